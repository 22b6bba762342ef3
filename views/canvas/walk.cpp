// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/walk.h"

#include "views/canvas/cells.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

Hit firstCard(const Scene &scene)
{
    return scene.rects.empty() ? Hit() : CardHit {CardIndex(0)};
}

// Above the first card are the names; beyond the last there is nothing.
Hit nextCard(const Scene &scene, CardIndex from, bool down)
{
    const CardIndex next = down ? from.next() : from.previous();
    if (!next && !scene.tags.empty())
        return TagIndex(scene.tags.size() - 1);
    return CardHit {scene.rects.has(next) ? next : from};
}

// Where up and down stop within a card: itself, its lines of elements, its rows, the ghost row.
// `column` is kept from line to line.
std::vector<Hit> stopsIn(const Scene &scene, CardIndex index, std::size_t column)
{
    const Card &card = scene.cards.cards[index];
    std::vector<Hit> stops {CardHit {index}};
    for (std::size_t line = 0; line < scene.shapes[index].cells.size(); ++line) {
        const auto &cells = cellsOf(card, line);
        for (std::size_t c = std::min(column + 1, cells.size()); c-- > 0;)
            if (cells[c].cut == 0) {
                stops.emplace_back(CardHit {index, {}, cells[c].index});
                break;
            }
    }
    for (const RowIndex row : card.rowIndices())
        stops.emplace_back(CardHit {index, row});
    if (!ghostLabel(card).isEmpty())
        stops.emplace_back(GhostHit {index});
    return stops;
}

Hit vertical(const Scene &scene, const Hit &from, bool down)
{
    if (const auto *tag = from.as<TagIndex>()) {
        const TagIndex next = down ? tag->next() : tag->previous();
        if (!next)
            return from;
        return scene.tags.has(next) ? Hit(next) : firstCard(scene);
    }
    const CardIndex own = from.card();
    if (!own)
        return scene.tags.empty() ? firstCard(scene) : TagIndex(0);
    const auto *at = from.as<CardHit>();
    const auto cell = at ? cellAt(scene, *at) : std::nullopt;
    const std::vector<Hit> stops = stopsIn(scene, own, cell ? cell->second : 0);
    const auto here = std::find(stops.begin(), stops.end(), from);
    if (here != stops.end() && down && here + 1 != stops.end())
        return *(here + 1);
    if (here != stops.end() && !down && here != stops.begin())
        return *(here - 1);
    const Hit next = nextCard(scene, own, down);
    if (!next.card())
        return next;
    if (next.card() == own)
        return from;
    return down ? next : stopsIn(scene, next.card(), 0).back();
}

// To the next cell of the line that stands for an element.
Hit sideways(const Scene &scene, const CardHit &from, bool right)
{
    const auto cell = cellAt(scene, from);
    if (!cell)
        return from;
    const auto &cells = cellsOf(scene.cards.cards[from.card], cell->first);
    for (std::size_t c = cell->second; right ? ++c < cells.size() : c-- > 0;)
        if (cells[c].cut == 0)
            return CardHit {from.card, {}, cells[c].index};
    return right ? from : CardHit {from.card};
}

Hit along(const Scene &scene, const Hit &from)
{
    const auto *at = from.as<CardHit>();
    if (at && at->element)
        return sideways(scene, *at, true);
    if (at && !at->row) { // to what leaves it last
        const Card &card = scene.cards.cards[at->card];
        for (const RowIndex i : card.rowIndices().reversed())
            if (card.row(i).target)
                return CardHit {at->card, i};
    }
    const CardIndex to = from.is<ReferenceIndex>() ? CardIndex() : targetOf(scene, from);
    return to ? CardHit {to} : from;
}

Hit back(const Scene &scene, const Hit &from)
{
    if (const auto *ghost = from.as<GhostHit>())
        return CardHit {ghost->card};
    const auto *at = from.as<CardHit>();
    if (!at)
        return from;
    if (at->element)
        return sideways(scene, *at, false);
    if (at->row)
        return CardHit {at->card};
    const Card &card = scene.cards.cards[at->card];
    if (card.parent)
        return CardHit {card.parent, card.parentRow};
    const TagIndex tag
        = scene.cards.tags.find([&](const Tag &each) { return each.card == at->card; });
    return tag ? Hit(tag) : from;
}

} // namespace

Hit walk(const Scene &scene, const Hit &from, WalkStep step)
{
    switch (step) {
    case WalkStep::Up:
    case WalkStep::Down:
        return vertical(scene, from, step == WalkStep::Down);
    case WalkStep::Along:
        return along(scene, from);
    case WalkStep::Back:
        return back(scene, from);
    }
    return from;
}

std::optional<WalkStep> stepOf(const Scene &scene, const Hit &from, int key)
{
    const auto *at = from.as<CardHit>();
    const bool isMirrored = at && !at->element && scene.shapes[at->card].isMirrored;
    switch (key) {
    case Qt::Key_Up:
        return WalkStep::Up;
    case Qt::Key_Down:
        return WalkStep::Down;
    case Qt::Key_Right:
        return isMirrored ? WalkStep::Back : WalkStep::Along;
    case Qt::Key_Left:
        return isMirrored ? WalkStep::Along : WalkStep::Back;
    default:
        return std::nullopt;
    }
}

Hit whatIsThere(const Scene &scene, const Hit &hit)
{
    const auto *at = hit.as<CardHit>();
    if (!at)
        return hit;
    return CardHit {at->card, std::min(at->row, scene.cards.cards[at->card].lastRow()),
                    at->element};
}

Hit foundAgain(const Scene &scene, const Hit &hit, const Scene &next)
{
    if (const auto *was = hit.as<TagIndex>()) {
        const QString &name = scene.cards.tags[*was].name;
        const TagIndex tag
            = next.cards.tags.find([&](const Tag &each) { return each.name == name; });
        return tag ? Hit(tag) : Hit();
    }
    if (!hit.card())
        return {};
    const model::OriginKey key = scene.cards.cards[hit.card()].key;
    const CardIndex card = next.cards.cards.find([&](const Card &each) { return each.key == key; });
    if (!card)
        return {};
    const auto *was = hit.as<CardHit>();
    return was ? whatIsThere(next, CardHit {card, was->row, was->element}) : GhostHit {card};
}

Hit nextSeer(const Scene &scene, const Hit &from)
{
    const auto &tags = scene.cards.tags;
    const auto *tag = from.as<TagIndex>();
    TagIndex at = tag ? tag->next() : TagIndex(0);
    for (std::size_t i = 0; i < tags.size(); ++i, at = at.next()) {
        if (!tags.has(at))
            at = TagIndex(0);
        if (!tags[at].note.isEmpty() && !tags[at].isQuiet)
            return at;
    }
    return {};
}

} // namespace clonescope::views
