// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/run.h"

#include <QIODevice>
#include <string_view>

namespace clonescope::app
{

// Writes a run as a trace, one step at a time, so that a long run needs no second copy in memory.
// `text` is the program. False where the device takes no more.
[[nodiscard]] bool writeTrace(QIODevice &out, const model::Run &run, std::string_view text);

} // namespace clonescope::app
