// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/controllers/actions.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace clonescope::views
{

// Cut, copy, paste and select all for the field that has the keyboard. Each is offered only where
// that field can do it: nothing is selected, the clipboard holds no text, or the keyboard is in no
// field at all, and it is not.
class TextCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextCommands)

public:
    explicit TextCommands(const Actions &actions); // which outlive it

private:
    void follow(QWidget *focused);
    void offer();

    const Actions &m_actions;
    QPointer<QLineEdit> m_line; // at most one of the two
    QPointer<QPlainTextEdit> m_page;
};

} // namespace clonescope::views
