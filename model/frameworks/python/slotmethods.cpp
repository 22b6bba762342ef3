// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/instantiate.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/cloner.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// `__len__`, `__setattr__`, `__add__` and their like as methods of built-in classes: what the
// protocols do with what an object is made of, past its class.
namespace clonescope::model::python
{

namespace
{

const TypeOps &operationsOf(Interp &interp, Slot self)
{
    return interp.language().operations(interp.heap(), self);
}

// The object, and the arguments behind it, of a method taken of an object or of its class.
struct Called {
    Slot self;
    std::span<const Slot> rest;
};
Called called(Slot self, const Arguments &arguments, std::string_view name)
{
    if (self != noSlot)
        return {self, arguments.positional};
    if (arguments.positional.empty())
        raise("TypeError", "descriptor '" + std::string(name) + "' needs an argument");
    return {arguments.positional[0], arguments.positional.subspan(1)};
}

void requireCount(std::span<const Slot> given, std::size_t count)
{
    if (given.size() != count)
        raise("TypeError",
              "expected " + std::to_string(count) + " argument" + (count == 1 ? "" : "s") + ", got "
                  + std::to_string(given.size()));
}

Ref notImplemented(Interp &interp)
{
    return interp.store().hold(Heap::notImplemented);
}

std::string_view nameArgument(Interp &interp, Slot name)
{
    if (!interp.heap().as<Str>(name))
        raise("TypeError",
              "attribute name must be string, not '" + errorTypeName(interp.heap(), name) + "'");
    return *interp.heap().as<Str>(name)->utf8;
}

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

void requireIndex(Interp &interp, Slot given)
{
    const Heap &heap = interp.heap();
    if (!heap.as<Int>(given) && !heap.as<Bool>(given) && !heap.as<Tensor>(given)
        && classAttribute(interp, given, "__index__") == noSlot)
        raise("TypeError",
              "'" + errorTypeName(heap, given) + "' object cannot be interpreted as an integer");
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

Ref lengthMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__len__");
    return interp.store().makeInt(operationsOf(interp, call.self).length(interp, call.self));
}

Ref itemMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__getitem__");
    requireCount(call.rest, 1);
    if (interp.heap().as<Deque>(call.self))
        requireIndex(interp, call.rest[0]);
    return operationsOf(interp, call.self).item(interp, call.self, call.rest[0]);
}

Ref setItemMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__setitem__");
    requireCount(call.rest, 2);
    operationsOf(interp, call.self).setItem(interp, call.self, call.rest[0], call.rest[1]);
    return none(interp);
}

Ref deleteItem(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__delitem__");
    requireCount(call.rest, 1);
    operationsOf(interp, call.self).setItem(interp, call.self, call.rest[0], noSlot);
    return none(interp);
}

Ref containsMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__contains__");
    requireCount(call.rest, 1);
    return boolean(interp,
                   operationsOf(interp, call.self).contains(interp, call.self, call.rest[0]));
}

Ref iterate(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__iter__");
    const TypeOps &ops = operationsOf(interp, call.self);
    if (interp.heap().as<Generator>(call.self) || interp.heap().as<Walk>(call.self))
        return interp.store().hold(call.self);
    if (ops.iterated)
        return ops.iterated(interp, call.self);
    return interp.call(interp.language().builtin("iter"), {{&call.self, 1}, {}});
}

Ref truthMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__bool__");
    const TypeOps &ops = operationsOf(interp, call.self);
    return boolean(interp,
                   ops.truth ? ops.truth(interp, call.self) : ops.length(interp, call.self) != 0);
}

// What the object is made of, without what its class says to it.
Ref plain(Interp &interp, Slot self)
{
    return classOf(interp.heap(), self) ? exact(interp, self) : interp.store().hold(self);
}

Ref reprMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__repr__");
    const Nesting nesting(interp, " while calling a Python object");
    if (interp.heap().as<Int>(call.self))
        return interp.reprObject(plain(interp, call.self));
    const auto function = operationsOf(interp, call.self).repr;
    return makeText(interp,
                    function ? function(interp, call.self) : atomText(interp.heap(), call.self));
}

// object.__str__ asks for the repr of the object's own class.
Ref strMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__str__");
    if (interp.heap().as<Str>(call.self))
        return exact(interp, call.self);
    const auto function = operationsOf(interp, call.self).str;
    return function ? makeText(interp, function(interp, call.self)) : interp.reprObject(call.self);
}

Ref formatMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__format__");
    const Nesting nesting(interp, " while calling a Python object");
    requireCount(call.rest, 1);
    if (!interp.heap().as<Str>(call.rest[0]))
        raise("TypeError",
              "__format__() argument must be str, not "
                  + argumentTypeName(interp.heap(), call.rest[0]));
    const std::string specification = interp.str(call.rest[0]);
    if (const auto function = operationsOf(interp, call.self).format) {
        std::string made = function(interp, call.self, specification);
        const auto *string = interp.heap().as<Str>(call.self);
        return string && made == *string->utf8 ? exact(interp, call.self)
                                               : makeText(interp, std::move(made));
    }
    if (!specification.empty())
        raise("TypeError",
              "unsupported format string passed to " + errorTypeName(interp.heap(), call.self)
                  + ".__format__");
    return interp.strObject(call.self);
}

Ref getAttributeMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__getattribute__");
    requireCount(call.rest, 1);
    const std::string name(nameArgument(interp, call.rest[0]));
    Ref value = classOf(interp.heap(), call.self) && !interp.heap().as<Class>(call.self)
        ? genericAttribute(interp, call.self, name)
        : interp.attributeOrNone(call.self, name);
    if (!value)
        raise("AttributeError",
              "'" + errorTypeName(interp.heap(), call.self) + "' object has no attribute '" + name
                  + "'");
    return value;
}

Ref setAttributeMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__setattr__");
    requireCount(call.rest, 2);
    const std::string name(nameArgument(interp, call.rest[0]));
    if (interp.heap().as<Class>(call.self)) {
        const Ref key = interp.store().makeStr(name);
        interp.store().setClassAttribute(call.self, key, call.rest[1]);
    } else {
        interp.setOwnAttribute(call.self, name, call.rest[1]);
    }
    return none(interp);
}

// Of a class, past what its metaclass says.
Ref deleteAttribute(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__delattr__");
    requireCount(call.rest, 1);
    const std::string name(nameArgument(interp, call.rest[0]));
    if (!interp.heap().as<Class>(call.self)) {
        interp.setOwnAttribute(call.self, name, noSlot);
        return none(interp);
    }
    const Ref key = interp.store().makeStr(name);
    const Dict &names = *interp.heap().as<Dict>(interp.heap()[call.self].dict);
    if (!findEntry(interp.heap(), names, key))
        raise("AttributeError", name);
    interp.store().setClassAttribute(call.self, key, noSlot);
    return none(interp);
}

Ref hashMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__hash__");
    const bool isByIdentity
        = interp.heap().as<Instance>(call.self) || interp.heap().as<Class>(call.self);
    if (isByIdentity)
        return interp.store().makeInt(idOf(interp.heap(), call.self) >> 4U);
    const Ref held = plain(interp, call.self);
    const Slot object = held;
    return interp.call(interp.language().builtin("hash"), {{&object, 1}, {}});
}

// __init__ of the built-in classes; object's takes no arguments.
Ref initialize(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__init__");
    if (!interp.heap().as<Class>(call.self))
        interp.initialize(call.self, {call.rest, arguments.keywords});
    return none(interp);
}

// cls.__new__(cls, …), taken of a class and so not bound.
Ref make(Interp &interp, Slot, const Arguments &arguments)
{
    if (arguments.positional.empty())
        raise("TypeError", "object.__new__(): not enough arguments");
    const Slot type = arguments.positional[0];
    if (!isClass(interp.heap(), type))
        raise("TypeError",
              "object.__new__(X): X is not a type object (" + errorTypeName(interp.heap(), type)
                  + ")");
    return makeObject(interp, type, {arguments.positional.subspan(1), arguments.keywords});
}

Ref callObject(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__call__");
    if (interp.heap().as<Class>(call.self))
        return instantiate(interp, call.self, {call.rest, arguments.keywords});
    const Arguments rest {call.rest, arguments.keywords};
    if (const auto function = operationsOf(interp, call.self).call)
        return function(interp, call.self, rest);
    return interp.call(call.self, rest);
}

Ref initSubclass(Interp &interp, Slot self, const Arguments &arguments)
{
    if (!arguments.keywords.empty())
        raise("TypeError",
              (self == noSlot ? "object" : atomText(interp.heap(), self))
                  + ".__init_subclass__() takes no keyword arguments");
    return none(interp);
}

// __int__, __abs__ and their like: what the builtin function of that name makes of the object.
template <FixedString name, FixedString function>
Ref byFunction(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, name.view());
    const std::string_view id = function.view();
    const bool isOfMath = id == "floor" || id == "ceil" || id == "trunc";
    const Slot callable
        = isOfMath ? interp.language().member("math", id) : interp.language().builtin(id);
    const Ref object = plain(interp, call.self);
    std::vector<Slot> all {object};
    all.insert(all.end(), call.rest.begin(), call.rest.end());
    return interp.call(callable, {all, {}});
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

Ref directory(Interp &interp, Slot self, const Arguments &arguments)
{
    return directoryOf(interp, called(self, arguments, "__dir__").self);
}

Ref sizeOfMethod(Interp &, Slot, const Arguments &)
{
    unsupported("the size of an object in memory");
}

Ref subclassHook(Interp &interp, Slot, const Arguments &)
{
    return notImplemented(interp);
}

Ref oldReduce(Interp &interp, Slot object, Slot protocol)
{
    if (!interp.machine())
        unsupported("calling object.__reduce__()");
    const Ref module = interp.machine()->imported("copyreg");
    const std::array arguments {object, protocol};
    return interp.call(interp.attribute(module, "_reduce_ex"), {arguments, {}});
}

Ref reduce(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__reduce__");
    if (interp.heap().as<Instance>(call.self))
        return oldReduce(interp, call.self, interp.store().makeInt(0));
    return reducedObject(interp, call.self);
}

// object's asks for a __reduce__ of the class's own first.
Ref reduceEx(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__reduce_ex__");
    const Slot own = classAttribute(interp, call.self, "__reduce__");
    if (own != noSlot && !interp.heap().as<Builtin>(own))
        return interp.callSpecial(call.self, "__reduce__", {});
    const auto protocol
        = call.rest.empty() ? std::nullopt : smallInteger(interp.heap(), call.rest[0]);
    if (protocol && *protocol < 2 && !interp.heap().as<Exception>(call.self))
        return oldReduce(interp, call.self, call.rest[0]);
    return reducedObject(interp, call.self);
}

Ref newArguments(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__getnewargs__");
    const Heap &heap = interp.heap();
    const bool isCopied = heap.as<Str>(call.self) || heap.as<ByteString>(call.self);
    return makeTuple(interp,
                     std::array {isCopied ? interp.store().make(heap[call.self].payload)
                                          : plain(interp, call.self)});
}

// Of a defaultdict.
Ref missing(Interp &interp, Slot self, const Arguments &arguments)
{
    const Called call = called(self, arguments, "__missing__");
    requireCount(call.rest, 1);
    const Slot factory = interp.heap().as<Dict>(call.self)->factory;
    if (factory == noSlot || factory == Heap::none)
        raiseWith(interp, "KeyError", call.rest[0]);
    Ref made = interp.call(factory, {});
    interp.setItem(call.self, call.rest[0], made);
    return made;
}

Ref prepareNames(Interp &interp, Slot, const Arguments &)
{
    return interp.store().makeDict({});
}

Ref getState(Interp &interp, Slot self, const Arguments &arguments)
{
    return stateOf(interp, called(self, arguments, "__getstate__").self);
}

template <BinaryOp op>
constexpr std::array<Native, 3> operatorMethods(std::string_view name, std::string_view reflected,
                                                std::string_view inPlace)
{
    return {Native {name, binaryMethod<op, false>, "wrapper_descriptor"},
            Native {reflected, binaryMethod<op, true>, "wrapper_descriptor"},
            Native {inPlace, inplaceMethod<op>, "wrapper_descriptor"}};
}

} // namespace

std::span<const Native> slotMethods()
{
    static const std::vector<Native> table = [] {
        std::vector<Native> all;
        const auto add
            = [&](const auto &three) { all.insert(all.end(), three.begin(), three.end()); };
        add(operatorMethods<BinaryOp::Add>("__add__", "__radd__", "__iadd__"));
        add(operatorMethods<BinaryOp::Subtract>("__sub__", "__rsub__", "__isub__"));
        add(operatorMethods<BinaryOp::Multiply>("__mul__", "__rmul__", "__imul__"));
        add(operatorMethods<BinaryOp::Divide>("__truediv__", "__rtruediv__", "__itruediv__"));
        add(operatorMethods<BinaryOp::FloorDivide>("__floordiv__", "__rfloordiv__",
                                                   "__ifloordiv__"));
        add(operatorMethods<BinaryOp::Modulo>("__mod__", "__rmod__", "__imod__"));
        add(operatorMethods<BinaryOp::Power>("__pow__", "__rpow__", "__ipow__"));
        add(operatorMethods<BinaryOp::MatMul>("__matmul__", "__rmatmul__", "__imatmul__"));
        add(operatorMethods<BinaryOp::And>("__and__", "__rand__", "__iand__"));
        add(operatorMethods<BinaryOp::Or>("__or__", "__ror__", "__ior__"));
        add(operatorMethods<BinaryOp::Xor>("__xor__", "__rxor__", "__ixor__"));
        add(operatorMethods<BinaryOp::LeftShift>("__lshift__", "__rlshift__", "__ilshift__"));
        add(operatorMethods<BinaryOp::RightShift>("__rshift__", "__rrshift__", "__irshift__"));
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
            Native {"__len__", lengthMethod},
            Native {"__getitem__", itemMethod},
            Native {"__setitem__", setItemMethod},
            Native {"__delitem__", deleteItem},
            Native {"__contains__", containsMethod},
            Native {"__iter__", iterate},
            Native {"__bool__", truthMethod},
            Native {"__repr__", reprMethod},
            Native {"__str__", strMethod},
            Native {"__format__", formatMethod},
            Native {"__getattribute__", getAttributeMethod},
            Native {"__setattr__", setAttributeMethod},
            Native {"__delattr__", deleteAttribute},
            Native {"__hash__", hashMethod},
            Native {"__init__", initialize},
            Native {"__new__", make},
            Native {"__call__", callObject},
            Native {"__init_subclass__", initSubclass},
            Native {"__reduce_ex__", reduceEx},
            Native {"__reduce__", reduce},
            Native {"__getnewargs__", newArguments},
            Native {"__prepare__", prepareNames},
            Native {"__missing__", missing},
            Native {"__getstate__", getState},
            Native {"__index__", byFunction<"__index__", "int">},
            Native {"__int__", byFunction<"__int__", "int">},
            Native {"__trunc__", byFunction<"__trunc__", "trunc">},
            Native {"__floor__", byFunction<"__floor__", "floor">},
            Native {"__ceil__", byFunction<"__ceil__", "ceil">},
            Native {"__round__", byFunction<"__round__", "round">},
            Native {"__float__", byFunction<"__float__", "float">},
            Native {"__complex__", byFunction<"__complex__", "complex">},
            Native {"__abs__", byFunction<"__abs__", "abs">},
            Native {"__divmod__", divmodMethod<false>},
            Native {"__rdivmod__", divmodMethod<true>},
            Native {"__next__", byFunction<"__next__", "next">},
            Native {"__reversed__", byFunction<"__reversed__", "reversed">},
            Native {"__dir__", directory},
            Native {"__sizeof__", sizeOfMethod},
            Native {"__subclasshook__", subclassHook},
        });
        return all;
    }();
    return table;
}

} // namespace clonescope::model::python
