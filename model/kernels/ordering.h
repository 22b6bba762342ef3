// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

namespace clonescope::model
{

// Elements by their size along one dimension, and the place that each had. A number that is none
// (NaN) is the greatest.

// All of them; equal ones stay in their order.
void sortInto(const MutableArrayRef &values, const MutableArrayRef &places, const ArrayRef &from,
              std::size_t dimension, bool descending);
// The first k of them, k being the dimension's size in `values`. Which of equal ones are taken, and
// in which order, is that of the standard library's partial sorting, as in PyTorch.
void takeInto(const MutableArrayRef &values, const MutableArrayRef &places, const ArrayRef &from,
              std::size_t dimension, bool greatest, bool sorted);
// The different ones, the least first, in one dimension; for each element the place of its value
// there; and how many there are of each.
struct Distinct {
    Array values, places, counts;
};
[[nodiscard]] Distinct distinct(const ArrayRef &from);

} // namespace clonescope::model
