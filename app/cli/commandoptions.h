// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

#include <span>

namespace clonescope::app
{

// An option of the command line: what it takes, and how its value is read.
struct OptionRow {
    const char *name;
    const char *takes; // empty: no value
    const char *help;
    bool (*read)(const QString &value, Options &into);
    const char *allowed; // what `takes` stands for; empty: it says so itself
};

constexpr const char *optionOfTheRest = "args"; // takes all that follows

[[nodiscard]] std::span<const OptionRow> optionRows();
[[nodiscard]] const OptionRow *optionNamed(const QString &name); // null where there is none
[[nodiscard]] QString helpOf(const OptionRow &row);
[[nodiscard]] QString allowed(const OptionRow &row); // what it takes, in words

} // namespace clonescope::app
