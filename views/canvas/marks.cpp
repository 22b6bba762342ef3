// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/marks.h"

namespace clonescope::views
{

bool isSelected(const Card &card, const Marks &marks)
{
    return marks.selected
        && (card.key == *marks.selected || (card.drawer && card.drawer->key == *marks.selected));
}

std::vector<CardIndex> ghostCards(const Scene &scene, const Marks &marks)
{
    std::vector<CardIndex> cards;
    if (!marks.offersParts)
        return cards;
    for (const Hit &hit : {marks.hover, marks.focus, marks.edited})
        if (hit.card())
            cards.push_back(hit.card());
    for (const CardIndex i : scene.cards.cards.indices())
        if (marks.selected && scene.cards.cards[i].key == *marks.selected)
            cards.push_back(i);
    return cards;
}

bool isOwn(const Scene &scene, const Reference &reference, const Marks &marks)
{
    const auto touches = [&](const Hit &hit) {
        if (const auto *tag = hit.as<TagIndex>())
            return reference.tag == *tag;
        const auto *at = hit.as<CardHit>();
        return at && (reference.card == at->card || reference.to == at->card);
    };
    const auto &cards = scene.cards.cards;
    return touches(marks.hover) || touches(marks.focus)
        || (reference.card && isSelected(cards[reference.card], marks))
        || isSelected(cards[reference.to], marks);
}

Hit hitAmong(const Scene &scene, const HitTester &hits, const Marks &marks, const QPointF &point,
             double reach, bool areTooMany)
{
    for (const CardIndex card : ghostCards(scene, marks)) {
        if (ghostLabel(scene.cards.cards[card]).isEmpty())
            continue;
        const QRectF ghost = rectOf(scene, GhostHit {card});
        if (ghost.contains(point))
            return GhostHit {card};
        // The pointer does not lose the card on its way down.
        QRectF between = ghost;
        between.setTop(scene.rects[card].bottom());
        if (between.contains(point))
            return CardHit {card};
    }
    const Hit hit = hits.at(scene, point, reach);
    const auto *at = hit.as<ReferenceIndex>();
    if (!at || !areTooMany)
        return hit;
    const Reference &reference = scene.cards.references[*at];
    return isTold(reference) || isOwn(scene, reference, marks) ? hit : Hit {};
}

} // namespace clonescope::views
