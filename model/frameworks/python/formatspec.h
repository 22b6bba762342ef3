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

// TypeOps::format of str.
[[nodiscard]] std::string formatText(Interp &interp, Slot self, std::string_view text);

[[nodiscard]] std::string aligned(Interp &interp, std::string_view text, const FormatSpec &spec);

} // namespace clonescope::model::python
