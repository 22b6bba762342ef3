// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"
#include "model/frameworks/python/tables.h"

namespace clonescope::model::python
{

extern const TypeOps strOps;

// The natives of `str` by what they do; strMethods() is the whole table.
[[nodiscard]] std::span<const Native> strCaseMethods(); // upper, isdigit, …
[[nodiscard]] std::span<const Native> strSearchMethods(); // find, replace, startswith, …
[[nodiscard]] std::span<const Native> strShapeMethods(); // split, join, strip, center, …
[[nodiscard]] std::span<const Native> strTranslateMethods(); // maketrans, translate
// A count of replacements or cuts: all where it is left out or negative.
[[nodiscard]] std::int64_t atMost(Interp &interp, Slot given);
// As in unicode.h, counting what is read.
[[nodiscard]] std::int64_t codePoints(Interp &interp, std::string_view text);
[[nodiscard]] std::string_view part(Interp &interp, std::string_view text, std::int64_t begin,
                                    std::int64_t end);
Ref formatFields(Interp &interp, Slot self, const Arguments &arguments); // str.format
Ref formatMap(Interp &interp, Slot self, const Arguments &arguments); // str.format_map

} // namespace clonescope::model::python
