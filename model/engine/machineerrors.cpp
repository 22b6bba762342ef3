// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/machine.h"

#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

// Where exceptions go: try, with, raise.
namespace clonescope::model
{

Slot Machine::handled() const
{
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame)
        if (!(*frame)->handled.empty())
            return (*frame)->handled.back();
    return noSlot;
}

// What the variables of a call held that an exception ends lives as long as the exception does.
void Machine::addTraceback(Slot exception, const Frame &frame)
{
    if (frame.unit->unit != m_unit.get())
        return; // a module of ours
    const Exception raised = *m_interp.heap().as<Exception>(exception);
    const auto *last = m_interp.heap().as<Traceback>(raised.traceback);
    const std::size_t at = frame.next > 0 ? frame.next - 1 : 0;
    const Instruction instruction = frame.code->instructions[at];
    const bool isAgain
        = instruction.op == Op::Reraise || (instruction.op == Op::Raise && instruction.arg == 0);
    Traceback made;
    if (isAgain && last && static_cast<const CodeObject *>(frame.code) == &*last->code)
        made = *last;
    else
        made = {raised.traceback, shared(*frame.code), frame.code->positions[at].line, noSlot};
    SlotValues held;
    if (frame.handlers.empty()) {
        for (const Ref &variable : frame.locals)
            held.slots.push_back(variable);
        for (const Ref &cell : frame.cells)
            held.slots.push_back(cell);
        if (frame.names)
            held.slots.push_back(frame.names);
    }
    const Ref variables = held.slots.empty() ? Ref() : m_store.make(std::move(held));
    made.variables = variables;
    Exception changed = raised;
    const Ref traceback = m_store.make(std::move(made));
    changed.traceback = traceback;
    m_store.replace(exception, changed);
}

// To the innermost handler above and in the frame at `base`; false where there is none, when that
// frame is gone (but for the module's own).
bool Machine::handle(const PyError &error, std::size_t base)
{
    if (m_raisedAt.line == 0 || !error.isPassedOn)
        m_raisedAt = here();
    if (!error.isPassedOn)
        m_passed.clear();
    error.isPassedOn = true;
    const bool isKnown = error.object || m_interp.language().type(error.type) != noSlot;
    const Ref exception = !now().handlers.empty() || (m_frames.size() > 1 && isKnown)
        ? exceptionObject(m_interp, error)
        : Ref();
    while (true) {
        Frame &frame = now();
        if (isOfProgram(frame))
            m_passed.push_back({frame.code->name,
                                frame.code->positions[frame.next > 0 ? frame.next - 1 : 0].line});
        if (exception)
            addTraceback(exception, frame);
        if (!frame.handlers.empty()) {
            const Frame::Handler handler = frame.handlers.back();
            const Ref handled = exceptionObject(m_interp, error);
            frame.handlers.pop_back();
            frame.stack.resize(handler.stack);
            frame.loops.resize(handler.loops);
            frame.methods.resize(handler.methods);
            frame.handled.resize(handler.handled);
            frame.handled.push_back(handled);
            frame.stack.push_back(handled);
            frame.next = handler.target;
            m_raisedAt = {};
            return true;
        }
        if (m_frames.size() == 1)
            return false;
        if (frame.generator)
            m_interp.setGenerator(frame.generator, Generator::State::Finished, {});
        const bool isLast = m_frames.size() == base;
        popFrame();
        if (isLast)
            return false;
    }
}

void Machine::tries(Instruction instruction)
{
    Frame &frame = now();
    switch (instruction.op) {
    case Op::Raise:
        return raiseStatement(instruction.arg);
    case Op::Reraise:
        raiseAgain(m_interp, top());
    case Op::BeginTry:
        frame.handlers.push_back({instruction.arg, static_cast<std::uint32_t>(frame.stack.size()),
                                  static_cast<std::uint32_t>(frame.loops.size()),
                                  static_cast<std::uint32_t>(frame.methods.size()),
                                  static_cast<std::uint32_t>(frame.handled.size())});
        return;
    case Op::EndTry:
        frame.handlers.pop_back();
        return;
    case Op::Matches:
        top() = m_store.hold(Heap::boolean(isHandledBy(m_interp, top(2), top())));
        return;
    case Op::EndHandler:
        frame.handled.pop_back();
        return;
    case Op::Enter:
        return enter();
    case Op::Exit:
        return exit(false);
    case Op::ExitWith:
        return exit(true);
    default:
        push(m_store.hold(m_interp.language().type("AssertionError")));
    }
}

void Machine::raiseStatement(std::uint32_t parts)
{
    if (parts == 0) {
        const Slot last = handled();
        if (last == noSlot)
            raise("RuntimeError", "No active exception to reraise");
        raiseAgain(m_interp, last);
    }
    const Ref exception = raisable(m_interp, top(parts));
    if (parts == 2)
        setCause(m_interp, exception, top());
    raiseObject(m_interp, exception);
}

// __enter__ and __exit__ are looked for in the class, the former first.
void Machine::enter()
{
    const Ref manager = top();
    const auto refuse = [&](std::string_view missing) {
        raise("TypeError",
              "'" + errorTypeName(m_interp.heap(), manager)
                  + "' object does not support the context manager protocol"
                  + std::string(missing));
    };
    const Ref entering = m_interp.special(manager, "__enter__");
    if (!entering)
        refuse("");
    Ref exiting = m_interp.special(manager, "__exit__");
    if (!exiting)
        refuse(" (missed __exit__ method)");
    Ref value = m_interp.call(entering, {});
    top() = std::move(exiting);
    push(std::move(value));
}

void Machine::exit(bool withException)
{
    if (!withException) {
        const Ref exiting = pop();
        const std::vector<Slot> nothing(3, Heap::none);
        static_cast<void>(m_interp.call(exiting, {nothing, {}}));
        return;
    }
    const Ref exception = top(), exiting = top(2);
    const Ref type = m_store.hold(typeOf(m_interp, exception));
    const std::vector<Slot> arguments {type, exception, Heap::none};
    const Ref answer = m_interp.call(exiting, {arguments, {}});
    push(m_store.hold(Heap::boolean(m_interp.truth(answer))));
}

// ---- Patterns ----

void Machine::matches(Instruction instruction)
{
    const Heap &heap = m_interp.heap();
    const auto answer = [&](bool is) { push(m_store.hold(Heap::boolean(is))); };
    switch (instruction.op) {
    case Op::MatchSequence: {
        const Ref subject = pop();
        const auto least = static_cast<std::int64_t>(instruction.arg & ~(1U << 31U));
        const bool mayBeLonger = (instruction.arg >> 31U) != 0;
        const bool isSequence = heap.as<List>(subject) || heap.as<Tuple>(subject)
            || heap.as<Deque>(subject) || heap.as<Range>(subject);
        if (!isSequence)
            return answer(false);
        const std::int64_t length = m_interp.length(subject);
        return answer(mayBeLonger ? length >= least : length == least);
    }
    case Op::MatchMapping: {
        const Ref subject = pop();
        const auto *dict = heap.as<Dict>(subject);
        return answer(dict && dict->live >= instruction.arg);
    }
    case Op::MatchKey: {
        const Ref key = pop(), subject = pop();
        const Slot sought = m_interp.keySought(subject, key);
        const auto found
            = sought == noSlot ? std::nullopt : findEntry(heap, *heap.as<Dict>(subject), sought);
        if (found)
            push(m_store.hold(heap.as<Dict>(subject)->entries[*found].value));
        return answer(found.has_value());
    }
    case Op::MatchRest: {
        const Ref keys = pop(), subject = pop();
        Ref rest = m_store.make(Dict {});
        const Store::Building building(m_store);
        const Dict all = *heap.as<Dict>(subject);
        for (const Dict::Entry &entry : all.entries)
            if (entry.key != noSlot)
                m_store.setKey(rest, entry.key, entry.value);
        const PersistentVector<Slot> without = heap.as<Tuple>(keys)->items;
        for (const Slot key : without)
            m_store.removeKey(rest, key);
        return push(std::move(rest));
    }
    case Op::MatchClass: {
        const CallShape &shape = now().unit->unit->calls[instruction.arg];
        std::vector<std::string_view> names;
        for (const std::uint32_t name : shape.keywords)
            names.push_back(now().unit->unit->names[name]);
        const Ref type = pop(), subject = pop();
        Ref parts = m_interp.classParts(subject, type, shape.positional, names);
        const bool matches = static_cast<bool>(parts);
        if (matches)
            push(std::move(parts));
        return answer(matches);
    }
    case Op::Item: {
        const Ref sequence = pop();
        const Ref index = m_store.makeInt(static_cast<std::int32_t>(instruction.arg));
        return push(m_interp.item(sequence, index));
    }
    default: {
        const Ref sequence = pop();
        const std::vector<Ref> members = m_interp.members(sequence);
        const std::size_t before = instruction.arg & 0xffffU, after = instruction.arg >> 16U;
        push(m_store.make(List {{members.begin() + static_cast<std::ptrdiff_t>(before),
                                 members.end() - static_cast<std::ptrdiff_t>(after)}}));
    }
    }
}

} // namespace clonescope::model
