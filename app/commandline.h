// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/viewstate.h"

#include <QSize>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace clonescope::app
{

// What the command line asks for. An option that was not given is empty.
struct Options {
    QString command; // empty: open the window
    QString file;
    QString output;
    QString format;
    QString theme;
    std::optional<model::TorchVersion> torch;
    std::optional<std::size_t> step;
    std::optional<ComparePair> compare;
    std::optional<double> scale;
    std::optional<QSize> size;
    bool window = false;
    bool operator==(const Options &) const = default;
};

enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2 };

// One command: `clonescope NAME FILE …`. Which options it takes are those of `options`, by their
// long names.
struct Command {
    QString name; // empty: the window
    QString summary;
    QStringList options; // "step", "compare", …
    QStringList required;
    QStringList formats; // what --format may be
    bool needsFile = true;
    std::function<int(const Options &)> run;
};

// Reads arguments (without the program's name), runs what they ask for, and answers the exit
// status. Help and the version go to stdout, what is wrong to stderr.
[[nodiscard]] int runCommandLine(const QStringList &arguments,
                                 const std::vector<Command> &commands);

// Whether these arguments ask for the window: all else runs without a display.
[[nodiscard]] bool wantsWindow(const QStringList &arguments);

// Writes all of `bytes` to `path`, or to stdout where it is empty or "-". Answers the error, or "".
[[nodiscard]] QString writeOutput(const QString &path, const QByteArray &bytes);

// "error: …" on stderr, with file, line and column where they are known (from 1; 0: unknown).
void printError(const QString &message, const QString &file = {}, int line = 0, int column = 0);

} // namespace clonescope::app
