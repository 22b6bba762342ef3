// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

extern const TypeOps walkOps;

// iter(object): itself where it walks something already, else what walks it.
[[nodiscard]] Ref iteratorOf(Interp &interp, Slot object);
// Whether next() takes it.
[[nodiscard]] bool isIterator(Interp &interp, Slot object);

Ref makeEnumerate(Interp &interp, Slot, const Arguments &arguments);
Ref makeFilter(Interp &interp, Slot, const Arguments &arguments);
Ref makeMap(Interp &interp, Slot, const Arguments &arguments);
Ref makeReversed(Interp &interp, Slot, const Arguments &arguments);
Ref makeZip(Interp &interp, Slot, const Arguments &arguments);
[[nodiscard]] std::span<const Native> walkFunctions(); // iter, next

} // namespace clonescope::model::python
