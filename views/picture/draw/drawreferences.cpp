// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawreferences.h"

#include "views/picture/draw/drawcards.h"
#include "views/picture/draw/drawframe.h"
#include "views/picture/list/picturewords.h"
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

QPointF pointAt(const std::vector<QPointF> &points, double share)
{
    const std::size_t curves = (points.size() - 1) / 3;
    const double whole = share * static_cast<double>(curves);
    const auto curve = std::min(curves - 1, static_cast<std::size_t>(whole));
    const double t = whole - static_cast<double>(curve), u = 1 - t;
    const QPointF *c = &points[curve * 3];
    return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t)
        + c[3] * (t * t * t);
}

// A place on the curve that lies on no card or lane title and apart from other marks.
QPointF markPlace(const Scene &scene, const std::vector<QPointF> &points,
                  const std::vector<QPointF> &taken)
{
    const std::vector<QRectF> titles = laneTitles(scene);
    for (const double share : {0.42, 0.5, 0.34, 0.58, 0.26, 0.66, 0.74, 0.82, 0.18}) {
        const QPointF p = pointAt(points, share);
        const QRectF around(p.x() - 11, p.y() - 11, 22, 22);
        const bool onTitle = std::any_of(titles.begin(), titles.end(), [&](const QRectF &title) {
            return title.intersects(around);
        });
        const bool onCard
            = std::any_of(scene.rects.begin(), scene.rects.end(),
                          [&](const QRectF &rect) { return rect.intersects(around); });
        const bool onMark = std::any_of(taken.begin(), taken.end(), [&](const QPointF &q) {
            return std::hypot(p.x() - q.x(), p.y() - q.y()) < 24;
        });
        if (!onCard && !onMark && !onTitle)
            return p;
    }
    return pointAt(points, 0.42);
}

QString endName(const Scene &scene, const Reference &r)
{
    if (r.tag)
        return scene.cards.tags[r.tag].name;
    const Card &card = scene.cards.cards[r.card];
    return card.title + u' ' + card.row(r.row).label;
}

NodeKey keyOf(const Scene &scene, const Reference &r)
{
    const bool isFormer = r.kind == Reference::Kind::Was;
    if (r.tag)
        return {NodeKey::Kind::Reference, {}, {}, scene.cards.tags[r.tag].name, isFormer};
    return {NodeKey::Kind::Reference, scene.cards.cards[r.card].key, r.row, {}, isFormer};
}

Curve curveOf(const Scene &scene, ReferenceIndex i)
{
    const Reference &r = scene.cards.references[i];
    Curve curve {scene.routes[i]};
    curve.ink = r.kind == Reference::Kind::Base ? Ink::Quiet : r.ink;
    curve.width = isThin(r) ? 1.3 : 1.8;
    curve.arrow = r.kind != Reference::Kind::Bytes;
    curve.style = r.kind == Reference::Kind::Bytes ? LineStyle::Double
        : r.kind == Reference::Kind::Base          ? LineStyle::Dotted
        : r.kind == Reference::Kind::Inherited     ? LineStyle::Dashed
                                                   : LineStyle::Solid;
    return curve;
}

void drawWas(DisplayList &list, const Scene &scene, ReferenceIndex i, Stage from)
{
    Curve curve = curveOf(scene, i);
    if (from != Stage::Line) {
        const auto span = list.during({Stage::Line, from});
        list.add(curve);
    }
    const auto span = list.during({from});
    curve.ink = Ink::Quiet;
    curve.width = widthOf(scene.cards.references[i]);
    curve.style = LineStyle::Dashed;
    list.add(std::move(curve));
    const QPointF p = markPlace(scene, scene.routes[i], {});
    const double width = textWidth(Face::SmallStrong, Picture::tr("was"));
    list.add(Box {{p.x() - width / 2 - 5, p.y() - 8, width + 10, 16}, 8, Ink::Panel});
    list.add(TextRun {
        {p.x(), p.y() + 4}, Picture::tr("was"), Face::SmallStrong, Ink::Quiet, Anchor::Middle});
}

void drawReference(DisplayList &list, const Scene &scene, ReferenceIndex i)
{
    const Reference &r = scene.cards.references[i];
    const Card &to = scene.cards.cards[r.to];
    list.begin(keyOf(scene, r),
               (r.kind == Reference::Kind::Bytes     ? Picture::tr("%1 reads %2")
                    : r.kind == Reference::Kind::Was ? Picture::tr("%1 referred to %2")
                    : r.kind == Reference::Kind::Inherited
                    ? Picture::tr("%1 of its class refers to %2")
                    : Picture::tr("%1 refers to %2"))
                   .arg(endName(scene, r), to.title));
    if (r.kind == Reference::Kind::Was)
        return drawWas(list, scene, i, r.stage);
    Curve curve = curveOf(scene, i);
    if (!r.changed)
        return list.add(std::move(curve));
    if (!r.isSwung && r.stage != Stage::Line) { // one that was swung did not run here
        const auto span = list.during({Stage::Line, r.stage});
        list.add(curve);
    }
    const auto span = list.during({r.stage});
    curve.ink = r.kind == Reference::Kind::Base ? Ink::Quiet : Ink::Changed;
    curve.width = widthOf(r);
    if (r.card)
        list.add(Pip {curve.points.front(), PipShape::Circle, 8, curve.ink});
    list.add(std::move(curve));
}

} // namespace

void routeReferences(Scene &scene)
{
    Router {scene}();
}

void drawReferences(Scene &scene)
{
    for (const ReferenceIndex i : scene.cards.references.indices())
        drawReference(scene.references, scene, i);
}

void drawBeats(DisplayList &list, const Scene &scene)
{
    const auto &references = scene.cards.references;
    std::vector<QPointF> taken;
    list.begin({NodeKey::Kind::Frame, {}, {}, QStringLiteral("beats")},
               Picture::tr("The edit in four beats"));
    for (const ReferenceIndex i : references.indices())
        if (references[i].beat > 0) {
            taken.push_back(markPlace(scene, scene.routes[i], taken));
            const auto span = list.during({references[i].stage});
            drawBeat(list, taken.back(), references[i].beat);
        }
}

} // namespace clonescope::views
