// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/natives.h"

#include <initializer_list>
#include <vector>

namespace clonescope::model
{

// Argument binding of functions written in Python. `names` are the parameters in order; a name
// after "*" is keyword-only; "name=" has a default (the result holds noSlot where left out);
// "*name" as the last takes any further positional ones into `rest`. Raises TypeError as Python
// does for `function`.
struct Bound {
    std::vector<Slot> values;
    std::vector<Slot> rest;
    Slot operator[](std::size_t i) const { return values[i]; }
};
[[nodiscard]] Bound bind(std::string_view function, std::initializer_list<std::string_view> names,
                         const Arguments &arguments);

} // namespace clonescope::model
