// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/places/routes.h"

#include "views/picture/places/gutters.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace clonescope::views
{

namespace
{

constexpr auto bucket = 256.0;
constexpr auto clearance = 5.0; // of a curve from a card it does not belong to

std::uint64_t bucketKey(std::int64_t x, std::int64_t y)
{
    return (static_cast<std::uint64_t>(x) << 32U) ^ (static_cast<std::uint64_t>(y) & 0xffffffffU);
}

template <typename Visit> void forEachBucket(const QRectF &area, Visit visit)
{
    const auto index = [](double at) { return static_cast<std::int64_t>(std::floor(at / bucket)); };
    for (std::int64_t y = index(area.top()); y <= index(area.bottom()); ++y)
        for (std::int64_t x = index(area.left()); x <= index(area.right()); ++x)
            visit(bucketKey(x, y));
}

std::vector<QPointF> smooth(const QPointF &a, Heading leaving, const Landing &landing)
{
    const QPointF b = landing.at, out = direction(leaving), in = direction(landing.heading);
    const double along = QPointF::dotProduct(b - a, out);
    const double distance = std::hypot(b.x() - a.x(), b.y() - a.y());
    const bool turnsBack = leaving != landing.heading && QPointF::dotProduct(out, in) < 0;
    double reach = along > 0 ? std::min(std::max(along * 0.5, distance * 0.25), along * 0.8)
                             : std::max(60.0, distance * 0.45);
    if (turnsBack)
        reach = std::max(28.0, std::min(70.0, distance * 0.5)) + std::max(0.0, along) * 0.5;
    reach = std::clamp(reach, 12.0, 220.0);
    return {a, a + out * reach, b - in * reach, b};
}

QPointF at(const std::vector<QPointF> &c, double t)
{
    const double u = 1 - t;
    return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t)
        + c[3] * (t * t * t);
}

QRectF bounds(const std::vector<QPointF> &points)
{
    QRectF box(points.front(), QSizeF(0.1, 0.1));
    for (const QPointF &p : points)
        box = box.united(QRectF(p, QSizeF(0.1, 0.1)));
    return box;
}

struct Judged {
    int hits = 0;
    double length = 0;
};

// Whether a curve that comes out of a card at p came out of the edge it was to leave by.
bool leftThrough(const QRectF &card, Heading leaving, const QPointF &p)
{
    switch (leaving) {
    case Heading::Left:
        return p.x() <= card.left();
    case Heading::Right:
        return p.x() >= card.right();
    case Heading::Up:
        return p.y() <= card.top();
    case Heading::Down:
        return p.y() >= card.bottom();
    }
    return false;
}

// How many samples lie on cards. The curve may begin inside its own card and must then leave it for
// good; it may touch the card it leads to only at its very end.
Judged judge(const Obstacles &obstacles, const std::vector<QPointF> &curve, Heading leaving,
             ObstacleIndex from, ObstacleIndex to)
{
    constexpr auto samples = 40;
    const auto near
        = obstacles.in(bounds(curve).adjusted(-clearance, -clearance, clearance, clearance));
    Judged result;
    bool hasLeft = false;
    QPointF last = curve.front();
    for (int i = 1; i <= samples; ++i) {
        const QPointF p = at(curve, static_cast<double>(i) / samples);
        result.length += std::hypot(p.x() - last.x(), p.y() - last.y());
        last = p;
        if (!hasLeft && (!from || !obstacles[from].contains(p))) {
            hasLeft = true;
            result.hits += !from || leftThrough(obstacles[from], leaving, p) ? 0 : 1;
        }
        for (const ObstacleIndex card : near) {
            if (card == to && i > samples - 4)
                continue;
            if (card == from && (!hasLeft || i < 4))
                continue;
            const double grown = card == from || card == to ? 0 : clearance;
            result.hits
                += obstacles[card].adjusted(-grown, -grown, grown, grown).contains(p) ? 1 : 0;
        }
    }
    return result;
}

} // namespace

QPointF direction(Heading heading)
{
    switch (heading) {
    case Heading::Left:
        return {-1, 0};
    case Heading::Right:
        return {1, 0};
    case Heading::Up:
        return {0, -1};
    case Heading::Down:
        return {0, 1};
    }
    return {};
}

Obstacles::Obstacles(const std::vector<QRectF> &rects)
    : m_rects(rects.begin(), rects.end())
{
    for (const ObstacleIndex i : m_rects.indices())
        forEachBucket(m_rects[i], [&](std::uint64_t key) { m_buckets[key].push_back(i); });
}

std::vector<ObstacleIndex> Obstacles::in(const QRectF &area) const
{
    std::vector<ObstacleIndex> found;
    if (area.width() * area.height() > bucket * bucket * static_cast<double>(m_rects.size() + 64)) {
        for (const ObstacleIndex i : m_rects.indices())
            if (m_rects[i].intersects(area))
                found.push_back(i);
        return found;
    }
    forEachBucket(area, [&](std::uint64_t key) {
        const auto all = m_buckets.find(key);
        if (all == m_buckets.end())
            return;
        for (const ObstacleIndex i : all->second)
            if (m_rects[i].intersects(area))
                found.push_back(i);
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<QPointF> route(const Obstacles &obstacles, const QPointF &start, Heading leaving,
                           ObstacleIndex from, const std::vector<Landing> &landings,
                           ObstacleIndex to, double apart)
{
    std::vector<QPointF> best;
    double bestCost = std::numeric_limits<double>::infinity();
    Judged bestJudged;
    bool isSideways = false; // lands on a side of the card that it did not head for
    for (const Landing &landing : landings) {
        auto curve = smooth(start, leaving, landing);
        const Judged judged = judge(obstacles, curve, leaving, from, to);
        const double cost = judged.length + landing.extra + 400.0 * judged.hits;
        if (cost < bestCost) {
            best = std::move(curve);
            bestCost = cost;
            bestJudged = judged;
            isSideways = direction(landing.heading).x() * direction(leaving).x() == 0
                && direction(leaving).y() == 0;
        }
    }
    // A free curve that swings far out is worse than a way with corners.
    const QPointF straight = best.back() - start;
    const double limit = std::hypot(straight.x(), straight.y()) * (isSideways ? 1.1 : 1.35)
        + (isSideways ? 20 : 120);
    const bool isDetour = from != to && bestJudged.length > limit;
    if (bestJudged.hits == 0 && !isDetour)
        return best;
    auto around = throughGutters(obstacles, start, leaving, from, landings, apart);
    return around.empty() ? best : around;
}

} // namespace clonescope::views
