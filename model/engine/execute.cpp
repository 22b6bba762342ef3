// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/execute.h"

#include "model/engine/compiler.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/engine/machine.h"
#include "model/engine/mentions.h"
#include "model/engine/moments.h"
#include "model/syntax/parse.h"

namespace clonescope::model
{

namespace
{

RunProblem problem(RunProblem::Kind kind, std::string message, syntax::Position at)
{
    return {kind, std::move(message), at.line, at.column};
}

// One step; false where the program ends with it or in it.
bool runStep(Run &run, Step step, Machine &machine, Interp &interp, Moments *moments)
{
    bool goesOn = true;
    try {
        interp.store().requireRoom(0); // for what the steps before take
        machine.runStep();
    } catch (const PyError &error) {
        std::vector<RunError::Call> calls = machine.traceback();
        machine.dropTemporaries();
        step.error = toldError(interp, error);
        step.error->line = calls.empty() ? step.line : calls.back().line;
        step.error->calls = std::move(calls);
        goesOn = false;
    } catch (const Unsupported &refused) {
        run.problems.push_back(problem(RunProblem::Kind::Unsupported,
                                       syntax::notInLanguage(refused.what), machine.at()));
        return false;
    } catch (const LimitReached &limit) {
        run.problems.push_back(problem(RunProblem::Kind::Limit, limit.message, machine.at()));
        return false;
    } catch (const std::bad_alloc &) {
        run.problems.push_back(problem(RunProblem::Kind::Limit, outOfMemory, machine.at()));
        return false;
    } catch (const std::length_error &) {
        run.problems.push_back(problem(RunProblem::Kind::Limit, outOfMemory, machine.at()));
        return false;
    } catch (const Cancelled &) {
        return false;
    }
    takeOver(step, interp);
    if (moments)
        moments->describe(step);
    run.steps.push_back(std::move(step));
    return goesOn;
}

// Nothing where it was cancelled.
std::shared_ptr<const Unit> compiled(const Language &language, std::span<const syntax::Stmt> body,
                                     const std::atomic<bool> *cancelled)
{
    try {
        return Compiler(language, cancelled).compile(body);
    } catch (const Cancelled &) {
        return nullptr;
    }
}

} // namespace

Run execute(const Language &language, std::string_view text, std::span<const syntax::Stmt> body,
            const Semantics &semantics, const Limits &limits, const std::atomic<bool> *cancelled,
            std::optional<std::size_t> into)
{
    Run run {semantics, language.bootHeap(), {}, {}};
    const std::shared_ptr<const Unit> unit = compiled(language, body, cancelled);
    if (!unit)
        return run;
    const TextLines lines(text);
    const CancelScope scope(cancelled);
    Store store(language.bootHeap(), limits);
    Interp interp(language, store, semantics, limits, cancelled);
    Machine machine(interp, unit);
    std::optional<Moments> moments;
    for (std::size_t i = 0; i < unit->steps.size(); ++i) {
        const Unit::Step &part = unit->steps[i];
        Step step;
        step.line = part.range.begin.line;
        step.endLine = part.range.end.line;
        step.begin = lines.offset(part.range.begin);
        step.end = lines.offset(part.range.end);
        step.mentions = mentionsIn(body[i]);
        if (into == i)
            moments.emplace(run, machine, interp, lines, body);
        const bool goesOn
            = runStep(run, std::move(step), machine, interp, into == i ? &*moments : nullptr);
        machine.watch(nullptr);
        if (!goesOn)
            break;
    }
    return run;
}

} // namespace clonescope::model
