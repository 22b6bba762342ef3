// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/slotcalls.h"
#include "model/heap/typenames.h"

#include <array>

// `__add__`, `__eq__`, `__neg__` and their like as methods of built-in classes: what operators do
// with what an object is made of, past its class.
namespace clonescope::model::python
{

namespace
{

// A number's own method leaves what is more than it is to the other side: an int a float.
bool takesOperand(const Heap &heap, Slot self, Slot other)
{
    const bool isWhole = heap.as<Int>(other) || heap.as<Bool>(other);
    if (heap.as<Int>(self) || heap.as<Bool>(self))
        return isWhole;
    if (heap.as<Float>(self))
        return isWhole || heap.as<Float>(other);
    return !heap.as<Complex>(self) || isWhole || heap.as<Float>(other) || heap.as<Complex>(other);
}

bool isSequence(const Heap &heap, Slot self)
{
    return heap.as<ByteString>(self) || heap.as<ByteArray>(self) || heap.as<List>(self)
        || heap.as<Tuple>(self) || heap.as<Str>(self) || heap.as<Deque>(self);
}

// A sequence has no other side to leave it to.
void refuseBesideSequence(const Heap &heap, BinaryOp op, Slot self, Slot other)
{
    if (op != BinaryOp::Add || !isSequence(heap, self))
        return;
    const bool isBytes = heap.as<ByteString>(self) || heap.as<ByteArray>(self);
    const std::string theirs = errorTypeName(heap, other);
    if (isBytes)
        raise("TypeError", "can't concat " + theirs + " to " + errorTypeName(heap, self));
    const std::string kind = heap.as<List>(self) ? "list"
        : heap.as<Tuple>(self)                   ? "tuple"
        : heap.as<Str>(self)                     ? "str"
                                                 : "deque";
    raise("TypeError", "can only concatenate " + kind + " (not \"" + theirs + "\") to " + kind);
}

template <BinaryOp op, bool isReflected>
Ref binaryMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__add__");
    requireCount(call.rest, 1);
    if (op == BinaryOp::Multiply && isSequence(interp.heap(), call.self))
        requireIndex(interp, call.rest[0]);
    const auto function = operationsOf(interp, call.self).binary;
    Ref result = !function || !takesOperand(interp.heap(), call.self, call.rest[0]) ? Ref()
        : isReflected ? function(interp, op, call.rest[0], call.self)
                      : function(interp, op, call.self, call.rest[0]);
    if (!result && !isReflected)
        refuseBesideSequence(interp.heap(), op, call.self, call.rest[0]);
    return result ? result : notImplemented(interp);
}

template <BinaryOp op> Ref inplaceMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__iadd__");
    requireCount(call.rest, 1);
    if (op == BinaryOp::Multiply && isSequence(interp.heap(), call.self))
        requireIndex(interp, call.rest[0]);
    const auto function = operationsOf(interp, call.self).inplace;
    Ref result = function ? function(interp, op, call.self, call.rest[0]) : Ref();
    if (!result)
        refuseBesideSequence(interp.heap(), op, call.self, call.rest[0]);
    return result ? result : notImplemented(interp);
}

template <CompareOp op> Ref compareMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__eq__");
    requireCount(call.rest, 1);
    if (const auto function = operationsOf(interp, call.self).compare) {
        const bool isOfBytes = interp.heap().as<ByteString>(call.self)
            && !interp.heap().as<ByteString>(call.rest[0]);
        Ref result = !isOfBytes && takesOperand(interp.heap(), call.self, call.rest[0])
            ? function(interp, op, call.self, call.rest[0])
            : Ref();
        const Slot type = builtinBase(interp, typeOf(interp, call.self));
        if (result
            || (type != interp.language().type("object")
                && hasOwnAttribute(interp, type, "__eq__")))
            return result ? result : notImplemented(interp);
    }
    if (op == CompareOp::Equal && call.self == call.rest[0])
        return boolean(interp, true);
    // object's != is its class's == turned round.
    if (op == CompareOp::NotEqual && call.self == call.rest[0]
        && classAttribute(interp, call.self, "__eq__") == noSlot)
        return boolean(interp, false);
    if (op == CompareOp::NotEqual && interp.special(call.self, "__eq__")) {
        const Ref equal = interp.callSpecial(call.self, "__eq__", {call.rest, {}});
        if (equal.slot() != Heap::notImplemented)
            return boolean(interp, !interp.truth(equal));
    }
    return notImplemented(interp);
}

template <UnaryOp op> Ref unaryMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__neg__");
    return operationsOf(interp, call.self).unary(interp, op, call.self);
}

template <bool isReflected> Ref divmodMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, isReflected ? "__rdivmod__" : "__divmod__");
    requireCount(call.rest, 1);
    if (!takesOperand(interp.heap(), call.self, call.rest[0]))
        return notImplemented(interp);
    const Ref mine = plain(interp, call.self), theirs = plain(interp, call.rest[0]);
    const std::array both {isReflected ? theirs.slot() : mine.slot(),
                           isReflected ? mine.slot() : theirs.slot()};
    return interp.call(interp.language().builtin("divmod"), {both, {}});
}

template <BinaryOp op>
constexpr std::array<Native, 3> methodsOf(std::string_view name, std::string_view reflected,
                                          std::string_view inPlace)
{
    return {Native {name, binaryMethod<op, false>, "wrapper_descriptor"},
            Native {reflected, binaryMethod<op, true>, "wrapper_descriptor"},
            Native {inPlace, inplaceMethod<op>, "wrapper_descriptor"}};
}

} // namespace

std::span<const Native> operatorMethods()
{
    static const std::vector<Native> table = [] {
        std::vector<Native> all;
        const auto add = [&](const auto &some) { all.insert(all.end(), some.begin(), some.end()); };
        add(methodsOf<BinaryOp::Add>("__add__", "__radd__", "__iadd__"));
        add(methodsOf<BinaryOp::Subtract>("__sub__", "__rsub__", "__isub__"));
        add(methodsOf<BinaryOp::Multiply>("__mul__", "__rmul__", "__imul__"));
        add(methodsOf<BinaryOp::Divide>("__truediv__", "__rtruediv__", "__itruediv__"));
        add(methodsOf<BinaryOp::FloorDivide>("__floordiv__", "__rfloordiv__", "__ifloordiv__"));
        add(methodsOf<BinaryOp::Modulo>("__mod__", "__rmod__", "__imod__"));
        add(methodsOf<BinaryOp::Power>("__pow__", "__rpow__", "__ipow__"));
        add(methodsOf<BinaryOp::MatMul>("__matmul__", "__rmatmul__", "__imatmul__"));
        add(methodsOf<BinaryOp::And>("__and__", "__rand__", "__iand__"));
        add(methodsOf<BinaryOp::Or>("__or__", "__ror__", "__ior__"));
        add(methodsOf<BinaryOp::Xor>("__xor__", "__rxor__", "__ixor__"));
        add(methodsOf<BinaryOp::LeftShift>("__lshift__", "__rlshift__", "__ilshift__"));
        add(methodsOf<BinaryOp::RightShift>("__rshift__", "__rrshift__", "__irshift__"));
        add(std::array {
            Native {"__eq__", compareMethod<CompareOp::Equal>},
            Native {"__ne__", compareMethod<CompareOp::NotEqual>},
            Native {"__lt__", compareMethod<CompareOp::Less>},
            Native {"__le__", compareMethod<CompareOp::LessEqual>},
            Native {"__gt__", compareMethod<CompareOp::Greater>},
            Native {"__ge__", compareMethod<CompareOp::GreaterEqual>},
            Native {"__neg__", unaryMethod<UnaryOp::Negative>},
            Native {"__pos__", unaryMethod<UnaryOp::Positive>},
            Native {"__invert__", unaryMethod<UnaryOp::Invert>},
            Native {"__divmod__", divmodMethod<false>},
            Native {"__rdivmod__", divmodMethod<true>},
        });
        return all;
    }();
    return table;
}

} // namespace clonescope::model::python
