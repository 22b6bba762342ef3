// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>

// What Unicode says of a character, from the tables of the CPython that is linked: exactly what its
// str methods go by. Lone surrogates and numbers beyond Unicode are characters without properties.
namespace clonescope::syntax
{

[[nodiscard]] bool isAlpha(char32_t c);
[[nodiscard]] bool isDecimal(char32_t c); // a digit of a positional system, of any script
[[nodiscard]] bool isDigit(char32_t c); // those, and superscripts and the like
[[nodiscard]] bool isNumeric(char32_t c); // those, and fractions, ideographs and the like
[[nodiscard]] bool isLower(char32_t c);
[[nodiscard]] bool isUpper(char32_t c);
[[nodiscard]] bool isTitle(char32_t c);
[[nodiscard]] bool isCased(char32_t c);
[[nodiscard]] bool isCaseIgnorable(char32_t c); // looked past where a word's end is asked for
[[nodiscard]] bool isSpace(char32_t c);
[[nodiscard]] bool isLineEnd(char32_t c);
[[nodiscard]] bool isPrintable(char32_t c);
[[nodiscard]] bool beginsIdentifier(char32_t c); // the underscore apart
[[nodiscard]] bool continuesIdentifier(char32_t c);
[[nodiscard]] int decimalDigit(char32_t c); // 0 to 9, else -1

// What a character becomes: one to three.
struct Characters {
    std::array<char32_t, 3> all {};
    std::size_t count = 0;

    [[nodiscard]] const char32_t *begin() const { return all.data(); }
    [[nodiscard]] const char32_t *end() const { return all.data() + count; }
};
[[nodiscard]] Characters toUpper(char32_t c);
[[nodiscard]] Characters toLower(char32_t c); // not at the end of a word, where Σ is ς
[[nodiscard]] Characters toTitle(char32_t c);
[[nodiscard]] Characters toFolded(char32_t c);

} // namespace clonescope::syntax
