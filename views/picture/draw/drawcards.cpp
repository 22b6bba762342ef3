// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawcards.h"

#include "views/picture/draw/drawrows.h"
#include "views/picture/draw/drawstorage.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

using namespace metrics;

QString changedWord()
{
    return Picture::tr("changed");
}

void drawRing(DisplayList &list, const QRectF &rect, double radius)
{
    list.add(Box {rect.adjusted(-7, -7, 7, 7), radius + 6, Ink::None, Ink::Changed, 3.2});
}

void drawBadge(DisplayList &list, const QRectF &rect)
{
    const double width = badgeWidth();
    const QRectF badge(rect.right() - width + 2, rect.top() - 18, width, 21);
    list.add(Box {badge, 10.5, Ink::Changed});
    list.add(TextRun {{badge.center().x(), badge.top() + 14.5},
                      changedWord(),
                      Face::SmallStrong,
                      Ink::OnColour,
                      Anchor::Middle});
}

void drawGrid(DisplayList &list, const Card &card, const Grid &grid, const CardShape &shape,
              const QPointF &at)
{
    for (std::size_t l = 0; l < grid.lines.size(); ++l) {
        for (std::size_t c = 0; c < grid.lines[l].cells.size(); ++c) {
            const ValueCell &cell = grid.lines[l].cells[c];
            const QRectF place = shape.cells[l][c].translated(at);
            if (cell.cut > 0) {
                drawCut(list, place.center(), cell.cut);
                continue;
            }
            const QPointF base(place.center().x(),
                               place.center().y() + (shape.cellFace == Face::Tiny ? 3.2 : 4));
            drawPlainCell(list, cell, place, 2, base, shape.cellFace, card.stage);
            if (!cell.changed)
                continue;
            const auto span = list.during({card.stage});
            list.add(Box {place.adjusted(0.6, 0.6, -0.6, -0.6), 2, Ink::ChangedGround, Ink::Changed,
                          1.4});
            list.add(TextRun {base, cell.text, shape.cellFace, Ink::Changed, Anchor::Middle});
        }
    }
}

void drawDrawer(DisplayList &list, const Card &card, const CardShape &shape, const QPointF &at)
{
    const QRectF drawer = shape.drawer.translated(at);
    const bool isEmpty = !card.drawer->note.isEmpty();
    list.add(Box {drawer, 6, isEmpty ? Ink::Panel : Ink::Well, isEmpty ? Ink::Quiet : card.ink, 1.2,
                  isEmpty ? LineStyle::Dotted : LineStyle::Solid});
    const double x = drawer.left() + drawerIndent(card, shape.isMirrored);
    list.add(
        TextRun {{x, drawer.top() + 15}, QStringLiteral("__dict__"), Face::CodeSmall, Ink::Quiet});
    if (isEmpty)
        list.add(TextRun {
            {x + textWidth(Face::CodeSmall, QStringLiteral("__dict__  ")), drawer.top() + 15},
            card.drawer->note,
            Face::CodeSmall,
            Ink::Quiet});
}

void drawRows(DisplayList &list, const Card &card, const CardShape &shape, const QPointF &at)
{
    for (const RowIndex i : card.rowIndices()) {
        const QRectF place = shape.rows[i].translated(at);
        const bool isOfTensor = card.kind == CardKind::Tensor;
        const bool hasLine = !isOfTensor && i.number() + 1 < card.rows.size();
        if (hasLine)
            list.add(Box {
                {place.left() + 8, place.bottom() - 0.5, place.width() - 16, 1}, 0, Ink::Divider});
        drawRow(list, card, card.row(i), place, shape.isMirrored);
    }
    const bool isContainer = card.kind != CardKind::Tensor && card.kind != CardKind::Storage;
    if (card.rowCount() == 0 && isContainer && card.detail.isEmpty())
        list.add(TextRun {{at.x() + pad, at.y() + titleHeight + 18},
                          Picture::tr("empty"),
                          Face::Small,
                          Ink::Quiet});
}

void drawHead(DisplayList &list, const Card &card, const CardShape &shape, const QPointF &at)
{
    const double base = at.y() + 21, right = at.x() + shape.size.width() - pad;
    list.add(TextRun {{at.x() + pad, base}, card.title, Face::Title, card.ink});
    drawPips(list, card, right, at.y() + 16.5);
    const double pips = static_cast<double>(card.owners.size()) * 14
        + (card.moreOwners > 0 ? textWidth(Face::Small, u'+' + QString::number(card.moreOwners)) + 4
                               : 0);
    if (!card.detail.isEmpty())
        list.add(TextRun {{right - pips - 8, base},
                          card.detail,
                          Face::Code,
                          card.kind == CardKind::Tensor ? Ink::Text : Ink::Quiet,
                          Anchor::End});
    if (card.kind != CardKind::Storage)
        list.add(Box {{at.x() + 1.5, at.y() + titleHeight - 0.5, shape.size.width() - 3, 1},
                      0,
                      Ink::Divider});
}

void drawCaption(DisplayList &list, const Card &card, const CardShape &shape, const QPointF &at)
{
    double base = at.y() + shape.caption.top() + 18;
    for (std::size_t i = 0; i < card.caption.size(); ++i, base += 20)
        list.add(TextRun {{at.x() + shape.size.width() / 2, base},
                          card.caption[i],
                          i == 0 ? Face::CodeStrong : Face::Body,
                          i == 0 ? Ink::Shared : Ink::Text,
                          Anchor::Middle});
}

} // namespace

QString cardTitle(const Card &card)
{
    QString text = card.title;
    if (!card.detail.isEmpty())
        text += u' ' + card.detail.simplified();
    if (!card.folded.isEmpty())
        text += Picture::tr(", folded: %1").arg(card.folded);
    else if (card.kind != CardKind::Tensor && card.kind != CardKind::Storage)
        text += card.rowCount() == 1 ? Picture::tr(", 1 row")
                                     : Picture::tr(", %L1 rows").arg(card.rowCount());
    switch (card.lane) {
    case model::Lane::OnlyA:
    case model::Lane::OnlyB:
        text += Picture::tr(", on one side only");
        break;
    case model::Lane::Shared:
        text += Picture::tr(", shared");
        break;
    case model::Lane::Free:
        break;
    }
    return card.changed ? text + Picture::tr(", changed") : text;
}

double badgeWidth()
{
    return textWidth(Face::SmallStrong, changedWord()) + 20;
}

void drawPlainCell(DisplayList &list, const ValueCell &cell, const QRectF &place, double radius,
                   const QPointF &base, Face face, Stage until)
{
    const auto span = list.during({Stage::Line, cell.changed ? until : Stage::End});
    list.add(Box {place, radius, Ink::None, Ink::None, 1, LineStyle::Solid,
                  cell.changed ? cell.shadeBefore : cell.shade});
    list.add(TextRun {base, cell.before.isEmpty() ? cell.text : cell.before, face, Ink::Text,
                      Anchor::Middle});
}

void drawCut(DisplayList &list, const QPointF &centre, std::int64_t count)
{
    list.add(TextRun {{centre.x(), centre.y() + 4},
                      Picture::tr("⋯ %L1 more ⋯").arg(count),
                      Face::Small,
                      Ink::Quiet,
                      Anchor::Middle});
}

void drawPips(DisplayList &list, const Card &card, double right, double y)
{
    if (card.moreOwners > 0) {
        const QString more = u'+' + QString::number(card.moreOwners);
        list.add(TextRun {{right, y + 4}, more, Face::Small, Ink::Quiet, Anchor::End});
        right -= textWidth(Face::Small, more) + 4;
    }
    for (std::size_t i = card.owners.size(); i-- > 0; right -= 14)
        list.add(Pip {{right - 5, y},
                      ownerPip(card.owners[i]),
                      9.5,
                      card.owners.size() > 1 ? card.ink : ownerInk(card.owners[i])});
}

void drawCard(DisplayList &list, const Card &card, const CardShape &shape, const QPointF &at)
{
    list.begin({NodeKey::Kind::Card, card.key, {}, {}}, cardTitle(card));
    const QRectF rect(at, shape.size);
    const double radius = card.kind == CardKind::Storage ? 1.5 : 9;
    if (card.changed) {
        const auto span = list.during({card.stage});
        drawRing(list, rect, radius);
    }
    list.add(Box {rect, radius, Ink::Panel, card.ink, 2, card.border});
    if (!card.folded.isEmpty()) {
        list.add(
            TextRun {{at.x() + pad, at.y() + 21}, foldedLine(card), Face::SmallStrong, card.ink});
        drawPips(list, card, rect.right() - pad, at.y() + 17);
    } else {
        drawHead(list, card, shape, at);
        if (const Strip *strip = card.strip())
            drawStorage(list, card, *strip, shape, at);
        else if (const Grid *grid = card.grid())
            drawGrid(list, card, *grid, shape, at);
        if (shape.factsBase > 0)
            list.add(TextRun {{at.x() + pad, at.y() + shape.factsBase},
                              card.grid()->facts,
                              Face::Code,
                              Ink::Quiet});
        if (card.drawer)
            drawDrawer(list, card, shape, at);
        drawRows(list, card, shape, at);
    }
    drawCaption(list, card, shape, at);
    if (card.changed) {
        const auto span = list.during({card.stage});
        drawBadge(list, rect);
    }
}

} // namespace clonescope::views
