// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/viewlayouts.h"
#include "model/heap/copymethod.h"

namespace clonescope::model::torch
{

// Layouts of further view operations, under the same rules as those of viewlayouts.h.

// The dimension, of a layout that has some: IndexError for a tensor without dimensions.
[[nodiscard]] std::size_t realDimension(std::int64_t dim, std::size_t rank);
// The dimensions as permuted() takes them where those of `source` come to lie at `destination`.
[[nodiscard]] Sizes movedDimensions(std::size_t rank, const Sizes &source,
                                    const Sizes &destination);
// The shape where one dimension is cut into `sizes`, of which one may be -1.
[[nodiscard]] Sizes unflattenedShape(const StridedLayout &layout, std::int64_t dim,
                                     const Sizes &sizes);
[[nodiscard]] StridedLayout narrowed(const StridedLayout &layout, std::int64_t dim,
                                     std::int64_t start, std::int64_t length, TorchVersion version);
[[nodiscard]] StridedLayout diagonalOf(const StridedLayout &layout, std::int64_t offset,
                                       std::int64_t dim1, std::int64_t dim2);
// x.unfold(dim, size, step): windows of `size` elements, in a dimension of their own at the end.
[[nodiscard]] StridedLayout unfolded(const StridedLayout &layout, std::int64_t dim,
                                     std::int64_t size, std::int64_t step);
// Any layout, within a storage of `bytes` bytes with elements of `itemBytes`.
[[nodiscard]] StridedLayout strided(StridedLayout wanted, std::uint64_t bytes,
                                    std::size_t itemBytes);

} // namespace clonescope::model::torch
