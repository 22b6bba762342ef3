// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/buildscene.h"

#include "views/picture/draw/drawbeats.h"
#include "views/picture/draw/drawcards.h"
#include "views/picture/draw/drawframe.h"
#include "views/picture/draw/drawheader.h"
#include "views/picture/draw/drawrail.h"
#include "views/picture/draw/drawreferences.h"
#include "views/picture/draw/routereferences.h"
#include "views/picture/places/viewfit.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

QRectF toRectF(const model::Rect &rect)
{
    return {rect.x, rect.y, rect.width, rect.height};
}

// Lanes end together, whatever each of them holds.
void takeLanes(Scene &scene, const model::Placement &placement)
{
    QRectF all;
    for (const model::Lane lane : model::sideLanes)
        all = all.united(toRectF(placement.lane[lane]));
    for (const model::Lane lane : model::sideLanes) {
        scene.lanes[lane] = toRectF(placement.lane[lane]);
        scene.lanes[lane].setTop(all.top());
        scene.lanes[lane].setBottom(std::max(all.bottom(), all.top() + 160));
    }
}

// Lanes, or the rail beside a tree, go on below the lowest card to the end of the view.
void stretch(Scene &scene, const QSizeF &canvas)
{
    DisplayList unused;
    const double header
        = drawHeader(unused, scene.cards, {}, canvas.width() - 2 * canvasMargin, HeaderRoom::Kept);
    const double legend = drawLegend(unused, scene.cards, {}, legendWidth(canvas));
    const QSizeF view = viewBetween(header, legend, canvas).size();
    QRectF bounds = scene.rail;
    for (const QRectF &rect : scene.rects)
        bounds = bounds.united(rect);
    for (const QRectF &tag : scene.tags)
        bounds = bounds.united(tag);
    for (const QRectF &lane : scene.lanes.all)
        bounds = bounds.united(lane);
    bounds.setHeight(bounds.height() + neitherHeight(scene.cards));
    const double free
        = view.height() / fittedZoom(bounds, view) - 2 * canvasMargin - bounds.height();
    if (free <= 0)
        return;
    if (!scene.cards.hasLanes)
        scene.rail.setBottom(std::max(scene.rail.bottom(), bounds.bottom()) + free);
    for (QRectF &lane : scene.lanes.all)
        if (!lane.isEmpty())
            lane.setBottom(lane.bottom() + free);
}

} // namespace

Scene buildScene(const Program &program, std::size_t step, const SceneOptions &options,
                 Placements &placements, const QSizeF &canvas)
{
    Scene scene;
    scene.cards = project(program, step, options);
    for (const Card &card : scene.cards.cards)
        scene.shapes.push_back(measure(card));
    const model::Placement &placement
        = placements.after(program, step, options, scene.cards, scene.shapes);
    for (const CardIndex i : scene.shapes.indices()) {
        // A step shown without its changes takes the places it had with them.
        const model::Rect &box = placement.boxes[model::BoxIndex(i)];
        const QPointF at(box.x, box.y);
        scene.rects.emplace_back(at, scene.shapes[i].size);
    }
    scene.isStacked = placement.isStacked;
    if (scene.cards.hasLanes)
        takeLanes(scene, placement);
    placeRail(scene);
    if (!canvas.isEmpty() && !scene.rail.isNull())
        stretch(scene, canvas);
    routeReferences(scene);
    drawLanes(scene.list, scene);
    drawRail(scene.list, scene);
    for (const CardIndex i : scene.rects.indices())
        drawCard(scene.list, scene.cards.cards[i], scene.shapes[i], scene.rects[i].topLeft());
    drawReferences(scene);
    drawBeats(scene.marks, scene);
    drawLaneTitles(scene.marks, scene);
    scene.bounds
        = scene.list.bounds().united(scene.references.bounds()).united(scene.marks.bounds());
    return scene;
}

} // namespace clonescope::views
