// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/filecontroller.h"

#include "app/document/document.h"
#include "app/recordings/tracereader.h"
#include "app/settings/settings.h"
#include "views/controllers/actions.h"
#include "views/controllers/recordingopener.h"
#include "views/dialogs/recoverdialog.h"
#include "views/dialogs/savedialog.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QUrl>

namespace clonescope::views
{

QStringList exampleNames()
{
    return {QStringLiteral("shallow.py"),     QStringLiteral("deep.py"),
            QStringLiteral("clone_loses.py"), QStringLiteral("nested_tensorflow.py"),
            QStringLiteral("views.py"),       QStringLiteral("cycle.py")};
}

FileController::FileController(app::Document &document, app::Settings &settings,
                               const Actions &actions, MessageBar &bar, RecordingOpener &opener,
                               QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
    , m_bar(bar)
    , m_opener(opener)
    , m_keeper(document, app::Recovery::defaultFolder())
    , m_window(window)
    , m_examples(new QMenu(window))
    , m_recent(new QMenu(window))
{
    actions[Do::Examples]->setMenu(m_examples);
    actions[Do::OpenRecent]->setMenu(m_recent);
    connect(actions[Do::New], &QAction::triggered, this, &FileController::newDocument);
    connect(actions[Do::Open], &QAction::triggered, this, &FileController::openDialog);
    connect(actions[Do::Save], &QAction::triggered, this, &FileController::save);
    connect(actions[Do::SaveAs], &QAction::triggered, this, &FileController::saveAs);
    listExamples();
    listRecent();

    window->setAcceptDrops(true);
    window->installEventFilter(this);

    connect(&m_keeper, &app::RecoveryKeeper::failed, this,
            [this](const QString &error) { fail(Message::Topic::Recovery, error); });
    connect(&m_keeper, &app::RecoveryKeeper::keptAgain, this,
            [this] { m_bar.withdraw(Message::Topic::Recovery); });
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (!change.has(app::Change::File))
            return;
        for (const auto topic :
             {Message::Topic::Open, Message::Topic::Save, Message::Topic::Recovery,
              Message::Topic::Paste, Message::Topic::Picture, Message::Topic::Memory})
            m_bar.withdraw(topic);
    });
}

void FileController::fail(Message::Topic topic, const QString &error)
{
    m_bar.tell({topic, BarFrame::Tone::Failure, error});
}

void FileController::listExamples()
{
    for (const QString &name : exampleNames()) {
        QFile file(QStringLiteral(":/examples/") + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // The first line of an example is a comment that says what it is about.
        const QString story = QString::fromUtf8(file.readLine()).mid(2).trimmed();
        QAction *action = m_examples->addAction(name + QStringLiteral("   ") + story);
        connect(action, &QAction::triggered, this, [this, name] { openExample(name); });
    }
}

void FileController::listRecent()
{
    m_recent->clear();
    const QStringList files = m_settings.recentFiles();
    for (const QString &path : files)
        connect(m_recent->addAction(menuText(QDir::toNativeSeparators(path))), &QAction::triggered,
                this, [this, path] { open(path); });
    m_recent->menuAction()->setEnabled(!files.isEmpty());
}

// A file that is dropped onto the window is opened, once who dragged it is let go.
bool FileController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // what a drag enters with is one, too
    const QList<QUrl> urls = drop->mimeData()->urls();
    const bool isFile = urls.size() == 1 && urls[0].isLocalFile();
    drop->setAccepted(isFile);
    if (!isFile)
        return true;
    drop->setDropAction(Qt::CopyAction);
    if (event->type() == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, path = urls[0].toLocalFile()] { open(path); }, Qt::QueuedConnection);
    return true;
}

// Of a recording that was just made, and of the program under it, which comes to light for that.
bool FileController::mayLetGo()
{
    const QString name = m_document.programPath().isEmpty()
        ? tr("this program")
        : QFileInfo(m_document.programPath()).fileName();
    if (m_document.isUnsavedRecording()
        && !mayLose(tr("The recording of %1 is not saved.").arg(name),
                    tr("Real Python would have to execute the program again.")))
        return false;
    if (m_document.isClean())
        return true;
    m_document.backToProgram();
    return mayLose(m_document.path().isEmpty() ? tr("This program has changes that are not saved.")
                                               : tr("%1 has changes that are not saved.").arg(name),
                   tr("Discarding them cannot be undone."));
}

bool FileController::mayLose(const QString &what, const QString &more)
{
    QMessageBox box(QMessageBox::Warning, tr("Unsaved changes"), what,
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(more);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard: // the copy goes with the text
        return true;
    default:
        return false;
    }
}

void FileController::newDocument()
{
    m_opener.cancel();
    if (!mayLetGo())
        return;
    m_document.reset({}, {});
    Q_EMIT opened();
}

void FileController::openDialog()
{
    const QString folder
        = m_document.path().isEmpty() ? QDir::homePath() : QFileInfo(m_document.path()).path();
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a program"), folder,
                                                      tr("Programs and recordings (*.py *.json);;"
                                                         "All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void FileController::open(const QString &path, const app::ComparePair &compare)
{
    m_opener.cancel();
    if (app::isTraceFile(path)) {
        const auto show = [this, path, compare](const app::LoadedRecording &recording) {
            const bool isRead = recording.error.isEmpty();
            if (recording.wasCancelled || (isRead && !mayLetGo()))
                return;
            if (isRead)
                m_document.open(recording);
            tellOpened(path, recording.error, compare);
        };
        m_opener.load(path, QFileInfo(path).fileName(), show);
    } else if (mayLetGo()) {
        tellOpened(path, m_document.open(path), compare);
    }
}

void FileController::tellOpened(const QString &path, const QString &error,
                                const app::ComparePair &compare)
{
    if (!error.isEmpty()) {
        m_settings.removeRecentFile(path);
        listRecent();
        return fail(Message::Topic::Open, error);
    }
    m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
    listRecent();
    if (m_document.isRecording()) {
        const QString maker = m_document.madeBy();
        m_bar.tell({Message::Topic::Open, BarFrame::Tone::Notice,
                    maker.isEmpty()
                        ? tr("This is a recording of what a program did. Its text shows the "
                             "statements that ran; it cannot be edited.")
                        : tr("This is a recording of what a program did under %1. Its text shows "
                             "the statements that ran; it cannot be edited.")
                              .arg(maker)});
    }
    if (compare)
        m_document.setCompare(compare);
    Q_EMIT opened();
}

void FileController::openExample(const QString &name)
{
    m_opener.cancel();
    if (!mayLetGo())
        return;
    app::FileContent content;
    if (const QString error = app::loadFile(QStringLiteral(":/examples/") + name, content);
        !error.isEmpty())
        return fail(Message::Topic::Open, error);
    m_document.reset(content, {});
    Q_EMIT opened();
}

bool FileController::save()
{
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path());
}

// A recording is put beside its program, with that one's name.
bool FileController::saveAs()
{
    const bool isRecording = m_document.isRecording();
    const QFileInfo program(m_document.programPath());
    QString proposal = m_document.path();
    if (proposal.isEmpty() && isRecording)
        proposal = m_document.programPath().isEmpty()
            ? QDir::home().filePath(QStringLiteral("program.trace.json"))
            : program.dir().filePath(program.completeBaseName() + QStringLiteral(".trace.json"));
    else if (proposal.isEmpty())
        proposal = QDir::home().filePath(QStringLiteral("program.py"));
    const QString path = isRecording
        ? askSaveName(m_window, tr("Save the recording"), proposal, {tr("Traces (*.json)")})
        : askSaveName(m_window, tr("Save the program"), proposal, {tr("Python programs (*.py)")});
    return !path.isEmpty() && saveTo(path);
}

bool FileController::saveTo(const QString &path)
{
    // Whoever watches the file may not have heard of it yet.
    const app::FileStamp now = app::stampOfFile(path);
    const bool isOwn = QFileInfo(path).absoluteFilePath() == m_document.path();
    if (isOwn && now.kind != app::FileStamp::Kind::Missing && now != m_document.fileStamp()) {
        const Overwrite answer = askOverwrite(m_window, path);
        if (answer == Overwrite::SaveAs)
            return saveAs();
        if (answer == Overwrite::Cancelled)
            return false;
    }
    app::WriteResult result = m_document.save(path);
    if (result.kind == app::WriteResult::Kind::OnlyInPlace && !m_document.isRecording()) {
        if (!askInPlace(m_window, result.sentence))
            return false;
        result = saveInPlace(path);
    }
    if (!result.sentence.isEmpty())
        m_bar.tell({Message::Topic::Save,
                    BarFrame::Tone::Failure,
                    result.sentence,
                    {{tr("Save as…"), tr("Save under another name"), [this] { saveAs(); }}}});
    if (!result.isWritten())
        return false;
    m_settings.addRecentFile(m_document.path());
    listRecent();
    return true;
}

// A failure half way loses the file, so that the text must be safe before it begins.
app::WriteResult FileController::saveInPlace(const QString &path)
{
    if (const QString error = m_keeper.keepNow(); !error.isEmpty())
        return {app::WriteResult::Kind::Failed, error};
    app::WriteOptions options;
    options.inPlace = true;
    app::WriteResult result = m_document.save(path, options);
    if (result.isWritten())
        return result;
    if (QFileInfo(path).absoluteFilePath() == m_document.path())
        m_document.keepAgainst(app::stampOfFile(path)); // whatever it holds, it is not the text
    result.sentence += QLatin1Char(' ')
        + tr("The whole text is kept in %1.").arg(m_keeper.recovery().copyPath());
    return result;
}

void FileController::offerRecovery()
{
    const QList<app::Recovered> left = m_keeper.recovery().leftBehind();
    if (left.isEmpty())
        return;
    RecoverDialog dialog(m_keeper.recovery(), left, m_window);
    dialog.exec();
    if (const auto chosen = dialog.chosen(); chosen && mayLetGo())
        recover(*chosen);
}

void FileController::recover(const app::Recovered &left)
{
    m_document.recover(left.work);
    Q_EMIT opened();
    if (const QString error = m_keeper.keepNow(); !error.isEmpty())
        return fail(Message::Topic::Recovery, error); // else this would be the only one
    m_keeper.recovery().discard(left.id);
    m_bar.tell({Message::Topic::Recovery, BarFrame::Tone::Notice,
                tr("Recovered: %1. It is not saved yet.").arg(recoveredTitle(left))});
}

} // namespace clonescope::views
