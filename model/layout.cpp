// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/layout.h"

#include "model/laneplan.h"
#include "model/settle.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

std::size_t number(Lane lane)
{
    return static_cast<std::size_t>(lane);
}

bool isLaned(const LayoutInput &input)
{
    return !input.boxes.empty() && input.boxes.front().lane != Lane::Free;
}

// Lanes side by side, each at least as wide as given.
void placeLanes(Placement &placement, const LayoutGaps &gaps,
                const std::array<double, laneCount> &widths)
{
    double x = 0;
    for (const Lane lane : {Lane::OnlyA, Lane::Shared, Lane::OnlyB}) {
        placement.lane[number(lane)] = {x, 0, std::max(widths[number(lane)], gaps.laneWidth), 0};
        x = placement.lane[number(lane)].right() + gaps.gutter;
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
        for (const Lane lane : {Lane::OnlyA, Lane::Shared, Lane::OnlyB})
            placement.lane[number(lane)].height = bottom;
        right = std::max(right, placement.lane[number(Lane::OnlyB)].right());
    }
    placement.bounds = {left, top, right - left, bottom - top};
    if (!laned)
        placement.lane[number(Lane::Free)] = placement.bounds;
}

Placement empty(const LayoutInput &input)
{
    Placement placement;
    placement.boxes.reserve(input.boxes.size());
    placement.keys.reserve(input.boxes.size());
    placement.lanes.reserve(input.boxes.size());
    for (const LayoutBox &box : input.boxes) {
        placement.keys.push_back(box.key);
        placement.lanes.push_back(box.lane);
        placement.boxes.push_back({0, 0, box.width, box.height});
    }
    return placement;
}

std::vector<std::uint32_t> partnersOf(const LayoutInput &input)
{
    std::vector<std::uint32_t> partners;
    partners.reserve(input.boxes.size());
    for (const LayoutBox &box : input.boxes)
        partners.push_back(box.counterpart);
    return partners;
}

// Puts pinned boxes where they belong; what they now cover moves.
void applyPins(Placement &placement, std::vector<Standing> &standings, const Pins &pins)
{
    if (pins.empty())
        return;
    for (std::size_t i = 0; i < placement.keys.size(); ++i)
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

// Where a lane's own x = 0 lies: at the left of it, in lane B at the right.
double originOf(const Placement &placement, Lane lane)
{
    const Rect &rect = placement.lane[number(lane)];
    return lane == Lane::OnlyB ? rect.right() : lane == Lane::Free ? 0 : rect.x;
}

Placement tidyWithoutPins(const LayoutInput &input)
{
    Placement placement = empty(input);
    const LayoutGaps &gaps = input.gaps;
    const LanePlan plan = planLanes(input);
    const bool laned = isLaned(input);
    if (laned) {
        std::array<double, laneCount> widths {};
        for (std::size_t i = 0; i < laneCount; ++i)
            widths[i] = plan.widths[i] + 2 * gaps.margin;
        placeLanes(placement, gaps, widths);
    }
    for (std::size_t i = 0; i < placement.boxes.size(); ++i) {
        const Lane lane = input.boxes[i].lane;
        double x = originOf(placement, lane);
        if (lane == Lane::OnlyB)
            x -= gaps.margin;
        else if (lane == Lane::Shared)
            x += (placement.lane[number(lane)].width - plan.widths[number(lane)]) / 2;
        else
            x += gaps.margin;
        placement.boxes[i].x = x + plan.places[i].x;
        placement.boxes[i].y = plan.places[i].y + (laned ? gaps.top : gaps.margin);
    }
    close(placement, gaps, laned);
    return placement;
}

// Carries a placement over to a changed input.
class Follower
{
public:
    Follower(const Placement &before, const LayoutInput &now, const Pins &pins)
        : m_before(before)
        , m_now(now)
        , m_pins(pins)
        , m_tidy(tidyWithoutPins(now))
        , m_next(empty(now))
        , m_standings(now.boxes.size(), Standing::New)
    {
        m_was.reserve(now.boxes.size());
        for (const LayoutBox &box : now.boxes) {
            const std::size_t found = placeBefore(box.key);
            const bool kept = found < before.keys.size() && before.lanes[found] == box.lane;
            m_was.push_back(kept ? found : before.keys.size());
        }
    }

    Placement run()
    {
        for (std::size_t i = 0; i < m_was.size(); ++i) // x within its lane at first
            isKept(i) ? keep(i) : bringIn(i);
        spreadLanes();
        for (std::size_t i = 0; i < m_was.size(); ++i)
            if (!isKept(i))
                level(i);
        applyPins(m_next, m_standings, m_pins);
        settle(m_next.boxes, m_standings, partnersOf(m_now), settlingOf(m_now));
        close(m_next, m_now.gaps, isLaned(m_now));
        return std::move(m_next);
    }

private:
    // Most boxes follow the one that they followed before; a table is made only for the others.
    std::size_t placeBefore(OriginKey key)
    {
        const std::vector<OriginKey> &keys = m_before.keys;
        for (std::size_t i = m_expected; i < std::min(m_expected + 4, keys.size()); ++i)
            if (keys[i] == key) {
                m_expected = i + 1;
                return i;
            }
        if (m_places.empty()) {
            m_places.reserve(keys.size());
            for (std::size_t i = 0; i < keys.size(); ++i)
                m_places.emplace(keys[i], i);
        }
        const auto found = m_places.find(key);
        if (found == m_places.end())
            return keys.size();
        m_expected = found->second + 1;
        return found->second;
    }

    [[nodiscard]] bool isKept(std::size_t box) const { return m_was[box] != m_before.keys.size(); }

    void keep(std::size_t i)
    {
        const Rect &was = m_before.boxes[m_was[i]];
        Rect &box = m_next.boxes[i];
        const Lane lane = m_now.boxes[i].lane;
        const double grown = box.width - was.width;
        box.x = was.x - originOf(m_before, lane) - (lane == Lane::OnlyB ? grown : 0);
        box.y = was.y;
        const bool isLarger = grown > 0 || box.height > was.height;
        m_standings[i] = isLarger ? Standing::Grown : Standing::Placed;
    }

    // Beside its parent as in the tidy layout, wherever that stands now.
    void bringIn(std::size_t i)
    {
        const LayoutBox &given = m_now.boxes[i];
        double x = m_tidy.boxes[i].x - originOf(m_tidy, given.lane);
        if (given.parent != noBox && m_now.boxes[given.parent].lane == given.lane) {
            const double tidyX = m_tidy.boxes[given.parent].x - originOf(m_tidy, given.lane);
            x += m_next.boxes[given.parent].x - tidyX;
        }
        const double margin = m_now.gaps.margin;
        if (given.lane == Lane::OnlyB)
            x = std::min(x, -margin - given.width);
        else
            x = std::max(x, margin);
        m_next.boxes[i].x = x;
    }

    void spreadLanes()
    {
        if (!isLaned(m_now))
            return;
        std::array<double, laneCount> widths {};
        for (std::size_t lane = 0; lane < laneCount; ++lane)
            widths[lane] = m_before.lane[lane].width; // none shrinks: nothing moves for it
        for (std::size_t i = 0; i < m_next.boxes.size(); ++i) {
            const Rect &box = m_next.boxes[i];
            const Lane lane = m_now.boxes[i].lane;
            const double reach = lane == Lane::OnlyB ? -box.x : box.right();
            if (!m_pins.contains(m_next.keys[i])) // a pinned card may lie anywhere
                widths[number(lane)] = std::max(widths[number(lane)], reach + m_now.gaps.margin);
        }
        placeLanes(m_next, m_now.gaps, widths);
        for (std::size_t i = 0; i < m_next.boxes.size(); ++i)
            m_next.boxes[i].x += originOf(m_next, m_now.boxes[i].lane);
    }

    void level(std::size_t i)
    {
        const LayoutBox &given = m_now.boxes[i];
        double y = m_tidy.boxes[i].y;
        if (given.parent != noBox)
            y += m_next.boxes[given.parent].y - m_tidy.boxes[given.parent].y;
        const std::uint32_t other = given.counterpart;
        if (other != noBox && (isKept(other) || other < i))
            y = m_next.boxes[other].y;
        m_next.boxes[i].y = std::max(y, settlingOf(m_now).top);
    }

    const Placement &m_before;
    const LayoutInput &m_now;
    const Pins &m_pins;
    Placement m_tidy;
    Placement m_next;
    std::vector<Standing> m_standings;
    std::vector<std::size_t> m_was; // by box: where it is in `before`
    std::unordered_map<OriginKey, std::size_t> m_places; // by key: the same, for those out of order
    std::size_t m_expected = 0; // in `before`: where the next box is likely to be
};

} // namespace

Placement tidy(const LayoutInput &input, const Pins &pins)
{
    Placement placement = tidyWithoutPins(input);
    if (pins.empty())
        return placement;
    std::vector<Standing> standings(input.boxes.size(), Standing::Placed);
    applyPins(placement, standings, pins);
    settle(placement.boxes, standings, partnersOf(input), settlingOf(input));
    close(placement, input.gaps, isLaned(input));
    return placement;
}

Placement next(const Placement &before, const LayoutInput &now, const Pins &pins)
{
    const bool wasLaned = !before.lanes.empty() && before.lanes.front() != Lane::Free;
    if (before.keys.empty() || wasLaned != isLaned(now))
        return tidy(now, pins);
    return Follower(before, now, pins).run();
}

} // namespace clonescope::model
