// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/instantiate.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/objectstate.h"
#include "model/frameworks/python/slotcalls.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// `__len__`, `__setattr__` and their like as methods of built-in classes: what the protocols do
// with what an object is made of, past its class. The operators are in operatormethods.cpp.
namespace clonescope::model::python
{

namespace
{

std::string_view nameArgument(Interp &interp, Slot name)
{
    if (!interp.heap().as<Str>(name))
        raise("TypeError",
              "attribute name must be string, not '" + errorTypeName(interp.heap(), name) + "'");
    return *interp.heap().as<Str>(name)->utf8;
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

} // namespace

std::span<const Native> slotMethods()
{
    static const std::vector<Native> table = [] {
        const auto operators = operatorMethods();
        std::vector<Native> all(operators.begin(), operators.end());
        all.insert(all.end(),
                   {
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
