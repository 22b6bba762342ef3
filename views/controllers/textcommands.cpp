// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/textcommands.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>

namespace clonescope::views
{

namespace
{

// A fresh session's clipboard holds nothing, and has no data to be asked.
bool hasText()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    return data && data->hasText();
}

} // namespace

TextCommands::TextCommands(const Actions &actions)
    : m_actions(actions)
{
    const auto on = [&](Do what, auto ofLine, auto ofPage) {
        connect(m_actions[what], &QAction::triggered, this, [this, ofLine, ofPage] {
            if (m_line)
                (m_line->*ofLine)();
            else if (m_page)
                (m_page->*ofPage)();
        });
    };
    on(Do::Cut, &QLineEdit::cut, &QPlainTextEdit::cut);
    on(Do::Copy, &QLineEdit::copy, &QPlainTextEdit::copy);
    on(Do::Paste, &QLineEdit::paste, &QPlainTextEdit::paste);
    on(Do::SelectAll, &QLineEdit::selectAll, &QPlainTextEdit::selectAll);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, QWidget *now) { follow(now); });
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &TextCommands::offer);
    follow(QApplication::focusWidget());
}

void TextCommands::follow(QWidget *focused)
{
    if (qobject_cast<QMenuBar *>(focused) || qobject_cast<QMenu *>(focused))
        return; // they borrow the keyboard, to choose what the field is to do
    if (m_line)
        m_line->disconnect(this);
    if (m_page)
        m_page->disconnect(this);
    m_line = qobject_cast<QLineEdit *>(focused);
    m_page = qobject_cast<QPlainTextEdit *>(focused);
    if (m_line) {
        connect(m_line, &QLineEdit::selectionChanged, this, &TextCommands::offer);
        connect(m_line, &QLineEdit::textChanged, this, &TextCommands::offer);
        connect(m_line, &QObject::destroyed, this, &TextCommands::offer);
    } else if (m_page) {
        connect(m_page, &QPlainTextEdit::copyAvailable, this, &TextCommands::offer);
        connect(m_page, &QPlainTextEdit::textChanged, this, &TextCommands::offer);
    }
    offer();
}

void TextCommands::offer()
{
    const bool isWritable = m_line ? !m_line->isReadOnly() : m_page && !m_page->isReadOnly();
    const bool hasSelection
        = m_line ? m_line->hasSelectedText() : m_page && m_page->textCursor().hasSelection();
    const bool hasWords
        = m_line ? !m_line->text().isEmpty() : m_page && !m_page->document()->isEmpty();
    m_actions[Do::Cut]->setEnabled(isWritable && hasSelection);
    m_actions[Do::Copy]->setEnabled(hasSelection);
    m_actions[Do::Paste]->setEnabled(isWritable && hasText());
    m_actions[Do::SelectAll]->setEnabled(hasWords);
}

} // namespace clonescope::views
