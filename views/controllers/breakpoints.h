// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace clonescope::app
{
class Document;
} // namespace clonescope::app

namespace clonescope::views
{

class Actions;
class CodeEditor;
class MessageBar;

// Lines to stop at: they are set in the program's margin, and gone on to.
class Breakpoints final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Breakpoints)

public:
    Breakpoints(app::Document &document, CodeEditor &editor, const Actions &actions,
                MessageBar &bar, QObject *parent);

private:
    void refreshEnabled();

    app::Document &m_document;
    CodeEditor &m_editor;
    const Actions &m_actions;
};

} // namespace clonescope::views
