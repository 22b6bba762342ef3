// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/draw/drawstorage.h"

#include "views/picture/draw/drawcards.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

void drawCells(DisplayList &list, const Strip &strip, Stage stage, const CardShape &shape,
               const QPointF &at)
{
    for (std::size_t i = 0; i < strip.cells.size(); ++i) {
        const ValueCell &cell = strip.cells[i];
        const QRectF place = shape.cells[0][i].translated(at);
        if (cell.cut > 0) {
            drawCut(list, place.center(), cell.cut);
            continue;
        }
        const QPointF base(place.center().x(), place.center().y() + 4);
        drawPlainCell(list, cell, place, 1, base, shape.cellFace, stage);
        if (cell.changed) {
            const auto span = list.during({stage});
            list.add(Box {place.adjusted(0.7, 0.7, -0.7, -0.7), 2, Ink::ChangedGround, Ink::Changed,
                          1.6});
            const Face face = shape.cellFace == Face::Small ? Face::SmallStrong : shape.cellFace;
            list.add(TextRun {base, cell.text, face, Ink::Changed, Anchor::Middle});
        }
        list.add(TextRun {{place.center().x(), at.y() + shape.indexBase - 1},
                          QString::number(cell.index),
                          Face::Tiny,
                          Ink::Quiet,
                          Anchor::Middle});
    }
}

// One cell's old value stands above it; of several, their number.
void drawNotes(DisplayList &list, const Strip &strip, Stage stage, const CardShape &shape,
               const QPointF &at)
{
    const auto span = list.during({stage});
    const double base = at.y() + shape.notes.top() + 11;
    const auto old = std::find_if(strip.cells.begin(), strip.cells.end(),
                                  [](const ValueCell &c) { return !c.before.isEmpty(); });
    if (!strip.note.isEmpty())
        list.add(TextRun {
            {at.x() + shape.notes.left(), base}, strip.note, Face::SmallStrong, Ink::Changed});
    else if (old != strip.cells.end()) {
        const double before = textWidth(Face::CodeSmall, old->before);
        const double x = at.x() + noteSpan(strip, shape).first;
        list.add(
            TextRun {{x, base}, old->before, Face::CodeSmall, Ink::Quiet, Anchor::Start, true});
        list.add(TextRun {{x + before + 11, base},
                          QStringLiteral("→"),
                          Face::SmallStrong,
                          Ink::Changed,
                          Anchor::Middle});
        list.add(TextRun {{x + before + 22, base}, old->text, Face::CodeSmallStrong, Ink::Changed});
    }
}

// A tick under each element that is read, on one thin line; below it who reads.
void drawReader(DisplayList &list, const Strip &strip, const Reader &reader, const CardShape &shape,
                const QRectF &place, Ink ink)
{
    const double y = place.top() + 5, left = place.left() - metrics::pad;
    double first = -1, last = -1;
    for (std::size_t i = 0; i < reader.reads.size(); ++i)
        if (reader.reads[i] != 0) {
            first = first < 0 ? left + shape.cells[0][i].left() : first;
            last = left + shape.cells[0][i].right();
        }
    if (first >= 0)
        list.add(Box {{first, y - 0.7, last - first, 1.4}, 0, ink});
    for (std::size_t i = 0; i < reader.reads.size(); ++i)
        if (reader.reads[i] != 0) {
            const QRectF cell = shape.cells[0][i].translated(left, 0);
            if (strip.cells[i].cut == 0)
                list.add(Box {{cell.left() + 1.5, y - 2.4, cell.width() - 3, 4.8}, 0, ink});
        }
    const double x = std::clamp(first, place.left(),
                                std::max(place.left(), place.right() - readerWidth(reader)));
    list.add(Pip {{x + 5, y + 12}, ownerPip(reader.rank), 8.5, ink});
    list.add(TextRun {{x + 15, y + 16}, reader.label, Face::CodeSmallStrong, ink});
    list.add(TextRun {{x + 23 + textWidth(Face::CodeSmallStrong, reader.label), y + 16},
                      readerRange(reader),
                      Face::CodeSmall,
                      Ink::Quiet});
}

} // namespace

std::pair<double, double> noteSpan(const Strip &strip, const CardShape &shape)
{
    if (!strip.note.isEmpty())
        return {shape.notes.left(), shape.notes.left() + textWidth(Face::SmallStrong, strip.note)};
    const auto old = std::find_if(strip.cells.begin(), strip.cells.end(),
                                  [](const ValueCell &c) { return !c.before.isEmpty(); });
    if (old == strip.cells.end())
        return {shape.notes.left(), shape.notes.left()};
    const auto i = static_cast<std::size_t>(old - strip.cells.begin());
    const double width = textWidth(Face::CodeSmall, old->before) + 22
        + textWidth(Face::CodeSmallStrong, old->text);
    const double left
        = std::clamp(shape.cells[0][i].center().x() - width / 2, metrics::pad,
                     std::max(metrics::pad, shape.size.width() - metrics::pad - width));
    return {left, left + width};
}

void drawStorage(DisplayList &list, const Card &card, const Strip &strip, const CardShape &shape,
                 const QPointF &at)
{
    drawCells(list, strip, card.stage, shape, at);
    if (!shape.notes.isNull())
        drawNotes(list, strip, card.stage, shape, at);
    const Stage seen = card.stage == Stage::Line ? Stage::Line : Stage::Seers;
    for (std::size_t i = 0; i < strip.readers.size(); ++i) {
        const Reader &reader = strip.readers[i];
        const QRectF place = shape.readers[i].translated(at);
        {
            const auto span = list.during({Stage::Line, reader.sees ? seen : Stage::End});
            drawReader(list, strip, reader, shape, place, ownerInk(reader.rank));
        }
        const auto span = list.during({seen});
        if (reader.sees)
            drawReader(list, strip, reader, shape, place, Ink::Changed);
    }
    if (strip.moreReaders > 0)
        list.add(TextRun {{at.x() + metrics::pad, at.y() + shape.moreReadersBase},
                          moreReadersText(strip.moreReaders),
                          Face::Small,
                          Ink::Quiet});
}

} // namespace clonescope::views
