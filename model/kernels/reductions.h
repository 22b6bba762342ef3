// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <vector>

namespace clonescope::model
{

// One number of the elements along some dimensions. Not of an empty line: Greatest, Least and the
// places of them. A number that is none (NaN) is greater and less than all others.
enum class Reduction : std::uint8_t {
    Sum,
    Product,
    Mean,
    Greatest,
    Least,
    PlaceOfGreatest, // the first of them
    PlaceOfLeast,
    Any,
    All,
    CountNonzero,
    Variance, // around the mean, over n - parameter
    Deviation, // its square root
    Norm, // of the degree that the parameter says
    LogSumExp,
};

// `to` is contiguous and has the dimensions that are not reduced (or 1 for those that are). Floats
// are added up in double. Elements are read in the dtype `work`, numbers.
void reduceInto(const MutableArrayRef &to, Reduction reduction, const ArrayRef &from,
                const std::vector<bool> &along, DType work, double parameter = 0);

// Running sums, products and the like along one dimension, into an array of that shape.
enum class Scan : std::uint8_t { Sum, Product, Softmax, LogSoftmax };
void scanInto(const MutableArrayRef &to, Scan kind, const ArrayRef &from,
              const std::vector<bool> &along, DType work);

} // namespace clonescope::model
