// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/layout/layout.h"

#include <span>
#include <vector>

namespace clonescope::model
{

// Finds boxes by place: a hash grid with cells of about the boxes' mean size. Also of use to
// canvases, for what is in view or under the pointer.
class BoxGrid
{
public:
    explicit BoxGrid(std::span<const Rect> sizes); // of the boxes to come

    void insert(BoxIndex box, const Rect &rect);
    void remove(BoxIndex box, const Rect &rect); // as it was inserted

    // Calls visit(box) for each box in a cell that `rect` touches, some more than once.
    template <typename Visit> void forEachNear(const Rect &rect, Visit visit) const
    {
        const Cells cells = cellsOf(rect);
        for (std::int64_t row = cells.top; row <= cells.bottom; ++row)
            for (std::int64_t column = cells.left; column <= cells.right; ++column)
                for (EntryIndex i = m_cells[find(key(column, row))].first; i; i = m_entries[i].next)
                    visit(m_entries[i].box);
    }

private:
    struct Entry;
    using EntryIndex = Index<Entry>;
    struct Cells {
        std::int64_t left, right, top, bottom;
    };
    [[nodiscard]] Cells cellsOf(const Rect &rect) const;
    static std::uint64_t key(std::int64_t column, std::int64_t row)
    {
        return (static_cast<std::uint64_t>(column) << 32U)
            ^ (static_cast<std::uint64_t>(row) & 0xffffffffU);
    }

    struct Cell {
        std::uint64_t key = unused;
        EntryIndex first; // of its entries
    };
    struct Entry {
        BoxIndex box;
        EntryIndex next;
    };
    static constexpr std::uint64_t unused = ~std::uint64_t {0};

    // Where a cell is in the table, or the free place where it would be.
    [[nodiscard]] std::size_t find(std::uint64_t key) const;
    void grow();

    double m_width = 64, m_height = 64;
    std::vector<Cell> m_cells; // open addressing, a power of two
    std::size_t m_used = 0;
    VectorBy<EntryIndex, Entry> m_entries;
    EntryIndex m_freeEntry; // head of a list
};

} // namespace clonescope::model
