// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/document.h"
#include "app/edit/editsession.h"
#include "app/settings/settings.h"
#include "views/controllers/actions.h"
#include "views/controllers/textcommands.h"
#include "views/theme/theme.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace clonescope::views
{

class CanvasPanel;
class EditController;
class EditField;
class EmptyState;
class ExportController;
class FailureBar;
class FileController;
class InspectorPanel;
class MessageBar;
class OutsideChanges;
class OutputPanel;
class ProgramPanel;
class RecordController;
class RecordingOpener;
class RefusalBar;
class StepBar;
class ViewController;

// The window: program and output at the left, the picture in the middle, the inspector at the
// right. Wiring only.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(app::Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] app::Document &document() { return m_document; }
    [[nodiscard]] app::EditSession &session() { return m_session; }
    [[nodiscard]] const Actions &actions() const { return m_actions; }
    [[nodiscard]] CanvasPanel &canvasPanel() { return *m_canvas; }
    [[nodiscard]] ProgramPanel &programPanel() { return *m_program; }
    [[nodiscard]] InspectorPanel &inspector() { return *m_inspector; }
    [[nodiscard]] EditField &editField() { return *m_field; }
    [[nodiscard]] FailureBar &failureBar() { return *m_failure; }
    [[nodiscard]] RefusalBar &refusalBar() { return *m_refusal; }
    [[nodiscard]] MessageBar &messageBar() { return *m_bar; }
    [[nodiscard]] FileController &files() { return *m_files; }
    [[nodiscard]] RecordController &records() { return *m_records; }
    [[nodiscard]] bool
    isBusy() const; // a run, a trial, a recording, a scene or ways to clone are being worked out
    void setTheme(const Theme &theme);
    void setError(const QString &message);
    [[nodiscard]] QString message() const; // in the status bar

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPanels();
    void connectView();
    void connectEdits();
    void tellMemory();
    void refreshTitle();
    void refreshEmptyState();
    void refreshChoices();
    void chooseTheme();
    void pasteProgram();
    void about();

    app::Settings &m_settings;
    app::Document m_document;
    app::EditSession m_session;
    Actions m_actions;
    TextCommands m_textCommands;
    Theme m_theme;
    QPalette m_system; // the desktop's colours, before ours
    QWidget *m_centre;
    MessageBar *m_bar;
    QSplitter *m_columns;
    QStackedWidget *m_middle;
    ProgramPanel *m_program;
    StepBar *m_steps;
    FailureBar *m_failure;
    RefusalBar *m_refusal;
    OutputPanel *m_output;
    CanvasPanel *m_canvas;
    EmptyState *m_empty;
    InspectorPanel *m_inspector;
    EditField *m_field;
    RecordingOpener *m_opener;
    FileController *m_files;
    OutsideChanges *m_outside;
    ExportController *m_exports;
    EditController *m_edits;
    ViewController *m_view;
    RecordController *m_records;
    QToolButton *m_version = nullptr;
    QString m_menuTip; // of the menu's entry that is told of in the status bar
};

} // namespace clonescope::views
