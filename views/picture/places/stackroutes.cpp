// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/places/stackroutes.h"

#include "views/picture/places/gutters.h"

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

constexpr auto fromCorner = 14.0; // of a landing on an upper edge
constexpr auto betweenArrivals = 11.0;

// Works in a lane whose references leave to the right; in a mirrored one x is turned over.
class StackRouter
{
public:
    StackRouter(const Scene &scene, model::Lane lane)
        : m_scene(scene)
        , m_lane(lane)
        , m_sign(lane == model::Lane::OnlyB ? -1 : 1)
    {
        for (const ReferenceIndex i : scene.cards.references.indices())
            if (isInLane(scene.cards.references[i]))
                m_arcs.push_back(arcOf(i));
        spreadArrivals();
        std::stable_sort(m_arcs.begin(), m_arcs.end(),
                         [](const Arc &a, const Arc &b) { return a.length() < b.length(); });
    }

    void operator()(ByReference<std::vector<QPointF>> &routes)
    {
        for (Arc &arc : m_arcs) {
            const double x = trackFor(arc);
            m_tracks.push_back({x, std::min(arc.start.y(), arc.y), std::max(arc.start.y(), arc.y)});
            std::vector<QPointF> points {arc.start, {x, arc.start.y()}};
            if (landsOnTop(arc, x))
                points.emplace_back(x, rectOf(arc.to).top() - arc.standOff);
            else
                points.insert(points.end(), {{x, arc.y}, {outer(arc.to) + arc.standOff, arc.y}});
            for (QPointF &p : points)
                p.setX(p.x() * m_sign);
            routes[arc.reference] = rounded(std::move(points));
        }
    }

private:
    struct Arc {
        ReferenceIndex reference;
        CardIndex from, to;
        QPointF start;
        double y = 0; // where it arrives
        double standOff = 0;
        [[nodiscard]] double length() const { return std::abs(y - start.y()); }
    };
    struct Track {
        double x = 0, top = 0, bottom = 0;
    };

    [[nodiscard]] bool isInLane(const Reference &r) const
    {
        return r.card && isInLane(r.card) && isInLane(r.to);
    }

    [[nodiscard]] bool isInLane(CardIndex card) const
    {
        return m_scene.cards.cards[card].lane == m_lane;
    }

    [[nodiscard]] const QRectF &rectOf(CardIndex card) const { return m_scene.rects[card]; }
    [[nodiscard]] double outer(CardIndex card) const
    {
        return m_sign > 0 ? rectOf(card).right() : -rectOf(card).left();
    }
    [[nodiscard]] double ring(CardIndex card) const
    {
        return m_scene.cards.cards[card].changed ? metrics::badgeReach : 0;
    }

    [[nodiscard]] Arc arcOf(ReferenceIndex i) const
    {
        const Reference &r = m_scene.cards.references[i];
        QPointF start = rectOf(r.card).topLeft() + dotOf(m_scene.shapes[r.card], r.row);
        start.setX(start.x() * m_sign);
        return {i, r.card, r.to, start, arrivalY(m_scene, r), standOff(m_scene, r)};
    }

    // Those that come from above arrive above the others, the farthest first, so that they nest.
    void spreadArrivals()
    {
        std::vector<Arc *> order;
        for (Arc &arc : m_arcs)
            if (m_scene.cards.references[arc.reference].kind != Reference::Kind::Bytes)
                order.push_back(&arc);
        std::stable_sort(order.begin(), order.end(), [](const Arc *a, const Arc *b) {
            const bool aboveA = a->start.y() < a->y, aboveB = b->start.y() < b->y;
            return aboveA != aboveB ? aboveA : a->start.y() > b->start.y();
        });
        ByCard<int> arrived(m_scene.rects.size(), 0);
        for (Arc *arc : order) {
            const double room = rectOf(arc->to).height() - 30;
            arc->y += std::min(betweenArrivals * arrived[arc->to]++, std::max(0.0, room));
        }
    }

    // The innermost beside all the cards that it passes and apart from what runs there.
    [[nodiscard]] double trackFor(const Arc &arc) const
    {
        const double top = std::min(arc.start.y(), arc.y), bottom = std::max(arc.start.y(), arc.y);
        double x = outer(arc.from) + ring(arc.from);
        const bool isNext = isDirectlyBelow(arc);
        for (const CardIndex card : m_scene.rects.indices()) {
            const bool isPassed = rectOf(card).bottom() > top && rectOf(card).top() < bottom;
            if (isInLane(card) && isPassed && !(isNext && card == arc.to))
                x = std::max(x, outer(card) + ring(card));
        }
        if (isNext && !landsOnTop(arc, x + firstTrack))
            x = std::max(x, outer(arc.to) + arc.standOff);
        x += firstTrack;
        while (isTaken(x, top, bottom))
            x += 1;
        const double end
            = m_sign > 0 ? m_scene.lanes[m_lane].right() : -m_scene.lanes[m_lane].left();
        return std::min(x, end - 4);
    }

    [[nodiscard]] bool isTaken(double x, double top, double bottom) const
    {
        return std::any_of(m_tracks.begin(), m_tracks.end(), [&](const Track &track) {
            return std::abs(track.x - x) < trackGap && track.top < bottom + trackGap
                && track.bottom > top - trackGap;
        });
    }

    [[nodiscard]] bool isDirectlyBelow(const Arc &arc) const
    {
        const double end = rectOf(arc.from).bottom(), begin = rectOf(arc.to).top();
        if (begin < end)
            return false;
        for (const CardIndex card : m_scene.rects.indices())
            if (isInLane(card) && rectOf(card).top() > end - 1 && rectOf(card).bottom() < begin + 1)
                return false;
        return true;
    }

    // Where the card below sticks out into the gutter, clear of the word "changed" at its right.
    [[nodiscard]] bool landsOnTop(const Arc &arc, double x) const
    {
        const bool hasBadge = m_sign > 0 && ring(arc.to) > 0;
        return isDirectlyBelow(arc) && !hasBadge && x < outer(arc.to) - fromCorner;
    }

    const Scene &m_scene;
    model::Lane m_lane;
    double m_sign;
    std::vector<Arc> m_arcs;
    std::vector<Track> m_tracks;
};

} // namespace

ByReference<std::vector<QPointF>> stackRoutes(const Scene &scene)
{
    ByReference<std::vector<QPointF>> routes(scene.cards.references.size());
    for (const model::Lane lane : model::allLanes)
        if (scene.isStacked[lane])
            StackRouter(scene, lane)(routes);
    return routes;
}

bool isThin(const Reference &reference)
{
    return reference.kind == Reference::Kind::Base || reference.kind == Reference::Kind::Inherited;
}

double widthOf(const Reference &reference)
{
    return reference.kind == Reference::Kind::Was ? 1.4
        : reference.changed                       ? 3
        : isThin(reference)                       ? 1.3
                                                  : 1.8;
}

double standOff(const Scene &scene, const Reference &reference)
{
    const bool hasRing = scene.cards.cards[reference.to].changed;
    if (reference.kind == Reference::Kind::Bytes)
        return hasRing ? metrics::badgeReach : 1;
    return (hasRing ? metrics::badgeReach : 1) + 6.5 + widthOf(reference) * 1.6;
}

double arrivalY(const Scene &scene, const Reference &reference)
{
    const CardIndex to = reference.to;
    const Strip *strip = scene.cards.cards[to].strip();
    if (reference.kind == Reference::Kind::Bytes && strip)
        for (std::size_t i = 0; i < strip->readers.size(); ++i)
            if (strip->readers[i].card == reference.card)
                return scene.rects[to].top() + scene.shapes[to].readers[i].top() + 5;
    return scene.rects[to].top() + 16.5;
}

} // namespace clonescope::views
