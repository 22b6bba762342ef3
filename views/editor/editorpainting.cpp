// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/editor/codeeditor.h"

#include <QPainter>
#include <QTextBlock>

namespace clonescope::views
{

void CodeEditor::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        paintMarks(painter);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paintWords(painter);
    paintNotes(painter);
}

// Words at the right end of a marked line. Code is never covered: where it runs so far, the sign
// beside the line has to do.
void CodeEditor::paintWords(QPainter &painter)
{
    for (const LineMark &mark : std::as_const(m_marks)) {
        const QTextBlock block = document()->findBlockByNumber(mark.first - 1);
        if (!block.isValid() || mark.word.isEmpty())
            continue;
        const QFont face = views::font(Face::SmallStrong);
        const QRectF line = lineRect(block);
        QRectF ground(0, line.top(), QFontMetricsF(face).horizontalAdvance(mark.word) + 14,
                      line.height());
        ground.moveRight(line.right() - 4);
        const qreal end = contentOffset().x() + document()->documentMargin()
            + QFontMetricsF(font()).horizontalAdvance(block.text());
        if (end > ground.left())
            continue;
        const bool quiet
            = mark.kind == LineMark::Kind::Next || mark.kind == LineMark::Kind::JustRan;
        painter.setPen(m_theme.colour(quiet ? Ink::Quiet : Ink::Changed));
        painter.setFont(face);
        painter.drawText(ground, Qt::AlignCenter, mark.word);
    }
}

void CodeEditor::paintMarks(QPainter &painter)
{
    painter.fillRect(viewport()->rect(), m_theme.colour(Ink::Panel));
    for (const LineMark &mark : std::as_const(m_marks)) {
        for (int line = mark.first; line <= mark.last; ++line) {
            const QTextBlock block = document()->findBlockByNumber(line - 1);
            if (!block.isValid())
                break;
            const QRectF rect = lineRect(block);
            if (rect.top() > viewport()->height())
                break;
            if (mark.kind != LineMark::Kind::Next)
                painter.fillRect(rect,
                                 mark.kind == LineMark::Kind::JustRan
                                     ? m_theme.colour(Ink::Well)
                                     : m_theme.colour(Ink::ChangedGround));
        }
    }
}

void CodeEditor::paintNotes(QPainter &painter)
{
    QHash<int, qreal> used;
    for (const LineNote &note : std::as_const(m_notes)) {
        const int number = std::max(note.line - 1, 0);
        const QTextBlock block = document()->findBlockByNumber(number);
        if (!block.isValid())
            continue;
        const bool preview = note.kind == LineNote::Kind::Preview;
        const QFont face = preview ? views::font(Face::Code) : views::font(Face::Small);
        const qreal height = noteText(note).height() + 2 * notePadding;
        QRectF rect = lineRect(block);
        rect.moveTop(rect.bottom() + used.value(number));
        rect.setHeight(height);
        used[number] += height;
        painter.fillRect(rect,
                         preview ? m_theme.colour(Ink::Well) : m_theme.colour(Ink::ChangedGround));
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()),
                         preview ? m_theme.colour(Ink::Quiet) : m_theme.colour(Ink::Changed));
        painter.setFont(face);
        painter.setPen(preview ? m_theme.colour(Ink::Text) : m_theme.colour(Ink::Changed));
        const qreal left
            = preview ? document()->documentMargin() : document()->documentMargin() + 6;
        painter.drawText(rect.adjusted(left, notePadding, -6, -notePadding),
                         int(Qt::AlignLeft | Qt::AlignTop) | (preview ? 0 : int(Qt::TextWordWrap)),
                         note.text);
    }
}

// What ran has a bar, what comes next a triangle.
void CodeEditor::paintSign(QPainter &painter, LineMark::Kind kind, const QRectF &row) const
{
    if (kind != LineMark::Kind::Next) {
        const bool quiet = kind == LineMark::Kind::JustRan;
        painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()),
                         m_theme.colour(quiet ? Ink::Text : Ink::Changed));
        return;
    }
    const QPointF tip(row.left() + 7, row.center().y());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Ink::Quiet));
    painter.drawPolygon(QPolygonF {tip, tip + QPointF(-7, -5), tip + QPointF(-7, 5)});
}

void CodeEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), m_theme.colour(Ink::Panel));
    painter.setFont(views::font(Face::CodeSmall));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = lineRect(block);
        if (rect.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        for (const LineMark &mark : std::as_const(m_marks)) {
            if (line < mark.first || line > mark.last)
                continue;
            const QRectF row(0, rect.top(), m_gutter->width(), rect.height());
            if (mark.kind != LineMark::Kind::Next)
                painter.fillRect(row,
                                 mark.kind == LineMark::Kind::JustRan
                                     ? m_theme.colour(Ink::Well)
                                     : m_theme.colour(Ink::ChangedGround));
            paintSign(painter, mark.kind, row);
        }
        if (block.userData()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.colour(Ink::Changed));
            painter.drawEllipse(QPointF(13, rect.center().y()), 4, 4);
        }
        painter.setPen(m_theme.colour(Ink::Quiet));
        painter.drawText(QRectF(0, rect.top(), m_gutter->width() - 10, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(line));
    }
}

} // namespace clonescope::views
