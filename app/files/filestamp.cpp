// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/files/filestamp.h"

#include "app/files/filereader.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace clonescope::app
{

namespace
{

constexpr auto missing = "missing";

} // namespace

FileStamp stampOf(const QByteArray &bytes)
{
    return {FileStamp::Kind::Bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
}

FileStamp stampOfFile(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
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
