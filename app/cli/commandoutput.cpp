// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandoutput.h"

#include "app/text/visibletext.h"

#include <cstdio>

namespace clonescope::app
{

QString outputName(const QString &path)
{
    return path.isEmpty() || path == QLatin1String("-") ? QStringLiteral("/dev/stdout") : path;
}

WriteOptions outputOptions(const QString &source)
{
    WriteOptions options;
    options.toDevices = true;
    options.notOnto = source;
    return options;
}

QString tellWritten(const WriteResult &result)
{
    if (!result.isWritten())
        return result.sentence;
    if (!result.sentence.isEmpty())
        printError(result.sentence);
    return {};
}

QString writeOutput(const QString &path, const QByteArray &bytes, const QString &source)
{
    return tellWritten(writeFile(outputName(path), bytes, outputOptions(source)));
}

void printError(const QString &message, const QString &file, int line, int column)
{
    QString place = file.isEmpty() ? QStringLiteral("clonescope") : shortened(file);
    if (line > 0)
        place += QLatin1Char(':') + QString::number(line);
    if (line > 0 && column > 0)
        place += QLatin1Char(':') + QString::number(column);
    const QString told = visibleText(place + QStringLiteral(": ") + shortened(message));
    const QByteArray text = told.toLocal8Bit() + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

} // namespace clonescope::app
