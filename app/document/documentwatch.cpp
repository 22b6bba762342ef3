// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/documentwatch.h"

#include "app/document/document.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <sys/stat.h>
#include <utility>

namespace clonescope::app
{

namespace
{

// Of which file it is, how long and from when: equal where it need not be read again.
QByteArray lookOf(const QString &path)
{
    struct stat now {
    };
    if (stat(QFile::encodeName(path).constData(), &now) != 0)
        return "gone";
    QByteArray look;
    for (const auto part :
         {qint64(now.st_dev), qint64(now.st_ino), qint64(now.st_size), qint64(now.st_mtim.tv_sec),
          qint64(now.st_mtim.tv_nsec), qint64(now.st_ctim.tv_sec), qint64(now.st_ctim.tv_nsec)})
        look += QByteArray::number(part) + ' ';
    return look;
}

// The nearest that is there: a folder that is gone can only be seen to come back from above.
QString folderOver(const QString &path)
{
    QString folder = QFileInfo(path).path();
    while (!QFileInfo(folder).isDir() && QFileInfo(folder).path() != folder)
        folder = QFileInfo(folder).path();
    return folder;
}

} // namespace

DocumentWatch::DocumentWatch(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_told(document.fileStamp())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DocumentWatch::check);
    // Not started anew by each report: who writes without a pause is seen, too.
    const auto checkSoon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, checkSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, checkSoon);
    connect(&document, &Document::changed, this, [this, checkSoon](const Change &change) {
        if (!change.has(Change::File))
            return;
        m_told = m_document.fileStamp();
        m_seen.clear();
        watch();
        checkSoon();
    });
    watch();
}

// The file and its folder, where links lead to as well: what a file is replaced by is another file,
// which only its folder tells.
void DocumentWatch::watch()
{
    QSet<QString> wanted;
    if (!m_document.path().isEmpty())
        for (const QString &name :
             {m_document.path(), QFileInfo(m_document.path()).canonicalFilePath()}) {
            if (name.isEmpty()) // it is gone
                continue;
            wanted.insert(folderOver(name));
            if (QFileInfo::exists(name))
                wanted.insert(name);
        }
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> now(watched.begin(), watched.end());
    for (const QString &path : now - wanted)
        m_watcher.removePath(path);
    for (const QString &path : wanted - now)
        m_watcher.addPath(path);
}

void DocumentWatch::check()
{
    watch();
    if (m_document.path().isEmpty())
        return;
    const QByteArray look = lookOf(m_document.path());
    if (look == std::exchange(m_seen, look))
        return;
    const FileStamp stamp = stampOfFile(m_document.path());
    if (stamp == m_told)
        return;
    m_told = stamp;
    if (stamp == m_document.fileStamp())
        Q_EMIT settled();
    else
        Q_EMIT found(stamp);
}

} // namespace clonescope::app
