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

// A program under way, statement by statement.
class Execution
{
public:
    Execution(const Language &language, std::string_view text, std::span<const syntax::Stmt> body,
              const Semantics &semantics, const Limits &limits, const std::atomic<bool> *cancelled)
        : run {semantics, language.bootHeap(), {}, {}}
        , m_body(body)
        , m_lines(text)
        , m_unit(compiled(language, body, cancelled))
        , m_scope(cancelled)
        , m_store(language.bootHeap(), limits)
        , m_interp(language, m_store, semantics, limits, cancelled)
    {
        if (m_unit)
            m_machine.emplace(m_interp, m_unit);
    }

    [[nodiscard]] std::size_t statements() const { return m_unit ? m_unit->steps.size() : 0; }
    // One step, or one for each of its moments; false where the program ends with it.
    bool step(std::size_t statement, bool isGoneInto)
    {
        const syntax::SourceRange &range = m_unit->steps[statement].range;
        Step step;
        step.line = range.begin.line;
        step.endLine = range.end.line;
        step.begin = m_lines.offset(range.begin);
        step.end = m_lines.offset(range.end);
        step.mentions = mentionsIn(m_body[statement]);
        if (isGoneInto)
            m_moments.emplace(run, *m_machine, m_interp, m_lines, m_body);
        const bool goesOn = runStep(run, std::move(step), *m_machine, m_interp,
                                    isGoneInto ? &*m_moments : nullptr);
        m_machine->watch(nullptr);
        return goesOn;
    }

    [[nodiscard]] Machine &machine() { return *m_machine; }

    Run run;

private:
    std::span<const syntax::Stmt> m_body;
    TextLines m_lines;
    std::shared_ptr<const Unit> m_unit;
    CancelScope m_scope;
    Store m_store;
    Interp m_interp;
    std::optional<Machine> m_machine;
    std::optional<Moments> m_moments;
};

// Whether one of some lines has begun to run.
class Arrival final : public Watcher
{
public:
    Arrival(const Machine &machine, std::span<const int> lines, bool passesFirst)
        : m_machine(machine)
        , m_lines(lines)
        , m_passesNext(passesFirst)
    {
    }
    void beforeStatement() override
    {
        const Frame &frame = *m_machine.frames().back();
        const bool isOne = std::ranges::find(m_lines, frame.code->positions[frame.next - 1].line)
            != m_lines.end();
        hasCome = hasCome || (isOne && !m_passesNext);
        m_passesNext = false;
    }
    void beforeReturn(Slot, bool) override { }

    bool hasCome = false;

private:
    const Machine &m_machine;
    std::span<const int> m_lines;
    bool m_passesNext;
};

} // namespace

Run execute(const Language &language, std::string_view text, std::span<const syntax::Stmt> body,
            const Semantics &semantics, const Limits &limits, const std::atomic<bool> *cancelled,
            std::optional<std::size_t> into)
{
    Execution program(language, text, body, semantics, limits, cancelled);
    for (std::size_t i = 0; i < program.statements(); ++i)
        if (!program.step(i, into == i))
            break;
    return std::move(program.run);
}

std::optional<std::size_t> statementReaching(const Language &language, std::string_view text,
                                             std::span<const syntax::Stmt> body, const Goal &goal,
                                             const Semantics &semantics, const Limits &limits,
                                             const std::atomic<bool> *cancelled)
{
    Execution program(language, text, body, semantics, limits, cancelled);
    for (std::size_t i = 0; i < program.statements(); ++i) {
        Arrival arrival(program.machine(), goal.lines, goal.isThere && i == goal.from);
        if (i >= goal.from)
            program.machine().watch(&arrival);
        const bool goesOn = program.step(i, false);
        if (arrival.hasCome)
            return i;
        if (!goesOn)
            break;
    }
    return std::nullopt;
}

} // namespace clonescope::model
