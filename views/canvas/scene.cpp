// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/scene.h"

#include "views/canvas/drawcards.h"
#include "views/canvas/drawframe.h"

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
    for (std::size_t i = 1; i < model::laneCount; ++i)
        all = all.united(toRectF(placement.lane[i]));
    for (std::size_t i = 1; i < model::laneCount; ++i) {
        scene.lanes[i] = toRectF(placement.lane[i]);
        scene.lanes[i].setTop(all.top());
        scene.lanes[i].setBottom(std::max(all.bottom(), all.top() + 160));
    }
}

// Lanes, or the rail beside a tree, go on below the lowest card to the end of the view.
void stretch(Scene &scene, const QSizeF &canvas)
{
    DisplayList unused;
    const double header = drawHeader(unused, scene.cards, {}, canvas.width() - 2 * canvasMargin);
    const double legend = drawLegend(unused, scene.cards, {}, legendWidth(canvas));
    const QSizeF view = viewBetween(header, legend, canvas).size();
    QRectF bounds = scene.rail;
    for (const auto *rects : {&scene.rects, &scene.tags})
        for (const QRectF &rect : *rects)
            bounds = bounds.united(rect);
    for (const QRectF &lane : scene.lanes)
        bounds = bounds.united(lane);
    bounds.setHeight(bounds.height() + neitherHeight(scene.cards));
    const double free
        = view.height() / fittedZoom(bounds, view) - 2 * canvasMargin - bounds.height();
    if (free <= 0)
        return;
    if (!scene.cards.hasLanes)
        scene.rail.setBottom(std::max(scene.rail.bottom(), bounds.bottom()) + free);
    for (QRectF &lane : scene.lanes)
        if (!lane.isEmpty())
            lane.setBottom(lane.bottom() + free);
}

} // namespace

QRectF viewBetween(double header, double legend, const QSizeF &canvas)
{
    const double top = header > 0 ? header + canvasMargin + 6 : 0;
    const double bottom = legend > 0 ? legend + 16 : 0;
    return {0, top, canvas.width(), std::max(40.0, canvas.height() - top - bottom)};
}

double legendWidth(const QSizeF &canvas)
{
    return canvas.width() - 2 * canvasMargin - 90; // the zoom is told at its right
}

double fittedZoom(const QRectF &bounds, const QSizeF &view)
{
    constexpr auto least = 0.05, most = 1.4;
    return std::clamp(std::min(view.width() / (bounds.width() + 2 * canvasMargin),
                               view.height() / (bounds.height() + 2 * canvasMargin)),
                      least, most);
}

Scene buildScene(const Program &program, std::size_t step, const SceneOptions &options,
                 Placements &placements, const QSizeF &canvas)
{
    Scene scene;
    scene.cards = project(program, step, options);
    for (const Card &card : scene.cards.cards)
        scene.shapes.push_back(measure(card));
    const model::Placement &placement
        = placements.after(program, step, options, scene.cards, scene.shapes);
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
        // A step shown without its changes takes the places it had with them.
        const QPointF at(placement.boxes[i].x, placement.boxes[i].y);
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
    for (std::size_t i = 0; i < scene.rects.size(); ++i)
        drawCard(scene.list, scene.cards.cards[i], scene.shapes[i], scene.rects[i].topLeft());
    drawReferences(scene);
    drawBeats(scene.marks, scene);
    drawLaneTitles(scene.marks, scene);
    scene.bounds
        = scene.list.bounds().united(scene.references.bounds()).united(scene.marks.bounds());
    return scene;
}

std::vector<Stage> Scene::stages() const
{
    std::vector<Stage> all;
    if (!cards.hasBeats)
        return all;
    all.push_back(Stage::Seers); // the sentence comes last, whoever sees the edit
    for (const DisplayList *part : {&list, &references, &marks})
        for (const Stage stage : part->stages())
            all.push_back(stage);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

bool isTold(const Reference &reference)
{
    return reference.changed || reference.kind == Reference::Kind::Was;
}

std::size_t undrawnReferences(const Scene &scene, const QRectF &area)
{
    std::size_t visible = 0, plain = 0;
    for (std::size_t i = 0; i < scene.cards.references.size(); ++i)
        if (scene.references.groups()[i].bounds.intersects(area)) {
            ++visible;
            plain += isTold(scene.cards.references[i]) ? 0 : 1;
        }
    return visible > mostReferences ? plain : 0;
}

std::vector<std::size_t> drawnReferences(const Scene &scene, bool all)
{
    const auto &references = scene.cards.references;
    std::vector<std::size_t> drawn;
    for (const bool changed : {false, true})
        for (std::size_t i = 0; i < references.size(); ++i)
            if (references[i].changed == changed && (all || isTold(references[i])))
                drawn.push_back(i);
    return drawn;
}

} // namespace clonescope::views
