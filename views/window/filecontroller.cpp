// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/window/filecontroller.h"

#include "app/document.h"
#include "app/settings.h"
#include "views/window/actions.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace clonescope::views
{

namespace
{

constexpr int keepDelay = 1500; // milliseconds after the last change

} // namespace

QStringList exampleNames()
{
    return {QStringLiteral("shallow.py"),     QStringLiteral("deep.py"),
            QStringLiteral("clone_loses.py"), QStringLiteral("nested_tensorflow.py"),
            QStringLiteral("views.py"),       QStringLiteral("cycle.py")};
}

FileController::FileController(app::Document &document, app::Settings &settings,
                               const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
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

    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepDelay);
    connect(&m_keepSoon, &QTimer::timeout, this, &FileController::keepCopy);
    connect(&document, &app::Document::changed, this, [this](const app::Change &change) {
        if (change.has(app::Change::Text) || change.has(app::Change::Clean))
            m_keepSoon.start();
    });
}

bool FileController::keepCopy()
{
    if (m_document.isClean()) {
        m_recovery.discard();
        return true;
    }
    const QString error = m_recovery.keep(m_document.path(), m_document.content());
    if (!error.isEmpty())
        Q_EMIT failed(error);
    return error.isEmpty();
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

bool FileController::mayLetGo()
{
    if (m_document.isClean())
        return true;
    const QString name = m_document.path().isEmpty() ? tr("This program")
                                                     : QFileInfo(m_document.path()).fileName();
    QMessageBox box(QMessageBox::Warning, tr("Unsaved changes"),
                    tr("%1 has changes that are not saved.").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Discarding them cannot be undone."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        m_recovery.discard();
        return true;
    default:
        return false;
    }
}

void FileController::newDocument()
{
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
                                                      tr("Python programs (*.py);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void FileController::open(const QString &path)
{
    if (!mayLetGo())
        return;
    if (const QString error = m_document.open(path); !error.isEmpty()) {
        m_settings.removeRecentFile(path);
        listRecent();
        Q_EMIT failed(error);
        return;
    }
    m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
    listRecent();
    Q_EMIT opened();
}

void FileController::openExample(const QString &name)
{
    if (!mayLetGo())
        return;
    app::FileContent content;
    if (const QString error = app::loadFile(QStringLiteral(":/examples/") + name, content);
        !error.isEmpty()) {
        Q_EMIT failed(error);
        return;
    }
    m_document.reset(content, {});
    Q_EMIT opened();
}

bool FileController::save()
{
    return m_document.path().isEmpty() ? saveAs() : saveTo(m_document.path());
}

bool FileController::saveAs()
{
    const QString proposal = m_document.path().isEmpty()
        ? QDir::home().filePath(QStringLiteral("program.py"))
        : m_document.path();
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save the program"), proposal,
                                                      tr("Python programs (*.py)"));
    return !path.isEmpty() && saveTo(path);
}

bool FileController::saveTo(const QString &path)
{
    if (const app::WriteResult result = m_document.save(path); !result.isWritten()) {
        Q_EMIT failed(result.sentence);
        return false;
    }
    m_recovery.discard();
    m_settings.addRecentFile(QFileInfo(path).absoluteFilePath());
    listRecent();
    return true;
}

void FileController::offerRecovery()
{
    for (const app::Recovered &left : m_recovery.leftBehind()) {
        const QString name = left.path.isEmpty() ? tr("A program that was never saved")
                                                 : QFileInfo(left.path).fileName();
        QMessageBox box(QMessageBox::Question, tr("Recover"),
                        tr("%1 was not saved when Clonescope last ended.").arg(name),
                        QMessageBox::NoButton, m_window);
        box.setTextFormat(Qt::PlainText);
        const QAbstractButton *recover = box.addButton(tr("Recover"), QMessageBox::AcceptRole);
        const QAbstractButton *later
            = box.addButton(tr("Ask again later"), QMessageBox::RejectRole);
        box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
        box.exec();
        if (box.clickedButton() == later)
            continue;
        if (box.clickedButton() == recover && !mayLetGo())
            return;
        if (box.clickedButton() == recover) {
            // What was recovered is an edit of the file as it stands, so that it counts as unsaved.
            if (left.path.isEmpty() || !m_document.open(left.path).isEmpty())
                m_document.reset({}, {});
            m_document.replace(0, int(m_document.text().size()), left.content.text);
            Q_EMIT opened();
            if (!keepCopy()) // else this would be the only one
                continue;
        }
        m_recovery.discard(left.id);
    }
}

} // namespace clonescope::views
