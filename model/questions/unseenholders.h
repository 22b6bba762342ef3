// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

namespace clonescope::model
{

// Whether a value that is no node (an iterator, a generator, a view of a dict), or of which parts
// are not drawn (a function with a cache), leads to an object by references that are not drawn.
// Those of functions, classes and modules, by which nearly all is reached, do not count.
[[nodiscard]] bool holdsUnseen(const Heap &heap, Slot value, Slot object);

} // namespace clonescope::model
