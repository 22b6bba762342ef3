// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"

#include "model/engine/attributenames.h"
#include "model/engine/classattributes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

// How classes relate, and how attributes are found through them.
namespace clonescope::model
{

bool isClass(const Heap &heap, Slot object)
{
    return heap.as<Class>(object) || heap.as<Type>(object);
}

Slot typeOf(Interp &interp, Slot object)
{
    const Slot own = interp.heap()[object].type;
    return own != noSlot ? own : interp.language().typeOf(interp.heap(), object);
}

std::vector<Slot> orderOf(Interp &interp, Slot type)
{
    std::vector<Slot> order {type};
    if (const auto *own = interp.heap().as<Class>(type)) {
        interp.spend(Work::Byte, own->order->size() * sizeof(Slot));
        order.insert(order.end(), own->order->begin(), own->order->end());
        return order;
    }
    for (Slot at = interp.language().baseOf(type); at != noSlot; at = interp.language().baseOf(at))
        order.push_back(at);
    return order;
}

bool isSubclass(Interp &interp, Slot type, Slot base)
{
    if (type == base)
        return true;
    interp.spend(2);
    const std::vector<Slot> order = orderOf(interp, type);
    return std::find(order.begin(), order.end(), base) != order.end();
}

Slot builtinBase(Interp &interp, Slot type)
{
    for (const Slot at : orderOf(interp, type))
        if (interp.heap().as<Type>(at))
            return at;
    return interp.language().type("object");
}

ClassAttribute findInClasses(Interp &interp, std::span<const Slot> order, std::string_view name)
{
    const Heap &heap = interp.heap();
    for (const Slot at : order) {
        interp.spend(Work::Member, 2);
        if (heap.as<Class>(at)) {
            const Dict &own = *heap.as<Dict>(heap[at].dict);
            if (const auto found = findEntry(heap, own, name))
                return {own.entries[*found].value, at};
        } else if (heap.as<Type>(at)->name != "object" && hasOwnAttribute(interp, at, name)) {
            return {noSlot, at};
        }
    }
    return {};
}

Slot classAttribute(Interp &interp, Slot object, std::string_view name)
{
    const Heap &heap = interp.heap();
    const Slot type = heap[object].type;
    const auto *own = heap.as<Class>(type);
    if (!own)
        return noSlot;
    const std::uint64_t age = interp.store().classAge();
    if (const auto known = interp.classNames().find(type, name, age))
        return *known;
    const Dict &first = *heap.as<Dict>(heap[type].dict);
    const auto found = findEntry(heap, first, name);
    const Slot value
        = found ? first.entries[*found].value : findInClasses(interp, *own->order, name).value;
    interp.classNames().keep(type, name, age, value);
    return value;
}

namespace
{

bool classHas(Interp &interp, Slot object, std::string_view name)
{
    return classAttribute(interp, object, name) != noSlot;
}

// Whether it is a class whose objects are descriptors of the program's own.
bool isDescriptor(Interp &interp, Slot attribute)
{
    return interp.heap().as<Class>(interp.heap()[attribute].type)
        && classHas(interp, attribute, "__get__");
}

Ref callOne(Interp &interp, Slot callable, Slot argument)
{
    return interp.call(callable, {{&argument, 1}, {}});
}

Ref slotValue(Interp &interp, Slot descriptor, Slot object)
{
    const SlotDescriptor slot = *interp.heap().as<SlotDescriptor>(descriptor);
    const PersistentVector<Slot> *values = slotValues(interp.heap(), object);
    const Slot value = values && slot.index < values->size() ? (*values)[slot.index] : noSlot;
    if (value == noSlot)
        raise("AttributeError",
              "'" + std::string(typeName(interp.heap(), object)) + "' object has no attribute '"
                  + *slot.name + "'");
    return interp.store().hold(value);
}

Ref propertyValue(Interp &interp, Slot property, Slot object)
{
    const Property parts = *interp.heap().as<Property>(property);
    if (parts.getter == noSlot)
        raise("AttributeError",
              "property of '" + std::string(typeName(interp.heap(), object))
                  + "' object has no getter");
    return callOne(interp, parts.getter, object);
}

} // namespace

Ref bound(Interp &interp, Slot attribute, Slot object, Slot type)
{
    const Heap &heap = interp.heap();
    Store &store = interp.store();
    if (const auto *function = heap.as<Function>(attribute))
        return object == noSlot || function->isBuiltin
            ? store.hold(attribute)
            : store.make(BoundMethod {attribute, object});
    if (const auto *method = heap.as<ClassMethod>(attribute)) {
        if (heap.as<Function>(method->function) || heap.as<Builtin>(method->function)
            || isClass(heap, method->function))
            return store.make(BoundMethod {method->function, type});
        interp.requireStack(); // class methods of class methods
        return bound(interp, method->function, type, typeOf(interp, type));
    }
    if (const auto *method = heap.as<StaticMethod>(attribute))
        return store.hold(method->function);
    if (object != noSlot && heap.as<Property>(attribute))
        return propertyValue(interp, attribute, object);
    if (object != noSlot && heap.as<SlotDescriptor>(attribute))
        return slotValue(interp, attribute, object);
    // A method of a built-in class, taken over by name.
    if (const auto *builtin = heap.as<Builtin>(attribute); builtin && object != noSlot
        && builtin->self == noSlot
        && (builtin->type == "method_descriptor" || builtin->type == "wrapper_descriptor")) {
        Builtin method = *builtin;
        method.self = object;
        method.type = builtin->type == "wrapper_descriptor" ? "method-wrapper"
                                                            : "builtin_function_or_method";
        return store.make(method);
    }
    if (isDescriptor(interp, attribute)) {
        const std::vector<Slot> arguments {object == noSlot ? Heap::none : object, type};
        return interp.callSpecial(attribute, "__get__", {arguments, {}});
    }
    return store.hold(attribute);
}

bool isDataDescriptor(Interp &interp, Slot attribute)
{
    const Heap &heap = interp.heap();
    if (heap.as<Property>(attribute) || heap.as<SlotDescriptor>(attribute))
        return true;
    return heap.as<Class>(heap[attribute].type)
        && (classHas(interp, attribute, "__set__") || classHas(interp, attribute, "__delete__"));
}

namespace
{

// What `__weakref__` says: None until there is one. Which of several is not known here.
Ref firstWeakReference(Interp &interp, Slot object)
{
    const Class *own = classOf(interp.heap(), object);
    if (!own || !own->takesWeakReferences)
        return {};
    for (std::uint32_t i = 0; i < interp.heap().slotCount(); ++i) {
        const auto *weak = interp.heap().as<WeakReference>(Slot {i});
        if (weak && weak->referent == object)
            throw Unsupported {"__weakref__ of an object with weak references"};
    }
    return interp.store().hold(Heap::none);
}

} // namespace

Ref genericAttribute(Interp &interp, Slot object, std::string_view name)
{
    const Heap &heap = interp.heap();
    const Slot type = heap[object].type;
    const Slot found = classAttribute(interp, object, name);
    const Ref held = interp.store().hold(found);
    if (found != noSlot && isDataDescriptor(interp, found))
        return bound(interp, found, object, type);
    const Slot attributes = dictOf(heap, object);
    const auto *own = heap.as<Class>(type);
    if (name == "__dict__") {
        if (own && !own->hasDict)
            return {};
        return interp.store().hold(interp.store().ensureDict(object));
    }
    if (const auto *dict = heap.as<Dict>(attributes))
        if (const auto entry = findEntry(heap, *dict, name))
            return interp.store().hold(dict->entries[*entry].value);
    if (name == "__weakref__" && found == interp.language().member("_types", name))
        return firstWeakReference(interp, object);
    if (found != noSlot)
        return bound(interp, found, object, type);
    // A class of C has no __module__ among its names.
    if (name == "__weakref__" || (name == "__module__" && own && own->isBuiltin))
        return {};
    if (name == "__doc__" || name == "__module__")
        return own ? attributeOfClass(interp, type, name) : Ref();
    return interp.payloadAttribute(object, name);
}

Ref objectAttribute(Interp &interp, Slot object, std::string_view name)
{
    const auto ask = [&](Slot hook) {
        const Ref text = interp.nameString(name);
        const std::vector<Slot> arguments {object, text};
        return interp.call(hook, {arguments, {}});
    };
    const Ref fallback = interp.store().hold(classAttribute(interp, object, "__getattr__"));
    try {
        const Slot all = classAttribute(interp, object, "__getattribute__");
        if (Ref value = all != noSlot ? ask(all) : genericAttribute(interp, object, name))
            return value;
    } catch (const PyError &error) {
        if (!fallback || !isOf(interp, error, "AttributeError"))
            throw;
    }
    return fallback ? ask(fallback) : Ref();
}

void setThroughDescriptor(Interp &interp, Slot descriptor, Slot object, Slot value,
                          std::string_view name)
{
    const Heap &heap = interp.heap();
    const std::string id(name);
    if (const auto *property = heap.as<Property>(descriptor)) {
        const Slot function = value == noSlot ? property->deleter : property->setter;
        if (function == noSlot)
            raise("AttributeError",
                  "property '" + id + "' of '" + std::string(typeName(heap, object))
                      + "' object has no " + (value == noSlot ? "deleter" : "setter"));
        std::vector<Slot> arguments {object};
        if (value != noSlot)
            arguments.push_back(value);
        static_cast<void>(interp.call(function, {arguments, {}}));
        return;
    }
    if (const auto *slot = heap.as<SlotDescriptor>(descriptor)) {
        const PersistentVector<Slot> *values = slotValues(heap, object);
        if (value == noSlot && (!values || (*values)[slot->index] == noSlot))
            raise("AttributeError", *slot->name);
        return interp.store().setSlot(object, slot->index, value);
    }
    std::vector<Slot> arguments {object};
    if (value != noSlot)
        arguments.push_back(value);
    const std::string_view hook = value == noSlot ? "__delete__" : "__set__";
    if (!classHas(interp, descriptor, hook))
        raise("AttributeError", std::string(hook));
    static_cast<void>(interp.callSpecial(descriptor, hook, {arguments, {}}));
}

void setGenericAttribute(Interp &interp, Slot object, std::string_view name, Slot value)
{
    const Heap &heap = interp.heap();
    Store &store = interp.store();
    const Slot found = classAttribute(interp, object, name);
    const auto missing = [&] {
        raise("AttributeError",
              "'" + std::string(typeName(heap, object)) + "' object has no attribute '"
                  + std::string(name) + "'");
    };
    if (found != noSlot && isDataDescriptor(interp, found))
        return setThroughDescriptor(interp, found, object, value, name);
    const Class *own = classOf(heap, object);
    if (own && !own->hasDict) {
        if (found != noSlot)
            raise("AttributeError",
                  "'" + std::string(typeName(heap, object)) + "' object attribute '"
                      + std::string(name) + "' is read-only");
        missing();
    }
    if (name == "__dict__") {
        if (value == noSlot)
            throw Unsupported {"deleting __dict__"};
        if (!heap.as<Dict>(value))
            raise("TypeError",
                  "__dict__ must be set to a dictionary, not a '" + errorTypeName(heap, value)
                      + "'");
        return store.setDict(object, value);
    }
    const Slot attributes = dictOf(heap, object);
    if (const auto *dict = heap.as<Dict>(attributes); dict && value != noSlot)
        if (const auto entry = findEntry(heap, *dict, name))
            return store.setValue(attributes, *entry, value);
    const Ref key = store.makeStr(std::string(name));
    if (value != noSlot)
        return store.setKey(store.ensureDict(object), key, value);
    if (attributes == noSlot || !store.removeKey(attributes, key))
        missing();
}

} // namespace clonescope::model
