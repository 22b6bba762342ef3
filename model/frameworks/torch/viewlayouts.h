// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/tensors/making.h"
#include "model/heap/dtype.h"
#include "model/kernels/strides.h"

#include <optional>
#include <string>

namespace clonescope::model::torch
{

// Layout arithmetic of PyTorch's view operations. All of it is in elements; each function answers
// the layout of a view over the same storage and throws PyError with PyTorch's own text where
// PyTorch refuses. Dimensions may be negative, as in Python.

// A dimension counted from the front; IndexError where there is none. Rank 0 counts as rank 1.
[[nodiscard]] std::size_t wrapDimension(std::int64_t dim, std::size_t rank);
// The number of elements of a shape; RuntimeError where PyTorch cannot count them, as it does from
// the first dimension on.
[[nodiscard]] std::int64_t countOf(const Sizes &shape);
// The shape with its -1 filled in, for that many elements.
[[nodiscard]] Sizes inferShape(const Sizes &shape, std::int64_t count);
// The text that PyTorch's messages show a shape with: [2, 3].
using tensors::shapeText;

// ---- The same elements, arranged otherwise ----

[[nodiscard]] StridedLayout viewed(const StridedLayout &layout, const Sizes &shape);
// Nothing where reshape() must copy (into a contiguous layout of the inferred shape).
[[nodiscard]] std::optional<StridedLayout> reshaped(const StridedLayout &layout,
                                                    const Sizes &shape);
// What flatten() hands to reshape(), except where start and end are one dimension: then it does
// nothing and answers the tensor itself (the shape is then the same).
[[nodiscard]] Sizes flattenedShape(const StridedLayout &layout, std::int64_t start,
                                   std::int64_t end);
[[nodiscard]] StridedLayout permuted(const StridedLayout &layout, const Sizes &dims);
[[nodiscard]] StridedLayout transposed(const StridedLayout &layout, std::int64_t a, std::int64_t b);
[[nodiscard]] StridedLayout transposed(const StridedLayout &layout); // t(): at most two dimensions
[[nodiscard]] StridedLayout reversedDimensions(const StridedLayout &layout); // .T
[[nodiscard]] StridedLayout squeezed(const StridedLayout &layout);
[[nodiscard]] StridedLayout squeezed(const StridedLayout &layout, std::int64_t dim);
[[nodiscard]] StridedLayout unsqueezed(const StridedLayout &layout, std::int64_t dim);
// `dtype` only for the message.
[[nodiscard]] StridedLayout expanded(const StridedLayout &layout, const Sizes &shape, DType dtype);

// ---- Some of the elements ----

// x.select(dim, index): the dimension goes.
[[nodiscard]] StridedLayout selected(const StridedLayout &layout, std::int64_t dim,
                                     std::int64_t index);
// layout[start:stop:step] along a dimension; ends left out are the whole dimension's.
[[nodiscard]] StridedLayout sliced(const StridedLayout &layout, std::int64_t dim,
                                   std::optional<std::int64_t> start,
                                   std::optional<std::int64_t> stop, std::int64_t step = 1);

} // namespace clonescope::model::torch
