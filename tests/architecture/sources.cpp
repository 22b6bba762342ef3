// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/architecture/sources.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace architecture
{

namespace
{

const QString top = QStringLiteral(SOURCE_DIR "/");

QStringList ofLayers(const QString &names)
{
    QStringList found;
    for (const auto *layer : {"app", "model", "views"})
        found += sources(QString::fromLatin1(layer), {names});
    return found;
}

} // namespace

QStringList sources(const QString &folder, const QStringList &names)
{
    QStringList found;
    QDirIterator files(top + folder, names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next().mid(top.size()));
    found.sort();
    return found;
}

QStringList headers()
{
    return ofLayers(QStringLiteral("*.h"));
}

QStringList implementations()
{
    return ofLayers(QStringLiteral("*.cpp"));
}

QString text(const QString &path)
{
    QFile file(top + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString code(const QString &path)
{
    static const QRegularExpression unread(QStringLiteral(
        R"re(//[^\n]*|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')re"));
    return text(path).remove(unread);
}

} // namespace architecture
