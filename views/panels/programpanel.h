// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;

namespace clonescope::app
{
class Document;
class EditSession;
} // namespace clonescope::app

namespace clonescope::views
{

class CodeEditor;
struct LineMark;
struct LineNote;

// The program: what just ran and what is next, errors under their lines, the line that an edit in
// the picture would write.
class ProgramPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgramPanel)

public:
    // `back` from a recording to its program is offered where that is possible.
    ProgramPanel(app::Document &document, app::EditSession &session, QAction *back,
                 QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    [[nodiscard]] CodeEditor &editor() { return *m_editor; }

private:
    void refreshText();
    void refreshMarks();
    void goToLine(int line);
    [[nodiscard]] QList<LineMark> marks() const;
    [[nodiscard]] QList<LineNote> notes() const;

    app::Document &m_document;
    app::EditSession &m_session;
    CodeEditor *m_editor;
    QLabel *m_title;
    QLabel *m_state;
    bool m_isTyping = false; // here, so that the eye is at the caret and not at the step
};

} // namespace clonescope::views
