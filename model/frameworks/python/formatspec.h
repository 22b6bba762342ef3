// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

// Format specifications, "[[fill]align][sign][z][#][0][width][,][.precision][type]", as format(),
// f-strings and str.format() take them.
namespace clonescope::model::python
{

struct FormatSpec {
    std::string fill = " "; // one character
    char align = '<'; // or >, ^, =
    char sign = 0; // '+', ' ', '-', where given
    bool hasNoNegativeZero = false;
    bool isAlternate = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char grouping = 0; // ',' or '_'
    char32_t type = 0;
};
// ValueError where it is none; `typeName` is the class of what is formatted.
[[nodiscard]] FormatSpec parseSpec(std::string_view text, std::string_view typeName,
                                   char32_t defaultType, char defaultAlign);
[[noreturn]] void refuseFormatCode(char32_t type, std::string_view typeName);

// TypeOps::format of str, bool, int, float and complex.
[[nodiscard]] std::string formatText(Interp &interp, Slot self, std::string_view text);
[[nodiscard]] std::string formatInteger(Interp &interp, Slot self, std::string_view text);
[[nodiscard]] std::string formatReal(Interp &interp, Slot self, std::string_view text);
[[nodiscard]] std::string formatComplex(Interp &interp, Slot self, std::string_view text);

// The number without its sign as printf's e, f and g write it, or repr ('r'), also of infinities
// and nan. With `hasPoint`, what would look like an integer gets ".0".
struct FloatStyle {
    char type = 'r';
    std::int64_t precision = 6;
    bool isAlternate = false;
    bool hasPoint = false;
    bool isUpper = false;
};
[[nodiscard]] std::string magnitudeText(Interp &interp, double value, const FloatStyle &style);

// A number by its parts; its digits before the point are what is grouped.
struct NumberParts {
    std::string sign, prefix, digits, rest;
};
[[nodiscard]] std::string laidOut(Interp &interp, const NumberParts &number,
                                  const FormatSpec &spec);
[[nodiscard]] std::string aligned(Interp &interp, std::string_view text, const FormatSpec &spec);

// The digits of |integer| to a base of 2, 8, 10 or 16, in lower case.
[[nodiscard]] std::string digitsOf(Interp &interp, Slot integer, int base);

} // namespace clonescope::model::python
