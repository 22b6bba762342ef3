// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace clonescope::model
{

// hash() as CPython 3.11 answers under PYTHONHASHSEED=0, by which traces are recorded: SipHash-1-3
// of Aumasson and Bernstein with a key of zeros. A text is hashed as CPython holds it: in one, two
// or four bytes a character, as its widest needs.
[[nodiscard]] std::int64_t hashOfText(std::string_view utf8);
[[nodiscard]] std::int64_t hashOfBytes(std::string_view bytes);

} // namespace clonescope::model
