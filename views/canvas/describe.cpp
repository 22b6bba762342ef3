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
    if (hit.kind == Hit::Kind::Tag) {
        const Tag &tag = scene.cards.tags[static_cast<std::size_t>(hit.index)];
        QString text = Picture::tr("name %1").arg(tag.name);
        if (tag.card >= 0)
            text += Picture::tr(", refers to %1").arg(cardAt(scene, tag.card).title);
        else if (!tag.value.isEmpty())
            text += Picture::tr(", is %1").arg(tag.value);
        return tag.note.isEmpty() ? text : text + u", " + tag.note;
    }
    if (hit.kind == Hit::Kind::Ghost)
        return Picture::tr("%1 of the %2")
            .arg(ghostLabel(cardAt(scene, hit.index)), cardAt(scene, hit.index).title);
    if (hit.kind != Hit::Kind::Card)
        return {};
    const Card &card = cardAt(scene, hit.index);
    if (const auto cell = cellAt(scene, hit)) {
        const Cell &value = cellsOf(card, cell->first)[cell->second];
        return Picture::tr("%1 element %2, %3")
            .arg(card.title, QString::number(value.index), value.text);
    }
    if (hit.row < 0)
        return cardTitle(card);
    const Row &row = card.row(hit.row);
    QStringList words {card.title + u' ' + row.label};
    if (!row.before.isEmpty())
        words << Picture::tr("was %1").arg(row.before);
    if (!row.value.isEmpty())
        words << row.value;
    if (row.target >= 0)
        words << Picture::tr("refers to %1").arg(cardAt(scene, row.target).title);
    if (!row.note.isEmpty())
        words << row.note;
    else if (row.changed)
        words << Picture::tr("changed");
    return words.join(QStringLiteral(", "));
}

} // namespace clonescope::views
