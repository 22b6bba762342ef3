// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace clonescope::app
{

namespace
{

QString cannotWrite(const QString &where, const QString &why)
{
    return QCoreApplication::translate("CommandLine", "cannot write to %1: %2").arg(where, why);
}

QString writeToStandardOutput(const QByteArray &bytes)
{
    errno = 0;
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool isWritten = std::fwrite(bytes.constData(), 1, size, stdout) == size;
    if (std::fflush(stdout) == 0 && isWritten)
        return {};
    return cannotWrite(QStringLiteral("stdout"), QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace

QString writeOutput(const QString &path, const QByteArray &bytes)
{
    if (path.isEmpty() || path == QLatin1String("-"))
        return writeToStandardOutput(bytes);
    // A device such as /dev/full or /dev/stdout cannot be replaced, only written to.
    const QFileInfo info(path);
    QSaveFile saved(path);
    QFile device(path);
    const bool isDevice = info.exists() && !info.isFile() && !info.isDir();
    QFileDevice &out = isDevice ? static_cast<QFileDevice &>(device) : saved;
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()
        || !(isDevice ? device.flush() : saved.commit()))
        return cannotWrite(path, out.errorString());
    return {};
}

void printError(const QString &message, const QString &file, int line, int column)
{
    QString place = file.isEmpty() ? QStringLiteral("clonescope") : file;
    if (line > 0)
        place += QLatin1Char(':') + QString::number(line);
    if (line > 0 && column > 0)
        place += QLatin1Char(':') + QString::number(column);
    const QByteArray text
        = (place + QStringLiteral(": ") + message + QLatin1Char('\n')).toLocal8Bit();
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

} // namespace clonescope::app
