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
[[nodiscard]] char32_t decode(std::string_view text, std::size_t at);
void append(std::string &text, char32_t c);
// Code points begin … end.
[[nodiscard]] std::string_view part(std::string_view text, std::int64_t begin, std::int64_t end);

[[nodiscard]] bool isSpace(char32_t c);
[[nodiscard]] bool isLineEnd(char32_t c);
[[nodiscard]] std::string_view stripped(std::string_view text); // of white space, at both ends
[[nodiscard]] std::string_view strippedRight(std::string_view text);
// Python reads the digits of every script as numbers; what may be one of them is refused.
void refuseUnknownDigits(std::string_view text);

// What is known of a character without Unicode's whole table: ASCII, Latin-1, Greek and Cyrillic
// letters, and the scripts without case. Others are refused.
enum class Letter : std::uint8_t { Lower, Upper, Caseless, Digit, Other };
[[nodiscard]] Letter letter(char32_t c);
[[nodiscard]] char32_t toUpper(char32_t c);
[[nodiscard]] char32_t toLower(char32_t c);

} // namespace clonescope::model::python
