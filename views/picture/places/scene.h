// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/measure.h"

#include <memory>

namespace clonescope::views
{

struct SceneOptions : CardOptions {
    app::Pins pins;
    bool operator==(const SceneOptions &) const = default;
};

// A picture of one step: what is shown, where it lies and how it is drawn, in scene units. Cards,
// tags and references are numbered as in `cards`.
struct Scene {
    Cards cards;
    ByCard<CardShape> shapes;
    ByCard<QRectF> rects; // of cards, captions left out
    ByTag<QRectF> tags;
    ByReference<std::vector<QPointF>> routes; // cubic chains
    model::PerLane<QRectF> lanes;
    model::PerLane<bool> isStacked;
    QRectF rail;
    struct Call { // whose names stand below `top` on the rail
        double top = 0;
        QString name;
    };
    std::vector<Call> calls;
    DisplayList list; // frame, rail, cards
    DisplayList references; // one group for each, drawn above that: changed ones last
    DisplayList marks; // above the references
    QRectF bounds;

    // The stages in which the step's edit is told, after its line; none where it is not.
    [[nodiscard]] std::vector<Stage> stages() const;
};

using ScenePtr = std::shared_ptr<const Scene>;

// More references than these at once are no longer told apart: only changed ones are drawn then,
// and each card's own with the card that is pointed at.
constexpr std::size_t mostReferences = 300;

// Part of what the step did.
[[nodiscard]] bool isTold(const Reference &reference);
// How many references within `area` are too many to be drawn; 0 where all are drawn.
[[nodiscard]] std::size_t undrawnReferences(const Scene &scene, const QRectF &area);
// Numbers of those that are drawn, in the order of drawing.
[[nodiscard]] std::vector<ReferenceIndex> drawnReferences(const Scene &scene, bool all);

} // namespace clonescope::views
