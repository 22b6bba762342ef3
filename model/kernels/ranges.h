// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

namespace clonescope::model
{

// Fills a contiguous float32 or float64 array with start, start + step, … bit for bit as PyTorch's
// arange() on the CPU: in double, each sum fused, eight (float64: four) numbers from one rounded
// base as long as two such groups are left.
void fillRange(Array &array, double start, double step);
// The same for int64, which is exact (and wraps).
void fillRange(Array &array, std::int64_t start, std::int64_t step);

// Fills a contiguous float32 or float64 array with equally spaced numbers from start to end, bit
// for bit as PyTorch's linspace(): from both ends towards the middle, each product and sum fused.
// `inGroups`, as 1.13 does it, eight (float64: four) numbers go out from one such number, in steps
// that are rounded, as long as two such groups are left.
void fillSpaced(Array &array, double start, double end, bool inGroups);

} // namespace clonescope::model
