// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// UTF-8 text by code points, as Python's strings are. Every function is linear in the text at most.
namespace clonescope::model::python
{

[[nodiscard]] std::int64_t codePoints(std::string_view text);
// The byte at which code point `index` begins; text.size() for the one after the last.
[[nodiscard]] std::size_t byteAt(std::string_view text, std::int64_t index);
// How many bytes the code point beginning with `lead` takes.
[[nodiscard]] std::size_t width(char lead);
// Where the code point before `at` begins; `at` is not 0.
[[nodiscard]] std::size_t before(std::string_view text, std::size_t at);
[[nodiscard]] char32_t decode(std::string_view text, std::size_t at);
void append(std::string &text, char32_t c);
// Code points begin … end.
[[nodiscard]] std::string_view part(std::string_view text, std::int64_t begin, std::int64_t end);

[[nodiscard]] std::string_view strippedRight(std::string_view text); // of white space
[[nodiscard]] std::string_view trimmed(std::string_view text); // of ASCII's, at both ends
// As Python reads numbers: digits and spaces of every script as ASCII's, other characters beyond
// ASCII as question marks.
[[nodiscard]] std::string plainNumber(std::string_view text);

} // namespace clonescope::model::python
