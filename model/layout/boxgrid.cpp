// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/boxgrid.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace clonescope::model
{

BoxGrid::BoxGrid(std::span<const Rect> sizes)
{
    double width = 0;
    double height = 0;
    for (const Rect &rect : sizes) {
        width += rect.width;
        height += rect.height;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(sizes.size(), 1));
    m_width = std::max(m_width, 1.5 * width / count);
    m_height = std::max(m_height, 1.5 * height / count);
    m_cells.resize(std::bit_ceil(2 * sizes.size() + 16));
    m_entries.reserve(3 * sizes.size());
}

BoxGrid::Cells BoxGrid::cellsOf(const Rect &rect) const
{
    const auto cell
        = [](double at, double size) { return static_cast<std::int64_t>(std::floor(at / size)); };
    return {cell(rect.x, m_width), cell(rect.right(), m_width), cell(rect.y, m_height),
            cell(rect.bottom(), m_height)};
}

std::size_t BoxGrid::find(std::uint64_t key) const
{
    const std::size_t mask = m_cells.size() - 1;
    std::size_t at = (key * 0x9e3779b97f4a7c15U >> 20U) & mask;
    while (m_cells[at].key != unused && m_cells[at].key != key)
        at = (at + 1) & mask;
    return at;
}

void BoxGrid::grow()
{
    std::vector<Cell> cells(m_cells.size() * 2);
    cells.swap(m_cells);
    for (const Cell &cell : cells)
        if (cell.key != unused)
            m_cells[find(cell.key)] = cell;
}

void BoxGrid::insert(BoxIndex box, const Rect &rect)
{
    const Cells cells = cellsOf(rect);
    for (std::int64_t row = cells.top; row <= cells.bottom; ++row)
        for (std::int64_t column = cells.left; column <= cells.right; ++column) {
            if (2 * m_used >= m_cells.size())
                grow();
            Cell &cell = m_cells[find(key(column, row))];
            m_used += cell.key == unused ? 1 : 0;
            cell.key = key(column, row);
            EntryIndex entry = m_freeEntry;
            if (entry)
                m_freeEntry = m_entries[entry].next;
            else
                entry = m_entries.add({});
            m_entries[entry] = {box, cell.first};
            cell.first = entry;
        }
}

void BoxGrid::remove(BoxIndex box, const Rect &rect)
{
    const Cells cells = cellsOf(rect);
    for (std::int64_t row = cells.top; row <= cells.bottom; ++row)
        for (std::int64_t column = cells.left; column <= cells.right; ++column) {
            EntryIndex *link = &m_cells[find(key(column, row))].first;
            while (*link && m_entries[*link].box != box)
                link = &m_entries[*link].next;
            if (!*link)
                continue;
            const EntryIndex entry = *link;
            *link = m_entries[entry].next;
            m_entries[entry].next = m_freeEntry;
            m_freeEntry = entry;
        }
}

} // namespace clonescope::model
