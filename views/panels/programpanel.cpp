// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/programpanel.h"

#include "app/document/document.h"
#include "app/edit/editsession.h"
#include "app/run/program.h"
#include "model/questions/reach.h"
#include "views/editor/codeeditor.h"
#include "views/theme/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace clonescope::views
{

namespace
{

// A step that changed an object that was there before, rather than only made or named something.
bool changesSomething(const model::Step &step)
{
    return std::any_of(step.writes.begin(), step.writes.end(), [&](const model::Write &write) {
        return !step.heap.holdsNames(write.object);
    });
}

} // namespace

ProgramPanel::ProgramPanel(app::Document &document, app::EditSession &session, QAction *back,
                           QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_session(session)
    , m_editor(new CodeEditor(this))
    , m_title(new PlainLabel(tr("Program"), this))
    , m_state(new PlainLabel(this))
{
    m_title->setFont(views::font(Face::Title));
    m_state->setFont(views::font(Face::Small));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 12, 12, 6);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_state);
    auto *backButton = new QToolButton(this);
    backButton->setDefaultAction(back);
    backButton->setFocusPolicy(Qt::StrongFocus);
    backButton->setVisible(back->isEnabled());
    connect(back, &QAction::changed, backButton,
            [back, backButton] { backButton->setVisible(back->isEnabled()); });
    head->addWidget(backButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_editor);

    connect(m_editor, &CodeEditor::edited, this,
            [this](int position, int removed, const QString &inserted) {
                m_isTyping = true;
                m_document.replaceInEditor(position, removed, inserted);
            });
    connect(m_editor, &CodeEditor::undoRequested, this, [this] { m_document.undoGroup().undo(); });
    connect(m_editor, &CodeEditor::redoRequested, this, [this] { m_document.undoGroup().redo(); });
    connect(m_editor, &CodeEditor::gutterClicked, this, &ProgramPanel::goToLine);
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::File)) {
            m_editor->setReadOnly(m_document.isRecording());
            if (change.has(app::Change::Text)) // another document's
                m_editor->clearBreakpoints();
            m_title->setText(m_document.isRecording() ? tr("Recorded program") : tr("Program"));
        }
        if (change.has(app::Change::Text))
            refreshText();
        const bool isStepped = change.has(app::Change::Step) && !change.has(app::Change::Run);
        if (isStepped || change.has(app::Change::File) || !m_editor->hasFocus())
            m_isTyping = false;
        if (change.has(app::Change::Text) || change.has(app::Change::Run)
            || change.has(app::Change::Step) || change.has(app::Change::Running))
            refreshMarks();
    });
    connect(&session, &app::EditSession::draftChanged, this, &ProgramPanel::refreshMarks);
    refreshText();
    refreshMarks();
}

void ProgramPanel::setTheme(const Theme &theme)
{
    m_editor->setTheme(theme);
    QPalette colours = m_state->palette();
    colours.setColor(QPalette::WindowText, theme.colour(Ink::Quiet));
    m_state->setPalette(colours);
    refreshMarks();
}

void ProgramPanel::refreshText()
{
    m_editor->setText(m_document.editorText());
}

void ProgramPanel::refreshMarks()
{
    const QList<LineMark> now = marks();
    m_editor->setMarks(now);
    m_editor->setNotes(notes());
    if (m_document.isStopped())
        m_state->setText(tr("stopped"));
    else if (m_document.isRunning()
             || m_document.isEntering()) // what could not be read was the text before
        m_state->setText(tr("running…"));
    else if (m_document.isStale())
        m_state->setText(tr("cannot be read"));
    else if (m_document.isRecording() && !m_document.isOverProgram()) // the way back says it
        m_state->setText(tr("cannot be edited"));
    else
        m_state->clear();
    if (const auto &draft = m_session.drafted(); draft && draft->isPossible())
        m_editor->showLine(std::max(draft->line - 1, 1));
    else if (!m_isTyping && !now.isEmpty())
        m_editor->showLine(now.first().last);
}

QList<LineMark> ProgramPanel::marks() const
{
    QList<LineMark> all;
    const auto add = [&](std::size_t step, LineMark::Kind kind, const QString &word) {
        const int first = m_document.lineOfStep(step);
        if (first == 0)
            return;
        const model::Step &ran = m_document.run()->steps[step - 1];
        all.append({kind, first, first + ran.endLine - ran.line, word});
    };
    const std::size_t step = m_document.step();
    // That a line failed is said of the text that it failed in.
    if (step > 0 && !(m_document.isStale() && m_document.run()->steps[step - 1].error)) {
        const model::Step &ran = m_document.run()->steps[step - 1];
        const auto kind = ran.error ? LineMark::Kind::Failed
            : changesSomething(ran) ? LineMark::Kind::Changed
                                    : LineMark::Kind::JustRan;
        add(step, kind, ran.error ? tr("failed") : tr("just ran"));
    }
    if (step < m_document.stepCount())
        add(step + 1, LineMark::Kind::Next, tr("next"));
    return all;
}

QList<LineNote> ProgramPanel::notes() const
{
    QList<LineNote> all;
    const auto &steps = m_document.run()->steps;
    if (!steps.empty() && steps.back().error && !m_document.isStale()) {
        const model::RunError &error = *steps.back().error;
        const int line = error.line > 0 ? error.line : m_document.lineOfStep(steps.size());
        all.append({LineNote::Kind::Error, line, -1, app::errorText(error)});
    }
    const auto &problems = m_document.problems();
    const QStringList lines
        = problems.empty() ? QStringList() : m_editor->text().split(QLatin1Char('\n'));
    for (const model::RunProblem &problem : problems) {
        // Columns of problems are bytes; the editor's are UTF-16 units.
        const QByteArray before
            = lines.value(problem.line - 1).toUtf8().left(std::max(problem.column, 0));
        all.append({LineNote::Kind::Problem, problem.line, int(QString::fromUtf8(before).size()),
                    app::problemText(problem)});
    }
    // A line that is refused goes in nowhere; the field that it is typed into says why.
    if (const auto &draft = m_session.drafted(); draft && draft->isPossible())
        all.append({LineNote::Kind::Preview, draft->line - 1, -1, draft->code});
    return all;
}

void ProgramPanel::goToLine(int line)
{
    m_document.setStep(m_document.stepAtLine(line));
}

} // namespace clonescope::views
