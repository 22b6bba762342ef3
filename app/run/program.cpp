// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/program.h"

#include "app/text/visibletext.h"
#include "model/base/memory.h"
#include "model/engine/unknownnames.h"
#include "model/frameworks/frameworks.h"
#include "model/questions/runsize.h"
#include "model/syntax/parse.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>
#include <span>

namespace clonescope::app
{

namespace
{

model::RunProblem::Kind kindOf(syntax::Problem::Kind kind)
{
    switch (kind) {
    case syntax::Problem::Kind::Syntax:
        return model::RunProblem::Kind::Syntax;
    case syntax::Problem::Kind::Unsupported:
        return model::RunProblem::Kind::Unsupported;
    case syntax::Problem::Kind::Limit:
        return model::RunProblem::Kind::Limit;
    }
    return {};
}

model::RunProblem asRunProblem(const syntax::Problem &problem)
{
    return {kindOf(problem.kind), problem.message, problem.at.line, problem.at.column};
}

bool isLack(const model::RunProblem &problem)
{
    return problem.kind == model::RunProblem::Kind::Unsupported;
}

// All that is wrong with the text, behind what ended the run. Where the language lacks something,
// so that the run cannot go on, all that it lacks is told at once, as far as it shows.
void addTheRest(model::Run &run, const syntax::Tree &tree)
{
    std::vector<model::RunProblem> rest;
    for (const syntax::Problem &problem : tree.problems)
        rest.push_back(asRunProblem(problem));
    const bool raised = !run.steps.empty() && run.steps.back().error;
    const bool stops
        = std::ranges::any_of(rest, isLack) || std::ranges::any_of(run.problems, isLack);
    if (stops && !raised)
        std::ranges::copy(model::unknownNames(model::language(), tree.body, run.semantics),
                          std::back_inserter(rest));
    std::ranges::stable_sort(
        rest, {}, [](const model::RunProblem &of) { return std::pair(of.line, of.column); });
    for (model::RunProblem &problem : rest) {
        const bool isTold = std::ranges::any_of(run.problems, [&](const model::RunProblem &told) {
            return told.line == problem.line && told.message == problem.message;
        });
        if (!isTold)
            run.problems.push_back(std::move(problem));
    }
}

} // namespace

RunOutcome runProgram(const QByteArray &text, const model::Semantics &semantics,
                      const model::Limits &limits, const std::atomic<bool> *cancelled,
                      std::optional<std::size_t> into)
{
    model::keepMemoryReserve();
    RunOutcome outcome;
    outcome.text = text;
    outcome.into = into;
    auto run = std::make_shared<model::Run>();
    run->semantics = semantics;
    try {
        const std::string_view program(text.constData(), static_cast<std::size_t>(text.size()));
        const syntax::Tree tree = syntax::parse(program, cancelled);
        outcome.isReadable = std::ranges::all_of(tree.problems, [](const syntax::Problem &problem) {
            return problem.kind == syntax::Problem::Kind::Unsupported;
        });
        // What stands before the first statement with a problem runs; what ended that comes first.
        const auto readable = std::span(tree.body).first(tree.readable);
        if (outcome.isReadable)
            *run = model::execute(program, readable, semantics, limits, cancelled, into);
        addTheRest(*run, tree);
    } catch (const std::bad_alloc &) { // before its first step
        run->problems.push_back({model::RunProblem::Kind::Limit, model::outOfMemory, 1, 0});
    }
    outcome.run = std::move(run);
    outcome.wasCancelled = cancelled && *cancelled;
    return outcome;
}

RunOutcome runInto(const QByteArray &text, const model::Goal &goal,
                   const model::Semantics &semantics, const model::Limits &limits,
                   const std::atomic<bool> *cancelled)
{
    RunOutcome none;
    none.text = text;
    none.run = std::make_shared<model::Run>(model::Run {semantics, {}, {}, {}});
    try {
        const std::string_view program(text.constData(), static_cast<std::size_t>(text.size()));
        const syntax::Tree tree = syntax::parse(program, cancelled);
        const auto readable = std::span(tree.body).first(tree.readable);
        if (const auto into
            = model::statementReaching(program, readable, goal, semantics, limits, cancelled))
            return runProgram(text, semantics, limits, cancelled, into);
    } catch (const std::bad_alloc &) { // as if it did not come so far
    }
    return none;
}

RunOutcome runToKeep(const QByteArray &text, const model::Semantics &semantics,
                     const model::Limits &limits, const std::atomic<bool> *cancelled)
{
    RunOutcome outcome = runProgram(text, semantics, limits, cancelled);
    if (outcome.wasCancelled)
        return outcome; // nobody keeps it
    outcome.bytes = model::bytesOf(*outcome.run) + static_cast<std::uint64_t>(text.size());
    return outcome;
}

QString errorText(const model::RunError &error)
{
    if (error.message.empty())
        return shortened(error.type);
    constexpr qsizetype ample = 2000; // the mark of this cut goes with the next
    return shortened(
        QString(shortened(error.type) + QStringLiteral(": ") + shortened(error.message, ample)));
}

QString callsText(const model::RunError &error)
{
    constexpr std::size_t most = 12;
    QString text;
    const std::size_t count = error.calls.size();
    for (std::size_t i = 0; count > 1 && i < count; ++i) {
        const model::RunError::Call &call = error.calls[count - 1 - i];
        const bool isCut = count > most && i >= most / 2 && i < count - most / 2;
        if (isCut && i > most / 2)
            continue;
        text += QLatin1Char('\n');
        if (isCut)
            text += QCoreApplication::translate("Program", "… %n more calls", nullptr,
                                                static_cast<int>(count - most));
        else if (i + 1 == count)
            text += QCoreApplication::translate("Program", "called from line %1").arg(call.line);
        else
            text += QCoreApplication::translate("Program", "line %1, in %2")
                        .arg(call.line)
                        .arg(shortened(call.function));
    }
    return text;
}

QString problemText(const model::RunProblem &problem)
{
    return shortened(problem.message);
}

QString wayOut(const std::vector<model::RunProblem> &problems, const QString &command)
{
    const bool lacks = std::any_of(problems.begin(), problems.end(), [](const auto &problem) {
        return problem.kind == model::RunProblem::Kind::Unsupported;
    });
    if (!lacks)
        return {};
    return QCoreApplication::translate(
               "Program",
               "real Python has it all: %1 executes the program there, with all that it may do to "
               "your files, and writes down what each step did; only for a program that you trust")
        .arg(command);
}

} // namespace clonescope::app
