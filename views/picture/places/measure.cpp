// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/places/measure.h"

#include "views/picture/list/picturewords.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

using namespace metrics;

double pipsWidth(const Card &card)
{
    const double more = card.moreOwners > 0
        ? textWidth(Face::Small, u'+' + QString::number(card.moreOwners)) + 4
        : 0;
    return static_cast<double>(card.owners.size()) * 14 + more;
}

double titleWidth(const Card &card)
{
    const double detail = card.detail.isEmpty() ? 0 : textWidth(Face::Code, card.detail) + 16;
    return textWidth(Face::Title, card.title) + detail + pipsWidth(card) + 10 + 2 * pad;
}

double rowWidth(const Row &row)
{
    if (row.kind == RowKind::Cut)
        return textWidth(Face::SmallStrong, row.label) + 2 * pad + 16;
    const bool isMember = row.kind == RowKind::Member || row.kind == RowKind::Key;
    double width = textWidth(isMember ? Face::Code : Face::CodeStrong, row.label) + 2 * pad + 18;
    if (row.kind == RowKind::Lost)
        return width + textWidth(Face::Small, row.value) + 64;
    if (row.kind == RowKind::Inherited)
        width += textWidth(Face::Small, row.value) + 8;
    else if (!row.value.isEmpty())
        width += textWidth(row.changed ? Face::CodeStrong : Face::Code, row.value) + 8;
    if (!row.before.isEmpty())
        width += textWidth(Face::Code, row.before) + (row.removed ? 8 : 34);
    if (!row.note.isEmpty())
        width += textWidth(Face::SmallStrong, row.note) + 14;
    return width + (row.refers ? 16 : 0);
}

double cellWidth(const std::vector<ValueCell> &cells, Face face, double least)
{
    double width = least;
    for (const ValueCell &cell : cells)
        if (cell.cut == 0) {
            const bool isStrong = cell.changed && face == Face::Small;
            const double text = textWidth(isStrong ? Face::SmallStrong : face, cell.text);
            // As wide as it was: a shorter number makes no narrower card.
            width = std::max({width, text + 5, textWidth(face, cell.before) + 5});
        }
    return width;
}

double cutWidth(const ValueCell &cell)
{
    return textWidth(Face::Small, Picture::tr("⋯ %L1 more ⋯").arg(cell.cut)) + 12;
}

std::vector<QRectF> placeCells(const std::vector<ValueCell> &cells, double x, double y,
                               double width, double height)
{
    std::vector<QRectF> places;
    for (const ValueCell &cell : cells) {
        const double own = cell.cut > 0 ? cutWidth(cell) : width;
        places.emplace_back(x, y, own - 1, height);
        x += own;
    }
    return places;
}

// Lays the card's parts below one another; `m_y` is where the next begins.
class Measurer
{
public:
    explicit Measurer(const Card &card)
        : m_card(card)
    {
        m_shape.isMirrored = card.lane == model::Lane::OnlyB;
    }

    CardShape operator()()
    {
        if (!m_card.folded.isEmpty()) {
            m_shape.size = {textWidth(Face::SmallStrong, foldedLine(m_card)) + pipsWidth(m_card)
                                + 10 + 2 * pad,
                            foldedHeight};
            m_shape.title = {0, 0, m_shape.size.width(), foldedHeight};
            return finished();
        }
        m_width = std::max(m_card.kind == CardKind::Tensor ? 168.0 : 124.0, titleWidth(m_card));
        m_y = titleHeight;
        if (const Strip *bytes = m_card.strip())
            strip(*bytes);
        else if (const Grid *numbers = m_card.grid())
            tensor(*numbers);
        else
            members();
        m_shape.size = {std::ceil(m_width), std::ceil(m_y)};
        stretch();
        return finished();
    }

private:
    void strip(const Strip &strip)
    {
        m_shape.cellFace = Face::Small;
        double cell = cellWidth(strip.cells, Face::Small, 22);
        if (cell * static_cast<double>(strip.cells.size()) > 340) {
            m_shape.cellFace = Face::Tiny;
            cell = cellWidth(strip.cells, Face::Tiny, 22);
        }
        for (const ValueCell &each : strip.cells) // indices must not run into one another
            if (each.cut == 0)
                cell = std::max(cell, textWidth(Face::Tiny, QString::number(each.index)) + 5);
        const bool hasOld = std::any_of(strip.cells.begin(), strip.cells.end(),
                                        [](const ValueCell &c) { return !c.before.isEmpty(); });
        if (hasOld || !strip.note.isEmpty()) {
            m_shape.notes = {pad, m_y - 2, 0, 16};
            m_width = std::max(m_width, textWidth(Face::SmallStrong, strip.note) + 2 * pad);
            m_y += 16;
        }
        m_shape.cells.push_back(placeCells(strip.cells, pad, m_y, cell, 23));
        const double right = strip.cells.empty() ? pad : m_shape.cells[0].back().right();
        m_y += 23;
        m_shape.indexBase = m_y + 12;
        m_y += 20;
        double labels = 0;
        for (const Reader &reader : strip.readers) {
            labels = std::max(labels, readerWidth(reader));
            m_shape.readers.emplace_back(pad, m_y, 0, readerHeight);
            m_y += readerHeight;
        }
        if (strip.moreReaders > 0) {
            labels = std::max(labels, textWidth(Face::Small, moreReadersText(strip.moreReaders)));
            m_shape.moreReadersBase = m_y + 13;
            m_y += 17;
        }
        m_width = std::max({m_width, right + pad, labels + 2 * pad});
        m_y += 6;
    }

    void tensor(const Grid &grid)
    {
        m_y += 8;
        std::size_t columns = 0;
        for (const GridLine &line : grid.lines)
            columns = std::max(columns, line.cells.size());
        const auto widest = [&](double least) {
            double cell = least;
            for (const GridLine &line : grid.lines)
                cell = std::max(cell, cellWidth(line.cells, m_shape.cellFace, least));
            return cell;
        };
        m_shape.cellFace = Face::Small;
        double cell = widest(21);
        if (columns > 8 || cell * static_cast<double>(columns) > 250) {
            m_shape.cellFace = Face::Tiny;
            cell = widest(15);
        }
        for (const GridLine &line : grid.lines) {
            m_y += line.gapBefore ? 5 : 0;
            m_shape.cells.push_back(placeCells(line.cells, pad, m_y, cell, 18));
            m_width = std::max(m_width, m_shape.cells.back().back().right() + pad);
            m_y += 19;
        }
        m_y += grid.lines.empty() ? 0 : 3;
        if (!grid.facts.isEmpty()) {
            m_shape.factsBase = m_y + 14;
            m_width = std::max(m_width, textWidth(Face::Code, grid.facts) + 2 * pad);
            m_y += rowHeight;
        }
        rows(m_card.rows, rowHeight, 0);
        m_y += 6;
        if (m_card.drawer)
            drawer(*m_card.drawer);
    }

    void drawer(const Drawer &drawer)
    {
        const double top = m_y;
        m_width = std::max(m_width,
                           textWidth(Face::CodeSmall, QStringLiteral("__dict__  ") + drawer.note)
                               + 2 * (drawerMargin + pad));
        m_y += 20;
        rows(drawer.rows, rowHeight, drawerMargin);
        m_y += 5;
        m_shape.drawer = {drawerMargin, top, 0, m_y - top};
        m_y += drawerMargin;
    }

    void members()
    {
        if (m_card.rowCount() == 0 && m_card.detail.isEmpty())
            m_y += memberHeight; // the word "empty"
        rows(m_card.rows, memberHeight, 0);
        m_y += 5;
        if (m_card.drawer)
            drawer(*m_card.drawer);
    }

    void rows(const std::vector<Row> &all, double height, double margin)
    {
        for (const Row &row : all) {
            m_shape.rows.emplace_back(margin, m_y, 0, height);
            m_width = std::max(m_width, rowWidth(row) + 2 * margin);
            m_y += height;
        }
    }

    // What spans the card gets its width.
    void stretch()
    {
        const double width = m_shape.size.width();
        m_shape.title = {0, 0, width, titleHeight};
        for (QRectF &row : m_shape.rows)
            row.setWidth(width - 2 * row.x());
        for (QRectF &reader : m_shape.readers)
            reader.setWidth(width - 2 * pad);
        m_shape.notes.setWidth(m_shape.notes.isNull() ? 0 : width - 2 * pad);
        if (m_card.drawer)
            m_shape.drawer.setWidth(width - 2 * drawerMargin);
    }

    CardShape finished()
    {
        m_shape.outer = m_shape.size;
        if (!m_card.caption.empty()) {
            double width = textWidth(Face::CodeStrong, m_card.caption.front());
            for (std::size_t i = 1; i < m_card.caption.size(); ++i)
                width = std::max(width, textWidth(Face::Body, m_card.caption[i]));
            const double height = 14 + 20.0 * static_cast<double>(m_card.caption.size());
            m_shape.caption = {(m_shape.size.width() - width) / 2,
                               m_shape.size.height() + badgeReach, width, height};
            m_shape.outer = {std::max(m_shape.size.width(), width), m_shape.caption.bottom()};
        }
        return std::move(m_shape);
    }

    const Card &m_card;
    CardShape m_shape;
    double m_width = 0;
    double m_y = 0;
};

} // namespace

QString moreReadersText(std::size_t more)
{
    return more == 1 ? Picture::tr("and one more tensor that reads it")
                     : Picture::tr("and %L1 more tensors that read it").arg(more);
}

double readerWidth(const Reader &reader)
{
    return 24 + textWidth(Face::CodeSmallStrong, reader.label)
        + textWidth(Face::CodeSmall, readerRange(reader));
}

QString readerRange(const Reader &reader)
{
    return reader.repeat > 1 ? reader.range + u"  ×" + QString::number(reader.repeat)
                             : reader.range;
}

CardShape measure(const Card &card)
{
    return Measurer(card)();
}

QPointF dotOf(const CardShape &shape, RowIndex row)
{
    const QRectF &place = shape.rows[row];
    const double inset = metrics::dotInset - place.x();
    return {shape.isMirrored ? place.left() + inset : place.right() - inset, place.center().y()};
}

QString foldedLine(const Card &card)
{
    return u"▸ " + card.title + u"  ⋯ " + card.folded;
}

} // namespace clonescope::views
