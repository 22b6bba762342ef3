// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/execute.h"

#include "model/engine/compiler.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/engine/machine.h"
#include "model/engine/mentions.h"
#include "model/syntax/parse.h"

namespace clonescope::model
{

namespace
{

// Offsets of line starts, as Python ends lines: \n, \r\n, \r. A byte order mark is no part of the
// first.
class Lines
{
public:
    explicit Lines(std::string_view text)
        : m_size(text.size())
    {
        m_starts.push_back(text.starts_with("\xef\xbb\xbf") ? 3 : 0);
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n')))
                m_starts.push_back(i + 1);
    }
    [[nodiscard]] std::size_t offset(syntax::Position at) const
    {
        const auto line = static_cast<std::size_t>(at.line - 1);
        if (line >= m_starts.size())
            return m_size;
        return std::min(m_size, m_starts[line] + static_cast<std::size_t>(at.column));
    }

private:
    std::vector<std::size_t> m_starts;
    std::size_t m_size;
};

RunProblem problem(RunProblem::Kind kind, std::string message, syntax::Position at)
{
    return {kind, std::move(message), at.line, at.column};
}

// One step; false where the program ends with it or in it.
bool runStep(Run &run, Step step, Machine &machine, Interp &interp)
{
    bool goesOn = true;
    try {
        interp.store().requireRoom(0); // for what the steps before take
        machine.runStep();
    } catch (const PyError &error) {
        const int line = machine.at().line;
        machine.dropTemporaries();
        step.error = toldError(interp, error);
        step.error->line = line;
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
    StepLog log = interp.store().takeLog();
    step.output = interp.takeOutput();
    step.heap = interp.heap();
    step.writes = std::move(log.writes);
    step.created = std::move(log.created);
    step.freed = std::move(log.freed);
    step.copies = std::move(log.copies);
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
            const Semantics &semantics, const Limits &limits, const std::atomic<bool> *cancelled)
{
    Run run {semantics, language.bootHeap(), {}, {}};
    const std::shared_ptr<const Unit> unit = compiled(language, body, cancelled);
    if (!unit)
        return run;
    const Lines lines(text);
    const CancelScope scope(cancelled);
    Store store(language.bootHeap(), limits);
    Interp interp(language, store, semantics, limits, cancelled);
    Machine machine(interp, unit);
    for (std::size_t i = 0; i < unit->steps.size(); ++i) {
        const Unit::Step &part = unit->steps[i];
        Step step;
        step.line = part.range.begin.line;
        step.endLine = part.range.end.line;
        step.begin = lines.offset(part.range.begin);
        step.end = lines.offset(part.range.end);
        step.mentions = mentionsIn(body[i]);
        if (!runStep(run, std::move(step), machine, interp))
            break;
    }
    return run;
}

} // namespace clonescope::model
