// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QPlainTextDocumentLayout>

namespace clonescope::views
{

// Leaves room under the lines that carry a note, so that the note covers no code.
class NoteLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoteLayout)

public:
    explicit NoteLayout(QTextDocument *document)
        : QPlainTextDocumentLayout(document)
    {
    }

    // Heights in pixels by block number.
    void setRoom(const QHash<int, qreal> &room)
    {
        if (room == m_room)
            return;
        m_room = room;
        Q_EMIT documentSizeChanged(documentSize());
        requestUpdate();
    }

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override
    {
        QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        if (const auto room = m_room.constFind(block.blockNumber());
            room != m_room.constEnd() && rect.isValid())
            rect.adjust(0, 0, 0, *room);
        return rect;
    }

private:
    QHash<int, qreal> m_room;
};

} // namespace clonescope::views
