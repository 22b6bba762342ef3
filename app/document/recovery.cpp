// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/recovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>
#include <optional>
#include <utility>

namespace clonescope::app
{

namespace
{

// The copy is an ordinary program file. Where it came from, and what was there, are the last lines
// of its view state.
constexpr auto pathKey = "recovered-from", baseKey = "recovered-base";
constexpr auto copySuffix = ".py", lockSuffix = ".lock";

QString fileIn(const QString &folder, const QString &id, const char *suffix)
{
    return folder + QLatin1Char('/') + id + QString::fromLatin1(suffix);
}

std::unique_ptr<QLockFile> lockFor(const QString &folder, const QString &id)
{
    auto lock = std::make_unique<QLockFile>(fileIn(folder, id, lockSuffix));
    lock->setStaleLockTime(0); // stale when its process is dead, however old it is
    return lock;
}

// The value of the last line, which is taken off, where it has this key.
std::optional<QString> takeLast(FileContent &content, const char *key)
{
    if (content.viewState.isEmpty() || content.viewState.last().first != QLatin1String(key))
        return std::nullopt;
    return content.viewState.takeLast().second;
}

UnsavedWork readCopy(FileContent content)
{
    UnsavedWork work;
    const auto base = takeLast(content, baseKey);
    const auto path = takeLast(content, pathKey);
    work.content = std::move(content);
    if (path)
        work.path = QString::fromUtf8(QByteArray::fromPercentEncoding(path->toLatin1()));
    // A path that was kept as it was typed leads to another file in another folder.
    if (!work.path.startsWith(QLatin1Char('/')))
        work.path.clear();
    if (!work.path.isEmpty())
        work.base = readStamp(base.value_or(QString()));
    return work;
}

} // namespace

QString Recovery::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/clonescope/recovery");
}

Recovery::Recovery(QString folder)
    : m_folder(std::move(folder))
    , m_id(QUuid::createUuid().toString(QUuid::Id128))
{
}

Recovery::~Recovery()
{
    discard();
}

QString Recovery::keep(const UnsavedWork &work, Safety safety)
{
    // Whoever tidies up may have taken the folder away.
    if (!m_lock || !QFile::exists(fileIn(m_folder, m_id, lockSuffix))) {
        m_lock.reset();
        QDir().mkpath(m_folder);
        constexpr auto onlyOurs = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        if (const QFileInfo folder(m_folder); folder.isDir() && !folder.isSymLink())
            QFile::setPermissions(m_folder, onlyOurs); // documents are nobody else's business
        m_lock = lockFor(m_folder, m_id);
        if (!m_lock->tryLock(0)) {
            m_lock.reset();
            return QCoreApplication::translate(
                       "Recovery",
                       "No copy of your unsaved work could be kept in %1. Save it yourself, and "
                       "often.")
                .arg(m_folder);
        }
    }
    FileContent copy = work.content;
    copy.viewState.append({QString::fromLatin1(pathKey),
                           QString::fromLatin1(work.path.toUtf8().toPercentEncoding())});
    copy.viewState.append({QString::fromLatin1(baseKey), stampText(work.base)});
    WriteOptions options;
    options.isPrivate = true;
    options.toDisk = safety == Safety::FromPowerCut;
    const WriteResult result = saveFile(fileIn(m_folder, m_id, copySuffix), copy, options);
    return result.isWritten() ? QString() : result.sentence;
}

QString Recovery::copyPath() const
{
    return fileIn(m_folder, m_id, copySuffix);
}

void Recovery::discard()
{
    QFile::remove(fileIn(m_folder, m_id, copySuffix));
    m_lock.reset();
}

QList<Recovered> Recovery::leftBehind() const
{
    QList<Recovered> found;
    const QDir folder(m_folder);
    for (const QString &file :
         folder.entryList({QStringLiteral("*.py")}, QDir::Files, QDir::Time)) {
        const QString id = file.chopped(3);
        std::shared_ptr<QLockFile> claim = lockFor(m_folder, id);
        if (id == m_id || !claim->tryLock(0)) // someone is still at work on it, or asks about it
            continue;
        FileContent content;
        const QString path = folder.filePath(file);
        if (loadFile(path, content).isEmpty())
            found.append({id, QFileInfo(path).lastModified(), readCopy(std::move(content)),
                          std::move(claim)});
    }
    return found;
}

void Recovery::discard(const QString &id)
{
    QFile::remove(fileIn(m_folder, id, copySuffix));
}

} // namespace clonescope::app
