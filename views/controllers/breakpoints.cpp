// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/breakpoints.h"

#include "app/document/document.h"
#include "views/controllers/actions.h"
#include "views/editor/codeeditor.h"
#include "views/panels/messagebar.h"

namespace clonescope::views
{

Breakpoints::Breakpoints(app::Document &document, CodeEditor &editor, const Actions &actions,
                         MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_editor(editor)
    , m_actions(actions)
{
    connect(actions[Do::ToggleBreakpoint], &QAction::triggered, this,
            [this] { m_editor.toggleBreakpoint(m_editor.caretLine()); });
    const auto goOn = [this, &bar](Do what, auto lines) {
        connect(m_actions[what], &QAction::triggered, this, [this, &bar, lines] {
            bar.withdraw(Message::Topic::Breakpoint);
            m_document.goOnTo(lines());
        });
    };
    goOn(Do::GoOn, [this] { return m_editor.breakpoints(); });
    goOn(Do::GoOnToCaret, [this] { return std::vector {m_editor.caretLine()}; });
    connect(&document, &app::Document::reachedNone, &bar, [&bar] {
        bar.tell({Message::Topic::Breakpoint, BarFrame::Tone::Notice,
                  tr("From here on the program does not come to such a line. Go back to an earlier "
                     "step (Alt+Left, Alt+Home) and try again.")});
    });
    connect(&editor, &CodeEditor::breakpointsChanged, this, &Breakpoints::refreshEnabled);
    connect(&document, &app::Document::changed, this, [this, &bar](const app::Change &change) {
        if (change.has(app::Change::Text) || change.has(app::Change::Step))
            bar.withdraw(Message::Topic::Breakpoint);
        refreshEnabled();
    });
    refreshEnabled();
}

void Breakpoints::refreshEnabled()
{
    const bool can = m_document.step() < m_document.stepCount() && !m_document.isStale()
        && !m_document.isRunning() && !m_document.isEntering() && !m_document.isRecording();
    m_actions[Do::GoOn]->setEnabled(can && !m_editor.breakpoints().empty());
    m_actions[Do::GoOnToCaret]->setEnabled(can);
}

} // namespace clonescope::views
