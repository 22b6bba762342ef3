// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/rows.h"

#include <span>
#include <vector>

namespace clonescope::model
{

// An array taken apart along some of its dimensions: what reductions, running sums and sorting work
// on. `outer` has the other dimensions, `inner` those along which a line runs, each in their order.
struct Lines {
    StridedLayout outer, inner;
};
[[nodiscard]] Lines linesOf(const StridedLayout &layout, const std::vector<bool> &along);

// Calls visit(line) for each line, in C order of the outer dimensions, with its elements read as T.
// What visit leaves in them is the caller's.
template <typename T, typename Visit>
void forEachLine(const ArrayRef &from, const std::vector<bool> &along, Visit visit)
{
    Lines lines = linesOf(from.layout, along);
    RowReader reader(*from.bytes, from.dtype);
    using Read = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;
    std::vector<Read> line(static_cast<std::size_t>(lines.inner.count()));
    std::int64_t read = 0;
    forEachElement(lines.outer, [&](std::int64_t at) {
        lines.inner.offset = at;
        std::size_t i = 0;
        forEachElement(lines.inner, [&](std::int64_t place) {
            if (read++ % rowPiece == 0)
                stopIfCancelled();
            reader.read(place, 0, 1, &line[i++]);
        });
        visit(std::span<Read>(line));
    });
}

// Writes lines one after the other, in C order of the outer dimensions.
template <typename T> class LineWriter
{
public:
    LineWriter(const MutableArrayRef &to, const std::vector<bool> &along)
        : m_writer(*to.bytes, to.dtype)
    {
        Lines lines = linesOf(to.layout, along);
        forEachElement(lines.outer, [&](std::int64_t at) { m_starts.push_back(at); });
        m_inner = std::move(lines.inner);
    }
    void write(std::span<const T> line)
    {
        m_inner.offset = m_starts[m_next++];
        std::size_t i = 0;
        forEachElement(m_inner, [&](std::int64_t at) { m_writer.write(at, 0, 1, &line[i++]); });
    }

private:
    RowWriter m_writer;
    StridedLayout m_inner;
    std::vector<std::int64_t> m_starts;
    std::size_t m_next = 0;
};

} // namespace clonescope::model
