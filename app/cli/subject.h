// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"
#include "app/run/program.h"

namespace clonescope::app
{

// What a headless command is about: a program file that was run, and what of it is to be shown.
// The command line's options override the view state that the file itself carries.
struct Subject {
    RunOutcome outcome;
    std::size_t step = 0;
    bool isStepNamed = false; // by the command line or the file, and there is one
    ComparePair compare; // none where neither names one
    Pins pins;
    Folds folds;
};

// Loads and runs `options.file`. Where that cannot be, or there is no such step, the error is
// printed, `status` set, and there is no subject. A program that raises is a subject all the same.
[[nodiscard]] std::optional<Subject> loadSubject(const Options &options, int &status);

// Prints what ended the run early; answers Failed where anything did, else Done.
[[nodiscard]] int reportEnd(const model::Run &run, const QString &file);

// The same for what shows one step: a step before the error, asked for by its number, is whole.
[[nodiscard]] int reportEnd(const Subject &subject, const QString &file);

} // namespace clonescope::app
