// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/path.h"

#include <optional>
#include <string>
#include <string_view>

namespace clonescope::model
{

// As a person types it, blanks allowed; nullopt where it is no path. `parsePathPrefix` reads the
// longest path at `at` of a text and moves `at` behind it.
[[nodiscard]] std::optional<Path> parsePath(std::string_view text);
[[nodiscard]] std::optional<Path> parsePathPrefix(std::string_view text, std::size_t &at);

// What a quoted string stands for, as Python's repr writes it; nullopt where it is none.
[[nodiscard]] std::optional<std::string> unquoted(std::string_view text);

} // namespace clonescope::model
