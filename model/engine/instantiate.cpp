// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

// Objects of the program's classes.
namespace clonescope::model
{

namespace
{

Slot found(Interp &interp, Slot type, std::string_view name)
{
    return findInClasses(interp, orderOf(interp, type), name).value;
}

std::string listedNames(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

void refuseAbstract(Interp &interp, Slot type)
{
    const Heap &heap = interp.heap();
    const Dict &own = *heap.as<Dict>(heap[type].dict);
    const auto at = findEntry(heap, own, "__abstractmethods__");
    if (!at || !interp.truth(own.entries[*at].value))
        return;
    std::vector<std::string> names;
    for (const Ref &name : interp.members(own.entries[*at].value))
        names.push_back(interp.str(name));
    std::sort(names.begin(), names.end());
    raise("TypeError",
          "Can't instantiate abstract class " + heap.as<Class>(type)->names->name
              + " with abstract method" + (names.size() == 1 ? " " : "s ") + listedNames(names));
}

Ref plainInstance(Interp &interp, Slot type, const Arguments &arguments)
{
    const Class own = *interp.heap().as<Class>(type);
    if (!arguments.positional.empty() || !arguments.keywords.empty()) {
        if (found(interp, type, "__new__") != noSlot)
            raise("TypeError",
                  "object.__new__() takes exactly one argument (the type to instantiate)");
        if (found(interp, type, "__init__") == noSlot)
            raise("TypeError", own.names->name + "() takes no arguments");
    }
    refuseAbstract(interp, type);
    Instance instance;
    if (own.slotNames)
        for (std::size_t i = 0; i < own.slotNames->size(); ++i)
            instance.slots.push_back(noSlot);
    return interp.store().make(std::move(instance), type);
}

// type(name, bases, names) of a metaclass.
Ref classOfMetaclass(Interp &interp, Slot metaclass, const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    const auto given = arguments.positional;
    const auto require = [&](std::size_t i, bool is, std::string_view kind) {
        if (!is)
            raise("TypeError",
                  "type.__new__() argument " + std::to_string(i + 1) + " must be "
                      + std::string(kind) + ", not " + errorTypeName(heap, given[i]));
    };
    if (given.size() == 3) {
        require(0, heap.as<Str>(given[0]), "str");
        require(1, heap.as<Tuple>(given[1]), "tuple");
        require(2, heap.as<Dict>(given[2]), "dict");
    } else
        raise("TypeError",
              "type.__new__() takes exactly 3 arguments (" + std::to_string(given.size())
                  + " given)");
    const std::string name = *heap.as<Str>(given[0])->utf8;
    const PersistentVector<Slot> items = heap.as<Tuple>(given[1])->items;
    const std::vector<Slot> bases(items.begin(), items.end());
    return makeClass(interp, metaclass, name, bases, given[2], arguments.keywords);
}

// A defaultdict takes what makes its values, then what a dict takes; Ref() where it is none.
Ref madeDefaultDict(Interp &interp, Slot object, const Arguments &arguments)
{
    const Slot type = interp.language().type("collections.defaultdict");
    if (!interp.heap().as<Dict>(object) || !isSubclass(interp, typeOf(interp, object), type))
        return {};
    return interp.language()
        .native(interp.heap().as<Type>(type)->native)
        .call(interp, noSlot, arguments);
}

} // namespace

Ref makeObject(Interp &interp, Slot type, const Arguments &arguments)
{
    Store &store = interp.store();
    const Slot base = builtinBase(interp, type);
    const Type builtin = *interp.heap().as<Type>(base);
    if (builtin.name == "object" && builtin.module == "builtins")
        return type == base ? store.make(Instance {}) : plainInstance(interp, type, arguments);
    if (isSubclass(interp, base, interp.language().type("type")))
        return classOfMetaclass(interp, type, arguments);
    if (isSubclass(interp, base, interp.language().type("BaseException"))) {
        const Ref args = arguments.positional.empty()
            ? store.hold(Heap::emptyTuple)
            : store.make(Tuple {{arguments.positional.begin(), arguments.positional.end()}});
        return store.make(Exception {args}, type);
    }
    const bool isOfTensors = type != base && builtin.module == "torch"; // with protocols of its own
    if (isOfTensors || builtin.native == noNative || !interp.language().native(builtin.native).call)
        throw Unsupported {"a class derived from " + std::string(builtin.name)};
    // What can be filled later is made empty: that is what __init__ does.
    const bool isContainer = builtin.name == "list" || builtin.name == "dict"
        || builtin.name == "set" || builtin.name == "deque" || builtin.name == "defaultdict";
    Ref plain = interp.language()
                    .native(builtin.native)
                    .call(interp, base, isContainer ? Arguments {} : arguments);
    if (type == base)
        return plain;
    return store.make(Payload(interp.heap()[plain].payload), type);
}

void Interp::initialize(Slot object, const Arguments &arguments)
{
    const Heap &heap = this->heap();
    const bool hasArguments = !arguments.positional.empty() || !arguments.keywords.empty();
    const std::string_view filling = heap.as<List>(object) || heap.as<Deque>(object) ? "extend"
        : heap.as<Dict>(object) || (heap.as<Set>(object) && !heap.as<Set>(object)->isFrozen)
        ? "update"
        : "";
    if (heap.as<Exception>(object)) {
        Exception changed = *heap.as<Exception>(object);
        const Ref args = arguments.positional.empty()
            ? m_store.hold(Heap::emptyTuple)
            : m_store.make(Tuple {{arguments.positional.begin(), arguments.positional.end()}});
        if (!equal(args, changed.args)) {
            changed.args = args;
            m_store.replace(object, changed);
        }
        return;
    }
    if (const auto *deque = heap.as<Deque>(object); deque && hasArguments) {
        Deque changed = *deque;
        const Ref made
            = m_language.native(heap.as<Type>(m_language.type("collections.deque"))->native)
                  .call(*this, noSlot, arguments);
        changed.most = heap.as<Deque>(made)->most;
        m_store.replace(object, changed);
        const Ref method = payloadAttribute(object, "extend");
        const Slot members = made;
        static_cast<void>(call(method, {{&members, 1}, {}}));
        return;
    }
    if (!filling.empty() && hasArguments) {
        const Ref method = payloadAttribute(object, filling);
        const Ref made = madeDefaultDict(*this, object, arguments);
        if (!made) {
            static_cast<void>(call(method, arguments));
            return;
        }
        Dict changed = *heap.as<Dict>(object);
        changed.factory = heap.as<Dict>(made)->factory;
        m_store.replace(object, std::move(changed));
        const Slot entries = made;
        static_cast<void>(call(method, {{&entries, 1}, {}}));
        return;
    }
    const Slot type = heap[object].type;
    const bool isTensor = heap.as<Tensor>(object) && type != noSlot;
    if ((!heap.as<Instance>(object) && !isTensor) || !hasArguments)
        return;
    if (type == noSlot || found(*this, type, "__init__") != noSlot)
        raise("TypeError",
              "object.__init__() takes exactly one argument (the instance to initialize)");
    if (!isTensor && found(*this, type, "__new__") == noSlot)
        raise("TypeError",
              std::string(typeName(heap, object))
                  + ".__init__() takes exactly one argument (the instance to initialize)");
}

Ref instantiate(Interp &interp, Slot type, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    const auto withFirst = [&](Slot first) {
        std::vector<Slot> all {first};
        all.insert(all.end(), arguments.positional.begin(), arguments.positional.end());
        return all;
    };
    Ref made;
    if (const Slot making = found(interp, type, "__new__"); making != noSlot) {
        const Ref function = bound(interp, making, noSlot, type);
        made = interp.call(function, {withFirst(type), arguments.keywords});
        if (!isSubclass(interp, typeOf(interp, made), type))
            return made;
    } else {
        made = makeObject(interp, type, arguments);
    }
    const Slot initializing = found(interp, typeOf(interp, made), "__init__");
    if (initializing == noSlot) {
        interp.initialize(made, arguments);
        return made;
    }
    const Ref method = bound(interp, initializing, made, type);
    const Ref answer = interp.call(method, arguments);
    if (answer.slot() != Heap::none)
        raise("TypeError",
              "__init__() should return None, not '" + errorTypeName(interp.heap(), answer) + "'");
    return made;
}

} // namespace clonescope::model
