// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/interp.h"
#include "model/engine/language.h"
#include "model/engine/smallintegers.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

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
    const bool isAsked
        = !inPlace || !(heap.as<Dict>(left) || heap.as<DictView>(left) || heap.as<Range>(left));
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

constexpr std::array<std::string_view, 13> methodNames {
    "add",    "sub", "mul", "truediv", "floordiv", "mod",   "pow",
    "matmul", "and", "or",  "xor",     "lshift",   "rshift"};
constexpr std::array<std::string_view, 6> compareNames {"__eq__", "__ne__", "__lt__",
                                                        "__le__", "__gt__", "__ge__"};

std::string methodName(BinaryOp op, std::string_view prefix = {})
{
    return "__" + std::string(prefix) + std::string(methodNames[static_cast<std::size_t>(op)])
        + "__";
}

} // namespace

// The left side's answer, else the right side's, else nothing. A right side of a class derived from
// the left's, with a method of its own, is asked first.
Ref Interp::tryBinary(BinaryOp op, Slot left, Slot right)
{
    const bool leftIsOwn = classOf(heap(), left) != nullptr;
    const bool rightIsOwn = classOf(heap(), right) != nullptr;
    const auto mine = operations(left).binary;
    const auto theirs = operations(right).binary;
    if (leftIsOwn || rightIsOwn) {
        const std::string reflectedName = methodName(op, "r");
        const bool hasReflected = rightIsOwn && own(right, reflectedName) != noSlot;
        const Slot leftType = typeOf(*this, left), rightType = typeOf(*this, right);
        const bool rightFirst = hasReflected && leftType != rightType
            && isSubclass(*this, rightType, leftType)
            && own(right, reflectedName) != own(left, reflectedName);
        if (rightFirst)
            if (Ref result = answered(right, reflectedName, left))
                return result;
        const std::string name = methodName(op);
        if (own(left, name) != noSlot) {
            if (Ref result = answered(left, name, right))
                return result;
        } else if (mine) {
            if (Ref result = mine(*this, op, left, right))
                return result;
        }
        if (hasReflected && !rightFirst && leftType != rightType)
            return answered(right, reflectedName, left);
        return theirs && theirs != mine && !hasReflected ? theirs(*this, op, left, right) : Ref();
    }
    if (mine)
        if (Ref result = mine(*this, op, left, right))
            return result;
    return theirs && theirs != mine ? theirs(*this, op, left, right) : Ref();
}

Ref Interp::binary(BinaryOp op, Slot left, Slot right)
{
    if (Ref result = tryBinary(op, left, right))
        return result;
    refuseOperands(heap(), op, false, left, right);
}

Ref Interp::inplace(BinaryOp op, Slot left, Slot right)
{
    if (classOf(heap(), left))
        if (Ref result = answered(left, methodName(op, "i"), right))
            return result;
    if (const auto function = operations(left).inplace)
        if (Ref result = function(*this, op, left, right))
            return result;
    if (Ref result = tryBinary(op, left, right))
        return result;
    refuseOperands(heap(), op, true, left, right);
}

Ref Interp::unary(UnaryOp op, Slot operand)
{
    if (op == UnaryOp::Not)
        return m_store.hold(Heap::boolean(!truth(operand)));
    constexpr std::array<std::string_view, 3> hooks {"__neg__", "__pos__", "__invert__"};
    if (const Slot hook = own(operand, hooks[static_cast<std::size_t>(op)]); hook != noSlot)
        return callOwn(hook, operand, {});
    if (const auto function = operations(operand).unary)
        if (Ref result = function(*this, op, operand))
            return result;
    constexpr std::string_view signs = "-+~";
    raise("TypeError",
          std::string("bad operand type for unary ") + signs[static_cast<std::size_t>(op)] + ": '"
              + errorTypeName(heap(), operand) + "'");
}

// One side's answer: its class's method, or what it is made of; `!=` is `==` turned round where the
// class has only that. Empty: NotImplemented.
Ref Interp::compareSide(CompareOp op, Slot self, Slot other)
{
    const std::string_view name = compareNames[static_cast<std::size_t>(op)];
    if (own(self, name) != noSlot)
        return answered(self, name, other);
    if (op == CompareOp::NotEqual && own(self, "__eq__") != noSlot) {
        const Ref equal = answered(self, "__eq__", other);
        return equal ? m_store.hold(Heap::boolean(!truth(equal))) : Ref();
    }
    const auto function = operations(self).compare;
    return function ? function(*this, op, self, other) : Ref();
}

Ref Interp::compare(CompareOp op, Slot left, Slot right)
{
    spend(1);
    if (const auto both = smallIntegers(heap(), left, right))
        return m_store.hold(Heap::boolean(smallCompare(op, both->first, both->second)));
    // Numbers and strings themselves are compared without a call.
    const auto isPlain = [&](Slot side) {
        return heap()[side].type == noSlot
            && (heap().as<Int>(side) || heap().as<Float>(side) || heap().as<Str>(side));
    };
    std::optional<Nesting> nesting;
    if (!isPlain(left) || !isPlain(right))
        nesting.emplace(*this, " in comparison");
    const Ref leftHeld = m_store.hold(left), rightHeld = m_store.hold(right);
    const bool rightFirst = classOf(heap(), right) && left != right
        && heap()[left].type != heap()[right].type
        && isSubclass(*this, typeOf(*this, right), typeOf(*this, left))
        && own(right, compareNames[static_cast<std::size_t>(reflected(op))]) != noSlot;
    if (rightFirst)
        if (Ref result = compareSide(reflected(op), right, left))
            return result;
    if (Ref result = compareSide(op, left, right))
        return result;
    if (!rightFirst)
        if (Ref result = compareSide(reflected(op), right, left))
            return result;
    if (op == CompareOp::Equal || op == CompareOp::NotEqual)
        return m_store.hold(Heap::boolean((left == right) == (op == CompareOp::Equal)));
    raise("TypeError",
          "'" + std::string(symbol(op)) + "' not supported between instances of '"
              + errorTypeName(heap(), left) + "' and '" + errorTypeName(heap(), right) + "'");
}

bool Interp::equal(Slot left, Slot right)
{
    if (left == right)
        return true;
    if (const auto both = smallIntegers(heap(), left, right)) {
        spend(1);
        return both->first == both->second;
    }
    return truth(compare(CompareOp::Equal, left, right));
}

bool Interp::contains(Slot container, Slot member)
{
    if (const Slot hook = own(container, "__contains__"); hook != noSlot && hook != Heap::none)
        return truth(callOwn(hook, container, {member}));
    const TypeOps &ops = operations(container);
    if (ops.contains && own(container, "__iter__") == noSlot)
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
