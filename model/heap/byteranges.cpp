// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/byteranges.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

void normalise(std::vector<ByteRanges::Range> &ranges)
{
    const auto before
        = [](const ByteRanges::Range &a, const ByteRanges::Range &b) { return a.begin < b.begin; };
    if (!std::is_sorted(ranges.begin(), ranges.end(), before))
        std::sort(ranges.begin(), ranges.end(), before);
    std::size_t kept = 0;
    for (const ByteRanges::Range &range : ranges) {
        if (kept > 0 && range.begin <= ranges[kept - 1].end)
            ranges[kept - 1].end = std::max(ranges[kept - 1].end, range.end);
        else
            ranges[kept++] = range;
    }
    ranges.resize(kept);
}

} // namespace

ByteRanges::ByteRanges(const StridedLayout &layout, std::size_t itemSize)
{
    if (layout.count() == 0)
        return;
    const auto size = static_cast<std::int64_t>(itemSize);
    const Runs runs = runsOf(layout);
    forEachElement(runs.starts, [&](std::int64_t at) {
        if (!m_ranges.empty() && m_ranges.back().end == at * size)
            m_ranges.back().end += runs.length * size;
        else
            m_ranges.push_back({at * size, (at + runs.length) * size});
    });
    normalise(m_ranges);
}

ByteRanges::ByteRanges(std::vector<Range> ranges)
    : m_ranges(std::move(ranges))
{
    normalise(m_ranges);
}

std::int64_t ByteRanges::count() const
{
    std::int64_t bytes = 0;
    for (const ByteRanges::Range &range : m_ranges)
        bytes += range.end - range.begin;
    return bytes;
}

std::int64_t ByteRanges::common(const ByteRanges &other) const
{
    std::int64_t bytes = 0;
    auto a = m_ranges.begin();
    auto b = other.m_ranges.begin();
    while (a != m_ranges.end() && b != other.m_ranges.end()) {
        bytes += std::max<std::int64_t>(0, std::min(a->end, b->end) - std::max(a->begin, b->begin));
        if (a->end < b->end)
            ++a;
        else
            ++b;
    }
    return bytes;
}

std::uint64_t layoutBytes(const StridedLayout &layout)
{
    constexpr std::uint64_t runBytes = 2 * sizeof(ByteRanges::Range); // as a set of them grows
    const std::int64_t runs = layout.count() == 0 ? 1 : runsOf(layout).starts.count();
    return layout.rank() * 2 * sizeof(std::int64_t)
        + static_cast<std::uint64_t>(runs - 1) * runBytes;
}

} // namespace clonescope::model
