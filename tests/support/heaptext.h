// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <string>

namespace clonescope::tests
{

// A heap as lines of text: first the names by code point, without those that begin with `_` and
// those bound to a module; then the objects that they reach, numbered in the order in which the
// lines above name them.
//
//     n = 3
//     x = #0
//     #0 list [1, #0, 'a']
//     #1 Tensor float32 [3] stride [1] offset 0 version 0 storage #2 dict #3
//     #2 storage float32 [0.0, 1.0, 2.0]
[[nodiscard]] std::string heapText(const model::Heap &heap);

} // namespace clonescope::tests
