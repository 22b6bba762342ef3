// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/machine.h"

#include "model/engine/classes.h"
#include "model/engine/smallintegers.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

namespace clonescope::model
{

Machine::Machine(Interp &interp, std::shared_ptr<const Unit> unit)
    : m_interp(interp)
    , m_store(interp.store())
    , m_unit(std::move(unit))
{
    auto frame = std::make_unique<Frame>();
    frame->code = m_unit->body.get();
    frame->unit = &stateOf(*m_unit, Heap::globals);
    frame->locals.resize(frame->code->localNames.size());
    m_frames.push_back(std::move(frame));
    m_now = m_frames.back().get();
    interp.setMachine(this);
}

Machine::~Machine()
{
    m_interp.setMachine(nullptr);
}

UnitState &Machine::stateOf(const Unit &unit, Slot globals)
{
    if (m_now && m_now->unit->unit == &unit)
        return *m_now->unit;
    std::unique_ptr<UnitState> &state = m_states[&unit];
    if (!state) {
        state = std::make_unique<UnitState>();
        state->unit = &unit;
        state->globals = globals;
        state->names.resize(unit.names.size());
        state->constants.resize(unit.constants.size());
    }
    return *state;
}

inline Machine::Flow Machine::execute(Instruction instruction)
{
    switch (instruction.op) {
    case Op::Statement:
        if (!isOfProgram(now()))
            break;
        if (m_watcher)
            m_watcher->beforeStatement();
        m_store.setLine(static_cast<int>(instruction.arg));
        break;
    case Op::EndStep:
        return Flow::Ends;
    case Op::Constant:
        push(constant(instruction.arg));
        break;
    case Op::LoadName:
        push(nameValue(instruction.arg));
        break;
    case Op::StoreName:
        storeName(instruction.arg);
        break;
    case Op::DeleteName:
        deleteName(instruction.arg);
        break;
    case Op::LoadLocal:
    case Op::StoreLocal:
    case Op::DeleteLocal:
    case Op::LoadCell:
    case Op::StoreCell:
    case Op::DeleteCell:
        variables(instruction);
        break;
    case Op::LoadClassName:
    case Op::StoreClassName:
    case Op::DeleteClassName:
    case Op::LoadClassCell:
        className(instruction);
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
        call(now().unit->unit->calls[instruction.arg], nullptr);
        break;
    case Op::LoadMethod:
        loadMethod(now().unit->unit->names[instruction.arg]);
        break;
    case Op::CallMethod: {
        const Frame::Method method = takeMethod();
        call(now().unit->unit->calls[instruction.arg], &method);
        break;
    }
    case Op::CallWith:
        callWith();
        break;
    case Op::Unpack:
        unpack(instruction.arg);
        break;
    case Op::UnpackStarred:
        unpackStarred(instruction.arg & 0xffffU, instruction.arg >> 16U);
        break;
    case Op::ImportTop:
    case Op::ImportModule:
    case Op::ImportFrom:
        import(instruction);
        break;
    case Op::BuildList:
    case Op::BuildTuple:
    case Op::BuildSet:
    case Op::BuildDict:
    case Op::BuildSlice:
    case Op::BuildString:
    case Op::FormatValue:
    case Op::FormatWith:
    case Op::ListToTuple:
        build(instruction);
        break;
    case Op::AddToList:
    case Op::AddToSet:
    case Op::AddToDict:
    case Op::ExtendList:
    case Op::ExtendSet:
    case Op::ExtendDict:
    case Op::ExtendKeywords:
        extend(instruction);
        break;
    case Op::MakeFunction:
        makeFunction(instruction.arg);
        break;
    case Op::MakeClass:
        makeClass(instruction.arg);
        break;
    case Op::GetIterator:
        top() = m_interp.iterated(top());
        break;
    case Op::Return:
        if (m_watcher && isOfProgram(now()))
            m_watcher->beforeReturn(top(), false);
        return finish(pop());
    case Op::Yield:
        return yield();
    case Op::YieldFrom:
        return yieldFrom();
    case Op::Raise:
    case Op::Reraise:
    case Op::BeginTry:
    case Op::EndTry:
    case Op::Matches:
    case Op::EndHandler:
    case Op::Enter:
    case Op::Exit:
    case Op::ExitWith:
    case Op::AssertionError:
        tries(instruction);
        break;
    case Op::MatchSequence:
    case Op::MatchMapping:
    case Op::MatchKey:
    case Op::MatchRest:
    case Op::MatchClass:
    case Op::Item:
    case Op::Middle:
        matches(instruction);
        break;
    default:
        jump(instruction);
    }
    return Flow::Goes;
}

void Machine::runStep()
{
    m_raisedAt = {};
    loop(1);
}

// Until a top-level statement or the entry frame at `base` has ended.
void Machine::loop(std::size_t base)
{
    while (true) {
        try {
            while (true) {
                m_interp.spend(1);
                Frame &frame = now();
                if (execute(frame.code->instructions[frame.next++]) == Flow::Ends)
                    return;
                if (m_store.hasFarewells())
                    sayFarewells();
            }
        } catch (const PyError &error) {
            if (!handle(error, base))
                throw;
        }
    }
}

syntax::Position Machine::at() const
{
    if (m_raisedAt.line > 0)
        return m_raisedAt;
    return here();
}

// Within a module of ours it is the place in the program that called it; the module's frame is
// always there.
syntax::Position Machine::here() const
{
    const auto own = std::find_if(m_frames.rbegin(), m_frames.rend(),
                                  [this](const auto &frame) { return isOfProgram(*frame); });
    const Frame &frame = **own;
    return frame.code->positions[frame.next > 0 ? frame.next - 1 : 0];
}

void Machine::dropTemporaries()
{
    while (m_frames.size() > 1)
        popFrame();
    Frame &frame = now();
    frame.stack.clear();
    frame.loops.clear();
    frame.methods.clear();
    frame.handled.clear();
    frame.handlers.clear();
    std::fill(frame.locals.begin(), frame.locals.end(), Ref());
}

// Empty where the top two are not both small integers, or it is for the protocols to say.
Ref Machine::onSmallIntegers(Instruction instruction)
{
    const auto both = smallIntegers(m_store.heap(), top(2), top());
    if (!both)
        return {};
    const auto [a, b] = *both;
    if (instruction.op == Op::Compare)
        return m_store.hold(
            Heap::boolean(smallCompare(static_cast<CompareOp>(instruction.arg), a, b)));
    const auto op = static_cast<BinaryOp>(instruction.arg);
    if (op == BinaryOp::Modulo && b >= leastLongDivisor)
        return {};
    const auto result = smallBinary(op, a, b);
    return result ? m_store.makeInt(*result) : Ref();
}

void Machine::operate(Instruction instruction)
{
    const auto answer
        = [&](bool is) { top(2) = m_store.hold(Heap::boolean(is != (instruction.arg != 0))); };
    Ref result;
    if (instruction.op == Op::Binary || instruction.op == Op::Inplace
        || instruction.op == Op::Compare)
        result = onSmallIntegers(instruction);
    if (result) {
        top(2) = std::move(result);
        return drop(1);
    }
    switch (instruction.op) {
    case Op::Unary:
        result = m_interp.unary(static_cast<UnaryOp>(instruction.arg), top());
        top() = std::move(result);
        return;
    case Op::Binary:
        result = m_interp.binary(static_cast<BinaryOp>(instruction.arg), top(2), top());
        break;
    case Op::Inplace:
        result = m_interp.inplace(static_cast<BinaryOp>(instruction.arg), top(2), top());
        break;
    case Op::Compare:
        result = m_interp.compare(static_cast<CompareOp>(instruction.arg), top(2), top());
        break;
    case Op::Is:
        answer(top(2).slot() == top().slot());
        return drop(1);
    default:
        answer(m_interp.contains(top(), top(2)));
        return drop(1);
    }
    top(2) = std::move(result);
    drop(1);
}

void Machine::jump(Instruction instruction)
{
    const auto to = [&] { now().next = instruction.arg; };
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
    case Op::BeginLoop: {
        Ref iterable = m_interp.iterated(top());
        drop(1);
        now().loops.push_back({std::move(iterable), 0});
        return;
    }
    case Op::EndLoop:
        now().loops.pop_back();
        return;
    default:
        next(instruction.arg);
    }
}

void Machine::next(std::size_t target)
{
    Frame &frame = now();
    const Ref iterable = frame.loops.back().iterable;
    std::int64_t position = frame.loops.back().position;
    Ref member;
    const bool goesOn = m_interp.next(iterable, position, member);
    frame.loops.back().position = position;
    if (goesOn) {
        push(std::move(member));
        return;
    }
    now().loops.pop_back();
    now().next = static_cast<std::uint32_t>(target);
}

} // namespace clonescope::model
