// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/files/filereader.h"

#include "app/files/filename.h"
#include "app/text/sentences.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace clonescope::app
{

namespace
{

struct FileReader {
    Q_DECLARE_TR_FUNCTIONS(FileReader)
};

// Not by file.read(most), which makes room for all of that before it reads.
QByteArray readAtMost(QFile &file, qint64 most)
{
    QByteArray bytes;
    for (;;) {
        constexpr qint64 portion = 256 << 10U;
        const QByteArray more = file.read(std::min(portion, most - bytes.size()));
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
}

} // namespace

QString readFile(const QString &path, qint64 most, QByteArray &into)
{
    if (QString problem = nameProblem(path); !problem.isEmpty())
        return problem;
    const QFileInfo info(path);
    if (!info.exists())
        return FileReader::tr("%1: there is no such file.").arg(path);
    if (info.isDir())
        return FileReader::tr("%1 is a folder. Open a .py file in it.").arg(path);
    if (!info.isFile())
        return FileReader::tr("%1 is no ordinary file.").arg(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return withFullStop(FileReader::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    into = readAtMost(file, most + 1);
    if (file.error() != QFileDevice::NoError)
        return withFullStop(FileReader::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (into.size() > most)
        return FileReader::tr("%1 is larger than %2 MiB, which is too large.")
            .arg(path, QString::number(most >> 20U));
    return {};
}

} // namespace clonescope::app
