// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
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
        , m_arrivals(scene.rects.size() * 4, 0)
        , m_departures(scene.rects.size(), 0)
    {
    }

    void operator()()
    {
        m_scene.routes = stackRoutes(m_scene);
        for (std::size_t i = 0; i < m_scene.routes.size(); ++i)
            if (m_scene.routes[i].empty())
                m_scene.routes[i] = routed(m_scene.cards.references[i]);
    }

private:
    // With the ring of what changed and the caption below.
    static std::vector<QRectF> allRects(const Scene &scene)
    {
        std::vector<QRectF> rects;
        for (std::size_t i = 0; i < scene.rects.size(); ++i) {
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
        const auto to = static_cast<std::uint32_t>(r.to);
        QPointF start;
        Heading leaving = Heading::Right;
        std::uint32_t from = noObstacle;
        if (r.tag >= 0) {
            const QRectF &tag = m_scene.tags[static_cast<std::size_t>(r.tag)];
            leaving = m_scene.cards.hasLanes ? Heading::Down : Heading::Right;
            start = m_scene.cards.hasLanes ? QPointF(tag.center().x(), tag.bottom())
                                           : QPointF(tag.right(), tag.center().y());
            from = static_cast<std::uint32_t>(m_scene.rects.size())
                + static_cast<std::uint32_t>(r.tag);
        } else {
            from = static_cast<std::uint32_t>(r.card);
            const CardShape &shape = m_scene.shapes[from];
            start = m_scene.rects[from].topLeft() + dotOf(shape, r.row);
            leaving = shape.isMirrored ? Heading::Left : Heading::Right;
        }
        const auto landings = landingsOf(r, start);
        // As many as fit beside one another before the next lane or column.
        const double apart
            = r.card < 0 ? 0 : 7.0 * (m_departures[static_cast<std::size_t>(r.card)] % 4);
        auto points = route(m_obstacles, start, leaving, from, landings, to, apart);
        if (r.card >= 0 && points.size() > 4)
            ++m_departures[static_cast<std::size_t>(r.card)];
        count(points.back(), landings, to);
        return points;
    }

    // Edges of the card that a curve may end at, title first.
    std::vector<Landing> landingsOf(const Reference &r, const QPointF &start)
    {
        const auto to = static_cast<std::size_t>(r.to);
        const QRectF &rect = m_scene.rects[to];
        const bool isBytes = r.kind == Reference::Kind::Bytes;
        const double back = standOff(m_scene, r), y = arrivalY(m_scene, r);
        const auto spread = [&](Heading heading, double room) {
            return isBytes ? 0
                           : std::min(11.0 * m_arrivals[to * 4 + static_cast<std::size_t>(heading)],
                                      std::max(0.0, room));
        };
        const double sideRoom = rect.height() - 30;
        const bool fromTag = r.tag >= 0 && m_scene.cards.hasLanes;
        const double x = landingX(r, rect, fromTag ? rect.center().x() + fanned(r) : start.x());
        // What leaves to the right and leads back arrives from the right, and the other way round:
        // on the far side it would cross what arrives there.
        const bool mirrored
            = r.card >= 0 && m_scene.shapes[static_cast<std::size_t>(r.card)].isMirrored;
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
        const auto to = static_cast<std::size_t>(r.to);
        const auto &cards = m_scene.cards.cards;
        return r.card >= 0 && cards[static_cast<std::size_t>(r.card)].lane == cards[to].lane
            && (mirrored ? m_scene.rects[to].right() < start.x()
                         : m_scene.rects[to].left() > start.x());
    }

    // Of those that come from the rail to one card, so that they do not cross.
    [[nodiscard]] double fanned(const Reference &r) const
    {
        int before = 0, all = 0;
        for (std::size_t i = 0; i < m_scene.tags.size(); ++i)
            if (m_scene.cards.tags[i].card == r.to) {
                ++all;
                before
                    += m_scene.tags[i].left() < m_scene.tags[static_cast<std::size_t>(r.tag)].left()
                    ? 1
                    : 0;
            }
        return 16 * (before - (all - 1) / 2.0);
    }

    // On the upper or lower edge, clear of the corners and of the word "changed".
    [[nodiscard]] double landingX(const Reference &r, const QRectF &rect, double wanted) const
    {
        const bool hasBadge = m_scene.cards.cards[static_cast<std::size_t>(r.to)].changed;
        const double least = rect.left() + (hasBadge ? 14 : 26),
                     most = rect.right() - (hasBadge ? badgeWidth() + 10 : 26);
        return std::clamp(wanted, least, std::max(least, most));
    }

    void count(const QPointF &end, const std::vector<Landing> &landings, std::uint32_t to)
    {
        for (const Landing &landing : landings)
            if (landing.at == end) {
                ++m_arrivals[to * 4 + static_cast<std::size_t>(landing.heading)];
                return;
            }
    }

    Scene &m_scene;
    Obstacles m_obstacles;
    std::vector<int> m_arrivals;
    std::vector<int> m_departures; // through gutters
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
    if (r.tag >= 0)
        return scene.cards.tags[static_cast<std::size_t>(r.tag)].name;
    const Card &card = scene.cards.cards[static_cast<std::size_t>(r.card)];
    return card.title + u' ' + card.row(r.row).label;
}

NodeKey keyOf(const Scene &scene, const Reference &r)
{
    NodeKey key {NodeKey::Kind::Reference, {}, r.row, {}};
    if (r.tag >= 0)
        key.name = scene.cards.tags[static_cast<std::size_t>(r.tag)].name
            + (r.kind == Reference::Kind::Was ? u"-was" : u"");
    else {
        key.origin = scene.cards.cards[static_cast<std::size_t>(r.card)].key;
        if (r.kind == Reference::Kind::Was)
            key.row += 100'000; // beside the row's present reference
    }
    return key;
}

Curve curveOf(const Scene &scene, std::size_t i)
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

void drawWas(DisplayList &list, const Scene &scene, std::size_t i, Stage from)
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

void drawReference(DisplayList &list, const Scene &scene, std::size_t i)
{
    const Reference &r = scene.cards.references[i];
    const Card &to = scene.cards.cards[static_cast<std::size_t>(r.to)];
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
    if (r.tag < 0)
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
    for (std::size_t i = 0; i < scene.cards.references.size(); ++i)
        drawReference(scene.references, scene, i);
}

void drawBeats(DisplayList &list, const Scene &scene)
{
    const auto &references = scene.cards.references;
    std::vector<QPointF> taken;
    list.begin({NodeKey::Kind::Frame, {}, -1, QStringLiteral("beats")},
               Picture::tr("The edit in four beats"));
    for (std::size_t i = 0; i < references.size(); ++i)
        if (references[i].beat > 0) {
            taken.push_back(markPlace(scene, scene.routes[i], taken));
            const auto span = list.during({references[i].stage});
            drawBeat(list, taken.back(), references[i].beat);
        }
}

} // namespace clonescope::views
