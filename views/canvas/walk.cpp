// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/walk.h"

#include "views/canvas/cells.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

Hit nextCard(const Scene &scene, const Hit &from, bool down)
{
    const int count = static_cast<int>(scene.rects.size());
    if (from.kind != Hit::Kind::Card)
        return count > 0 ? Hit {Hit::Kind::Card, down ? 0 : count - 1} : from;
    const int next = from.index + (down ? 1 : -1);
    if (next < 0)
        return scene.tags.empty() ? from
                                  : Hit {Hit::Kind::Tag, static_cast<int>(scene.tags.size()) - 1};
    return next < count ? Hit {Hit::Kind::Card, next} : from;
}

// Where up and down stop within a card: itself, its lines of elements, its rows, the ghost row.
// `column` is kept from line to line.
std::vector<Hit> stopsIn(const Scene &scene, int index, std::size_t column)
{
    const Card &card = cardAt(scene, index);
    std::vector<Hit> stops {{Hit::Kind::Card, index}};
    for (std::size_t line = 0; line < scene.shapes[static_cast<std::size_t>(index)].cells.size();
         ++line) {
        const auto &cells = cellsOf(card, line);
        for (std::size_t c = std::min(column + 1, cells.size()); c-- > 0;)
            if (cells[c].cut == 0) {
                stops.push_back({Hit::Kind::Card, index, -1, cells[c].index});
                break;
            }
    }
    for (int row = 0; row < card.rowCount(); ++row)
        stops.push_back({Hit::Kind::Card, index, row});
    if (!ghostLabel(card).isEmpty())
        stops.push_back({Hit::Kind::Ghost, index});
    return stops;
}

Hit vertical(const Scene &scene, const Hit &from, bool down)
{
    if (from.kind == Hit::Kind::Tag) {
        const int next = from.index + (down ? 1 : -1);
        if (next < 0)
            return from;
        return next < static_cast<int>(scene.tags.size()) ? Hit {Hit::Kind::Tag, next}
                                                          : nextCard(scene, {}, true);
    }
    if (from.kind != Hit::Kind::Card && from.kind != Hit::Kind::Ghost)
        return scene.tags.empty() ? nextCard(scene, {}, true) : Hit {Hit::Kind::Tag, 0};
    const auto cell = cellAt(scene, from);
    const std::vector<Hit> stops = stopsIn(scene, from.index, cell ? cell->second : 0);
    const auto here = std::find(stops.begin(), stops.end(), from);
    if (here != stops.end() && down && here + 1 != stops.end())
        return *(here + 1);
    if (here != stops.end() && !down && here != stops.begin())
        return *(here - 1);
    const Hit next = nextCard(scene, {Hit::Kind::Card, from.index}, down);
    if (next.kind != Hit::Kind::Card)
        return next;
    if (next.index == from.index)
        return from;
    return down ? next : stopsIn(scene, next.index, 0).back();
}

// To the next cell of the line that stands for an element.
Hit sideways(const Scene &scene, const Hit &from, bool right)
{
    const auto cell = cellAt(scene, from);
    if (!cell)
        return from;
    const auto &cells = cellsOf(cardAt(scene, from.index), cell->first);
    for (std::size_t c = cell->second; right ? ++c < cells.size() : c-- > 0;)
        if (cells[c].cut == 0)
            return {Hit::Kind::Card, from.index, -1, cells[c].index};
    return right ? from : Hit {Hit::Kind::Card, from.index};
}

Hit along(const Scene &scene, const Hit &from)
{
    if (from.element >= 0)
        return sideways(scene, from, true);
    int to = -1;
    if (from.kind == Hit::Kind::Tag)
        to = scene.cards.tags[static_cast<std::size_t>(from.index)].card;
    else if (from.kind == Hit::Kind::Card && from.row >= 0)
        to = cardAt(scene, from.index).row(from.row).target;
    else if (from.kind == Hit::Kind::Card)
        for (int i = cardAt(scene, from.index).rowCount(); i-- > 0;)
            if (cardAt(scene, from.index).row(i).target >= 0)
                return {Hit::Kind::Card, from.index, i};
    return to >= 0 ? Hit {Hit::Kind::Card, to} : from;
}

Hit back(const Scene &scene, const Hit &from)
{
    if (from.element >= 0)
        return sideways(scene, from, false);
    if (from.kind == Hit::Kind::Ghost)
        return {Hit::Kind::Card, from.index};
    if (from.kind != Hit::Kind::Card)
        return from;
    if (from.row >= 0)
        return {Hit::Kind::Card, from.index};
    const Card &card = cardAt(scene, from.index);
    if (card.parent >= 0)
        return {Hit::Kind::Card, card.parent, card.parentRow};
    for (std::size_t i = 0; i < scene.cards.tags.size(); ++i)
        if (scene.cards.tags[i].card == from.index)
            return {Hit::Kind::Tag, static_cast<int>(i)};
    return from;
}

} // namespace

Hit walk(const Scene &scene, const Hit &from, Step step)
{
    switch (step) {
    case Step::Up:
    case Step::Down:
        return vertical(scene, from, step == Step::Down);
    case Step::Along:
        return along(scene, from);
    case Step::Back:
        return back(scene, from);
    }
    return from;
}

} // namespace clonescope::views
