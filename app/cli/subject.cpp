// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/subject.h"

#include "app/cli/commandoutput.h"
#include "app/document/documentfile.h"
#include "app/document/savedview.h"
#include "app/recordings/tracereader.h"
#include "app/run/realpython.h"
#include "app/text/translation.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"

#include <algorithm>
#include <span>

namespace clonescope::app
{

namespace
{

// Prints which of the compared paths leads to no object. Where the program raised, that is why.
bool leadsNowhere(const Subject &subject, const QString &file)
{
    const model::Run &run = *subject.outcome.run;
    if (!run.steps.empty() && run.steps.back().error)
        return false;
    const model::Heap &heap = run.heapAfter(subject.step);
    for (const QString &path : {subject.compare.a, subject.compare.b}) {
        const auto parsed = model::parsePath(path.toStdString());
        const model::Slot slot = parsed ? model::resolve(heap, *parsed) : model::noSlot;
        if (slot == model::noSlot || !model::isNode(heap, slot)) {
            printError(CommandLine::tr("%1 leads to no object after step %2")
                           .arg(path, QString::number(subject.step)),
                       file);
            return true;
        }
    }
    return false;
}

QString loadProgram(const Options &options, RunOutcome &outcome, SavedView &saved)
{
    FileContent content;
    if (QString problem = loadFile(options.file, content); !problem.isEmpty())
        return problem;
    saved = readView(content.viewState);
    outcome = runProgram(content.text.toUtf8(),
                         model::Semantics {options.torch.value_or(saved.semantics.torch)}, {},
                         nullptr, options.into ? std::optional(*options.into - 1) : std::nullopt);
    if (!options.into)
        return {};
    // What is saved with the file counts whole statements.
    saved.step = options.into;
    saved.pins.clear();
    saved.folds.clear();
    const auto &steps = outcome.run->steps;
    const std::size_t step = *options.into;
    if (step > steps.size())
        return CommandLine::tr("there is no step %1 to go into, the last is %2")
            .arg(step)
            .arg(steps.size());
    if (!steps[step - 1].moment)
        return CommandLine::tr("step %1 has nothing to go into: it calls no function of the "
                               "program, and is no loop or other block")
            .arg(step);
    return {};
}

} // namespace

std::optional<Subject> loadSubject(const Options &options, int &status)
{
    RunOutcome outcome;
    SavedView saved;
    const bool isRecording = isTraceFile(options.file);
    const QString problem
        = isRecording ? loadTrace(options.file, outcome) : loadProgram(options, outcome, saved);
    if (!problem.isEmpty()) {
        printError(problem);
        status = Failed;
        return std::nullopt;
    }
    if (isRecording && options.into) {
        printError(CommandLine::tr("a recording has whole statements only: --into is for programs"),
                   options.file);
        status = WrongUsage;
        return std::nullopt;
    }
    if (isRecording && options.torch) {
        printError(CommandLine::tr("a recording tells what its own PyTorch did: --torch is for "
                                   "programs"),
                   options.file);
        status = WrongUsage;
        return std::nullopt;
    }
    Subject subject {std::move(outcome), 0,          false, options.compare.value_or(saved.compare),
                     saved.pins,         saved.folds};
    const std::size_t last = subject.outcome.run->steps.size();
    const std::optional<std::size_t> named = options.step ? options.step : saved.step;
    subject.isStepNamed = named && *named <= last;
    subject.step = options.step.value_or(std::min(saved.step.value_or(last), last));
    if (subject.step > last) {
        (void)reportEnd(*subject.outcome.run, options.file);
        printError(
            CommandLine::tr("there is no step %1, the last is %2").arg(subject.step).arg(last),
            options.file);
        status = WrongUsage;
        return std::nullopt;
    }
    const bool isWhole = subject.outcome.run->problems.empty();
    if (options.compare && isWhole && leadsNowhere(subject, options.file)) {
        status = WrongUsage;
        return std::nullopt;
    }
    return subject;
}

int reportEnd(const model::Run &run, const QString &file)
{
    constexpr std::size_t most = 20; // are read
    for (const model::RunProblem &problem :
         std::span(run.problems).first(std::min(most, run.problems.size())))
        printError(problemText(problem), file, problem.line, problem.column + 1);
    if (run.problems.size() > most)
        printError(CommandLine::tr("and %1 more like these").arg(run.problems.size() - most), file);
    if (const QString way = wayOut(run.problems, recordCommand(file)); !way.isEmpty())
        printError(way, file);
    if (run.steps.empty() || !run.steps.back().error)
        return run.problems.empty() ? Done : Failed;
    const model::RunError &error = *run.steps.back().error;
    printError(errorText(error), file, error.line);
    return Failed;
}

int reportEnd(const Subject &subject, const QString &file)
{
    const model::Run &run = *subject.outcome.run;
    const bool raises = !run.steps.empty() && run.steps.back().error;
    const std::size_t whole = run.steps.size() - (raises ? 1 : 0);
    const bool isBeforeTheError = subject.isStepNamed && subject.step <= whole;
    return isBeforeTheError && !run.steps.empty() ? Done : reportEnd(run, file);
}

} // namespace clonescope::app
