// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/settle.h"

#include "model/layout/boxgrid.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <queue>

namespace clonescope::model
{

namespace
{

constexpr int mostProbes = 12; // obstacles passed in search of free room, each way

class Settler
{
public:
    Settler(ByBox<Rect> &boxes, const ByBox<Standing> &standings, const BoxRelations &relations,
            const Settling &settling)
        : m_boxes(boxes)
        , m_standings(standings)
        , m_relations(relations)
        , m_settling(settling)
        , m_grid(boxes)
        , m_isIn(boxes.size(), 0)
        , m_later(relations.earlier.size())
    {
        for (const BoxIndex i : relations.earlier.indices())
            if (relations.earlier[i])
                m_later[relations.earlier[i]] = i;
    }

    void run()
    {
        for (const BoxIndex i : m_boxes.indices())
            if (m_standings[i] != Standing::New)
                enter(i);
        for (const BoxIndex i : m_boxes.indices()) {
            if (m_standings[i] == Standing::New)
                admit(i);
            else if (m_standings[i] != Standing::Placed)
                m_movers.push({m_boxes[i].y, i});
        }
        while (!m_movers.empty()) {
            const Mover mover = m_movers.top();
            m_movers.pop();
            if (mover.y == m_boxes[mover.box].y) // else it has moved since
                clear(mover.box);
        }
    }

private:
    struct Mover {
        double y;
        BoxIndex box;
        bool operator>(const Mover &other) const
        {
            return y != other.y ? y > other.y : box > other.box;
        }
    };

    void enter(BoxIndex box)
    {
        m_grid.insert(box, m_boxes[box]);
        m_isIn[box] = 1;
    }

    // Half the room that pushing leaves: a card may grow a little before it pushes.
    [[nodiscard]] bool meet(const Rect &a, const Rect &b) const
    {
        const double row = m_settling.row / 2;
        return a.x < b.right() + m_settling.side && b.x < a.right() + m_settling.side
            && a.y < b.bottom() + row && b.y < a.bottom() + row;
    }

    [[nodiscard]] Rect surroundings(const Rect &rect) const
    {
        return {rect.x - m_settling.side, rect.y - m_settling.row, rect.width + 2 * m_settling.side,
                rect.height + 2 * m_settling.row};
    }

    // Those that meet `rect`, in order of their numbers.
    std::vector<BoxIndex> obstacles(const Rect &rect, BoxIndex except) const
    {
        std::vector<BoxIndex> found;
        m_grid.forEachNear(surroundings(rect), [&](BoxIndex box) {
            if (box != except && meet(rect, m_boxes[box]))
                found.push_back(box);
        });
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    void admit(BoxIndex box)
    {
        const double top = highest(box);
        m_boxes[box].y = std::max(m_boxes[box].y, top);
        const Rect wanted = m_boxes[box];
        const auto below = freeRoom(box, true, top);
        const auto above = freeRoom(box, false, top);
        const double limit = wanted.height + 4 * m_settling.row;
        double best = limit;
        for (const auto &y : {below, above}) {
            if (!y || std::abs(*y - wanted.y) >= best)
                continue;
            best = std::abs(*y - wanted.y);
            m_boxes[box].y = *y;
        }
        enter(box);
        if (best == limit)
            m_movers.push({wanted.y, box});
    }

    // Siblings come in the order of their rows, so that references to them do not cross.
    [[nodiscard]] double highest(BoxIndex box) const
    {
        const BoxIndex earlier
            = m_relations.earlier.empty() ? BoxIndex() : m_relations.earlier[box];
        return !earlier || !m_isIn[earlier]
            ? m_settling.top
            : std::max(m_settling.top, m_boxes[earlier].bottom() + m_settling.row);
    }

    [[nodiscard]] std::optional<double> freeRoom(BoxIndex box, bool downwards, double top) const
    {
        Rect rect = m_boxes[box];
        for (int probe = 0; probe < mostProbes; ++probe) {
            const std::vector<BoxIndex> inTheWay = obstacles(rect, box);
            if (inTheWay.empty())
                return rect.y;
            for (const BoxIndex other : inTheWay)
                rect.y = downwards
                    ? std::max(rect.y, m_boxes[other].bottom() + m_settling.row)
                    : std::min(rect.y, m_boxes[other].y - m_settling.row - rect.height);
            if (rect.y < top)
                return std::nullopt;
        }
        return std::nullopt;
    }

    // Pushes what `box` overlaps, or goes below what lies higher or is pinned.
    void clear(BoxIndex box)
    {
        const std::vector<BoxIndex> inTheWay = obstacles(m_boxes[box], box);
        double y = m_boxes[box].y;
        for (const BoxIndex other : inTheWay)
            if (m_standings[box] != Standing::Pinned && yieldsTo(box, other))
                y = std::max(y, m_boxes[other].bottom() + m_settling.row);
        if (y > m_boxes[box].y)
            return moveDown(box, y);
        for (const BoxIndex other : inTheWay)
            if (m_standings[other] != Standing::Pinned)
                moveDown(other, m_boxes[box].bottom() + m_settling.row);
    }

    [[nodiscard]] bool yieldsTo(BoxIndex box, BoxIndex other) const
    {
        return m_standings[other] == Standing::Pinned || m_boxes[other].y < m_boxes[box].y;
    }

    void moveDown(BoxIndex box, double y)
    {
        const double before = m_boxes[box].y;
        place(box, y);
        const BoxIndex partner = m_relations.partners[box];
        if (partner && m_isIn[partner] && m_boxes[partner].y == before
            && m_standings[partner] != Standing::Pinned)
            place(partner, y);
        keepOrder(box);
    }

    // New siblings after one that moves down stay below it.
    void keepOrder(BoxIndex box)
    {
        while (!m_later.empty() && m_later[box]) {
            const BoxIndex later = m_later[box];
            const double least = m_boxes[box].bottom() + m_settling.row;
            if (m_standings[later] != Standing::New || !m_isIn[later] || m_boxes[later].y >= least)
                return;
            place(later, least);
            box = later;
        }
    }

    void place(BoxIndex box, double y)
    {
        m_grid.remove(box, m_boxes[box]);
        m_boxes[box].y = y;
        m_grid.insert(box, m_boxes[box]);
        m_movers.push({y, box});
    }

    ByBox<Rect> &m_boxes;
    const ByBox<Standing> &m_standings;
    const BoxRelations &m_relations;
    Settling m_settling;
    BoxGrid m_grid;
    ByBox<char> m_isIn; // the grid
    ByBox<BoxIndex> m_later; // the sibling after it; empty: none anywhere
    std::priority_queue<Mover, std::vector<Mover>, std::greater<>> m_movers; // highest place first
};

} // namespace

void settle(ByBox<Rect> &boxes, const ByBox<Standing> &standings, const BoxRelations &relations,
            const Settling &settling)
{
    const bool isSettled = std::all_of(standings.begin(), standings.end(), [](Standing standing) {
        return standing == Standing::Placed;
    });
    if (!isSettled)
        Settler(boxes, standings, relations, settling).run();
}

} // namespace clonescope::model
