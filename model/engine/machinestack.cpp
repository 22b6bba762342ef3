// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/machine.h"
#include "model/heap/typenames.h"

// Between variables, objects' parts and the stack.
namespace clonescope::model
{

void Machine::variables(Instruction instruction)
{
    Frame &frame = now();
    const std::uint32_t at = instruction.arg;
    switch (instruction.op) {
    case Op::LoadLocal:
        if (!frame.locals[at])
            raiseUnbound(frame.code->localNames[at], false);
        return push(frame.locals[at]);
    case Op::StoreLocal:
        frame.locals[at] = pop();
        return;
    case Op::DeleteLocal:
        if (!frame.locals[at])
            raiseUnbound(frame.code->localNames[at], false);
        frame.locals[at] = {};
        return;
    default:
        break;
    }
    const Slot cell = frame.cells[at];
    const Slot content = m_interp.heap().as<Cell>(cell)->content;
    if (instruction.op == Op::StoreCell) {
        m_store.setCell(cell, top());
        return drop(1);
    }
    if (content == noSlot)
        raiseUnbound(frame.code->cellName(at), at >= frame.code->cellNames.size());
    if (instruction.op == Op::LoadCell)
        push(m_store.hold(content));
    else
        m_store.setCell(cell, noSlot);
}

void Machine::raiseUnbound(const std::string &name, bool isFree)
{
    if (isFree)
        raise("NameError",
              "cannot access free variable '" + name
                  + "' where it is not associated with a value in enclosing scope");
    raise("UnboundLocalError",
          "cannot access local variable '" + name + "' where it is not associated with a value");
}

void Machine::access(Instruction instruction)
{
    const auto name
        = [&]() -> std::string_view { return now().unit->unit->names[instruction.arg]; };
    switch (instruction.op) {
    case Op::LoadAttribute: {
        Ref value = m_interp.attribute(top(), name());
        top() = std::move(value);
        break;
    }
    case Op::StoreAttribute:
        m_interp.setAttribute(top(), name(), top(2));
        drop(2);
        break;
    case Op::DeleteAttribute:
        m_interp.setAttribute(top(), name(), noSlot);
        drop(1);
        break;
    case Op::LoadItem: {
        Ref value = m_interp.item(top(2), top());
        top(2) = std::move(value);
        drop(1);
        break;
    }
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
        push(Ref(top(instruction.arg)));
        break;
    case Op::Swap:
        std::swap(top(), top(instruction.arg));
        break;
    case Op::Reverse:
        std::reverse(now().stack.end() - instruction.arg, now().stack.end());
        break;
    default:
        drop(1);
    }
}

// The stack may move while a protocol runs: its result is put there afterwards.
Machine::Slots Machine::topSlots(std::size_t n)
{
    const std::vector<Ref> &stack = now().stack;
    return {stack.end() - static_cast<std::ptrdiff_t>(n), stack.end()};
}

namespace
{

// Of a list or tuple itself; null of all else.
const PersistentVector<Slot> *plainItems(const Heap &heap, Slot sequence)
{
    if (heap[sequence].type != noSlot)
        return nullptr;
    if (const auto *tuple = heap.as<Tuple>(sequence))
        return &tuple->items;
    const auto *list = heap.as<List>(sequence);
    return list ? &list->items : nullptr;
}

} // namespace

void Machine::unpack(std::size_t n)
{
    const Ref source = pop();
    if (const PersistentVector<Slot> *items = plainItems(m_interp.heap(), source);
        items && items->size() == n) {
        for (std::size_t i = n; i-- > 0;)
            push(m_store.hold((*items)[i]));
        return;
    }
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

void Machine::unpackStarred(std::size_t before, std::size_t after)
{
    const Ref source = pop();
    if (!m_interp.isIterable(source))
        raise("TypeError",
              "cannot unpack non-iterable " + errorTypeName(m_interp.heap(), source) + " object");
    std::vector<Ref> members = m_interp.members(source);
    if (members.size() < before + after)
        raise("ValueError",
              "not enough values to unpack (expected at least " + std::to_string(before + after)
                  + ", got " + std::to_string(members.size()) + ")");
    const auto restEnd = members.end() - static_cast<std::ptrdiff_t>(after);
    const Ref rest
        = m_store.make(List {{members.begin() + static_cast<std::ptrdiff_t>(before), restEnd}});
    for (std::size_t i = 0; i < after; ++i)
        push(members[members.size() - 1 - i]);
    push(rest);
    for (std::size_t i = before; i-- > 0;)
        push(members[i]);
}

} // namespace clonescope::model
