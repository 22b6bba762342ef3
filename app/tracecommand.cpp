// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/tracecommand.h"

#include "app/documentfile.h"
#include "app/program.h"
#include "app/tracefile.h"

#include <QFile>
#include <cstdio>

namespace clonescope::app
{

namespace
{

// What ended the run early, on stderr; whether anything did.
bool reportEnd(const model::Run &run, const QString &file)
{
    for (const model::RunProblem &problem : run.problems)
        printError(QString::fromStdString(problem.message), file, problem.line, problem.column + 1);
    if (run.steps.empty() || !run.steps.back().error)
        return !run.problems.empty();
    const model::RunError &error = *run.steps.back().error;
    const QString type = QString::fromStdString(error.type);
    const QString message = QString::fromStdString(error.message);
    printError(message.isEmpty() ? type : type + QStringLiteral(": ") + message, file, error.line);
    return true;
}

} // namespace

int runTraceCommand(const Options &options)
{
    FileContent content;
    const QString problem = loadFile(options.file, content);
    if (!problem.isEmpty()) {
        printError(problem);
        return Failed;
    }
    model::Semantics semantics = readView(content.viewState).semantics;
    semantics.torch = options.torch.value_or(semantics.torch);
    const RunOutcome outcome = runProgram(content.text.toUtf8(), semantics);

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
    return reportEnd(*outcome.run, options.file) ? Failed : Done;
}

} // namespace clonescope::app
