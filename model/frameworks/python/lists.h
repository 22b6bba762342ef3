// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/sequences.h"

namespace clonescope::model::python
{

Ref makeDeque(Interp &interp, Slot, const Arguments &arguments);

// Counts the work of insertions or removals with so many members behind them.
void countShift(Interp &interp, std::size_t times, std::size_t behind);
void removeItem(Interp &interp, Slot list, std::size_t at); // counted
// Appends every member, each as a write of its own.
void extendList(Interp &interp, Slot list, Slot iterable);

} // namespace clonescope::model::python
