// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/window/mainwindow.h"

#include "views/controllers/breakpoints.h"
#include "views/controllers/editcontroller.h"
#include "views/controllers/editfield.h"
#include "views/controllers/exportcontroller.h"
#include "views/controllers/filecontroller.h"
#include "views/controllers/outsidechanges.h"
#include "views/controllers/recordcontroller.h"
#include "views/controllers/recordingopener.h"
#include "views/controllers/viewcontroller.h"
#include "views/dialogs/comparedialog.h"
#include "views/editor/codeeditor.h"
#include "views/panels/canvaspanel.h"
#include "views/panels/failurebar.h"
#include "views/panels/inspectorpanel.h"
#include "views/panels/messagebar.h"
#include "views/panels/outputpanel.h"
#include "views/panels/programpanel.h"
#include "views/panels/refusalbar.h"
#include "views/panels/rowsview.h"
#include "views/panels/stepbar.h"
#include "views/theme/style.h"
#include "views/window/emptystate.h"
#include "views/window/menus.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStatusTipEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace clonescope::views
{

namespace
{

constexpr int messageTime = 8000; // milliseconds in the status bar

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setObjectName(QStringLiteral("rule"));
    line->setFixedHeight(1);
    return line;
}

} // namespace

MainWindow::MainWindow(app::Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_session(m_document)
    , m_actions(this)
    , m_textCommands(m_actions)
    , m_theme(lightTheme())
    , m_system(QApplication::palette())
    , m_centre(new QWidget)
    , m_bar(new MessageBar(m_centre))
    , m_columns(new QSplitter)
    , m_middle(new QStackedWidget)
    , m_program(new ProgramPanel(m_document, m_session, m_actions[Do::BackToProgram]))
    , m_steps(new StepBar(m_document,
                          {m_actions[Do::FirstStep], m_actions[Do::PreviousStep],
                           m_actions[Do::NextStep], m_actions[Do::LastStep],
                           m_actions[Do::StepInto], m_actions[Do::StepOut]},
                          m_actions[Do::StopRun]))
    , m_failure(new FailureBar(
          m_session, {m_actions[Do::TakeBack], m_actions[Do::MoveToEnd], m_actions[Do::LeaveIt]}))
    , m_refusal(new RefusalBar(m_document, m_actions[Do::RecordReal]))
    , m_output(new OutputPanel(m_document))
    , m_canvas(new CanvasPanel(m_document))
    , m_empty(new EmptyState)
    , m_inspector(new InspectorPanel(m_document, m_session))
    , m_field(new EditField(m_session, m_middle))
    , m_opener(new RecordingOpener(*m_bar, this))
    , m_files(new FileController(m_document, settings, m_actions, *m_bar, *m_opener, this))
    , m_outside(
          new OutsideChanges(m_document, *m_bar, *m_opener, m_actions[Do::Save], m_theme, this))
    , m_exports(
          new ExportController(m_document, m_canvas->canvas(), m_theme, m_actions, *m_bar, this))
    , m_edits(new EditController(m_document, m_session, m_actions,
                                 {*m_canvas, *m_inspector, *m_field}, this))
    , m_view(new ViewController(m_document, settings, m_actions, this))
    , m_records(new RecordController(m_document, m_actions, *m_bar, *m_opener, this))
{
    new Breakpoints(m_document, m_program->editor(), m_actions, *m_bar, this);
    buildPanels();
    fillMenuBar(*this, m_actions);
    m_version = addTools(*this, m_actions);
    connectView();
    connectEdits();
    model::Semantics semantics;
    semantics.torch = settings.torchVersion();
    m_document.reset({}, {});
    if (semantics != m_document.semantics()) {
        m_document.setSemantics(semantics);
        m_document.undoStack().clear();
    }
    constexpr int titleBar = 40; // which is not known before the window is shown
    resize(1440, 900);
    if (const QScreen *const place = screen()) // there may be none
        resize(size().boundedTo(place->availableSize() - QSize(0, titleBar)));
    restoreGeometry(settings.windowGeometry());
    m_columns->restoreState(settings.windowState());
    chooseTheme();
    refreshTitle();
    refreshEmptyState();
}

// The panels outlive the document, as children do; it must not speak to them while it goes.
MainWindow::~MainWindow()
{
    m_document.undoGroup().disconnect();
    m_document.disconnect();
}

void MainWindow::buildPanels()
{
    auto *left = new QSplitter(Qt::Vertical);
    auto *top = new QWidget;
    auto *program = new QVBoxLayout(top);
    program->setContentsMargins(0, 0, 0, 0);
    program->setSpacing(0);
    program->addWidget(m_program, 1);
    program->addWidget(m_failure);
    program->addWidget(m_refusal);
    program->addWidget(rule(top));
    program->addWidget(m_steps);
    left->addWidget(top);
    left->addWidget(m_output);
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 1);
    left->setHandleWidth(1);

    m_middle->addWidget(m_canvas);
    m_middle->addWidget(m_empty);
    m_columns->addWidget(left);
    m_columns->addWidget(m_middle);
    m_columns->addWidget(m_inspector);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    left->setMinimumWidth(230);
    m_inspector->setMinimumWidth(270);
    m_middle->setMinimumWidth(320);
    m_columns->setSizes({320, 776, 344});
    m_columns->setStretchFactor(0, 1); // in a small window all of them give
    m_columns->setStretchFactor(1, 4);
    m_columns->setStretchFactor(2, 1);
    auto *rows = new QVBoxLayout(m_centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_columns);
    setCentralWidget(m_centre);
    statusBar()->setSizeGripEnabled(false); // and always there: nothing moves for a message
}

void MainWindow::connectView()
{
    connect(&m_document, &app::Document::changed, this, [this](const app::Change &change) {
        using Part = app::Change::Part;
        if (change.has(Part::Clean) || change.has(Part::File))
            refreshTitle();
        if (change.has(Part::Text) || change.has(Part::Run))
            refreshEmptyState();
        // What is said there is of what stood before; what a run brings is of the same text.
        constexpr app::Change::Parts looks
            = Part::Step | Part::Selection | Part::Compare | Part::Semantics;
        if (change.has(Part::Text) || ((change.parts & looks) && !change.has(Part::Run)))
            statusBar()->clearMessage();
        refreshChoices();
    });
    Canvas &canvas = m_canvas->canvas();
    const auto on
        = [this](Do what, auto slot) { connect(m_actions[what], &QAction::triggered, this, slot); };
    on(Do::ZoomIn, [&canvas] { canvas.setZoom(canvas.zoom() * 1.25); });
    on(Do::ZoomOut, [&canvas] { canvas.setZoom(canvas.zoom() / 1.25); });
    on(Do::ActualSize, [&canvas] { canvas.setZoom(1); });
    on(Do::Fit, [&canvas] { canvas.fit(); });
    on(Do::TidyUp, [this] { m_document.unpinAll(); });
    on(Do::Fold, [this] { m_canvas->toggleFold(); });
    on(Do::NextSeer, [&canvas] { canvas.focusNextSeer(); });
    on(Do::FocusProgram, [this] { m_program->editor().setFocus(); });
    on(Do::FocusCanvas, [this, &canvas] {
        canvas.setFocus();
        m_canvas->focusSelection();
    });
    on(Do::FocusInspector, [this] { m_inspector->parts().setFocus(); });
    on(Do::StepBefore,
       [this, &canvas] { canvas.showBefore(m_actions[Do::StepBefore]->isChecked()); });
    connect(&canvas, &Canvas::beforeShown, m_actions[Do::StepBefore], &QAction::setChecked);
    on(Do::About, [this] { about(); });
    on(Do::Quit, [this] { close(); });
    connect(m_view, &ViewController::themeChosen, this, &MainWindow::chooseTheme);
    on(Do::PlayEdit, [&canvas] {
        canvas.showBefore(false);
        canvas.tellEdit();
    });
    connect(m_view, &ViewController::motionReduced, &canvas.motion(), &Motion::setReduced);
    const auto offerPlay
        = [this, &canvas] { m_actions[Do::PlayEdit]->setEnabled(canvas.canTell()); };
    connect(m_view, &ViewController::motionReduced, this, offerPlay);
    connect(m_canvas, &CanvasPanel::sceneShown, this, offerPlay);
    canvas.motion().setReduced(m_settings.reducedMotion());
    offerPlay();
    connect(m_outside, &OutsideChanges::told, this, &MainWindow::setError);
    connect(m_exports, &ExportController::told, this, &MainWindow::setError);
    connect(&m_program->editor(), &CodeEditor::pasteRefused, this, [this](const QString &why) {
        m_bar->tell({Message::Topic::Paste, BarFrame::Tone::Failure, why});
    });
    connect(&m_program->editor(), &CodeEditor::typedInVain, this,
            [this] { setError(app::whyNoRecordingIsEdited()); });
    tellMemory();
    connect(m_bar, &MessageBar::focusGivenUp, &m_program->editor(),
            qOverload<>(&QWidget::setFocus));
    connect(m_files, &FileController::opened, &canvas, &Canvas::fitReadably);
    connect(m_records, &RecordController::openWanted, m_files,
            [this](const QString &path) { m_files->open(path); });
    connect(m_records, &RecordController::shown, &canvas, &Canvas::fitReadably);
    refreshChoices();
}

// What works in the background and ran out of memory.
void MainWindow::tellMemory()
{
    const auto tell = [this](const QString &what, Message::Topic topic = Message::Topic::Memory) {
        return [this, what, topic] {
            m_bar->tell(
                {topic, BarFrame::Tone::Failure,
                 what + tr(" Make what the program makes smaller, or close other programs.")});
        };
    };
    connect(&m_document, &app::Document::ranOutOfMemory, this,
            tell(tr("Running the program needs more memory than there is: the picture is that of "
                    "the text before.")));
    connect(&m_session, &app::EditSession::ranOutOfMemory, this,
            tell(tr("Trying this edit needs more memory than there is: it was not made.")));
    connect(m_canvas, &CanvasPanel::ranOutOfMemory, this,
            tell(tr("Drawing this step needs more memory than there is: the picture is an older "
                    "one."),
                 Message::Topic::Picture));
    connect(m_inspector, &InspectorPanel::ranOutOfMemory, this,
            tell(tr("The ways to clone what is selected need more memory than there is: none is "
                    "listed.")));
}

void MainWindow::connectEdits()
{
    QUndoGroup &undo = m_document.undoGroup();
    const auto offer = [this](Do what, const QString &verb, bool can, const QString &text) {
        m_actions[what]->setEnabled(can);
        m_actions[what]->setText(text.isEmpty() ? verb : verb + QLatin1Char(' ') + menuText(text));
    };
    const auto refreshUndo = [&undo, offer] {
        offer(Do::Undo, tr("&Undo"), undo.canUndo(), undo.undoText());
        offer(Do::Redo, tr("&Redo"), undo.canRedo(), undo.redoText());
    };
    connect(&undo, &QUndoGroup::indexChanged, this, refreshUndo);
    connect(&m_document, &app::Document::changed, this, [refreshUndo](const app::Change &change) {
        if (change.has(app::Change::File)) // another document has nothing to undo
            refreshUndo();
    });
    refreshUndo();
    const auto on
        = [this](Do what, auto slot) { connect(m_actions[what], &QAction::triggered, this, slot); };
    on(Do::Undo, [&undo] { undo.undo(); });
    on(Do::Redo, [&undo] { undo.redo(); });
    connect(m_edits, &EditController::failed, this, &MainWindow::setError);
    connect(&m_session, &app::EditSession::refused, this, &MainWindow::setError);
    connect(m_canvas, &CanvasPanel::menuRequested, this,
            [this](const Place &place, const QPoint &at) {
                showMenu(*this, m_actions, *m_edits, place, at);
            });
    connect(m_empty, &EmptyState::exampleWanted, this,
            [this] { m_files->openExample(exampleNames().first()); });
    connect(m_empty, &EmptyState::tensorWanted, m_actions[Do::NewTensor], &QAction::trigger);
    connect(m_empty, &EmptyState::pasteWanted, this, &MainWindow::pasteProgram);
}

bool MainWindow::isBusy() const
{
    return m_document.isRunning() || m_document.isEntering() || m_session.isBusy()
        || m_opener->isLoading() || m_canvas->isDrawing() || m_inspector->isWorking();
}

void MainWindow::setTheme(const Theme &theme)
{
    m_theme = theme;
    QApplication::setFont(views::font(Face::Small)); // menus and dialogs inherit no window's
    QApplication::setPalette(
        paletteOf(theme)); // a style sheet keeps a window's own from its children
    setStyleSheet(styleSheetOf(theme));
    m_program->setTheme(theme);
    m_steps->setTheme(theme);
    m_output->setTheme(theme);
    m_canvas->setTheme(theme);
    m_empty->setTheme(theme);
    m_inspector->setTheme(theme);
    m_field->setTheme(theme);
}

// Qt 6.4 does not say whether the desktop is dark; the colours of its palette do.
void MainWindow::chooseTheme()
{
    const bool isDark = m_settings.theme() == app::Settings::Theme::Dark
        || (m_settings.theme() == app::Settings::Theme::System
            && m_system.color(QPalette::Window).lightness()
                < m_system.color(QPalette::WindowText).lightness());
    setTheme(isDark ? darkTheme() : lightTheme());
}

void MainWindow::refreshTitle()
{
    const auto nameOf = [](const QString &path) {
        return path.isEmpty() ? tr("Untitled") : QFileInfo(path).fileName();
    };
    const bool isUnsaved = m_document.isUnsavedRecording();
    const QString name = isUnsaved ? tr("Recording of %1").arg(nameOf(m_document.programPath()))
                                   : nameOf(m_document.path());
    setWindowTitle(name + QStringLiteral("[*] — Clonescope"));
    setWindowModified(isUnsaved || !m_document.isClean());
}

void MainWindow::refreshEmptyState()
{
    const bool isEmpty = m_document.text().trimmed().isEmpty();
    m_middle->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_canvas);
    if (m_field->isVisible())
        m_field->raise();
}

void MainWindow::refreshChoices()
{
    const app::ComparePair &pair = m_document.compare();
    constexpr double widest = 120; // of each, so that the tool bar keeps its buttons
    m_actions[Do::Compare]->setIconText(
        pair ? tr("Compare  %1 ⇄ %2")
                   .arg(menuText(elided(Face::Small, pair.a, widest)),
                        menuText(elided(Face::Small, pair.b, widest)))
             : tr("Compare…"));
    const bool is113 = m_document.semantics().torch == model::TorchVersion::V1_13;
    const bool isRecording = m_document.isRecording();
    m_version->setEnabled(!isRecording);
    m_actions.offer(Do::Save,
                    isRecording && !m_document.isUnsavedRecording()
                        ? tr("A recording is in its file as it was made")
                        : QString());
    m_version->setText(is113 ? tr("PyTorch 1.13 ▾") : tr("PyTorch 2.6 ▾"));
    const bool hasPicture = m_document.stepCount() > 0;
    m_actions[Do::ExportPicture]->setEnabled(hasPicture);
    m_actions[Do::ExportReport]->setEnabled(hasPicture && pair);
}

void MainWindow::setError(const QString &message)
{
    statusBar()->showMessage(message, messageTime);
}

QString MainWindow::message() const
{
    return statusBar()->currentMessage();
}

void MainWindow::pasteProgram()
{
    if (QApplication::clipboard()->text().trimmed().isEmpty())
        setError(tr("There is no text on the clipboard. Copy a program first."));
    else
        m_program->editor().paste();
    m_program->editor().setFocus();
}

// Menus tell below what an entry does. Buttons do so by their tool tips: what the pointer passes
// over wipes no message away, and what vanishes under it leaves none.
bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        const QString tip = static_cast<QStatusTipEvent *>(event)->tip();
        const bool isOfMenu = QApplication::activePopupWidget() || menuBar()->activeAction();
        if (tip.isEmpty() ? m_menuTip.isEmpty() || m_menuTip != message() : !isOfMenu)
            return true;
        m_menuTip = tip;
    }
    return QMainWindow::event(event);
}

// Escape, where nothing that has the keyboard wants it.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QMainWindow::keyPressEvent(event);
    else if (m_opener->cancel())
        return;
    else if (m_failure->isHidden())
        m_bar->dismissNewest();
    else
        m_session.leave();
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("Clonescope"),
                       tr("Clonescope %1\n\nShows tensors and what hangs on them, clones them, and "
                          "shows what an edit reaches.\n\nMIT licence.")
                           .arg(QStringLiteral(CLONESCOPE_VERSION)));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayLetGo()) {
        event->ignore();
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(m_columns->saveState());
    event->accept();
}

} // namespace clonescope::views
