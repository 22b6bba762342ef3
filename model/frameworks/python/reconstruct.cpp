// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/reconstruct.h"

#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/engine/machine.h"
#include "model/engine/scopes.h"
#include "model/frameworks/python/cloner.h"
#include "model/frameworks/python/support.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>
#include <array>

namespace clonescope::model
{

namespace
{

// The slots of the object that are filled, in the order in which a state has them: those of its
// class first, as they were written.
std::vector<std::pair<std::string, std::size_t>> namedSlots(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    const PersistentVector<Slot> *values = slotValues(heap, object);
    const Class *type = classOf(heap, object);
    if (!values || !type || !type->slotNames)
        return {};
    std::vector<std::pair<std::string, std::size_t>> found;
    const std::vector<std::string> &names = *type->slotNames;
    const auto add = [&](const std::string &name) {
        const auto at = std::find(names.rbegin(), names.rend(), name);
        const auto index = static_cast<std::size_t>(names.rend() - at) - 1;
        if (at != names.rend() && (*values)[index] != noSlot)
            found.emplace_back(name, index);
    };
    for (const Slot of : orderOf(interp, heap[object].type)) {
        const auto *own = heap.as<Class>(of);
        if (!own)
            continue;
        const Dict &dict = *heap.as<Dict>(heap[of].dict);
        const auto entry = findEntry(heap, dict, "__slots__");
        if (!entry)
            continue;
        const Slot written = dict.entries[*entry].value;
        if (const auto *one = heap.as<Str>(written)) {
            add(mangled(*one->utf8, own->names->name));
        } else if (heap.as<List>(written) || heap.as<Tuple>(written) || heap.as<Dict>(written)) {
            for (const Ref &each : interp.members(written))
                add(mangled(interp.str(each), own->names->name));
        }
    }
    return found;
}

// One object on its way through copyreg's protocol.
class Reconstruction
{
public:
    Reconstruction(Interp &interp, Slot object, DeepCopier *deep, int depth)
        : m_interp(interp)
        , m_store(interp.store())
        , m_object(object)
        , m_deep(deep)
        , m_depth(depth)
    {
    }

    Ref result()
    {
        if (Ref reductor = registered()) {
            const Slot argument = m_object;
            return fromReduced(m_interp.call(reductor, {{&argument, 1}, {}}));
        }
        if (const Ref hook = own("__reduce_ex__"); hook && hook.slot() != Heap::none) {
            const Slot protocol = Heap::smallInt(4);
            return fromReduced(m_interp.call(hook, {{&protocol, 1}, {}}));
        }
        if (const Ref hook = own("__reduce__")) {
            if (hook.slot() == Heap::none)
                refuseToCopy();
            return fromReduced(m_interp.call(hook, {}));
        }
        const Heap &heap = m_interp.heap();
        const Slot type = typeOf(m_interp, m_object);
        const Payload payload = heap[m_object].payload;
        if (std::holds_alternative<Exception>(payload))
            return exception(type);
        if (const auto *set = std::get_if<Set>(&payload))
            return setOf(type, *set);
        if (const auto *partial = std::get_if<Partial>(&payload))
            return partialOf(*partial);
        if (const auto *dict = std::get_if<Dict>(&payload); dict && isDefaultDict(type))
            return defaultDictOf(type, *dict);
        Ref made = emptyOne(type, payload);
        if (m_deep)
            m_deep->remember(m_object, made);
        state(made);
        fill(made, payload);
        return made;
    }

private:
    // What copyreg.dispatch_table has for its class, where the program imported that module.
    Ref registered()
    {
        const Ref module
            = m_interp.machine() ? m_interp.machine()->alreadyImported("copyreg") : Ref();
        if (!module)
            return {};
        const Ref table = m_interp.attributeOrNone(module, "dispatch_table");
        const auto *dict = m_interp.heap().as<Dict>(table);
        const auto found
            = dict ? findEntry(m_interp.heap(), *dict, typeOf(m_interp, m_object)) : std::nullopt;
        return found ? m_store.hold(dict->entries[*found].value) : Ref();
    }
    // A class can say that its objects are not to be copied: __reduce_ex__ = __reduce__ = None.
    [[noreturn]] void refuseToCopy()
    {
        const std::string way = m_deep ? "un(deep)copyable" : "un(shallow)copyable";
        const Ref text
            = m_store.makeStr(way + " object of type " + m_interp.repr(typeOf(m_interp, m_object)));
        const Slot argument = text;
        raiseObject(m_interp,
                    m_interp.call(m_interp.language().type("copy.Error"), {{&argument, 1}, {}}));
    }
    // A method of the class's own for a step of the protocol.
    Ref own(std::string_view name)
    {
        return classAttribute(m_interp, m_object, name) == noSlot
            ? Ref()
            : m_interp.special(m_object, name);
    }
    Ref part(Slot value) { return m_deep ? m_deep->nested(value, m_depth) : m_store.hold(value); }
    // The same for a member of a container that is copied in between.
    Ref member(Slot value)
    {
        return m_deep ? m_deep->nested(value, m_depth + 2) : m_store.hold(value);
    }

    std::vector<Ref> parts(Slot arguments)
    {
        std::vector<Ref> all;
        for (const Ref &argument : m_interp.members(arguments))
            all.push_back(part(argument));
        return all;
    }
    Ref requireTuple(Ref answer, std::string_view hook)
    {
        if (!m_interp.heap().as<Tuple>(answer))
            raise("TypeError",
                  std::string(hook) + " should return a tuple, not '"
                      + errorTypeName(m_interp.heap(), answer) + "'");
        return answer;
    }
    std::pair<Ref, Ref> pairOf(Slot both)
    {
        const std::vector<Ref> pair = m_interp.members(both);
        if (pair.size() < 2)
            raise("ValueError",
                  "not enough values to unpack (expected 2, got " + std::to_string(pair.size())
                      + ")");
        if (pair.size() > 2)
            raise("ValueError", "too many values to unpack (expected 2)");
        return {pair[0], pair[1]};
    }

    // cls.__new__(cls, *newargs)
    Ref emptyOne(Slot type, const Payload &payload)
    {
        std::vector<Ref> arguments;
        std::vector<std::pair<std::string, Ref>> keywords;
        if (const Ref hook = own("__getnewargs_ex__")) {
            const Ref both = requireTuple(m_interp.call(hook, {}), "__getnewargs_ex__");
            const std::size_t size = m_interp.heap().as<Tuple>(both)->items.size();
            if (size != 2)
                raise("ValueError",
                      "__getnewargs_ex__ should return a tuple of length 2, not "
                          + std::to_string(size));
            const auto [args, kwargs] = pairOf(both);
            arguments = parts(args);
            const auto named = required(kwargs);
            for (const auto &[key, value] : named)
                keywords.emplace_back(m_interp.str(key), part(value));
        } else if (const Ref args = own("__getnewargs__")) {
            arguments = parts(requireTuple(m_interp.call(args, {}), "__getnewargs__"));
        } else if (!std::holds_alternative<Instance>(payload)
                   && !std::holds_alternative<List>(payload)
                   && !std::holds_alternative<Dict>(payload)
                   && !std::holds_alternative<Deque>(payload)) {
            arguments.push_back(
                part(m_store.make(payload))); // its value as the built-in class has it
        }
        std::vector<Slot> positional(arguments.begin(), arguments.end());
        const std::vector<std::pair<std::string_view, Slot>> named(keywords.begin(),
                                                                   keywords.end());
        if (const auto *deque = std::get_if<Deque>(&payload))
            return m_store.make(Deque {{}, deque->most}, m_interp.heap()[m_object].type);
        if (m_interp.heap()[m_object].type == noSlot)
            return m_store.make(Instance {});
        const Slot making = findInClasses(m_interp, orderOf(m_interp, type), "__new__").value;
        if (making == noSlot)
            return makeObject(m_interp, type, {positional, named});
        positional.insert(positional.begin(), type);
        return m_interp.call(bound(m_interp, making, noSlot, type), {positional, named});
    }

    // Who may have a __setstate__, or say that the object has.
    static constexpr std::array<std::string_view, 3> stateHooks {"__setstate__", "__getattr__",
                                                                 "__getattribute__"};

    void state(const Ref &made)
    {
        if (const Ref hook = own("__getstate__")) {
            const Ref state = m_interp.call(hook, {});
            if (state.slot() != Heap::none)
                give(made, part(state));
            return;
        }
        const bool asksByName
            = std::any_of(stateHooks.begin(), stateHooks.end(), [&](std::string_view hook) {
                  return classAttribute(m_interp, m_object, hook) != noSlot;
              });
        if (asksByName) {
            const Ref state = stateOf(m_interp, m_object);
            if (state.slot() != Heap::none)
                give(made, part(state));
            return;
        }
        const Heap &heap = m_interp.heap();
        const Slot attributes = dictOf(heap, m_object);
        if (const auto *dict = heap.as<Dict>(attributes); dict && dict->live > 0)
            giveAttributes(made, attributes);
        const Slot setting = classAttribute(m_interp, made, "__setattr__");
        const bool isSetByName = setting != noSlot && !heap.as<Builtin>(setting);
        for (const auto &[name, index] : namedSlots(m_interp, m_object)) {
            const Ref value = member((*slotValues(heap, m_object))[index]);
            if (isSetByName)
                m_interp.setAttribute(made, name, value);
            else
                m_store.setSlot(made, index, value);
        }
    }

    // `__dict__` member by member: the copy of the dict that Python makes in between is not kept.
    void giveAttributes(const Ref &made, Slot attributes)
    {
        if (m_deep && m_deep->hasMemoDict())
            return give(made, part(attributes));
        if (Ref before = m_deep ? m_deep->known(attributes) : Ref())
            return give(made, before);
        const Dict dict = *m_interp.heap().as<Dict>(attributes);
        // Only when all is copied is it given to the new object.
        std::vector<std::pair<Slot, Ref>> copied;
        for (const Dict::Entry &entry : dict.entries)
            if (entry.key != noSlot)
                copied.emplace_back(entry.key, member(entry.value));
        const Slot into = m_store.ensureDict(made);
        for (const auto &[key, value] : copied)
            m_store.setKey(into, key, value);
    }

    void give(const Ref &made, const Ref &given)
    {
        if (const Ref setting = m_interp.attributeOrNoneQuietly(made, "__setstate__")) {
            const Slot argument = given;
            static_cast<void>(m_interp.call(setting, {{&argument, 1}, {}}));
            return;
        }
        Slot state = given, slotState = noSlot;
        if (const auto *pair = m_interp.heap().as<Tuple>(given); pair && pair->items.size() == 2) {
            state = pair->items[0];
            slotState = pair->items[1];
        }
        if (state != Heap::none) {
            const auto entries = required(state);
            static_cast<void>(m_interp.attribute(made, "__dict__")); // refused where it has none
            for (const auto &[key, value] : entries)
                m_store.setKey(m_store.ensureDict(made), key, value);
        }
        if (slotState != noSlot && slotState != Heap::none) {
            const auto entries = required(slotState);
            for (const auto &[key, value] : entries)
                m_interp.setAttribute(made, m_interp.str(key), value);
        }
    }
    std::vector<std::pair<Ref, Ref>> required(Slot mapping)
    {
        auto entries = m_interp.entries(mapping);
        if (!entries)
            raise("TypeError",
                  "'" + errorTypeName(m_interp.heap(), mapping) + "' object is not iterable");
        return std::move(*entries);
    }

    void fill(const Ref &made, const Payload &payload)
    {
        if (std::holds_alternative<List>(payload) || std::holds_alternative<Deque>(payload)) {
            for (const Ref &each : m_interp.members(m_object)) {
                const Ref copy = part(each);
                append(made, copy);
            }
        } else if (std::holds_alternative<Dict>(payload)) {
            const Dict dict = std::get<Dict>(payload);
            for (const Dict::Entry &entry : dict.entries) {
                if (entry.key == noSlot)
                    continue;
                const Ref key = part(entry.key);
                const Ref value = part(entry.value);
                m_interp.setItem(made, key, value);
            }
        }
    }
    void append(const Ref &made, Slot value)
    {
        const Heap &heap = m_interp.heap();
        const auto *deque = heap.as<Deque>(made);
        const bool isPlain = heap.as<List>(made) || (deque && !deque->most);
        if (isPlain && classAttribute(m_interp, made, "append") == noSlot)
            return m_store.append(made, value);
        static_cast<void>(m_interp.call(m_interp.attribute(made, "append"), {{&value, 1}, {}}));
    }

    Ref exception(Slot type)
    {
        const std::vector<Ref> arguments = parts(m_interp.heap().as<Exception>(m_object)->args);
        const std::vector<Slot> positional(arguments.begin(), arguments.end());
        Ref made = m_interp.call(type, {positional, {}});
        if (m_deep)
            m_deep->remember(m_object, made);
        else
            keepArguments(made, type);
        state(made);
        return made;
    }

    // It was made of the very tuple, unless a class of the program's said something else.
    void keepArguments(const Ref &made, Slot type)
    {
        const Heap &heap = m_interp.heap();
        const Slot args = heap.as<Exception>(m_object)->args;
        const std::vector<Slot> order = orderOf(m_interp, type);
        const auto *copy = heap.as<Exception>(made);
        if (!copy || findInClasses(m_interp, order, "__init__").value != noSlot
            || findInClasses(m_interp, order, "__new__").value != noSlot
            || heap.as<Tuple>(copy->args)->items != heap.as<Tuple>(args)->items)
            return;
        Exception changed = *copy;
        changed.args = args;
        m_store.replace(made, changed);
    }

    Ref setOf(Slot type, const Set &set)
    {
        std::vector<Ref> members;
        for (const Dict::Entry &entry : set.members.entries)
            if (entry.key != noSlot)
                members.push_back(m_deep && m_deep->hasMemoDict() ? m_store.hold(entry.key)
                                                                  : member(entry.key));
        Ref list = m_store.make(List {{members.begin(), members.end()}});
        if (m_deep && m_deep->hasMemoDict())
            list = part(list);
        const Slot argument = list;
        Ref made = m_interp.call(type, {{&argument, 1}, {}});
        if (m_deep)
            m_deep->remember(m_object, made);
        state(made);
        return made;
    }

    Ref partialOf(const Partial &partial)
    {
        const Ref function = part(partial.function);
        const Ref args = part(partial.args);
        const Ref keywords = part(partial.keywords);
        Ref made = m_store.make(Partial {function, args, keywords}, m_interp.heap()[m_object].type);
        if (m_deep)
            m_deep->remember(m_object, made);
        // Its __setstate__ takes the dict of attributes as it is.
        const Slot attributes = m_interp.heap()[m_object].dict;
        if (attributes != noSlot && m_interp.heap().as<Dict>(attributes)->live > 0)
            m_store.setDict(made, part(attributes));
        return made;
    }

    [[nodiscard]] bool isDefaultDict(Slot type) const
    {
        return isSubclass(m_interp, type, m_interp.language().type("collections.defaultdict"));
    }
    // Made by its class of what makes its values: its __copy__ and its __reduce__ know no
    // attributes.
    Ref defaultDictOf(Slot type, const Dict &dict)
    {
        std::vector<Ref> held;
        if (dict.factory != noSlot && dict.factory != Heap::none)
            held.push_back(part(dict.factory));
        else if (!m_deep)
            held.push_back(m_store.hold(Heap::none));
        if (!m_deep)
            held.push_back(m_store.hold(m_object));
        const std::vector<Slot> arguments(held.begin(), held.end());
        Ref made = m_interp.call(type, {arguments, {}});
        if (!m_deep)
            return made;
        m_deep->remember(m_object, made);
        fill(made, dict);
        return made;
    }

    // What the program's own __reduce_ex__ or __reduce__ answered.
    Ref fromReduced(const Ref &reduced)
    {
        if (m_interp.heap().as<Str>(reduced))
            return m_store.hold(m_object);
        if (!m_interp.isIterable(reduced))
            raise("TypeError",
                  "Value after * must be an iterable, not "
                      + errorTypeName(m_interp.heap(), reduced));
        const std::vector<Ref> held = m_interp.members(reduced);
        const std::vector<Slot> items(held.begin(), held.end());
        if (items.size() < 2)
            raise("TypeError",
                  std::string("_reconstruct() missing ")
                      + (items.empty() ? "2 required positional arguments: 'func' and 'args'"
                                       : "1 required positional argument: 'args'"));
        if (items.size() > 5)
            raise("TypeError",
                  "_reconstruct() takes from 4 to 7 positional arguments but "
                      + std::to_string(items.size() + 2) + " were given");
        const std::vector<Ref> arguments = parts(items[1]);
        const std::vector<Slot> positional(arguments.begin(), arguments.end());
        Ref made = m_interp.call(items[0], {positional, {}});
        if (m_deep)
            m_deep->remember(m_object, made);
        const auto given = [&](std::size_t i) {
            return items.size() > i && items[i] != Heap::none ? items[i] : noSlot;
        };
        if (given(2) != noSlot)
            give(made, part(given(2)));
        if (given(3) != noSlot)
            for (const Ref &each : m_interp.members(given(3)))
                append(made, part(each));
        if (given(4) != noSlot)
            for (const Ref &each : m_interp.members(given(4))) {
                const auto [theirs, value] = pairOf(each);
                const Ref key = part(theirs);
                m_interp.setItem(made, key, part(value));
            }
        return made;
    }

    Interp &m_interp;
    Store &m_store;
    Slot m_object;
    DeepCopier *m_deep;
    int m_depth;
};

} // namespace

bool isTakenApart(Interp &interp, Slot object, CopyMethod method)
{
    const Heap &heap = interp.heap();
    const Payload &payload = heap[object].payload;
    const auto says
        = [&](std::string_view hook) { return classAttribute(interp, object, hook) != noSlot; };
    if (std::holds_alternative<Tensor>(payload)) // which has its own ways, unless its class says
        return method == CopyMethod::DeepCopy ? says("__deepcopy__")
                                              : says("__copy__") || says("__reduce_ex__");
    if (std::holds_alternative<Class>(payload))
        return false;
    const auto *dict = std::get_if<Dict>(&payload);
    return heap.as<Class>(heap[object].type) || (dict && dict->factory != noSlot)
        || std::holds_alternative<Instance>(payload) || std::holds_alternative<Exception>(payload)
        || std::holds_alternative<Set>(payload) || std::holds_alternative<Deque>(payload)
        || std::holds_alternative<Partial>(payload);
}

Ref reconstruct(Interp &interp, Slot object, DeepCopier *deep, int depth)
{
    const auto *set = interp.heap().as<Set>(object);
    if (!deep && set && set->isFrozen && interp.heap()[object].type == noSlot)
        return interp.store().hold(object);
    if (depth > Nesting::limit)
        raise("RecursionError", "maximum recursion depth exceeded");
    const Store::Building building(interp.store());
    return Reconstruction(interp, object, deep, depth).result();
}

Ref stateOf(Interp &interp, Slot object)
{
    Store &store = interp.store();
    const Heap &heap = interp.heap();
    const Slot attributes = dictOf(heap, object);
    const auto *dict = heap.as<Dict>(attributes);
    Ref state = store.hold(dict && dict->live > 0 ? attributes : Heap::none);
    std::vector<std::pair<Ref, Slot>> held;
    std::vector<std::pair<Slot, Slot>> entries;
    for (const auto &[name, index] : namedSlots(interp, object)) {
        held.emplace_back(store.makeStr(name), (*slotValues(heap, object))[index]);
        entries.emplace_back(held.back().first, held.back().second);
    }
    if (entries.empty())
        return state;
    const Ref slots = store.makeDict(entries);
    return store.make(Tuple {{state.slot(), slots.slot()}});
}

Ref reducedObject(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    if (heap.as<Exception>(object)) {
        const Ref type = interp.store().hold(typeOf(interp, object));
        const Slot args = heap.as<Exception>(object)->args;
        const Ref state = stateOf(interp, object);
        if (state.slot() == Heap::none)
            return interp.store().make(Tuple {{type.slot(), args}});
        return interp.store().make(Tuple {{type.slot(), args, state.slot()}});
    }
    if (!interp.machine())
        throw Unsupported {"calling object.__reduce_ex__()"};
    const Ref module = interp.machine()->imported("copyreg");
    const Ref reduce = interp.attribute(module, "reduce_default");
    return interp.call(reduce, {{&object, 1}, {}});
}

} // namespace clonescope::model
