// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classattributes.h"

#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/heap/parts.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

// A method of C for classes, as that class has it.
Ref ofClass(Interp &interp, const Ref &method, Slot type)
{
    const auto *builtin = interp.heap().as<Builtin>(method);
    if (!builtin)
        return method;
    Builtin taken = *builtin;
    taken.self = type;
    return interp.store().make(taken);
}

} // namespace

Ref attributeOfClass(Interp &interp, Slot type, std::string_view name)
{
    const Heap &heap = interp.heap();
    Store &store = interp.store();
    const Class own = *heap.as<Class>(type);
    const auto tuple = [&](std::vector<Slot> items) {
        return store.make(Tuple {{items.begin(), items.end()}});
    };
    if (name == "__name__")
        return store.makeStr(own.names->name);
    if (name == "__qualname__")
        return store.makeStr(own.names->qualified);
    if (name == "__mro__")
        return tuple(orderOf(interp, type));
    if (name == "__bases__")
        return tuple(*own.bases);
    if (name == "__base__")
        return store.hold(own.bases->front());
    if (name == "__dict__")
        return store.make(MappingProxy {heap[type].dict});
    if (name == "__annotations__") { // its own, never a base's
        const Dict &names = *heap.as<Dict>(heap[type].dict);
        if (const auto at = findEntry(heap, names, name))
            return store.hold(names.entries[*at].value);
        const Store::Building building(store);
        Ref made = store.make(Dict {});
        store.setClassAttribute(type, store.makeStr(std::string(name)), made);
        return made;
    }
    const std::vector<Slot> order = orderOf(interp, type);
    const Slot metaclass = heap[type].type;
    if (metaclass != noSlot) {
        const Slot found = classAttribute(interp, type, name);
        if (found != noSlot && isDataDescriptor(interp, found))
            return bound(interp, found, type, metaclass);
    }
    const ClassAttribute found = findInClasses(interp, order, name);
    if (found.value != noSlot)
        return bound(interp, found.value, noSlot, type);
    if (found.owner != noSlot)
        if (Ref value = interp.attributeOrNone(found.owner, name))
            return name == "fromkeys" ? ofClass(interp, value, type) : value;
    const auto *ofObject = listedNames(interp, "object");
    if (ofObject && name != "__class__"
        && std::binary_search(ofObject->begin(), ofObject->end(), name))
        if (Ref value
            = interp.language().slotMethod(interp, interp.language().type("object"), name))
            return value;
    if (metaclass != noSlot)
        if (const Slot other = classAttribute(interp, type, name); other != noSlot)
            return bound(interp, other, type, metaclass);
    if (name == "__doc__")
        return store.hold(Heap::none);
    if (name == "__module__")
        return store.makeStr(own.names->module);
    if (Ref method = interp.payloadAttribute(type, name))
        return method;
    // What the built-in classes among its bases have.
    for (const Slot at : order)
        if (heap.as<Type>(at))
            if (Ref value = interp.attributeOrNone(at, name))
                return value;
    if (const Slot fallback = classAttribute(interp, type, "__getattr__"); fallback != noSlot) {
        const Ref text = interp.nameString(name);
        const std::vector<Slot> arguments {type, text};
        return interp.call(fallback, {arguments, {}});
    }
    return {};
}

void setAttributeOfClass(Interp &interp, Slot type, std::string_view name, Slot value)
{
    Store &store = interp.store();
    const Heap &heap = interp.heap();
    const Class own = *heap.as<Class>(type);
    if (const Slot hook = classAttribute(interp, type, "__setattr__");
        hook != noSlot && value != noSlot) {
        const Ref text = interp.nameString(name);
        const std::vector<Slot> arguments {type, text, value};
        static_cast<void>(interp.call(hook, {arguments, {}}));
        return;
    }
    if (const Slot hook = classAttribute(interp, type, "__delattr__");
        hook != noSlot && value == noSlot) {
        const Ref text = interp.nameString(name);
        const std::vector<Slot> arguments {type, text};
        static_cast<void>(interp.call(hook, {arguments, {}}));
        return;
    }
    if (name == "__bases__")
        throw Unsupported {"changing the bases of a class"};
    if (name == "__mro__" || name == "__base__")
        raise("AttributeError", "readonly attribute");
    if (name == "__dict__")
        raise("AttributeError", "attribute '__dict__' of 'type' objects is not writable");
    const auto isOneOf = [&](auto... names) { return ((name == names) || ...); };
    if (value == noSlot && isOneOf("__name__", "__qualname__", "__module__", "__doc__"))
        raise("TypeError",
              "cannot delete '" + std::string(name) + "' attribute of immutable type '"
                  + own.names->name + "'");
    if (name == "__name__" || name == "__qualname__") {
        if (!heap.as<Str>(value))
            raise("TypeError",
                  "can only assign string to " + own.names->name + "." + std::string(name)
                      + ", not '" + errorTypeName(heap, value) + "'");
        Names names = *own.names;
        (name == "__name__" ? names.name : names.qualified) = interp.str(value);
        Class renamed = own;
        renamed.names = Shared(names);
        return store.replace(type, renamed);
    }
    const Ref key = interp.nameString(name);
    if (value == noSlot && !findEntry(heap, *heap.as<Dict>(heap[type].dict), key))
        raise("AttributeError",
              "type object '" + own.names->name + "' has no attribute '" + std::string(name) + "'");
    store.setClassAttribute(type, key, value);
    if (const auto *module = value == noSlot ? nullptr : heap.as<Str>(value);
        module && name == "__module__") {
        Class changed = *heap.as<Class>(type);
        Names names = *changed.names;
        names.module = *module->utf8;
        changed.names = Shared(names);
        store.replace(type, changed);
    }
    if (name == "__del__") {
        Class changed = *heap.as<Class>(type);
        changed.hasFinalizer = value != noSlot;
        store.replace(type, changed);
    }
}

Ref superAttribute(Interp &interp, Slot super, std::string_view name)
{
    const Super from = *interp.heap().as<Super>(super);
    const std::vector<Slot> order = orderOf(interp, from.start);
    const auto own = std::find(order.begin(), order.end(), from.type);
    const std::vector<Slot> rest(own == order.end() ? order.begin() : own + 1, order.end());
    const bool isOfClass = from.start == from.self; // in a class method
    const ClassAttribute found = findInClasses(interp, rest, name);
    if (found.value != noSlot)
        return bound(interp, found.value, isOfClass ? noSlot : from.self, from.start);
    for (const Slot at : rest) {
        if (!interp.heap().as<Type>(at))
            continue;
        if (isOfClass || name == "__new__" || name == "__init_subclass__") {
            Ref value = interp.builtinClassAttribute(at, name, isOfClass ? from.self : noSlot);
            const bool isOfAnyClass = name == "__init_subclass__" || name == "fromkeys";
            return value && isOfAnyClass ? ofClass(interp, value, from.self) : value;
        }
        if (Ref value = interp.payloadAttribute(from.self, name))
            return value;
    }
    return {};
}

} // namespace clonescope::model
