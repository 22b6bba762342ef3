// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/places/gutters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace clonescope::views
{

namespace
{

constexpr auto beside = 13.0; // of a way from the card it passes
constexpr auto bendCost = 70.0;
constexpr auto corner = 18.0;
constexpr std::size_t mostLines = 160; // each way; of further cards it knows nothing

void settle(std::vector<double> &lines)
{
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end(),
                            [](double a, double b) { return std::abs(a - b) < 0.5; }),
                lines.end());
}

std::size_t nearest(const std::vector<double> &lines, double at)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (std::abs(lines[i] - at) < std::abs(lines[best] - at))
            best = i;
    return best;
}

// A sparse grid of lines beside the cards, searched by A* with the heading as part of the state.
class Search
{
public:
    Search(const Obstacles &obstacles, const QPointF &start, Heading leaving, ObstacleIndex from,
           const std::vector<Landing> &landings, double apart)
        : m_obstacles(obstacles)
        , m_first(start + direction(leaving) * (out(start, leaving, from) + apart))
        , m_leaving(leaving)
    {
        m_area = QRectF(m_first, QSizeF(1, 1));
        for (const Landing &landing : landings) {
            m_goals.push_back(landing.at - direction(landing.heading) * beside * 1.6);
            m_area = m_area.united(QRectF(m_goals.back(), QSizeF(1, 1)));
        }
        m_area.adjust(-320, -320, 320, 320);
        m_near = obstacles.in(m_area);
        m_near.resize(std::min(m_near.size(), mostLines / 2));
        addLines();
    }

    // Corners from the first point out of the card to the goal with the number `goal`.
    std::vector<QPointF> operator()(const std::vector<Landing> &landings, std::size_t &goal)
    {
        const std::size_t count = m_xs.size() * m_ys.size() * 4;
        m_cost.assign(count, std::numeric_limits<double>::infinity());
        m_from.assign(count, count);
        std::vector<std::size_t> ends;
        for (const QPointF &g : m_goals)
            ends.push_back(nearest(m_ys, g.y()) * m_xs.size() + nearest(m_xs, g.x()));
        using Entry = std::pair<double, std::size_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        const std::size_t begin
            = (nearest(m_ys, m_first.y()) * m_xs.size() + nearest(m_xs, m_first.x())) * 4
            + static_cast<std::size_t>(m_leaving);
        m_cost[begin] = 0;
        queue.emplace(0, begin);
        double bestCost = std::numeric_limits<double>::infinity();
        std::size_t best = count;
        while (!queue.empty()) {
            const auto [cost, state] = queue.top();
            queue.pop();
            if (cost > m_cost[state])
                continue;
            if (cost >= bestCost)
                break;
            for (std::size_t g = 0; g < ends.size(); ++g) {
                const double total = cost + landings[g].extra
                    + (state % 4 == static_cast<std::size_t>(landings[g].heading) ? 0 : bendCost);
                if (state / 4 == ends[g] && total < bestCost) {
                    bestCost = total;
                    best = state;
                    goal = g;
                }
            }
            expand(state, queue);
        }
        return best == count ? std::vector<QPointF> {} : corners(best);
    }

private:
    [[nodiscard]] double out(const QPointF &start, Heading leaving, ObstacleIndex from) const
    {
        if (!from)
            return beside;
        const QRectF &card = m_obstacles[from];
        switch (leaving) {
        case Heading::Left:
            return start.x() - card.left() + beside;
        case Heading::Right:
            return card.right() - start.x() + beside;
        case Heading::Up:
            return start.y() - card.top() + beside;
        case Heading::Down:
            return card.bottom() - start.y() + beside;
        }
        return beside;
    }

    void addLines()
    {
        for (const ObstacleIndex i : m_near) {
            const QRectF &card = m_obstacles[i];
            m_xs.insert(m_xs.end(), {card.left() - beside * 1.6, card.right() + beside * 1.6});
            m_ys.insert(m_ys.end(), {card.top() - beside, card.bottom() + beside});
        }
        for (const QPointF &p : m_goals) {
            m_xs.push_back(p.x());
            m_ys.push_back(p.y());
        }
        m_xs.push_back(m_first.x());
        m_ys.push_back(m_first.y());
        settle(m_xs);
        settle(m_ys);
    }

    [[nodiscard]] QPointF point(std::size_t node) const
    {
        return {m_xs[node % m_xs.size()], m_ys[node / m_xs.size()]};
    }

    [[nodiscard]] bool isFree(const QPointF &a, const QPointF &b) const
    {
        const QRectF way = QRectF(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                                  QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())))
                               .adjusted(-beside / 2, -beside / 2, beside / 2, beside / 2);
        return std::none_of(m_near.begin(), m_near.end(),
                            [&](ObstacleIndex i) { return m_obstacles[i].intersects(way); });
    }

    template <typename Queue> void expand(std::size_t state, Queue &queue)
    {
        const std::size_t node = state / 4, x = node % m_xs.size(), y = node / m_xs.size();
        const auto heading = static_cast<Heading>(state % 4);
        for (const Heading next : {Heading::Left, Heading::Right, Heading::Up, Heading::Down}) {
            const QPointF d = direction(next);
            if (QPointF::dotProduct(d, direction(heading)) < 0)
                continue;
            if ((d.x() < 0 && x == 0) || (d.x() > 0 && x + 1 == m_xs.size())
                || (d.y() < 0 && y == 0) || (d.y() > 0 && y + 1 == m_ys.size()))
                continue;
            const std::size_t to = node
                + static_cast<std::size_t>(static_cast<std::ptrdiff_t>(d.x())
                                           + static_cast<std::ptrdiff_t>(d.y())
                                               * static_cast<std::ptrdiff_t>(m_xs.size()));
            const QPointF a = point(node), b = point(to);
            const double cost = m_cost[state] + std::abs(a.x() - b.x()) + std::abs(a.y() - b.y())
                + (next == heading ? 0 : bendCost);
            const std::size_t reached = to * 4 + static_cast<std::size_t>(next);
            if (cost < m_cost[reached] && isFree(a, b)) {
                m_cost[reached] = cost;
                m_from[reached] = state;
                queue.emplace(cost, reached);
            }
        }
    }

    [[nodiscard]] std::vector<QPointF> corners(std::size_t state) const
    {
        std::vector<QPointF> points;
        for (; state < m_from.size(); state = m_from[state])
            points.push_back(point(state / 4));
        std::reverse(points.begin(), points.end());
        return points;
    }

    const Obstacles &m_obstacles;
    QPointF m_first;
    Heading m_leaving;
    std::vector<QPointF> m_goals;
    QRectF m_area;
    std::vector<ObstacleIndex> m_near;
    std::vector<double> m_xs, m_ys;
    std::vector<double> m_cost;
    std::vector<std::size_t> m_from;
};

} // namespace

std::vector<QPointF> throughGutters(const Obstacles &obstacles, const QPointF &start,
                                    Heading leaving, ObstacleIndex from,
                                    const std::vector<Landing> &landings, double apart)
{
    std::size_t goal = 0;
    std::vector<QPointF> points
        = Search(obstacles, start, leaving, from, landings, apart)(landings, goal);
    if (points.empty())
        return {};
    points.insert(points.begin(), start);
    points.push_back(landings[goal].at);
    // Two points that fall together have no direction.
    points.erase(std::unique(points.begin(), points.end(),
                             [](const QPointF &a, const QPointF &b) {
                                 return std::hypot(a.x() - b.x(), a.y() - b.y()) < 0.5;
                             }),
                 points.end());
    return rounded(std::move(points));
}

std::vector<QPointF> rounded(std::vector<QPointF> points)
{
    for (std::size_t i = points.size() - 1; i-- > 1;) {
        const QPointF in = points[i] - points[i - 1], out = points[i + 1] - points[i];
        if (std::abs(in.x() * out.y() - in.y() * out.x()) < 1e-6)
            points.erase(points.begin() + static_cast<std::ptrdiff_t>(i));
    }
    std::vector<QPointF> path {points.front()};
    const auto straight = [&](const QPointF &to) {
        const QPointF a = path.back();
        path.insert(path.end(), {a + (to - a) / 3, a + (to - a) * 2 / 3, to});
    };
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF in = points[i] - points[i - 1], out = points[i + 1] - points[i];
        const double before = std::hypot(in.x(), in.y()), after = std::hypot(out.x(), out.y());
        const double radius = std::min({corner, before / 2, after / 2});
        const QPointF a = points[i] - in / before * radius, b = points[i] + out / after * radius;
        straight(a);
        path.insert(path.end(), {a + (points[i] - a) * 0.55, b + (points[i] - b) * 0.55, b});
    }
    straight(points.back());
    return path;
}

} // namespace clonescope::views
