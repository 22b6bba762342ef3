// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/reportcommand.h"

#include "app/cli/commandoutput.h"
#include "app/cli/subject.h"
#include "app/formats/report.h"
#include "app/text/translation.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"

namespace clonescope::app
{

namespace
{

// Which of the two leads to no object.
QString whyNoReport(const Subject &subject)
{
    const model::Heap &heap = subject.outcome.run->heapAfter(subject.step);
    for (const QString &text : {subject.compare.a, subject.compare.b}) {
        const auto path = model::parsePath(text.toStdString());
        if (!path)
            return CommandLine::tr("%1 is no name or path").arg(text);
        if (const auto found = model::resolve(heap, *path);
            found == model::noSlot || !model::isNode(heap, found))
            return CommandLine::tr("%1 leads to no object after step %2")
                .arg(text, QString::number(subject.step));
    }
    return {};
}

} // namespace

int runReportCommand(const Options &options)
{
    int status = Done;
    const std::optional<Subject> subject = loadSubject(options, status);
    if (!subject)
        return status;
    const int ended = reportEnd(*subject, options.file);
    if (!subject->compare) {
        printError(CommandLine::tr("report needs --compare A,B, as the file holds no pair"));
        return WrongUsage;
    }
    const QString problem = whyNoReport(*subject);
    if (!problem.isEmpty()) {
        printError(problem, options.file);
        return ended == Done ? WrongUsage : Failed;
    }
    const bool asJson = options.format == QLatin1String("json");
    const auto report = sharingReport(subject->outcome.at(subject->step),
                                      *model::parsePath(subject->compare.a.toStdString()),
                                      *model::parsePath(subject->compare.b.toStdString()),
                                      asJson ? ReportFormat::Json : ReportFormat::Text);
    const QString error = writeOutput(options.output, report.value_or(QByteArray()), options.file);
    if (!error.isEmpty())
        printError(error);
    return error.isEmpty() ? ended : Failed;
}

} // namespace clonescope::app
