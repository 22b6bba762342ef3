// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// Functions of the program's, and what classes wrap them in.
namespace clonescope::model::python
{

namespace
{

// f.__get__(object, class): what taking it of an object does.
Ref getFunction(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("__get__", arguments, 1, 2);
    const Slot object = arguments.positional[0];
    return bound(interp, self, object == Heap::none ? noSlot : object, noSlot);
}

} // namespace

std::span<const Native> functionMethods()
{
    static constexpr std::array table {Native {"__get__", getFunction}};
    return table;
}

namespace
{

Ref functionAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name == "__get__")
        return method(interp, functionMethods(), self, name);
    const Function function = *interp.heap().as<Function>(self);
    Store &store = interp.store();
    if (const auto *dict = interp.heap().as<Dict>(dictOf(interp.heap(), self)))
        if (const auto entry = findEntry(interp.heap(), *dict, name))
            return store.hold(dict->entries[*entry].value);
    if (name == "__name__")
        return store.makeStr(function.names->name);
    if (name == "__qualname__")
        return store.makeStr(function.names->qualified);
    if (name == "__module__")
        return store.makeStr(function.names->module);
    if (name == "__doc__")
        return orNone(interp, function.doc);
    if (name == "__defaults__")
        return orNone(interp, function.defaults);
    if (name == "__kwdefaults__")
        return orNone(interp, function.keywordDefaults);
    if (name == "__dict__")
        return store.hold(store.ensureDict(self));
    if (name == "__globals__")
        return store.hold(function.globals);
    if (name == "__annotations__") {
        if (function.annotations != noSlot)
            return store.hold(function.annotations);
        Function changed = function;
        Ref made = store.make(Dict {});
        changed.annotations = made;
        store.replace(self, changed);
        return made;
    }
    if (name == "__closure__")
        return function.cells.empty()
            ? none(interp)
            : store.make(Tuple {{function.cells.begin(), function.cells.end()}});
    if (name == "__code__")
        return interp.codeObject(function.code);
    if (name == "__builtins__" || name == "__type_params__")
        unsupported("the attribute " + std::string(name) + " of a function");
    return {};
}

void setFunctionAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    Function changed = *interp.heap().as<Function>(self);
    Store &store = interp.store();
    const auto text = [&](std::string Names::*part) {
        if (value == noSlot || !interp.heap().as<Str>(value))
            raise("TypeError", std::string(name) + " must be set to a string object");
        Names names = *changed.names;
        names.*part = *interp.heap().as<Str>(value)->utf8;
        changed.names = Shared(names);
        store.replace(self, changed);
    };
    const Heap &heap = interp.heap();
    const auto part = [&](Slot Function::*slot, bool isRight, std::string_view type) {
        if (value != noSlot && value != Heap::none && !isRight)
            raise("TypeError",
                  std::string(name) + " must be set to a " + std::string(type) + " object");
        changed.*slot = value == noSlot || value == Heap::none ? noSlot : value;
        store.replace(self, changed);
    };
    if (name == "__name__")
        return text(&Names::name);
    if (name == "__qualname__")
        return text(&Names::qualified);
    if (name == "__module__" && value != noSlot && interp.heap().as<Str>(value))
        return text(&Names::module);
    if (name == "__defaults__")
        return part(&Function::defaults, heap.as<Tuple>(value), "tuple");
    if (name == "__kwdefaults__")
        return part(&Function::keywordDefaults, heap.as<Dict>(value), "dict");
    if (name == "__annotations__")
        return part(&Function::annotations, heap.as<Dict>(value), "dict");
    if (name == "__doc__")
        return part(&Function::doc, true, "str");
    if (const auto *code = value == noSlot ? nullptr : interp.heap().as<CodeReference>(value);
        code && name == "__code__") {
        if (code->code->freeNames.size() != changed.cells.size())
            raise("ValueError",
                  changed.names->name + "() requires a code object with "
                      + std::to_string(changed.cells.size()) + " free vars, not "
                      + std::to_string(code->code->freeNames.size()));
        changed.code = code->code;
        return store.replace(self, changed);
    }
    if (name == "__code__" || name == "__globals__" || name == "__closure__" || name == "__dict__")
        unsupported("changing " + std::string(name) + " of a function");
    const Ref key = store.makeStr(std::string(name));
    if (value != noSlot)
        return store.setKey(store.ensureDict(self), key, value);
    const Slot attributes = dictOf(interp.heap(), self);
    if (attributes == noSlot || !store.removeKey(attributes, key))
        raise("AttributeError", "'function' object has no attribute '" + std::string(name) + "'");
}

std::string functionRepr(Interp &interp, Slot self)
{
    return "<function " + interp.heap().as<Function>(self)->names->qualified + " at "
        + addressText(interp.heap(), self) + ">";
}

Ref methodAttribute(Interp &interp, Slot self, std::string_view name)
{
    const BoundMethod method = *interp.heap().as<BoundMethod>(self);
    if (name == "__self__")
        return interp.store().hold(method.self);
    if (name == "__func__")
        return interp.store().hold(method.function);
    if (name == "__reduce__" || name == "__reduce_ex__" || name == "__getstate__")
        return {}; // the method is asked, not its function
    interp.requireStack(); // methods of methods
    return interp.attributeOrNone(method.function, name);
}

std::string methodRepr(Interp &interp, Slot self)
{
    const BoundMethod method = *interp.heap().as<BoundMethod>(self);
    Ref name = interp.attributeOrNoneQuietly(method.function, "__qualname__");
    if (!name)
        name = interp.attributeOrNoneQuietly(method.function, "__name__");
    return "<bound method " + (name ? interp.str(name) : std::string("?")) + " of "
        + interp.repr(method.self) + ">";
}

Ref compareMethods(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<BoundMethod>(left);
    const auto *b = interp.heap().as<BoundMethod>(right);
    if (!a || !b || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    return boolean(interp, (*a == *b) == (op == CompareOp::Equal));
}

// The class that has it among its names.
std::string ownerName(Interp &interp, Slot descriptor)
{
    const Slot owner = interp.heap().as<SlotDescriptor>(descriptor)->owner;
    if (const auto *known = owner == noSlot ? nullptr : interp.heap().as<Class>(owner))
        return known->names->name;
    for (std::uint32_t i = 0; i < interp.heap().slotCount(); ++i) {
        const auto *type = interp.heap().as<Class>(Slot {i});
        const auto *names = type ? interp.heap().as<Dict>(interp.heap()[Slot {i}].dict) : nullptr;
        if (!names)
            continue;
        for (const Dict::Entry &entry : names->entries)
            if (entry.value == descriptor)
                return type->names->name;
    }
    return "?";
}

// A slot belongs to the objects of one class and those derived from it.
void requireOwner(Interp &interp, Slot descriptor, Slot object)
{
    const auto *slot = interp.heap().as<SlotDescriptor>(descriptor);
    if (!slot)
        return;
    for (const Slot type : orderOf(interp, typeOf(interp, object)))
        if (const auto *own = interp.heap().as<Class>(type))
            for (const Dict::Entry &entry :
                 interp.heap().as<Dict>(interp.heap()[type].dict)->entries)
                if (own && entry.value == descriptor)
                    return;
    raise("TypeError",
          "descriptor '" + *slot->name + "' for '" + ownerName(interp, descriptor)
              + "' objects doesn't apply to a '" + errorTypeName(interp.heap(), object)
              + "' object");
}

template <typename Wrapper> Ref wrappedAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Slot function = interp.heap().as<Wrapper>(self)->function;
    if (name == "__func__" || name == "__wrapped__")
        return interp.store().hold(function);
    if (name == "__get__")
        return method(interp, wrapperMethods(), self, name);
    interp.requireStack(); // wrappers of wrappers
    if (name == "__isabstractmethod__") {
        Ref is = interp.attributeOrNoneQuietly(function, name);
        return is ? is : boolean(interp, false);
    }
    const bool isTakenOver = name == "__module__" || name == "__name__" || name == "__qualname__"
        || name == "__doc__" || name == "__annotations__";
    if (isTakenOver && interp.heap().as<Function>(function))
        return interp.attributeOrNone(function, name);
    return {};
}

// classmethod.__get__ and staticmethod.__get__.
Ref getWrapped(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("__get__", arguments, 1, 2);
    const Slot object = arguments.positional[0] == Heap::none ? noSlot : arguments.positional[0];
    Slot type = arguments.positional.size() > 1 ? arguments.positional[1] : Heap::none;
    if (type == Heap::none && object != noSlot)
        type = typeOf(interp, object);
    return bound(interp, self, object, type);
}

} // namespace

std::span<const Native> wrapperMethods()
{
    static constexpr std::array table {Native {"__get__", getWrapped}};
    return table;
}

namespace
{

// Taken of the class itself, a property or slot is itself.
template <typename Self> Ref getData(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("__get__", arguments, 1, 2);
    const Slot object = arguments.positional[0];
    if (object == Heap::none)
        return interp.store().hold(self);
    requireOwner(interp, self, object);
    return bound(interp, self, object, typeOf(interp, object));
}

Ref setData(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("__set__", arguments, 2, 2);
    requireOwner(interp, self, arguments.positional[0]);
    setThroughDescriptor(interp, self, arguments.positional[0], arguments.positional[1]);
    return none(interp);
}

Ref deleteData(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot object = takeOne("__delete__", arguments);
    requireOwner(interp, self, object);
    setThroughDescriptor(interp, self, object, noSlot);
    return none(interp);
}

} // namespace

std::span<const Native> slotDescriptorMethods()
{
    static constexpr std::array table {
        entry<"member_descriptor", "__delete__", SlotDescriptor, deleteData>(),
        entry<"member_descriptor", "__get__", SlotDescriptor, getData<SlotDescriptor>>(),
        entry<"member_descriptor", "__set__", SlotDescriptor, setData>(),
    };
    return table;
}

namespace
{

// The property with one more part: @x.setter.
template <Slot Property::*part> Ref withPart(Interp &interp, Slot self, const Arguments &arguments)
{
    Property changed = *interp.heap().as<Property>(self);
    changed.*part = takeOne("setter", arguments);
    return interp.store().make(changed);
}

} // namespace

std::span<const Native> propertyMethods()
{
    static constexpr std::array table {
        entry<"property", "__delete__", Property, deleteData>(),
        entry<"property", "__get__", Property, getData<Property>>(),
        entry<"property", "__set__", Property, setData>(),
        entry<"property", "deleter", Property, withPart<&Property::deleter>>(),
        entry<"property", "getter", Property, withPart<&Property::getter>>(),
        entry<"property", "setter", Property, withPart<&Property::setter>>(),
    };
    return table;
}

namespace
{

Ref propertyAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Property property = *interp.heap().as<Property>(self);
    if (name == "fget")
        return orNone(interp, property.getter);
    if (name == "fset")
        return orNone(interp, property.setter);
    if (name == "fdel")
        return orNone(interp, property.deleter);
    if (name == "__doc__")
        return property.doc != noSlot || property.getter == noSlot
            ? orNone(interp, property.doc)
            : interp.attribute(property.getter, name);
    if (name == "__isabstractmethod__") {
        for (const Slot part : {property.getter, property.setter, property.deleter}) {
            const Ref is = part == noSlot ? Ref() : interp.attributeOrNoneQuietly(part, name);
            if (is && interp.truth(is))
                return boolean(interp, true);
        }
        return boolean(interp, false);
    }
    return method(interp, propertyMethods(), self, name);
}

Ref cellAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name != "cell_contents")
        return {};
    const Slot content = interp.heap().as<Cell>(self)->content;
    if (content == noSlot)
        raise("ValueError", "Cell is empty");
    return interp.store().hold(content);
}

std::string objectText(Interp &interp, Slot self)
{
    return "<" + std::string(typeName(interp.heap(), self)) + " object at "
        + addressText(interp.heap(), self) + ">";
}

} // namespace

Ref makeMethod(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("method", arguments, 2, 2);
    if (!isCallable(interp, arguments.positional[0]))
        raise("TypeError", "first argument must be callable");
    if (arguments.positional[1] == Heap::none)
        raise("TypeError", "self must not be None");
    return interp.store().make(BoundMethod {arguments.positional[0], arguments.positional[1]});
}

Ref makeProperty(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("property", {"fget", "fset", "fdel", "doc"}, arguments);
    const auto part = [&](std::size_t i) { return given[i] == Heap::none ? noSlot : given[i]; };
    return interp.store().make(Property {part(0), part(1), part(2), part(3)});
}

Ref makeClassMethod(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("classmethod", arguments, 1, 1);
    return interp.store().make(ClassMethod {arguments.positional[0]});
}

Ref makeStaticMethod(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("staticmethod", arguments, 1, 1);
    return interp.store().make(StaticMethod {arguments.positional[0]});
}

const TypeOps functionObjectOps {
    .getAttribute = functionAttribute,
    .setAttribute = setFunctionAttribute,
    .repr = functionRepr,
};
const TypeOps boundMethodOps {
    .getAttribute = methodAttribute,
    .compare = compareMethods,
    .repr = methodRepr,
};
const TypeOps classMethodOps {
    .getAttribute = wrappedAttribute<ClassMethod>,
    .repr =
        [](Interp &interp, Slot self) {
            return "<classmethod(" + interp.repr(interp.heap().as<ClassMethod>(self)->function)
                + ")>";
        },
};
const TypeOps staticMethodOps {
    .getAttribute = wrappedAttribute<StaticMethod>,
    .repr =
        [](Interp &interp, Slot self) {
            return "<staticmethod(" + interp.repr(interp.heap().as<StaticMethod>(self)->function)
                + ")>";
        },
    .call =
        [](Interp &interp, Slot self, const Arguments &arguments) {
            return interp.call(interp.heap().as<StaticMethod>(self)->function, arguments);
        },
};
const TypeOps propertyOps {.getAttribute = propertyAttribute, .repr = objectText};
const TypeOps cellOps {.getAttribute = cellAttribute};
const TypeOps slotDescriptorOps {
    .getAttribute = [](Interp &interp, Slot self, std::string_view name) -> Ref {
        if (name == "__name__")
            return interp.store().makeStr(*interp.heap().as<SlotDescriptor>(self)->name);
        return method(interp, slotDescriptorMethods(), self, name);
    },
    .repr =
        [](Interp &interp, Slot self) {
            return "<member '" + *interp.heap().as<SlotDescriptor>(self)->name + "' of '"
                + ownerName(interp, self) + "' objects>";
        },
};

} // namespace clonescope::model::python
