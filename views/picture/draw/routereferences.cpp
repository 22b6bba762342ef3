// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/routereferences.h"

#include "views/picture/draw/drawcards.h"
#include "views/picture/draw/drawframe.h"
#include "views/picture/places/routes.h"
#include "views/picture/places/stackroutes.h"

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

// Finds each reference its ends, spreading those that arrive at one edge.
class Router
{
public:
    explicit Router(Scene &scene)
        : m_scene(scene)
        , m_obstacles(allRects(scene))
        , m_arrivals(scene.rects.size())
        , m_departures(scene.rects.size(), 0)
    {
    }

    void operator()()
    {
        m_scene.routes = stackRoutes(m_scene);
        for (const ReferenceIndex i : m_scene.routes.indices())
            if (m_scene.routes[i].empty())
                m_scene.routes[i] = routed(m_scene.cards.references[i]);
    }

private:
    // Cards, with the ring of what changed and the caption below; then tags.
    static std::vector<QRectF> allRects(const Scene &scene)
    {
        std::vector<QRectF> rects;
        for (const CardIndex i : scene.rects.indices()) {
            const QRectF &rect = scene.rects[i];
            const double ring = scene.cards.cards[i].changed ? metrics::badgeReach - 1 : 0;
            const QRectF caption = scene.shapes[i].caption.translated(rect.topLeft());
            const QRectF ringed = rect.adjusted(-ring, -ring, ring, ring);
            rects.push_back(scene.shapes[i].caption.isNull() ? ringed : ringed.united(caption));
        }
        rects.insert(rects.end(), scene.tags.begin(), scene.tags.end());
        return rects;
    }

    std::vector<QPointF> routed(const Reference &r)
    {
        QPointF start;
        Heading leaving = Heading::Right;
        ObstacleIndex from;
        if (r.tag) {
            const QRectF &tag = m_scene.tags[r.tag];
            leaving = m_scene.cards.hasLanes ? Heading::Down : Heading::Right;
            start = m_scene.cards.hasLanes ? QPointF(tag.center().x(), tag.bottom())
                                           : QPointF(tag.right(), tag.center().y());
            from = ObstacleIndex(m_scene.rects.size() + r.tag.number());
        } else {
            from = ObstacleIndex(r.card);
            const CardShape &shape = m_scene.shapes[r.card];
            start = m_scene.rects[r.card].topLeft() + dotOf(shape, r.row);
            leaving = shape.isMirrored ? Heading::Left : Heading::Right;
        }
        const auto landings = landingsOf(r, start);
        // As many as fit beside one another before the next lane or column.
        const double apart = r.card ? 7.0 * (m_departures[r.card] % 4) : 0;
        auto points
            = route(m_obstacles, start, leaving, from, landings, ObstacleIndex(r.to), apart);
        if (r.card && points.size() > 4)
            ++m_departures[r.card];
        count(points.back(), landings, r.to);
        return points;
    }

    // Edges of the card that a curve may end at, title first.
    std::vector<Landing> landingsOf(const Reference &r, const QPointF &start)
    {
        const QRectF &rect = m_scene.rects[r.to];
        const bool isBytes = r.kind == Reference::Kind::Bytes;
        const double back = standOff(m_scene, r), y = arrivalY(m_scene, r);
        const auto spread = [&](Heading heading, double room) {
            return isBytes ? 0 : std::min(11.0 * arrivals(r.to, heading), std::max(0.0, room));
        };
        const double sideRoom = rect.height() - 30;
        const bool fromTag = r.tag && m_scene.cards.hasLanes;
        const double x = landingX(r, rect, fromTag ? rect.center().x() + fanned(r) : start.x());
        // What leaves to the right and leads back arrives from the right, and the other way round:
        // on the far side it would cross what arrives there.
        const bool mirrored = r.card && m_scene.shapes[r.card].isMirrored;
        const double left = fromTag ? 120 : !mirrored && start.x() > rect.left() ? 220 : 0;
        const double right = fromTag ? 120 : mirrored && start.x() < rect.right() ? 220 : 30;
        std::vector<Landing> landings {
            {{rect.left() - back, y + spread(Heading::Right, sideRoom)}, Heading::Right, left},
            {{rect.right() + back, y + spread(Heading::Left, sideRoom)}, Heading::Left, right},
            {{x, rect.top() - back}, Heading::Down, fromTag ? 0.0 : 160.0},
            {{x, rect.bottom() + back}, Heading::Up, 200.0}};
        if (isAhead(r, start, mirrored)) // the way around it would lead out of the lane
            landings.erase(landings.begin() + (mirrored ? 0 : 1));
        return landings;
    }

    // Whether a reference within a lane leads to a card beyond its own.
    [[nodiscard]] bool isAhead(const Reference &r, const QPointF &start, bool mirrored) const
    {
        const auto &cards = m_scene.cards.cards;
        const QRectF &to = m_scene.rects[r.to];
        return r.card && cards[r.card].lane == cards[r.to].lane
            && (mirrored ? to.right() < start.x() : to.left() > start.x());
    }

    // Of those that come from the rail to one card, so that they do not cross.
    [[nodiscard]] double fanned(const Reference &r) const
    {
        int before = 0, all = 0;
        for (const TagIndex i : m_scene.tags.indices())
            if (m_scene.cards.tags[i].card == r.to) {
                ++all;
                before += m_scene.tags[i].left() < m_scene.tags[r.tag].left() ? 1 : 0;
            }
        return 16 * (before - (all - 1) / 2.0);
    }

    // On the upper or lower edge, clear of the corners and of the word "changed".
    [[nodiscard]] double landingX(const Reference &r, const QRectF &rect, double wanted) const
    {
        const bool hasBadge = m_scene.cards.cards[r.to].changed;
        const double least = rect.left() + (hasBadge ? 14 : 26),
                     most = rect.right() - (hasBadge ? badgeWidth() + 10 : 26);
        return std::clamp(wanted, least, std::max(least, most));
    }

    void count(const QPointF &end, const std::vector<Landing> &landings, CardIndex to)
    {
        for (const Landing &landing : landings)
            if (landing.at == end) {
                ++arrivals(to, landing.heading);
                return;
            }
    }

    int &arrivals(CardIndex card, Heading heading)
    {
        return m_arrivals[card][static_cast<std::size_t>(heading)];
    }

    Scene &m_scene;
    Obstacles m_obstacles;
    ByCard<std::array<int, 4>> m_arrivals; // by heading
    ByCard<int> m_departures; // through gutters
};

} // namespace

void routeReferences(Scene &scene)
{
    Router {scene}();
}

} // namespace clonescope::views
