// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/subject.h"

#include "app/documentfile.h"

#include <QCoreApplication>

namespace clonescope::app
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

std::optional<Subject> loadSubject(const Options &options, int &status)
{
    FileContent content;
    const QString problem = loadFile(options.file, content);
    if (!problem.isEmpty()) {
        printError(problem);
        status = Failed;
        return std::nullopt;
    }
    const SavedView saved = readView(content.viewState);
    const model::Semantics semantics {options.torch.value_or(saved.semantics.torch)};
    Subject subject {runProgram(content.text.toUtf8(), semantics), 0,
                     options.compare.value_or(saved.compare), saved.pins, saved.folds};
    const std::size_t last = subject.outcome.run->steps.size();
    subject.step = options.step.value_or(std::min(saved.step.value_or(last), last));
    if (subject.step > last) {
        (void)reportEnd(*subject.outcome.run, options.file);
        printError(tr("there is no step %1, the last is %2").arg(subject.step).arg(last),
                   options.file);
        status = WrongUsage;
        return std::nullopt;
    }
    return subject;
}

int reportEnd(const model::Run &run, const QString &file)
{
    for (const model::RunProblem &problem : run.problems)
        printError(QString::fromStdString(problem.message), file, problem.line, problem.column + 1);
    if (run.steps.empty() || !run.steps.back().error)
        return run.problems.empty() ? Done : Failed;
    const model::RunError &error = *run.steps.back().error;
    printError(QString::fromStdString(error.message.empty() ? error.type
                                                            : error.type + ": " + error.message),
               file, error.line);
    return Failed;
}

} // namespace clonescope::app
