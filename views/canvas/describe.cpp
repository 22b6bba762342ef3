// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/describe.h"

#include "views/canvas/cells.h"
#include "views/picture/draw/drawcards.h"
#include "views/picture/list/picturewords.h"

namespace clonescope::views
{

QString describe(const Scene &scene, const Hit &hit)
{
    const auto &cards = scene.cards.cards;
    if (const auto *at = hit.as<TagIndex>()) {
        const Tag &tag = scene.cards.tags[*at];
        QString text = Picture::tr("name %1").arg(tag.name);
        if (tag.card)
            text += Picture::tr(", refers to %1").arg(cards[tag.card].title);
        else if (!tag.value.isEmpty())
            text += Picture::tr(", is %1").arg(tag.value);
        return tag.note.isEmpty() ? text : text + u", " + tag.note;
    }
    if (!hit.card())
        return {};
    const Card &card = cards[hit.card()];
    if (hit.is<GhostHit>())
        return Picture::tr("%1 of the %2").arg(ghostLabel(card), card.title);
    const CardHit &at = *hit.as<CardHit>();
    if (const auto cell = cellAt(scene, at)) {
        const ValueCell &value = cellsOf(card, cell->first)[cell->second];
        return Picture::tr("%1 element %2, %3")
            .arg(card.title, QString::number(value.index), value.text);
    }
    if (!at.row)
        return cardTitle(card);
    const Row &row = card.row(at.row);
    QStringList words {card.title + u' ' + row.label};
    if (!row.before.isEmpty())
        words << Picture::tr("was %1").arg(row.before);
    if (!row.value.isEmpty())
        words << row.value;
    if (row.target)
        words << Picture::tr("refers to %1").arg(cards[row.target].title);
    if (!row.note.isEmpty())
        words << row.note;
    else if (row.changed)
        words << Picture::tr("changed");
    return words.join(QStringLiteral(", "));
}

} // namespace clonescope::views
