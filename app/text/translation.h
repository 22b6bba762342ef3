// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

// The headings under which a translator finds what several sources say.
namespace clonescope::app
{

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Edits {
    Q_DECLARE_TR_FUNCTIONS(Edits)
};

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

struct TraceFile {
    Q_DECLARE_TR_FUNCTIONS(TraceFile)
};

} // namespace clonescope::app
