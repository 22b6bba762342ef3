// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/routes.h"
#include "views/picture/places/scene.h"

namespace clonescope::views
{

// A place in a scene, by the scene's numbers: a card or one of its rows or elements, the row below
// it that offers a new part, a name, a reference.
struct Hit {
    enum class Kind : std::uint8_t { Nothing, Card, Ghost, Tag, Reference } kind = Kind::Nothing;
    int index = -1;
    int row = -1; // Card: of its rows and the drawer's, -1: the card itself
    std::int64_t element = -1; // Card: of a tensor in C order, or of a storage
    bool operator==(const Hit &) const = default;
    explicit operator bool() const { return kind != Kind::Nothing; }
};

// Answers what lies at a point. Keeps no scene alive.
class HitTester
{
public:
    HitTester() = default;
    explicit HitTester(const Scene &scene);
    [[nodiscard]] Hit at(const Scene &scene, const QPointF &point, double reach) const;

private:
    struct Line {
        std::vector<QPointF> points;
        QRectF bounds;
    };
    Obstacles m_cards {{}};
    std::vector<Line> m_lines;
};

// All references into the thing that this place is, or leads to.
[[nodiscard]] std::vector<int> aliasesOf(const Scene &scene, const Hit &hit);

[[nodiscard]] QRectF rectOf(const Scene &scene, const Hit &hit);

// "+ append": what the ghost row of a card offers; empty where it has none.
[[nodiscard]] QString ghostLabel(const Card &card);
void drawGhost(DisplayList &list, const Scene &scene, int card);

} // namespace clonescope::views
