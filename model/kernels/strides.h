// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/stridedlayout.h"

#include <optional>

namespace clonescope::model
{

using Sizes = std::vector<std::int64_t>;

// What follows from the layouts of arrays: how their elements lie in memory, and how arrays of
// different shapes are walked as one.

[[nodiscard]] bool isDense(const StridedLayout &layout); // every element once, without holes
// Where a copy puts its elements: the strides kept where dense, else compact in their order.
[[nodiscard]] StridedLayout cloneLayout(const StridedLayout &layout);

// The dimensions from the fastest in memory to the slowest, judged by all these strides, the first
// deciding most; and the compact layout in that order. Results of arithmetic lie so.
[[nodiscard]] std::vector<std::size_t> memoryOrder(const Sizes &shape,
                                                   const std::vector<Sizes> &strides);
[[nodiscard]] StridedLayout compactLayout(const Sizes &shape,
                                          const std::vector<std::size_t> &order);

// The shape that both are broadcast to; nothing where they do not fit.
[[nodiscard]] std::optional<Sizes> commonShape(const Sizes &a, const Sizes &b);
// The strides of a layout read as that broadcast shape: 0 along repeated dimensions.
[[nodiscard]] Sizes broadcastStrides(const StridedLayout &layout, const Sizes &shape);

} // namespace clonescope::model
