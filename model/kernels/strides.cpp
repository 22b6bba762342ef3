// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/strides.h"

#include "model/base/cancel.h"

#include <algorithm>
#include <numeric>

namespace clonescope::model
{

bool isDense(const StridedLayout &layout)
{
    if (layout.isContiguous())
        return true;
    std::vector<std::size_t> dims;
    for (std::size_t d = 0; d < layout.rank(); ++d)
        if (layout.shape[d] > 1)
            dims.push_back(d);
    std::sort(dims.begin(), dims.end(),
              [&](std::size_t a, std::size_t b) { return layout.stride[a] < layout.stride[b]; });
    std::int64_t step = 1;
    for (const std::size_t d : dims) {
        if (layout.stride[d] != step)
            return false;
        step *= layout.shape[d];
    }
    return true;
}

std::vector<std::size_t> memoryOrder(const Sizes &shape, const std::vector<Sizes> &strides)
{
    const auto compare = [&](std::size_t a, std::size_t b) {
        for (const Sizes &stride : strides) {
            if (stride[a] == 0 || stride[b] == 0)
                continue;
            if (stride[a] != stride[b])
                return stride[a] < stride[b] ? -1 : 1;
            if (shape[a] > shape[b])
                return 1;
        }
        return 0;
    };
    std::vector<std::size_t> order(shape.size());
    std::iota(order.rbegin(), order.rend(), std::size_t {0});
    const auto areTwins = [&](std::size_t a, std::size_t b) {
        return shape[a] == shape[b]
            && std::all_of(strides.begin(), strides.end(),
                           [&](const Sizes &stride) { return stride[a] == stride[b]; });
    };
    // Insertion, as a tie says nothing: what a tie was passed over for may still be swapped. What
    // is like the one before goes its way, so that thousands of dimensions of size 1 take no time.
    bool hasStayed = false;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (hasStayed && areTwins(order[i - 1], order[i]))
            continue;
        stopIfCancelled();
        hasStayed = true;
        std::size_t moving = i;
        for (std::size_t other = i; other-- > 0;) {
            const int relation = compare(order[other], order[moving]);
            if (relation > 0) {
                std::swap(order[other], order[moving]);
                moving = other;
                hasStayed = false;
            } else if (relation < 0) {
                break;
            }
        }
    }
    return order;
}

StridedLayout compactLayout(const Sizes &shape, const std::vector<std::size_t> &order)
{
    if (std::is_sorted(order.rbegin(), order.rend()))
        return StridedLayout::contiguous(shape);
    StridedLayout result {shape, Sizes(shape.size(), 1), 0};
    std::int64_t step = 1;
    for (const std::size_t d : order) {
        result.stride[d] = step;
        step = wrappedProduct(
            step, shape[d]); // 0 behind an empty dimension, unlike a contiguous layout's strides
    }
    return result;
}

StridedLayout cloneLayout(const StridedLayout &layout)
{
    if (isDense(layout))
        return {layout.shape, layout.stride, 0};
    return compactLayout(layout.shape, memoryOrder(layout.shape, {layout.stride}));
}

std::optional<Sizes> commonShape(const Sizes &a, const Sizes &b)
{
    Sizes result(std::max(a.size(), b.size()));
    for (std::size_t i = 1; i <= result.size(); ++i) {
        const std::int64_t sizeA = i <= a.size() ? a[a.size() - i] : 1;
        const std::int64_t sizeB = i <= b.size() ? b[b.size() - i] : 1;
        if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
            return std::nullopt;
        result[result.size() - i] = sizeA == 1 ? sizeB : sizeA;
    }
    return result;
}

Sizes broadcastStrides(const StridedLayout &layout, const Sizes &shape)
{
    Sizes result(shape.size(), 0);
    const std::size_t added = shape.size() - layout.rank();
    for (std::size_t d = added; d < shape.size(); ++d)
        if (layout.shape[d - added] != 1 || shape[d] == 1)
            result[d] = layout.stride[d - added];
    return result;
}

} // namespace clonescope::model
