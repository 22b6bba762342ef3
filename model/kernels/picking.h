// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"
#include "model/kernels/strides.h"

namespace clonescope::model
{

// Which elements a result takes along each of its dimensions: indices into those of `from`.
using Picks = std::vector<std::vector<std::int64_t>>;

// The picks of all elements, as they lie.
[[nodiscard]] Picks allPicks(const Sizes &shape);

// A new array of that layout, whose element (i, j, …) is the element (picks[0][i], picks[1][j], …)
// of `from`. Indices are within its shape, and as many as the layout's.
[[nodiscard]] Array picked(const ArrayRef &from, const Picks &picks, StridedLayout layout);

} // namespace clonescope::model
