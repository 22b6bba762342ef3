// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/machine.h"

#include "model/heap/parts.h"

#include <algorithm>

namespace clonescope::model
{

Machine::Machine(Interp &interp, const Code &code)
    : m_interp(interp)
    , m_store(interp.store())
    , m_code(code)
    , m_names(code.names.size())
    , m_constants(code.constants.size())
{
}

void Machine::runStep()
{
    bool ended = false;
    while (!ended) {
        m_interp.spend(1);
        ended = execute(m_code.instructions[m_frame.pc++]);
    }
}

syntax::Position Machine::at() const
{
    return m_code.positions[m_frame.pc > 0 ? m_frame.pc - 1 : 0];
}

void Machine::dropTemporaries()
{
    m_frame.stack.clear();
    m_frame.loops.clear();
    m_frame.methods.clear();
}

bool Machine::execute(Instruction instruction)
{
    switch (instruction.op) {
    case Op::Statement:
        m_store.setLine(static_cast<int>(instruction.arg));
        break;
    case Op::EndStep:
        return true;
    case Op::Constant:
        push(constant(instruction.arg));
        break;
    case Op::LoadName:
        push(nameValue(instruction.arg));
        break;
    case Op::StoreName:
        m_store.setKey(Heap::globals, cache(instruction.arg).key, top());
        drop(1);
        break;
    case Op::DeleteName:
        deleteName(instruction.arg);
        break;
    case Op::LoadAttribute:
    case Op::StoreAttribute:
    case Op::DeleteAttribute:
    case Op::LoadItem:
    case Op::StoreItem:
    case Op::DeleteItem:
        access(instruction);
        break;
    case Op::Pop:
    case Op::Copy:
    case Op::Swap:
    case Op::Reverse:
        arrange(instruction);
        break;
    case Op::Binary:
    case Op::Inplace:
    case Op::Unary:
    case Op::Compare:
    case Op::Is:
    case Op::In:
        operate(instruction);
        break;
    case Op::Call:
        call(m_code.calls[instruction.arg], nullptr);
        break;
    case Op::LoadMethod:
        loadMethod(m_code.names[instruction.arg]);
        break;
    case Op::CallMethod:
        call(m_code.calls[instruction.arg], takeMethod());
        break;
    case Op::Unpack:
        unpack(instruction.arg);
        break;
    case Op::ImportTop:
    case Op::ImportModule:
    case Op::ImportFrom:
        import(instruction);
        break;
    case Op::BuildList:
    case Op::BuildTuple:
    case Op::BuildDict:
    case Op::BuildSlice:
    case Op::BuildString:
    case Op::FormatValue:
        build(instruction);
        break;
    default:
        jump(instruction);
    }
    return false;
}

void Machine::access(Instruction instruction)
{
    const auto name = [&]() -> std::string_view { return m_code.names[instruction.arg]; };
    switch (instruction.op) {
    case Op::LoadAttribute:
        top() = m_interp.attribute(top(), name());
        break;
    case Op::StoreAttribute:
        m_interp.setAttribute(top(), name(), top(2));
        drop(2);
        break;
    case Op::DeleteAttribute:
        m_interp.setAttribute(top(), name(), noSlot);
        drop(1);
        break;
    case Op::LoadItem:
        top(2) = m_interp.item(top(2), top());
        drop(1);
        break;
    case Op::StoreItem:
        m_interp.setItem(top(2), top(), top(3));
        drop(3);
        break;
    default:
        m_interp.setItem(top(2), top(), noSlot);
        drop(2);
    }
}

void Machine::arrange(Instruction instruction)
{
    switch (instruction.op) {
    case Op::Copy:
        push(top(instruction.arg));
        break;
    case Op::Swap:
        std::swap(top(), top(instruction.arg));
        break;
    case Op::Reverse:
        std::reverse(m_frame.stack.end() - instruction.arg, m_frame.stack.end());
        break;
    default:
        drop(1);
    }
}

void Machine::operate(Instruction instruction)
{
    const auto answer
        = [&](bool is) { top(2) = m_store.hold(Heap::boolean(is != (instruction.arg != 0))); };
    switch (instruction.op) {
    case Op::Unary:
        top() = m_interp.unary(static_cast<UnaryOp>(instruction.arg), top());
        return;
    case Op::Binary:
        top(2) = m_interp.binary(static_cast<BinaryOp>(instruction.arg), top(2), top());
        break;
    case Op::Inplace:
        top(2) = m_interp.inplace(static_cast<BinaryOp>(instruction.arg), top(2), top());
        break;
    case Op::Compare:
        top(2) = m_interp.compare(static_cast<CompareOp>(instruction.arg), top(2), top());
        break;
    case Op::Is:
        answer(top(2).slot() == top().slot());
        break;
    default:
        answer(m_interp.contains(top(), top(2)));
    }
    drop(1);
}

void Machine::jump(Instruction instruction)
{
    const auto to = [&] { m_frame.pc = instruction.arg; };
    switch (instruction.op) {
    case Op::Jump:
        return to();
    case Op::JumpIfFalse:
    case Op::JumpIfTrue: {
        const bool truth = m_interp.truth(top());
        drop(1);
        if (truth == (instruction.op == Op::JumpIfTrue))
            to();
        return;
    }
    case Op::JumpIfFalseOrPop:
    case Op::JumpIfTrueOrPop:
        if (m_interp.truth(top()) == (instruction.op == Op::JumpIfTrueOrPop))
            return to();
        return drop(1);
    case Op::BeginLoop:
        top() = m_interp.iterated(top());
        m_frame.loops.push_back({pop(), 0});
        return;
    case Op::EndLoop:
        m_frame.loops.pop_back();
        return;
    default:
        next(instruction.arg);
    }
}

void Machine::next(std::size_t target)
{
    Loop &loop = m_frame.loops.back();
    Ref member;
    if (m_interp.next(loop.iterable, loop.position, member)) {
        push(std::move(member));
        return;
    }
    m_frame.loops.pop_back();
    m_frame.pc = target;
}

std::vector<Slot> Machine::topSlots(std::size_t n) const
{
    return {m_frame.stack.end() - static_cast<std::ptrdiff_t>(n), m_frame.stack.end()};
}

void Machine::loadMethod(const std::string &name)
{
    Interp::Callable found = m_interp.callable(top(), name);
    m_frame.methods.push_back(found.method);
    if (!found.method)
        top() = std::move(found.object);
}

const Native *Machine::takeMethod()
{
    const Native *method = m_frame.methods.back();
    m_frame.methods.pop_back();
    return method;
}

void Machine::call(const CallShape &shape, const Native *method)
{
    const std::size_t n = shape.positional + shape.keywords.size();
    const std::vector<Slot> values = topSlots(n);
    std::vector<std::pair<std::string_view, Slot>> keywords;
    for (std::size_t i = 0; i < shape.keywords.size(); ++i)
        keywords.emplace_back(m_code.names[shape.keywords[i]], values[shape.positional + i]);
    const Arguments arguments {std::span(values).first(shape.positional), std::span(keywords)};
    Ref result = method ? method->call(m_interp, top(n + 1), arguments)
                        : m_interp.call(top(n + 1), arguments);
    drop(n);
    top() = std::move(result);
}

void Machine::unpack(std::size_t n)
{
    const Ref source = pop();
    const auto expected = "(expected " + std::to_string(n);
    if (!m_interp.isIterable(source))
        raise("TypeError",
              "cannot unpack non-iterable " + errorTypeName(m_interp.heap(), source) + " object");
    const Ref walked = m_interp.iterated(source);
    std::vector<Ref> members;
    std::int64_t position = 0;
    for (Ref member; m_interp.next(walked, position, member);) {
        if (members.size() == n)
            raise("ValueError", "too many values to unpack " + expected + ")");
        members.push_back(std::move(member));
    }
    if (members.size() < n)
        raise("ValueError",
              "not enough values to unpack " + expected + ", got " + std::to_string(members.size())
                  + ")");
    for (auto it = members.rbegin(); it != members.rend(); ++it)
        push(std::move(*it));
}

} // namespace clonescope::model
