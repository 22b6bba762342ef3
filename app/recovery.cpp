// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

namespace clonescope::app
{

namespace
{

// The copy is an ordinary program file; where it came from is one more line of its view state.
constexpr auto pathKey = "recovered-from";
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

} // namespace

QString Recovery::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/clonescope/recovery");
}

Recovery::Recovery(const QString &folder)
    : m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::Id128))
{
}

Recovery::~Recovery()
{
    discard();
}

QString Recovery::keep(const QString &path, const FileContent &content)
{
    QDir().mkpath(m_folder);
    constexpr auto onlyOurs = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (const QFileInfo folder(m_folder); folder.isDir() && !folder.isSymLink())
        QFile::setPermissions(m_folder, onlyOurs); // documents are nobody else's business
    if (!m_lock) {
        m_lock = lockFor(m_folder, m_id);
        if (!m_lock->tryLock(0)) {
            m_lock.reset();
            return QCoreApplication::translate("Recovery", "No recovery copy could be made in %1.")
                .arg(m_folder);
        }
    }
    FileContent copy = content;
    copy.viewState.append(
        {QString::fromLatin1(pathKey), QString::fromLatin1(path.toUtf8().toPercentEncoding())});
    WriteOptions options;
    options.isPrivate = true;
    return saveFile(fileIn(m_folder, m_id, copySuffix), copy, options).sentence;
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
        const auto lock = lockFor(m_folder, id);
        if (id == m_id || !lock->tryLock(0)) // someone is still at work on it
            continue;
        Recovered one {id, {}, {}};
        if (!loadFile(folder.filePath(file), one.content).isEmpty())
            continue;
        if (!one.content.viewState.isEmpty()
            && one.content.viewState.last().first == QLatin1String(pathKey))
            one.path = QString::fromUtf8(QByteArray::fromPercentEncoding(
                one.content.viewState.takeLast().second.toLatin1()));
        found.append(one);
    }
    return found;
}

void Recovery::discard(const QString &id)
{
    QFile::remove(fileIn(m_folder, id, copySuffix));
}

} // namespace clonescope::app
