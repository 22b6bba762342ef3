// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/runstep.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace clonescope::app
{

enum class ReportFormat : std::uint8_t { Text, Json };

// What two paths share after a step and why, then who sees the last edit up to it; UTF-8, with a
// line end. `text` is the program. nullopt where a path leads to no object.
[[nodiscard]] std::optional<QByteArray> sharingReport(const model::RunStep &at,
                                                      const model::Path &a, const model::Path &b,
                                                      ReportFormat format);

} // namespace clonescope::app
