// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/controllers/outsidechanges.h"

#include "app/document/document.h"
#include "views/controllers/recordingopener.h"
#include "views/dialogs/differencedialog.h"
#include "views/panels/messagebar.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QWidget>

namespace clonescope::views
{

using app::Change;
using app::FileStamp;

OutsideChanges::OutsideChanges(app::Document &document, MessageBar &bar, RecordingOpener &opener,
                               QAction *save, const Theme &theme, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_bar(bar)
    , m_opener(opener)
    , m_save(save)
    , m_window(window)
    , m_theme(theme)
    , m_watch(document)
{
    window->installEventFilter(this);
    connect(&m_watch, &app::DocumentWatch::found, this, &OutsideChanges::take);
    const auto withdraw = [this] { m_bar.withdraw(Message::Topic::File); };
    connect(&m_watch, &app::DocumentWatch::settled, this, withdraw);
    connect(&document, &app::Document::changed, this, [withdraw](const Change &change) {
        if (change.has(Change::File))
            withdraw();
    });
}

// Who comes back from another program has perhaps changed the file there.
bool OutsideChanges::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_watch.check();
    return QObject::eventFilter(watched, event);
}

QString OutsideChanges::name() const
{
    return QFileInfo(m_document.path()).fileName();
}

void OutsideChanges::take(const FileStamp &stamp)
{
    if (stamp.kind == FileStamp::Kind::Missing)
        return tellGone();
    if (m_document.isRecording())
        return readRecording();
    app::FileContent content;
    if (const QString error = app::loadFile(m_document.path(), content); !error.isEmpty())
        return tellUnreadable(error);
    if (m_document.holds(content) || m_document.isClean())
        return reload();
    ask(stamp);
}

void OutsideChanges::tellGone()
{
    m_document.keepAgainst({});
    const QString folder = QDir::toNativeSeparators(QFileInfo(m_document.path()).absolutePath());
    if (m_document.isRecording())
        return m_bar.tell({Message::Topic::File, BarFrame::Tone::Failure,
                           tr("%1 is no longer in %2: it was removed, moved or renamed. What was "
                              "read of it is still shown.")
                               .arg(name(), folder)});
    m_bar.tell({Message::Topic::File,
                BarFrame::Tone::Failure,
                tr("%1 is no longer in %2: it was removed, moved or renamed. Its text is still "
                   "here; saving writes the file anew.")
                    .arg(name(), folder),
                {{tr("Save"), tr("Write the text to where the file was"),
                  [this] { m_save->trigger(); }}}});
}

void OutsideChanges::tellUnreadable(const QString &error)
{
    m_document.keepAgainst(m_document.fileStamp()); // so that saving asks
    m_bar.tell({Message::Topic::File, BarFrame::Tone::Failure,
                m_document.isRecording()
                    ? tr("%1 was changed by another program, and what it holds now cannot be "
                         "opened. What was read of it before is still shown. %2")
                          .arg(name(), error)
                    : tr("%1 was changed by another program, and what it holds now cannot be "
                         "opened. The text here stays as it is. %2")
                          .arg(name(), error)});
}

void OutsideChanges::ask(const FileStamp &stamp)
{
    m_bar.tell({Message::Topic::File,
                BarFrame::Tone::Notice,
                tr("%1 was changed by another program, and the text here has changes that are not "
                   "saved.")
                    .arg(name()),
                {{tr("Compare…"), tr("Show the file and the text here side by side"),
                  [this] { compare(); }},
                 {tr("Keep mine"), tr("Leave the text as it is; saving it replaces the file's"),
                  [this, stamp] {
                      m_document.keepAgainst(stamp);
                      m_bar.withdraw(Message::Topic::File);
                  }},
                 {tr("Reload"), tr("Take what the file holds now; Undo brings your text back"),
                  [this] { reload(); }}},
                true});
}

void OutsideChanges::reload()
{
    const QString before = m_document.text();
    if (const QString error = m_document.reload(); !error.isEmpty())
        tellUnreadable(error);
    else if (m_document.text() != before)
        Q_EMIT told(tr("%1 was changed by another program, and was read again. Undo brings back "
                       "the text before.")
                        .arg(name()));
}

void OutsideChanges::readRecording()
{
    const auto take = [this, path = m_document.path()](const app::LoadedRecording &recording) {
        if (recording.wasCancelled || m_document.path() != path || !m_document.isRecording())
            return;
        if (!recording.error.isEmpty())
            return tellUnreadable(recording.error);
        m_document.reload(recording);
        Q_EMIT told(tr("%1 was changed by another program, and was read again.").arg(name()));
    };
    m_opener.load(m_document.path(), name(), take);
}

void OutsideChanges::compare()
{
    app::FileContent content;
    if (const QString error = app::loadFile(m_document.path(), content); !error.isEmpty())
        return tellUnreadable(error);
    DifferenceDialog(name(), content.text, m_document.text(), m_theme, m_window).exec();
}

} // namespace clonescope::views
