// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout/layout.h"

#include "model/layout/laneplan.h"
#include "model/layout/settle.h"

#include <algorithm>
#include <utility>

namespace clonescope::model
{

namespace
{

bool isLaned(const LayoutInput &input)
{
    return !input.boxes.empty() && input.boxes.front().lane != Lane::Free;
}

// The outer lanes do as each other, so that counterparts can stand at one height.
Stacking canStack(const LayoutInput &input)
{
    PerLane<int> counts;
    for (const LayoutBox &box : input.boxes)
        ++counts[box.lane];
    const bool outer = isLaned(input) && counts[Lane::OnlyA] <= mostStacked
        && counts[Lane::OnlyB] <= mostStacked;
    return {{false, outer, isLaned(input) && counts[Lane::Shared] <= mostStacked, outer}};
}

// Lanes side by side, each at least as wide as given.
void placeLanes(Placement &placement, const LayoutGaps &gaps, const PerLane<double> &widths)
{
    double x = 0;
    for (const Lane lane : sideLanes) {
        const double least = lane == Lane::Shared ? gaps.laneWidth : gaps.outerWidth;
        placement.lane[lane] = {x, 0, std::max(widths[lane], least), 0};
        x = placement.lane[lane].right() + gaps.gutter;
    }
}

// The heights of the lanes and the bounds of all.
void close(Placement &placement, const LayoutGaps &gaps, bool laned)
{
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    for (const Rect &box : placement.boxes) {
        left = std::min(left, box.x - gaps.margin);
        right = std::max(right, box.right() + gaps.margin);
        top = std::min(top, box.y - gaps.margin);
        bottom = std::max(bottom, box.bottom() + gaps.margin);
    }
    if (laned) {
        for (const Lane lane : sideLanes)
            placement.lane[lane].height = bottom;
        right = std::max(right, placement.lane[Lane::OnlyB].right());
    }
    placement.bounds = {left, top, right - left, bottom - top};
    if (!laned)
        placement.lane[Lane::Free] = placement.bounds;
}

Placement empty(const LayoutInput &input)
{
    Placement placement;
    placement.boxes.reserve(input.boxes.size());
    placement.keys.reserve(input.boxes.size());
    placement.lanes.reserve(input.boxes.size());
    placement.column.reserve(input.boxes.size());
    for (const LayoutBox &box : input.boxes) {
        placement.keys.push_back(box.key);
        placement.lanes.push_back(box.lane);
        placement.boxes.push_back({0, 0, box.width, box.height});
    }
    return placement;
}

ByBox<BoxIndex> partnersOf(const LayoutInput &input)
{
    ByBox<BoxIndex> partners;
    partners.reserve(input.boxes.size());
    for (const LayoutBox &box : input.boxes)
        partners.push_back(box.counterpart);
    return partners;
}

// Puts pinned boxes where they belong; what they now cover moves.
void applyPins(Placement &placement, ByBox<Standing> &standings, const PinnedBoxes &pins)
{
    if (pins.empty())
        return;
    for (const BoxIndex i : placement.keys.indices())
        if (const auto pin = pins.find(placement.keys[i]); pin != pins.end()) {
            placement.boxes[i].x = pin->second.x;
            placement.boxes[i].y = pin->second.y;
            standings[i] = Standing::Pinned;
        }
}

Settling settlingOf(const LayoutInput &input)
{
    const LayoutGaps &gaps = input.gaps;
    return {isLaned(input) ? gaps.top : gaps.margin, gaps.row, gaps.column / 3};
}

// Where the columns of a lane begin and where the last one ends, from the lane's own side.
std::vector<double> beginnings(const std::vector<double> &columns, double gap)
{
    std::vector<double> begins;
    begins.reserve(columns.size() + 1);
    double at = 0;
    for (const double width : columns) {
        begins.push_back(at);
        at += width + gap;
    }
    begins.push_back(columns.empty() ? 0 : at - gap);
    return begins;
}

// The same for a stack, where columns lie over one another.
std::vector<double> indents(const std::vector<double> &columns, double indent)
{
    std::vector<double> begins;
    double end = 0;
    for (const double width : columns) {
        begins.push_back(static_cast<double>(begins.size()) * indent);
        end = std::max(end, begins.back() + width);
    }
    begins.push_back(end);
    return begins;
}

double middle(const Rect &lane, double width)
{
    return lane.x + (lane.width - width) / 2;
}

bool isIndented(const Placement &placement, Lane lane)
{
    return placement.isStacked[lane] && placement.columns[lane].size() > 1;
}

// Gives every box its x, and the lanes theirs, by the columns.
void placeColumns(Placement &placement, const LayoutGaps &gaps, bool laned)
{
    PerLane<std::vector<double>> begins;
    PerLane<double> widths;
    for (const Lane lane : allLanes) {
        begins[lane] = placement.isStacked[lane] ? indents(placement.columns[lane], gaps.indent)
                                                 : beginnings(placement.columns[lane], gaps.column);
        widths[lane] = begins[lane].back() + placement.gutters[lane] + 2 * gaps.margin;
    }
    if (laned)
        placeLanes(placement, gaps, widths);
    for (const BoxIndex i : placement.boxes.indices()) {
        const Lane lane = placement.lanes[i];
        const Rect &rect = placement.lane[lane];
        const double begin = begins[lane][placement.column[i]];
        Rect &box = placement.boxes[i];
        if (lane == Lane::OnlyB)
            box.x = rect.right() - gaps.margin - begin - box.width;
        else if (lane == Lane::Shared) // in the middle: referred to from both sides
            box.x = middle(rect, begins[lane].back() + placement.gutters[lane]) + begin
                + (isIndented(placement, lane)
                       ? 0
                       : (placement.columns[lane][placement.column[i]] - box.width) / 2);
        else
            box.x = rect.x + gaps.margin + begin;
    }
}

Placement tidyWithoutPins(const LayoutInput &input, const Stacking &stacked)
{
    Placement placement = empty(input);
    placement.isStacked = stacked;
    for (const Lane lane : allLanes)
        placement.gutters[lane] = stacked[lane] ? input.gutters[lane] : 0;
    LanePlan plan = planLanes(input, stacked);
    const bool laned = isLaned(input);
    placement.column = std::move(plan.column);
    placement.columns = std::move(plan.columns);
    placeColumns(placement, input.gaps, laned);
    for (const BoxIndex i : placement.boxes.indices())
        placement.boxes[i].y = plan.y[i] + (laned ? input.gaps.top : input.gaps.margin);
    close(placement, input.gaps, laned);
    return placement;
}

// Carries a placement over to a changed input.
class Follower
{
public:
    Follower(const Placement &before, const LayoutInput &now, const PinnedBoxes &pins)
        : m_before(before)
        , m_now(now)
        , m_pins(pins)
        , m_tidy(tidyWithoutPins(now, before.isStacked))
        , m_next(empty(now))
        , m_standings(now.boxes.size(), Standing::New)
    {
        m_was.reserve(now.boxes.size());
        for (const LayoutBox &box : now.boxes) {
            const BoxIndex found = placeBefore(box.key), i(m_was.size());
            const bool kept = found && before.lanes[found] == box.lane
                && before.column[found] == m_tidy.column[i];
            m_was.push_back(kept ? found : BoxIndex());
        }
    }

    Placement run()
    {
        m_next.isStacked = m_tidy.isStacked;
        m_next.column = m_tidy.column;
        m_next.columns = m_tidy.columns;
        for (const Lane lane : allLanes) {
            widen(m_next.columns[lane], m_before.columns[lane]);
            m_next.gutters[lane] = std::max(m_tidy.gutters[lane], m_before.gutters[lane]);
        }
        placeColumns(m_next, m_now.gaps, isLaned(m_now));
        for (const BoxIndex i : m_was.indices())
            if (isKept(i))
                keep(i);
        levelNew();
        applyPins(m_next, m_standings, m_pins);
        settle(m_next.boxes, m_standings, relations(), settlingOf(m_now));
        close(m_next, m_now.gaps, isLaned(m_now));
        return std::move(m_next);
    }

private:
    // Most boxes follow the one that they followed before; a table is made only for the others.
    BoxIndex placeBefore(OriginKey key)
    {
        const ByBox<OriginKey> &keys = m_before.keys;
        BoxIndex near = m_expected;
        for (int i = 0; i < 4 && keys.has(near); ++i, near = near.next())
            if (keys[near] == key) {
                m_expected = near.next();
                return near;
            }
        if (m_places.empty()) {
            m_places.reserve(keys.size());
            for (const BoxIndex i : keys.indices())
                m_places.emplace(keys[i], i);
        }
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return {};
        m_expected = found->second.next();
        return found->second;
    }

    [[nodiscard]] bool isKept(BoxIndex box) const { return bool(m_was[box]); }

    // Columns do not narrow: nothing moves for it.
    static void widen(std::vector<double> &columns, const std::vector<double> &before)
    {
        columns.resize(std::max(columns.size(), before.size()), 0);
        for (std::size_t i = 0; i < before.size(); ++i)
            columns[i] = std::max(columns[i], before[i]);
    }

    void keep(BoxIndex i)
    {
        const Rect &was = m_before.boxes[m_was[i]];
        Rect &box = m_next.boxes[i];
        box.y = was.y;
        const bool isLarger = box.width > was.width || box.height > was.height;
        m_standings[i] = isLarger ? Standing::Grown : Standing::Placed;
    }

    // What is new below one kept box, or below none, moves as a whole where it would be too high.
    void levelNew()
    {
        const double top = settlingOf(m_now).top;
        ByBox<BoxIndex> hosts(m_was.size());
        ByBox<double> lifts(m_was.size(), 0);
        double liftBelowNone = 0;
        const auto liftOf
            = [&](BoxIndex i) -> double & { return hosts[i] ? lifts[hosts[i]] : liftBelowNone; };
        for (const BoxIndex i : m_was.indices()) {
            if (isKept(i))
                continue;
            if (const BoxIndex parent = m_now.boxes[i].parent)
                hosts[i] = isKept(parent) ? parent : hosts[parent];
            level(i);
            liftOf(i) = std::max(liftOf(i), top - m_next.boxes[i].y);
        }
        for (const BoxIndex i : m_was.indices())
            if (!isKept(i) && !isLevelled(i))
                m_next.boxes[i].y += liftOf(i);
    }

    // Beside a counterpart that has its place.
    [[nodiscard]] bool isLevelled(BoxIndex i) const
    {
        const BoxIndex other = m_now.boxes[i].counterpart;
        return other && m_tidy.boxes[other].y == m_tidy.boxes[i].y && (isKept(other) || other < i);
    }

    // The box before each among the children of one parent that stand in one column.
    [[nodiscard]] BoxRelations relations() const
    {
        BoxRelations all {partnersOf(m_now), ByBox<BoxIndex>(m_was.size())};
        ByBox<BoxIndex> last(m_was.size()); // by parent
        for (const BoxIndex i : m_was.indices()) {
            const BoxIndex parent = m_now.boxes[i].parent;
            if (!parent)
                continue;
            const BoxIndex before = std::exchange(last[parent], i);
            if (before && m_next.lanes[before] == m_next.lanes[i]
                && m_next.column[before] == m_next.column[i])
                all.earlier[i] = before;
        }
        return all;
    }

    void level(BoxIndex i)
    {
        const LayoutBox &given = m_now.boxes[i];
        double y = m_tidy.boxes[i].y;
        if (given.parent)
            y += m_next.boxes[given.parent].y - m_tidy.boxes[given.parent].y;
        m_next.boxes[i].y = isLevelled(i) ? m_next.boxes[given.counterpart].y : y;
    }

    const Placement &m_before;
    const LayoutInput &m_now;
    const PinnedBoxes &m_pins;
    Placement m_tidy;
    Placement m_next;
    ByBox<Standing> m_standings;
    ByBox<BoxIndex> m_was; // where it is in `before`; none: it is new
    std::unordered_map<OriginKey, BoxIndex> m_places; // by key: the same, for those out of order
    BoxIndex m_expected {0}; // in `before`: where the next box is likely to be
};

} // namespace

Placement tidy(const LayoutInput &input, const PinnedBoxes &pins)
{
    Placement placement = tidyWithoutPins(input, canStack(input));
    if (pins.empty())
        return placement;
    ByBox<Standing> standings(input.boxes.size(), Standing::Placed);
    applyPins(placement, standings, pins);
    settle(placement.boxes, standings, {partnersOf(input), {}}, settlingOf(input));
    close(placement, input.gaps, isLaned(input));
    return placement;
}

Placement next(const Placement &before, const LayoutInput &now, const PinnedBoxes &pins)
{
    const bool wasLaned = !before.lanes.empty() && before.lanes.front() != Lane::Free;
    const Stacking can = canStack(now);
    bool isTooHigh = false;
    for (const Lane lane : allLanes)
        isTooHigh = isTooHigh || (before.isStacked[lane] && !can[lane]);
    if (before.keys.empty() || wasLaned != isLaned(now) || isTooHigh)
        return tidy(now, pins);
    return Follower(before, now, pins).run();
}

} // namespace clonescope::model
