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

} // namespace

Scene buildScene(const Program &program, std::size_t step, const SceneOptions &options,
                 Placements &placements)
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
    if (scene.cards.hasLanes)
        takeLanes(scene, placement);
    placeRail(scene);
    routeReferences(scene);
    drawLanes(scene.list, scene);
    drawRail(scene.list, scene);
    for (std::size_t i = 0; i < scene.rects.size(); ++i)
        drawCard(scene.list, scene.cards.cards[i], scene.shapes[i], scene.rects[i].topLeft());
    drawReferences(scene.list, scene);
    drawLaneTitles(scene.list, scene);
    scene.bounds = scene.list.bounds();
    return scene;
}

} // namespace clonescope::views
