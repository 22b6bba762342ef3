// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/parts.h"

#include <array>

// Functions of the program's, and what classes wrap them in.
namespace clonescope::model::python
{

namespace
{

Ref orNone(Interp &interp, Slot part)
{
    return interp.store().hold(part == noSlot ? Heap::none : part);
}

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
        const Ref made = store.make(Dict {});
        changed.annotations = made;
        store.replace(self, changed);
        return made;
    }
    if (name == "__closure__")
        return function.cells.empty()
            ? none(interp)
            : store.make(Tuple {{function.cells.begin(), function.cells.end()}});
    if (name == "__code__" || name == "__builtins__" || name == "__type_params__")
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
    const auto part = [&](Slot Function::*slot) {
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
        return part(&Function::defaults);
    if (name == "__kwdefaults__")
        return part(&Function::keywordDefaults);
    if (name == "__annotations__")
        return part(&Function::annotations);
    if (name == "__doc__")
        return part(&Function::doc);
    if (name == "__code__" || name == "__globals__" || name == "__closure__")
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
    return interp.attributeOrNone(method.function, name);
}

std::string methodRepr(Interp &interp, Slot self)
{
    const BoundMethod method = *interp.heap().as<BoundMethod>(self);
    const auto *function = interp.heap().as<Function>(method.function);
    return "<bound method " + (function ? function->names->qualified : std::string("?")) + " of "
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

template <typename Wrapper> Ref wrappedAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Slot function = interp.heap().as<Wrapper>(self)->function;
    if (name == "__func__" || name == "__wrapped__")
        return interp.store().hold(function);
    if (name == "__isabstractmethod__") {
        Ref is = interp.attributeOrNoneQuietly(function, name);
        return is ? is : boolean(interp, false);
    }
    if (name.starts_with("__") && interp.heap().as<Function>(function))
        return interp.attributeOrNone(function, name);
    return {};
}

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
        Native {"getter", withPart<&Property::getter>},
        Native {"setter", withPart<&Property::setter>},
        Native {"deleter", withPart<&Property::deleter>},
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

Ref makeProperty(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("property", {"fget", "fset", "fdel", "doc"}, arguments);
    const auto part = [&](std::size_t i) { return given[i] == Heap::none ? noSlot : given[i]; };
    return interp.store().make(Property {part(0), part(1), part(2), part(3)});
}

Ref makeClassMethod(Interp &interp, Slot, const Arguments &arguments)
{
    return interp.store().make(ClassMethod {takeOne("classmethod", arguments)});
}

Ref makeStaticMethod(Interp &interp, Slot, const Arguments &arguments)
{
    return interp.store().make(StaticMethod {takeOne("staticmethod", arguments)});
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
        return {};
    },
};

} // namespace clonescope::model::python
