// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawcards.h"

#include <algorithm>
namespace clonescope::views
{

namespace
{

using namespace metrics;

struct RowPen {
    DisplayList &list;
    const Card &card;
    const Row &row;
    QRectF place;
    bool isMirrored;
    double base;
    double right; // where the next text from the right ends

    void put(const QString &text, Face face, Ink ink, bool struck = false)
    {
        if (text.isEmpty())
            return;
        list.add(TextRun {{right, base}, text, face, ink, Anchor::End, struck});
        right -= textWidth(face, text) + 8;
    }
};

void drawLost(RowPen &pen)
{
    const double width = textWidth(Face::SmallStrong, pen.row.note) + 20;
    const QRectF pill(pen.right - width + 4, pen.place.center().y() - 8, width, 16);
    pen.list.add(Box {pill, 8, Ink::Panel, Ink::Quiet, 1.2, LineStyle::Dotted});
    pen.list.add(TextRun {
        {pill.center().x(), pen.base}, pen.row.note, Face::SmallStrong, Ink::Text, Anchor::Middle});
    pen.right = pill.left() - 8;
    pen.put(pen.row.value, Face::Small, Ink::Quiet);
}

// Value, old value and note, from the right.
void drawValues(RowPen &pen)
{
    const Row &row = pen.row;
    pen.put(row.note, Face::SmallStrong, Ink::Changed);
    if (row.kind == RowKind::Inherited)
        return pen.put(row.value, Face::Small, Ink::Quiet);
    if (!row.removed)
        pen.put(row.value, row.changed ? Face::CodeStrong : Face::Code,
                row.changed ? Ink::Changed : Ink::Text);
    if (row.before.isEmpty())
        return;
    if (!row.removed)
        pen.put(QStringLiteral("→"), Face::Strong, Ink::Changed);
    pen.put(row.before, Face::Code, Ink::Quiet, true);
}

void drawDot(RowPen &pen)
{
    const Row &row = pen.row;
    // All dots of a card stand above one another, those of the drawer on its edge.
    const bool isInDrawer = row.kind == RowKind::Attribute && pen.card.drawer;
    const double inset = dotInset - (isInDrawer ? drawerMargin : 0);
    const QPointF centre(pen.isMirrored ? pen.place.left() + inset : pen.place.right() - inset,
                         pen.place.center().y());
    const Ink ink = row.changed ? Ink::Changed : pen.card.ink;
    if (row.target && row.kind != RowKind::Base)
        pen.list.add(Pip {centre, PipShape::Circle, 8, ink});
    else
        pen.list.add(Box {{centre.x() - 3.5, centre.y() - 3.5, 7, 7}, 3.5, Ink::Panel, ink, 1.4});
}

} // namespace

double drawerIndent(const Card &card, bool isMirrored)
{
    const bool hasDots = card.drawer
        && std::any_of(card.drawer->rows.begin(), card.drawer->rows.end(),
                       [](const Row &row) { return row.refers; });
    return isMirrored && hasDots ? 24 : pad;
}

namespace
{

// The row before its change was told.
Row asBefore(const Row &row)
{
    Row old = row;
    old.changed = old.removed = false;
    if (!row.before.isEmpty()) {
        old.value = row.before;
        old.refers = false;
    }
    old.before.clear();
    old.note.clear();
    return old;
}

void drawRowOnce(DisplayList &list, const Card &card, const Row &row, const QRectF &place,
                 bool isMirrored)
{
    RowPen pen {list, card, row, place, isMirrored, place.center().y() + 4.3, place.right() - pad};
    if (row.kind == RowKind::Cut) {
        list.add(TextRun {{place.center().x(), pen.base},
                          row.label,
                          Face::SmallStrong,
                          Ink::Quiet,
                          Anchor::Middle});
        return;
    }
    const bool isQuiet = row.kind == RowKind::Lost || row.kind == RowKind::Fact
        || row.kind == RowKind::Inherited || row.removed
        || (row.kind == RowKind::Member && row.part.kind == model::PartKind::Item);
    if (row.changed)
        list.add(Box {place.adjusted(5, 1, -5, -1), 5, Ink::ChangedGround, Ink::Changed, 1.2});
    const bool isInDrawer
        = card.drawer && (row.kind == RowKind::Attribute || row.kind == RowKind::Lost);
    const double shift = isInDrawer ? drawerIndent(card, isMirrored)
        : isMirrored && row.refers  ? 24
                                    : pad;
    const bool isWords = row.kind == RowKind::Fact && row.value.isEmpty();
    const Face face = isWords            ? Face::Small
        : row.kind == RowKind::Attribute ? Face::CodeStrong
                                         : Face::Code;
    list.add(TextRun {{place.left() + shift, pen.base},
                      row.label,
                      face,
                      isQuiet ? Ink::Quiet : Ink::Text,
                      Anchor::Start,
                      row.kind == RowKind::Lost || row.removed});
    if (row.kind == RowKind::Lost)
        return drawLost(pen);
    if (row.refers && !isMirrored)
        pen.right -= 14;
    drawValues(pen);
    if (row.refers)
        drawDot(pen);
}

} // namespace

void drawRow(DisplayList &list, const Card &card, const Row &row, const QRectF &place,
             bool isMirrored)
{
    if (row.stage != Stage::Line && !row.added) { // an added row was not there
        const auto span = list.during({Stage::Line, row.stage});
        drawRowOnce(list, card, asBefore(row), place, isMirrored);
    }
    const auto span = list.during({row.stage});
    drawRowOnce(list, card, row, place, isMirrored);
}

} // namespace clonescope::views
