// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/tracecommand.h"

#include "app/subject.h"
#include "app/tracefile.h"

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
    (void)writeTrace(out, *outcome.run, text); // commit() answers for it
    if (const WriteResult result = out.commit(); !result.isWritten()) {
        printError(result.sentence);
        return Failed;
    }
    return reportEnd(*outcome.run, options.file);
}

} // namespace clonescope::app
