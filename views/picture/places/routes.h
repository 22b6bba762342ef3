// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/index.h"

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

// How references find their ways
//
// Terms. A *reference* leaves from the dot in a card's row, by the side that looks towards the
// shared lane, and ends at a *landing* on the edge of the card that it leads to; a card offers
// several (its title from the side, its upper edge, a reader's bracket), some less welcome than
// others. *Obstacles* are all cards, captions included. A *gutter* is the room between cards, a
// *track* a line in it that one reference has for itself.
//
// Three ways of drawing, from the best to the last resort:
//
//  1. Within a stack (stackroutes) cards stand below one another, and a reference between them runs
//     in the gutter beside them: out of its card, along a track, back in. Short ones take the inner
//     tracks, so that they nest and do not cross.
//  2. Between all others, one cubic curve to each landing is tried (routes.cpp). Forty points on it
//     are looked up among the obstacles; a curve costs its length, what its landing costs, and 400
//     for each point that lies on a card. The cheapest that touches none is taken, unless it swings
//     far out.
//  3. Else a way with corners (gutters): a sparse grid of the lines that run beside the edges of
//  the
//     cards near by, searched for the cheapest way, a bend costing as much as 70 units. The heading
//     is part of a state of the search, so that bends are known. Corners are rounded afterwards.
//     Where even that finds none, the best curve crosses what it must.
//
// Ways of one card are kept `apart`, so that two of them can be told from each other in a gutter.
//
// Cost. Obstacles are in a grid of buckets; a curve asks for those within its bounds. A search has
// at most 80 cards, that is 160 lines each way and four headings. Every reference of a picture is
// routed once, when the picture is made; moving about in it costs nothing here.

namespace clonescope::views
{

enum class Heading : std::uint8_t { Left, Right, Up, Down };

// Where a curve may end: on a card's edge, arriving along `heading`.
struct Landing {
    QPointF at;
    Heading heading = Heading::Right;
    double extra = 0; // how much longer a way to another landing may be before it is preferred
};

using ObstacleIndex = model::Index<struct Obstacle>;

// Rectangles to be looked up by place: a grid of buckets.
class Obstacles
{
public:
    explicit Obstacles(const std::vector<QRectF> &rects);
    [[nodiscard]] const QRectF &operator[](ObstacleIndex i) const { return m_rects[i]; }
    // Those that touch `area`, in order.
    [[nodiscard]] std::vector<ObstacleIndex> in(const QRectF &area) const;

private:
    model::VectorBy<ObstacleIndex, QRectF> m_rects;
    std::unordered_map<std::uint64_t, std::vector<ObstacleIndex>> m_buckets;
};

// A way from a dot to one of the landings as a chain of cubic curves (1 + 3n points): one smooth
// curve where that keeps clear of all cards, else along the gutters around them. `from` and `to`
// are the cards at its ends, which it may touch; `apart` keeps it off another way from the same
// card.
[[nodiscard]] std::vector<QPointF> route(const Obstacles &obstacles, const QPointF &start,
                                         Heading leaving, ObstacleIndex from,
                                         const std::vector<Landing> &landings, ObstacleIndex to,
                                         double apart = 0);

[[nodiscard]] QPointF direction(Heading heading);

} // namespace clonescope::views
