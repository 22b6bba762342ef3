// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/viewstate.h"

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
    QString python;
    QStringList arguments; // of the program that is executed
    std::optional<model::TorchVersion> torch;
    std::optional<std::size_t> step;
    std::optional<std::size_t> into; // a step, from 1
    std::optional<ComparePair> compare;
    std::optional<double> scale;
    std::optional<QSize> size;
    bool window = false;
    bool keepGoing = false;
    bool events = false; // of a trace
    bool delta = false;
    bool operator==(const Options &) const = default;
};

enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2 };

// One command: `clonescope NAME FILE …`. Options are named by their long names without dashes.
struct Command {
    QString name; // empty: the window
    QString summary; // one line of the help
    QStringList options; // that it takes
    QStringList required; // those of them that must be given
    QStringList formats; // what --format may be
    bool needsFile = true;
    std::function<int(const Options &)> run;
    bool startsPrograms = false; // and so cannot do without what the sandbox takes
};

// What a command line comes down to: a command with its options; a text for stdout; or an error.
struct Invocation {
    const Command *command = nullptr;
    Options options;
    QString text; // help, the version
    QString error; // wrong usage

    [[nodiscard]] bool wantsWindow() const { return command && command->name.isEmpty(); }
};

// Arguments are without the program's own name. Nothing is run, and no application is needed.
[[nodiscard]] Invocation parseCommandLine(const QStringList &arguments,
                                          const std::vector<Command> &commands);
// Answers the exit status.
[[nodiscard]] int carryOut(const Invocation &invocation);

} // namespace clonescope::app
