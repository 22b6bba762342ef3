// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/boxgrid.h"

#include <algorithm>
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
}

BoxGrid::Cells BoxGrid::cellsOf(const Rect &rect) const
{
    const auto cell
        = [](double at, double size) { return static_cast<std::int64_t>(std::floor(at / size)); };
    return {cell(rect.x, m_width), cell(rect.right(), m_width), cell(rect.y, m_height),
            cell(rect.bottom(), m_height)};
}

void BoxGrid::insert(std::uint32_t box, const Rect &rect)
{
    const Cells cells = cellsOf(rect);
    for (std::int64_t row = cells.top; row <= cells.bottom; ++row)
        for (std::int64_t column = cells.left; column <= cells.right; ++column)
            m_cells[key(column, row)].push_back(box);
}

void BoxGrid::remove(std::uint32_t box, const Rect &rect)
{
    const Cells cells = cellsOf(rect);
    for (std::int64_t row = cells.top; row <= cells.bottom; ++row)
        for (std::int64_t column = cells.left; column <= cells.right; ++column) {
            std::vector<std::uint32_t> &boxes = m_cells[key(column, row)];
            const auto found = std::find(boxes.begin(), boxes.end(), box);
            if (found == boxes.end())
                continue;
            *found = boxes.back();
            boxes.pop_back();
        }
}

} // namespace clonescope::model
