// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace clonescope::model
{

// A double as Python's repr writes it ("1.0", "1e-05", "inf").
[[nodiscard]] std::string floatText(double value);

// A string as Python's repr writes it, quotes included.
[[nodiscard]] std::string quotedText(std::string_view utf8);

// Bytes as Python's repr writes them: b'…'.
[[nodiscard]] std::string quotedBytes(std::string_view bytes);

// A repr with all beyond ASCII escaped, as ascii() answers.
[[nodiscard]] std::string asciiText(std::string_view repr);

} // namespace clonescope::model
