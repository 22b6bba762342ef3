// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/cells.h"

namespace clonescope::views
{

const std::vector<ValueCell> &cellsOf(const Card &card, std::size_t line)
{
    return card.strip() ? card.strip()->cells : card.grid()->lines[line].cells;
}

std::optional<std::pair<std::size_t, std::size_t>> cellAt(const Scene &scene, const CardHit &hit)
{
    if (!hit.element)
        return std::nullopt;
    const std::size_t lines = scene.shapes[hit.card].cells.size();
    for (std::size_t line = 0; line < lines; ++line) {
        const auto &cells = cellsOf(scene.cards.cards[hit.card], line);
        for (std::size_t c = 0; c < cells.size(); ++c)
            if (cells[c].cut == 0 && cells[c].index == *hit.element)
                return std::pair(line, c);
    }
    return std::nullopt;
}

} // namespace clonescope::views
