// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/tracecommand.h"

#include "app/subject.h"
#include "app/tracefile.h"

#include <QFile>
#include <cstdio>

namespace clonescope::app
{

int runTraceCommand(const Options &options)
{
    int status = Done;
    const std::optional<Subject> subject = loadSubject(options, status);
    if (!subject)
        return status;
    const RunOutcome &outcome = subject->outcome;

    QFile out;
    const bool toStandardOutput = options.output.isEmpty() || options.output == QStringLiteral("-");
    out.setFileName(options.output);
    const bool isOpen = toStandardOutput ? out.open(stdout, QIODevice::WriteOnly)
                                         : out.open(QIODevice::WriteOnly);
    const std::string_view text(outcome.text.constData(),
                                static_cast<std::size_t>(outcome.text.size()));
    if (!isOpen || !writeTrace(out, *outcome.run, text) || !out.flush()) {
        printError(out.errorString(), options.output);
        return Failed;
    }
    return reportEnd(*outcome.run, options.file);
}

} // namespace clonescope::app
