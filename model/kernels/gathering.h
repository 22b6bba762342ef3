// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"
#include "model/kernels/strides.h"

#include <vector>

namespace clonescope::model
{

// Where elements lie in their bytes, counted in elements: what indexing by arrays comes to.
using Positions = std::vector<std::int64_t>;

[[nodiscard]] Positions positionsOf(const StridedLayout &layout); // in C order
// Reads the elements at those positions of `from`, into `to` in C order. Both are of one dtype.
void pickInto(const MutableArrayRef &to, const ArrayRef &from, const Positions &positions);
// Writes `from`, broadcast to `shape` and cast, at those positions one after the other: where one
// comes twice the last stays, or all are added to what is there.
void placeInto(const MutableArrayRef &to, const Positions &positions, const Sizes &shape,
               const ArrayRef &from, bool adds = false);
// The same positions without repetition, as runs of elements that lie together.
[[nodiscard]] std::vector<StridedLayout> runsOf(Positions positions);

} // namespace clonescope::model
