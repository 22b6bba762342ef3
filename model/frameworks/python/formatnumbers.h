// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/formatspec.h"

namespace clonescope::model::python
{

// TypeOps::format of bool and int, of float, of complex.
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

// The digits of |integer| to a base of 2, 8, 10 or 16, in lower case.
[[nodiscard]] std::string digitsOf(Interp &interp, Slot integer, int base);

} // namespace clonescope::model::python
