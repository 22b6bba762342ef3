// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/files/filestamp.h"

#include "app/files/filereader.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace clonescope::app
{

namespace
{

constexpr auto missing = "missing";

FileStamp stampOfLarge(const QString &path)
{
    constexpr qint64 looked = 1 << 20U; // bytes of each end
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {FileStamp::Kind::Unreadable};
    const qint64 time = file.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch();
    QByteArray known = QByteArray::number(file.size()) + ' ' + QByteArray::number(time) + ' ';
    known += file.read(looked);
    if (!file.seek(file.size() - looked))
        return {FileStamp::Kind::Unreadable};
    return stampOf(known + file.read(looked));
}

} // namespace

FileStamp stampOf(const QByteArray &bytes)
{
    return {FileStamp::Kind::Bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
}

FileStamp stampOfFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {};
    if (info.isFile() && info.size() > largestFile)
        return stampOfLarge(path);
    QByteArray bytes;
    return readFile(path, largestFile, bytes).isEmpty() ? stampOf(bytes)
                                                        : FileStamp {FileStamp::Kind::Unreadable};
}

QString stampText(const FileStamp &stamp)
{
    return stamp.kind == FileStamp::Kind::Missing ? QString::fromLatin1(missing)
                                                  : QString::fromLatin1(stamp.digest.toHex());
}

FileStamp readStamp(const QString &text)
{
    if (text == QLatin1String(missing))
        return {};
    const QByteArray digest = QByteArray::fromHex(text.toLatin1());
    if (digest.size() != QCryptographicHash::hashLength(QCryptographicHash::Sha256))
        return {FileStamp::Kind::Unreadable};
    return {FileStamp::Kind::Bytes, digest};
}

} // namespace clonescope::app
