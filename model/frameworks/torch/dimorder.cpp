// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/dimorder.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace clonescope::model::torch
{

namespace
{

// Of four dimensions, the second is the innermost: pictures kept pixel by pixel.
bool isChannelsLast(const StridedLayout &layout)
{
    if (layout.rank() != 4)
        return false;
    std::int64_t stride = 1;
    for (const std::size_t d : {1U, 3U, 2U, 0U}) {
        if (layout.shape[d] == 1)
            continue;
        if (layout.stride[d] != stride)
            return false;
        stride = wrappedProduct(stride, layout.shape[d]);
    }
    return true;
}

enum class Stands { Inside, Outside, Anywhere };

Stands against(const StridedLayout &layout, std::size_t a, std::size_t b)
{
    if (layout.stride[a] == 0 || layout.stride[b] == 0)
        return Stands::Anywhere;
    if (layout.stride[a] != layout.stride[b])
        return layout.stride[a] < layout.stride[b] ? Stands::Inside : Stands::Outside;
    return layout.shape[a] > layout.shape[b] ? Stands::Outside : Stands::Anywhere;
}

} // namespace

std::vector<std::int64_t> dimOrder(const StridedLayout &layout)
{
    std::vector<std::int64_t> order(layout.rank());
    std::iota(order.begin(), order.end(), 0);
    const bool isContiguous = layout.isContiguous(), isLast = isChannelsLast(layout);
    if (isContiguous && !isLast)
        return order;
    if (isLast && !isContiguous)
        return {0, 2, 3, 1};
    // Each dimension moves inwards past those that must stand outside it, over what is open.
    std::reverse(order.begin(), order.end());
    for (std::size_t i = 1; i < order.size(); ++i) {
        std::size_t at = i;
        for (std::size_t before = i; before-- > 0;) {
            const Stands stands = against(layout, static_cast<std::size_t>(order[before]),
                                          static_cast<std::size_t>(order[at]));
            if (stands == Stands::Inside)
                break;
            if (stands == Stands::Outside) {
                std::swap(order[before], order[at]);
                at = before;
            }
        }
    }
    std::reverse(order.begin(), order.end());
    return order;
}

} // namespace clonescope::model::torch
