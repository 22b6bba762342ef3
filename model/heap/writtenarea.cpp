// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/writtenarea.h"

#include "model/heap/parts.h"

#include <algorithm>

namespace clonescope::model
{

WrittenArea::WrittenArea(const std::vector<Write> &all, std::span<const std::size_t> writes)
{
    constexpr std::int64_t few = 16; // runs, compared one by one
    std::int64_t runs = 0;
    for (const std::size_t write : writes) {
        m_written.push_back(&std::get<place::Elements>(all[write].place));
        m_through.push_back(m_written.back()->through);
        runs += runsOf(*m_written.back()->layout).starts.count();
    }
    std::sort(m_through.begin(), m_through.end());
    if (runs <= few)
        return;
    std::vector<ByteRanges::Range> ranges;
    for (const place::Elements *elements : m_written) {
        const ByteRanges bytes(*elements->layout, itemSize(elements->dtype));
        ranges.insert(ranges.end(), bytes.ranges().begin(), bytes.ranges().end());
    }
    m_bytes = ByteRanges(std::move(ranges));
}

bool WrittenArea::isThrough(Uid tensor) const
{
    return std::binary_search(m_through.begin(), m_through.end(), tensor);
}

bool WrittenArea::meets(const Heap &heap, const Tensor &view) const
{
    const StridedLayout layout = layoutInBuffer(heap, view);
    const std::size_t size = itemSize(view.dtype);
    if (m_bytes)
        return m_bytes->common(ByteRanges(layout, size)) > 0;
    return std::any_of(m_written.begin(), m_written.end(), [&](const place::Elements *elements) {
        return overlap(layout, size, *elements->layout, itemSize(elements->dtype));
    });
}

} // namespace clonescope::model
