// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/moments.h"

#include "model/engine/mentions.h"
#include "model/heap/writableheap.h"
#include "model/syntax/children.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

constexpr char ofCall = '@'; // in no name of Python's

bool isVariable(std::string_view name) // and not the machine's own
{
    return !name.empty() && name.front() != '.' && name.front() != '<';
}

// The value that a call of a function has for each of its variables.
template <typename Visit> void forEachVariable(const Heap &heap, const Frame &frame, Visit visit)
{
    const Code &code = *frame.code;
    std::vector<bool> isDone(frame.cells.size());
    const auto visitCell = [&](std::size_t cell) {
        if (!isDone[cell])
            visit(code.cellName(cell), heap.as<Cell>(frame.cells[cell])->content);
        isDone[cell] = true;
    };
    for (std::size_t i = 0; i < code.localNames.size() && i < frame.locals.size(); ++i) {
        const auto inCell = std::ranges::find(code.cellParameters, i,
                                              [](const auto &pair) { return pair.first; });
        if (inCell != code.cellParameters.end())
            visitCell(inCell->second);
        else if (isVariable(code.localNames[i]))
            visit(code.localNames[i], frame.locals[i].slot());
    }
    for (std::size_t i = 0; i < frame.cells.size(); ++i)
        visitCell(i);
}

} // namespace

void takeOver(Step &step, Interp &interp)
{
    StepLog log = interp.store().takeLog();
    step.output = interp.takeOutput();
    step.heap = interp.heap();
    step.writes = std::move(log.writes);
    step.created = std::move(log.created);
    step.freed = std::move(log.freed);
    step.copies = std::move(log.copies);
}

Moments::Moments(Run &run, Machine &machine, Interp &interp, const TextLines &lines,
                 std::span<const syntax::Stmt> body)
    : m_run(run)
    , m_machine(machine)
    , m_interp(interp)
    , m_lines(lines)
{
    std::vector<const syntax::Stmt *> waiting;
    for (const syntax::Stmt &stmt : body)
        waiting.push_back(&stmt);
    while (!waiting.empty()) {
        const syntax::Stmt &stmt = *waiting.back();
        waiting.pop_back();
        Part part {stmt.range, true, &stmt};
        syntax::forEachPart(
            stmt, [](const syntax::Expr &) {},
            [&](const syntax::Block &block) {
                for (const syntax::Stmt &inner : block) {
                    part.isWhole = false;
                    part.range.end = std::min(part.range.end, inner.range.begin);
                    waiting.push_back(&inner);
                }
            });
        m_parts.emplace(stmt.range.begin, part);
        if (const auto *tried = std::get_if<syntax::Try>(&stmt.node))
            for (const syntax::Handler &handler : tried->handlers)
                m_parts.emplace(
                    handler.range.begin,
                    Part {{handler.range.begin, handler.body.front().range.begin}, false, nullptr});
    }
    const Store::Hidden hidden(interp.store());
    m_names = interp.store().make(Dict {});
    machine.watch(this);
}

Slot Moments::key(const std::string &name)
{
    Ref &known = m_keys[name];
    if (!known) {
        const Store::Hidden hidden(m_interp.store());
        known = m_interp.store().makeStr(name);
    }
    return known;
}

std::vector<Moments::Call> Moments::calls() const
{
    std::vector<Call> found;
    std::unordered_map<std::string, int> count;
    for (const auto &frame : m_machine.frames()) {
        if (frame->code->kind != Code::Kind::Function || !m_machine.isOfProgram(*frame))
            continue;
        std::string label = frame->code->name;
        if (label.starts_with('<') && label.ends_with('>'))
            label = label.substr(1, label.size() - 2);
        if (const int nth = ++count[label]; nth > 1)
            label += "(" + std::to_string(nth) + ")";
        found.push_back({frame.get(), frame->code, std::move(label)});
    }
    return found;
}

std::span<const Moments::Call> Moments::innermost(const std::vector<Call> &calls)
{
    return std::span(calls).last(std::min(calls.size(), Moment::mostCalls));
}

std::vector<Moments::Bound> Moments::namesOf(const std::vector<Call> &calls)
{
    std::vector<Bound> names;
    for (const Call &call : innermost(calls))
        forEachVariable(m_interp.heap(), *call.frame, [&](const std::string &name, Slot value) {
            if (value != noSlot)
                names.push_back(
                    {key(name + ofCall + call.label), value, m_interp.heap().uid(value)});
        });
    return names;
}

// Into the step's own heap; how they differ from those before are writes to names.
void Moments::putNames(Step &step, std::vector<Bound> now)
{
    std::unordered_map<Slot, Bound> before;
    for (const Bound &name : m_bound)
        before.emplace(name.key, name);
    const auto log = [&](Slot key, const Bound &from, const Bound &to) {
        step.writes.push_back({m_names, m_interp.heap().uid(m_names), place::Key {key}, from.value,
                               to.value, from.uid, to.uid, step.line});
    };
    Dict dict;
    for (const Bound &name : now) {
        dict.entries.push_back({name.key, name.value});
        const auto was = before.find(name.key);
        if (was == before.end())
            log(name.key, {name.key, noSlot, {}}, name);
        else if (!(was->second == name))
            log(name.key, was->second, name);
        if (was != before.end())
            before.erase(was);
    }
    for (const Bound &name : m_bound)
        if (before.contains(name.key))
            log(name.key, name, {name.key, noSlot, {}});
    dict.live = static_cast<std::uint32_t>(now.size());
    rebuildIndex(step.heap, dict);
    WritableHeap::putCallNames(step.heap, m_names, std::move(dict));
    m_bound = std::move(now);
}

void Moments::place(Step &step, const Part &part) const
{
    const auto &[begin, end] = part.range;
    step.line = begin.line;
    step.begin = m_lines.offset(begin);
    step.end = m_lines.offset(end);
    const bool endsBefore = !part.isWhole && end.line > begin.line; // with the line before a body
    step.endLine = end.line - (endsBefore ? 1 : 0);
    if (part.statement)
        step.mentions = mentionsInHead(*part.statement);
}

// Where it stands, and the paths that it mentions, by the names that they begin with in that call.
void Moments::tellOf(Step &step, Moment moment) const
{
    if (const Part *part = m_running.back())
        place(step, *part);
    if (!m_calls.empty()) {
        const Code &code = *m_calls.back().code;
        const auto isVariableHere = [&](const std::string &name) {
            return std::ranges::find(code.localNames, name) != code.localNames.end()
                || std::ranges::find(code.cellNames, name) != code.cellNames.end()
                || std::ranges::find(code.freeNames, name) != code.freeNames.end();
        };
        for (Mention &mention : step.mentions)
            if (isVariableHere(mention.path.name))
                mention.path.name += ofCall + m_calls.back().label;
    }
    step.moment = std::make_shared<const Moment>(std::move(moment));
}

void Moments::keep(Moment::Kind kind, Slot result)
{
    if (m_running.empty() || m_kept == most)
        return;
    ++m_kept;
    m_interp.store().requireRoom(0);
    const std::vector<Call> all = calls();
    Step step;
    const bool isOfGenerator = !all.empty() && all.back().code->isGenerator;
    Moment moment {kind, all.size(), {}, result, isOfGenerator};
    for (const Call &call : innermost(all))
        moment.calls.push_back(call.label);
    std::vector<Bound> names = namesOf(all); // whose strings are to be in the step's heap
    takeOver(step, m_interp);
    tellOf(step, std::move(moment));
    putNames(step, std::move(names));
    m_run.steps.push_back(std::move(step));
}

// That a frame stands in, by the text; null in what has no statements of its own.
const Moments::Part *Moments::partOf(const Frame &frame) const
{
    const Code &code = *frame.code;
    for (std::size_t i = frame.next; i-- > 0;)
        if (code.instructions[i].op == Op::Statement) {
            const auto found = m_parts.find(code.positions[i]);
            return found == m_parts.end() ? nullptr : &found->second;
        }
    return nullptr;
}

void Moments::beforeStatement()
{
    const std::vector<Call> all = calls();
    const Part *part = partOf(*m_machine.frames().back());
    // A loop is arrived at a second time before its first member.
    const bool isSame = !m_running.empty() && part == m_running.back() && !m_hasReturned
        && all.size() == m_calls.size();
    if (!isSame)
        keep(all.size() > m_calls.size() ? Moment::Kind::Call : Moment::Kind::Statement, noSlot);
    m_calls = all;
    m_running.resize(all.size() + 1);
    m_running.back() = part;
    m_hasReturned = false;
}

void Moments::beforeReturn(Slot result, bool isYield)
{
    if (m_machine.frames().back()->code->kind != Code::Kind::Function)
        return; // the end of a class's body gives nothing back
    std::vector<Call> all = calls();
    // A generator goes on in the middle of a statement, of which nobody told.
    if (const Part *part = partOf(*m_machine.frames().back());
        part && !m_running.empty() && m_running.size() <= all.size()) {
        m_running.resize(all.size());
        m_running.push_back(part);
        m_calls = all;
    }
    keep(isYield ? Moment::Kind::Yield : Moment::Kind::Return, result);
    all.pop_back();
    if (!m_running.empty())
        m_running.resize(all.size() + 1);
    m_calls = std::move(all);
    m_hasReturned = true;
}

void Moments::describe(Step &step)
{
    if (m_kept == 0)
        return;
    tellOf(step, {});
    putNames(step, {});
}

} // namespace clonescope::model
