// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/stridedlayout.h"

#include "model/heap/byteranges.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

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

Runs runsOf(const StridedLayout &layout)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> dims; // stride, size
    for (std::size_t d = 0; d < layout.rank(); ++d)
        if (layout.shape[d] > 1 && layout.stride[d] != 0)
            dims.emplace_back(layout.stride[d], layout.shape[d]);
    std::sort(dims.begin(), dims.end(), std::greater<>()); // order does not matter to a set
    Runs runs {{{}, {}, layout.offset}, 1};
    while (!dims.empty() && dims.back().first == runs.length) {
        runs.length *= dims.back().second;
        dims.pop_back();
    }
    for (const auto &[stride, size] : dims) {
        runs.starts.stride.push_back(stride);
        runs.starts.shape.push_back(size);
    }
    return runs;
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
    return ByteRanges(a, sizeA).common(ByteRanges(b, sizeB)) > 0;
}

} // namespace clonescope::model
