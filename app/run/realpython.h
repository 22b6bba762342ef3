// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace clonescope::app
{

// A program that a person wants executed by their own Python, with the recorder in it.
struct Recording {
    QString python; // empty: the first python3 on PATH
    QString file;
    QStringList arguments; // the program's own
    QString output; // the trace; empty: stdout
    QString text
        = {}; // the file that the program's text is read from instead, where it was not saved
};

// What to start for it, as a list: no shell reads any of it. `problem` says why it cannot be.
struct PythonCall {
    QString program;
    QStringList arguments;
    QString problem;
};

[[nodiscard]] PythonCall callOf(const Recording &recording);
// Says where two traces differ, by the same recorder.
[[nodiscard]] PythonCall comparingCall(const QString &python, const QString &expected,
                                       const QString &actual);

// The environment that this process was started with, to be kept before it sets anything for itself
// (Qt's platform): a program that real Python executes has that one.
void keepEnvironment();
[[nodiscard]] QProcessEnvironment keptEnvironment();

// A command that records `file`, to be pasted into a shell of the folder that this process is in.
[[nodiscard]] QString recordCommand(const QString &file);

// The version of PyTorch that a trace of the recorder names, such as "1.13"; empty where none.
[[nodiscard]] QString torchOfTrace(const QString &path);

} // namespace clonescope::app
