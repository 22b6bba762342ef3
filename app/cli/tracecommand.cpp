// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/tracecommand.h"

#include "app/cli/commandoutput.h"
#include "app/cli/subject.h"
#include "app/formats/tracefile.h"

#include <QCoreApplication>

namespace clonescope::app
{

int runTraceCommand(const Options &options)
{
    int status = Done;
    const std::optional<Subject> subject = loadSubject(options, status);
    if (!subject)
        return status;
    const RunOutcome &outcome = subject->outcome;

    FileWriter out(outputName(options.output), outputOptions(options.file));
    const std::string_view text(outcome.text.constData(),
                                static_cast<std::size_t>(outcome.text.size()));
    if (const auto fitting
        = writeTrace(out, *outcome.run, {text, outcome.producer, options.delta, options.events})) {
        const std::vector<model::Step> &steps = outcome.run->steps;
        printError(
            QCoreApplication::translate(
                "CommandLine",
                "the trace would be larger than 256 MiB and was not kept: %1 of %2 steps fit. "
                "Trace the program up to this line, with less data, or with --delta")
                .arg(*fitting)
                .arg(steps.size()),
            options.file, steps[*fitting].line);
        return Failed;
    }
    if (const QString error = tellWritten(out.commit()); !error.isEmpty()) {
        printError(error);
        return Failed;
    }
    return reportEnd(*outcome.run, options.file);
}

} // namespace clonescope::app
