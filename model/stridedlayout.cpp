// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/stridedlayout.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace clonescope::model
{

StridedLayout StridedLayout::contiguous(std::vector<std::int64_t> shape)
{
    StridedLayout layout {std::move(shape), {}, 0};
    layout.stride.resize(layout.rank());
    std::int64_t step = 1;
    for (std::size_t d = layout.rank(); d-- > 0;) {
        layout.stride[d] = step;
        step = wrappedProduct(step, std::max<std::int64_t>(layout.shape[d], 1));
    }
    return layout;
}

std::int64_t StridedLayout::count() const
{
    // Sizes that nothing can count may stand before a zero.
    return std::accumulate(shape.begin(), shape.end(), std::int64_t {1}, wrappedProduct);
}

bool StridedLayout::isContiguous() const
{
    if (count() == 0)
        return true;
    std::int64_t step = 1;
    for (std::size_t d = rank(); d-- > 0;) {
        if (shape[d] == 1)
            continue;
        if (stride[d] != step)
            return false;
        step *= shape[d];
    }
    return true;
}

std::int64_t StridedLayout::lowest() const
{
    std::int64_t at = offset;
    if (count() > 0)
        for (std::size_t d = 0; d < rank(); ++d)
            at += std::min<std::int64_t>(stride[d], 0) * (shape[d] - 1);
    return at;
}

std::int64_t StridedLayout::beyond() const
{
    if (count() == 0)
        return offset;
    std::int64_t at = offset;
    for (std::size_t d = 0; d < rank(); ++d)
        at += std::max<std::int64_t>(stride[d], 0) * (shape[d] - 1);
    return at + 1;
}

bool overlap(const StridedLayout &a, std::size_t sizeA, const StridedLayout &b, std::size_t sizeB)
{
    if (a.count() == 0 || b.count() == 0)
        return false;
    const auto bytesA = static_cast<std::int64_t>(sizeA);
    const auto bytesB = static_cast<std::int64_t>(sizeB);
    if (a.lowest() * bytesA >= b.beyond() * bytesB || b.lowest() * bytesB >= a.beyond() * bytesA)
        return false;
    const auto dense = [](const StridedLayout &l) { return l.isContiguous(); };
    if (dense(a) && dense(b))
        return true;
    if (b.count() * bytesB < a.count() * bytesA)
        return overlap(b, sizeB, a, sizeA);
    std::unordered_set<std::int64_t> touched;
    forEachElement(a, [&](std::int64_t at) {
        for (std::int64_t byte = 0; byte < bytesA; ++byte)
            touched.insert(at * bytesA + byte);
    });
    bool meets = false;
    forEachElement(b, [&](std::int64_t at) {
        for (std::int64_t byte = 0; byte < bytesB && !meets; ++byte)
            meets = touched.contains(at * bytesB + byte);
    });
    return meets;
}

std::int64_t commonElements(const StridedLayout &a, const StridedLayout &b)
{
    const std::int64_t low = std::max(a.lowest(), b.lowest());
    const std::int64_t high = std::min(a.beyond(), b.beyond());
    if (low >= high)
        return 0;
    if (a.isContiguous() && b.isContiguous())
        return high - low;
    std::vector<char> seen(static_cast<std::size_t>(high - low), 0);
    const auto inside = [&](std::int64_t at) { return at >= low && at < high; };
    forEachElement(a, [&](std::int64_t at) {
        if (inside(at))
            seen[static_cast<std::size_t>(at - low)] = 1;
    });
    std::int64_t common = 0;
    forEachElement(b, [&](std::int64_t at) {
        if (inside(at) && seen[static_cast<std::size_t>(at - low)] == 1) {
            seen[static_cast<std::size_t>(at - low)] = 2;
            ++common;
        }
    });
    return common;
}

} // namespace clonescope::model
