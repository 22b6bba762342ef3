// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/realpython.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace clonescope::app
{

namespace
{

struct RealPython {
    Q_DECLARE_TR_FUNCTIONS(RealPython)
};

QProcessEnvironment &kept()
{
    static QProcessEnvironment environment;
    return environment;
}

// Installed, the recorder lies in share/ beside bin/; in a build tree, in share/ beside the
// program.
QString recorder()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *place : {"../share", "share"}) {
        const QFileInfo file(here.filePath(QString::fromLatin1(place)
                                           + QStringLiteral("/clonescope/clonescope_recorder.py")));
        if (file.isFile())
            return file.canonicalFilePath();
    }
    return {};
}

PythonCall call(const QString &python, const QStringList &arguments)
{
    const QString script = recorder();
    const QString program
        = python.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("python3")) : python;
    if (script.isEmpty())
        return {{},
                {},
                RealPython::tr("the recorder is not there: clonescope_recorder.py belongs into "
                               "../share/clonescope beside the program. Install Clonescope anew")};
    if (program.isEmpty())
        return {{}, {}, RealPython::tr("there is no python3 on PATH: choose a Python by its path")};
    return {program, QStringList(script) + arguments, {}};
}

// A name that begins with a dash would be an option.
QString asOperand(const QString &file)
{
    return file.startsWith(QLatin1Char('-')) ? QStringLiteral("./") + file : file;
}

QString shellWord(QString word)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w@%+=:,./-]+$"));
    if (plain.match(word).hasMatch())
        return word;
    return QLatin1Char('\'') + word.replace(QLatin1Char('\''), QStringLiteral("'\\''"))
        + QLatin1Char('\'');
}

} // namespace

void keepEnvironment()
{
    kept() = QProcessEnvironment::systemEnvironment();
}

QProcessEnvironment keptEnvironment()
{
    return kept().isEmpty() ? QProcessEnvironment::systemEnvironment() : kept();
}

PythonCall callOf(const Recording &recording)
{
    QStringList arguments(asOperand(recording.file));
    if (!recording.output.isEmpty())
        arguments << QStringLiteral("-o") << asOperand(recording.output);
    if (!recording.text.isEmpty())
        arguments << QStringLiteral("--text") << asOperand(recording.text);
    if (!recording.arguments.isEmpty())
        arguments << QStringLiteral("--args") << recording.arguments;
    return call(recording.python, arguments);
}

PythonCall comparingCall(const QString &python, const QString &expected, const QString &actual)
{
    return call(python, {QStringLiteral("--compare"), expected, actual});
}

QString recordCommand(const QString &file)
{
    const QFileInfo own(QCoreApplication::applicationFilePath());
    const QFileInfo found(QStandardPaths::findExecutable(QStringLiteral("clonescope")));
    const bool isOnPath = found.isFile() && found.canonicalFilePath() == own.canonicalFilePath();
    const QFileInfo program(file);
    const QString trace = program.completeBaseName() + QStringLiteral(".trace.json");
    return QStringList {isOnPath ? QStringLiteral("clonescope") : shellWord(own.filePath()),
                        QStringLiteral("record"), shellWord(asOperand(file)), QStringLiteral("-o"),
                        shellWord(asOperand(program.path() == QLatin1String(".")
                                                ? trace
                                                : program.path() + QLatin1Char('/') + trace))}
        .join(QLatin1Char(' '));
}

QString torchOfTrace(const QString &path)
{
    constexpr qint64 head = 4096; // the producer stands at its beginning
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression version(QStringLiteral("\"torch\": \"([0-9.]+)\""));
    return version
        .match(QString::fromUtf8(file.read(head)).section(QStringLiteral("\"steps\""), 0, 0))
        .captured(1);
}

} // namespace clonescope::app
