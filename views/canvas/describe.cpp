// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/describe.h"

#include "views/canvas/cells.h"
#include "views/picture/draw/drawcards.h"

namespace clonescope::views
{

QString describe(const Scene &scene, const Hit &hit)
{
    if (hit.kind == Hit::Kind::Tag) {
        const Tag &tag = scene.cards.tags[static_cast<std::size_t>(hit.index)];
        QString text = u"name " + tag.name;
        if (tag.card >= 0)
            text += u", refers to " + cardAt(scene, tag.card).title;
        else if (!tag.value.isEmpty())
            text += u", is " + tag.value;
        return tag.note.isEmpty() ? text : text + u", " + tag.note;
    }
    if (hit.kind == Hit::Kind::Ghost)
        return ghostLabel(cardAt(scene, hit.index)) + u" of the " + cardAt(scene, hit.index).title;
    if (hit.kind != Hit::Kind::Card)
        return {};
    const Card &card = cardAt(scene, hit.index);
    if (const auto cell = cellAt(scene, hit)) {
        const Cell &value = cellsOf(card, cell->first)[cell->second];
        return QStringLiteral("%1 element %2, %3").arg(card.title).arg(value.index).arg(value.text);
    }
    if (hit.row < 0)
        return cardTitle(card);
    const Row &row = card.row(hit.row);
    QStringList words {card.title + u' ' + row.label};
    if (!row.before.isEmpty())
        words << u"was " + row.before;
    if (!row.value.isEmpty())
        words << row.value;
    if (row.target >= 0)
        words << u"refers to " + cardAt(scene, row.target).title;
    if (!row.note.isEmpty())
        words << row.note;
    else if (row.changed)
        words << QStringLiteral("changed");
    return words.join(QStringLiteral(", "));
}

} // namespace clonescope::views
