// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace clonescope::model
{

// A name that objects may point at as they do at those of the engine's tables: it stays for as long
// as the process does. Classes and devices are few; nothing where there are too many, or it is
// long.
[[nodiscard]] std::optional<std::string_view> keptName(std::string_view name);

} // namespace clonescope::model
