// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/interp.h"
#include "model/engine/language.h"
#include "model/heap/parts.h"

#include <array>

// Python's operators: who is asked, in which order, and what is said where nobody answers.
namespace clonescope::model
{

namespace
{

bool isSequence(const Heap &heap, Slot slot)
{
    return heap.as<List>(slot) || heap.as<Tuple>(slot) || heap.as<Str>(slot);
}

[[noreturn]] void refuseOperands(const Heap &heap, BinaryOp op, bool inPlace, Slot left, Slot right)
{
    const std::string l = errorTypeName(heap, left);
    const std::string r = errorTypeName(heap, right);
    if (op == BinaryOp::Add && isSequence(heap, left)) {
        const std::string kind = heap.as<Tuple>(left) ? "tuple" : l;
        raise("TypeError", "can only concatenate " + kind + " (not \"" + r + "\") to " + kind);
    }
    // In place, a left side that is like a sequence but cannot be repeated keeps the right from
    // being asked.
    const bool isAsked = !inPlace
        || !(heap.as<Dict>(left) || heap.as<DictView>(left) || heap.as<model::Range>(left));
    if (op == BinaryOp::Multiply && isAsked && (isSequence(heap, left) || isSequence(heap, right)))
        raise("TypeError",
              "can't multiply sequence by non-int of type '" + (isSequence(heap, left) ? r : l)
                  + "'");
    std::string sign(symbol(op));
    if (inPlace)
        sign += "=";
    else if (op == BinaryOp::Power)
        sign = "** or pow()";
    raise("TypeError", "unsupported operand type(s) for " + sign + ": '" + l + "' and '" + r + "'");
}

} // namespace

std::string_view symbol(BinaryOp op)
{
    constexpr std::array<std::string_view, 13> symbols {"+", "-", "*", "/", "//", "%", "**",
                                                        "@", "&", "|", "^", "<<", ">>"};
    return symbols[static_cast<std::size_t>(op)];
}

std::string_view symbol(CompareOp op)
{
    constexpr std::array<std::string_view, 6> symbols {"==", "!=", "<", "<=", ">", ">="};
    return symbols[static_cast<std::size_t>(op)];
}

CompareOp reflected(CompareOp op)
{
    switch (op) {
    case CompareOp::Less:
        return CompareOp::Greater;
    case CompareOp::LessEqual:
        return CompareOp::GreaterEqual;
    case CompareOp::Greater:
        return CompareOp::Less;
    case CompareOp::GreaterEqual:
        return CompareOp::LessEqual;
    default:
        return op;
    }
}

namespace
{

// The left side's answer, else the right side's, else nothing.
Ref tryBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto mine = interp.language().operations(interp.heap(), left).binary;
    if (mine)
        if (Ref result = mine(interp, op, left, right))
            return result;
    const auto theirs = interp.language().operations(interp.heap(), right).binary;
    return theirs && theirs != mine ? theirs(interp, op, left, right) : Ref();
}

} // namespace

Ref Interp::binary(BinaryOp op, Slot left, Slot right)
{
    if (Ref result = tryBinary(*this, op, left, right))
        return result;
    refuseOperands(heap(), op, false, left, right);
}

Ref Interp::inplace(BinaryOp op, Slot left, Slot right)
{
    if (const auto function = operations(left).inplace)
        if (Ref result = function(*this, op, left, right))
            return result;
    if (Ref result = tryBinary(*this, op, left, right))
        return result;
    refuseOperands(heap(), op, true, left, right);
}

Ref Interp::unary(UnaryOp op, Slot operand)
{
    if (op == UnaryOp::Not)
        return m_store.hold(Heap::boolean(!truth(operand)));
    if (const auto function = operations(operand).unary)
        if (Ref result = function(*this, op, operand))
            return result;
    constexpr std::string_view signs = "-+~";
    raise("TypeError",
          std::string("bad operand type for unary ") + signs[static_cast<std::size_t>(op)] + ": '"
              + errorTypeName(heap(), operand) + "'");
}

Ref Interp::compare(CompareOp op, Slot left, Slot right)
{
    spend(1);
    const Nesting nesting(*this, " in comparison");
    if (const auto mine = operations(left).compare)
        if (Ref result = mine(*this, op, left, right))
            return result;
    if (const auto theirs = operations(right).compare)
        if (Ref result = theirs(*this, reflected(op), right, left))
            return result;
    if (op == CompareOp::Equal || op == CompareOp::NotEqual)
        return m_store.hold(Heap::boolean((left == right) == (op == CompareOp::Equal)));
    raise("TypeError",
          "'" + std::string(symbol(op)) + "' not supported between instances of '"
              + errorTypeName(heap(), left) + "' and '" + errorTypeName(heap(), right) + "'");
}

bool Interp::equal(Slot left, Slot right)
{
    return left == right || truth(compare(CompareOp::Equal, left, right));
}

bool Interp::contains(Slot container, Slot member)
{
    const TypeOps &ops = operations(container);
    if (ops.contains)
        return ops.contains(*this, container, member);
    if (!isIterable(container))
        raise("TypeError",
              "argument of type '" + errorTypeName(heap(), container) + "' is not iterable");
    const Ref walked = iterated(container);
    std::int64_t position = 0;
    for (Ref candidate; next(walked, position, candidate);) {
        spend(1);
        if (equal(candidate, member))
            return true;
    }
    return false;
}

} // namespace clonescope::model
