// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/measure.h"

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
    std::vector<CardShape> shapes;
    std::vector<QRectF> rects; // of cards, captions left out
    std::vector<QRectF> tags;
    std::vector<std::vector<QPointF>> routes; // cubic chains
    std::array<QRectF, model::laneCount> lanes;
    std::array<bool, model::laneCount> isStacked {};
    QRectF rail;
    DisplayList list; // frame, rail, cards
    DisplayList references; // one group for each, drawn above that: changed ones last
    DisplayList marks; // above the references
    QRectF bounds;

    // The stages in which the step's edit is told, after its line; none where it is not.
    [[nodiscard]] std::vector<Stage> stages() const;
};

// More references than these at once are no longer told apart: only changed ones are drawn then,
// and each card's own with the card that is pointed at.
constexpr std::size_t mostReferences = 300;

// Part of what the step did.
[[nodiscard]] bool isTold(const Reference &reference);
// How many references within `area` are too many to be drawn; 0 where all are drawn.
[[nodiscard]] std::size_t undrawnReferences(const Scene &scene, const QRectF &area);
// Numbers of those that are drawn, in the order of drawing.
[[nodiscard]] std::vector<std::size_t> drawnReferences(const Scene &scene, bool all);

// Where the cards of each step lie: a fold over the steps, kept for one program and one set of
// options.
class Placements
{
public:
    // The placement after `step` for boxes as `cards` has them; steps before it are worked out
    // where they are not known yet.
    const model::Placement &after(const Program &program, std::size_t step,
                                  const SceneOptions &options, const Cards &cards,
                                  const std::vector<CardShape> &shapes);
    void clear() { m_steps.clear(); }

private:
    void follow(const Cards &cards, const std::vector<CardShape> &shapes);

    const model::Run *m_run = nullptr;
    SceneOptions m_options;
    std::vector<model::Placement> m_steps;
    model::Placement m_alone; // of a step that has too many before it
    std::vector<char> m_lanes; // whether each step has lanes
};

// With the size of the canvas that it is fitted into, lanes reach down to where the legend begins.
[[nodiscard]] Scene buildScene(const Program &program, std::size_t step,
                               const SceneOptions &options, Placements &placements,
                               const QSizeF &canvas = {});

// What stands above and below the picture: the banner and the relations; the legend. Each answers
// its height.
double drawHeader(DisplayList &list, const Cards &cards, const QPointF &at, double width);
double drawLegend(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                  std::size_t undrawn = 0); // references

// On a canvas: what lies between a header and a legend of these heights, and the zoom at which a
// picture fits there; none is enlarged by much.
constexpr auto canvasMargin = 12.0;
[[nodiscard]] QRectF viewBetween(double header, double legend, const QSizeF &canvas);
[[nodiscard]] double legendWidth(const QSizeF &canvas);
[[nodiscard]] double fittedZoom(const QRectF &bounds, const QSizeF &view);

} // namespace clonescope::views
