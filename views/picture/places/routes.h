// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace clonescope::views
{

enum class Heading : std::uint8_t { Left, Right, Up, Down };

// Where a curve may end: on a card's edge, arriving along `heading`.
struct Landing {
    QPointF at;
    Heading heading = Heading::Right;
    double extra = 0; // how much longer a way to another landing may be before it is preferred
};

// Rectangles to be looked up by place: a grid of buckets.
class Obstacles
{
public:
    explicit Obstacles(const std::vector<QRectF> &rects);
    [[nodiscard]] const QRectF &operator[](std::size_t i) const { return m_rects[i]; }
    // Numbers of those that touch `area`, in rising order.
    [[nodiscard]] std::vector<std::uint32_t> in(const QRectF &area) const;

private:
    std::vector<QRectF> m_rects;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_buckets;
};

constexpr std::uint32_t noObstacle = 0xffffffffU;

// A way from a dot to one of the landings as a chain of cubic curves (1 + 3n points): one smooth
// curve where that keeps clear of all cards, else along the gutters around them. `from` and `to`
// are the cards at its ends, which it may touch; `apart` keeps it off another way from the same
// card.
[[nodiscard]] std::vector<QPointF> route(const Obstacles &obstacles, const QPointF &start,
                                         Heading leaving, std::uint32_t from,
                                         const std::vector<Landing> &landings, std::uint32_t to,
                                         double apart = 0);

[[nodiscard]] QPointF direction(Heading heading);

} // namespace clonescope::views
