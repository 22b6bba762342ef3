// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/language.h"
#include "model/engine/scopes.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <unordered_set>

// The class statement and type(): from bases and names to a class.
namespace clonescope::model
{

namespace
{

// The bases' orders put together so that each keeps its own (C3).
std::vector<Slot> mergedOrder(Interp &interp, std::span<const Slot> bases)
{
    struct Sequence {
        std::vector<Slot> classes;
        std::size_t head = 0;
        [[nodiscard]] bool isEmpty() const { return head == classes.size(); }
    };
    std::vector<Sequence> sequences;
    for (const Slot base : bases)
        sequences.push_back({orderOf(interp, base)});
    sequences.push_back({{bases.begin(), bases.end()}});
    std::unordered_map<Slot, std::size_t> later; // in how many of them it stands behind the head
    std::size_t left = 0; // classes that are not in order yet
    for (const Sequence &sequence : sequences)
        for (const Slot member : sequence.classes) {
            interp.spend(Work::Member, 1);
            const std::size_t before = later[member]++;
            left += before == 0 ? 1 : 0;
        }
    const auto uncover = [&](const Sequence &sequence) {
        if (!sequence.isEmpty())
            --later[sequence.classes[sequence.head]];
    };
    std::ranges::for_each(sequences, uncover);
    std::vector<Slot> order;
    for (; left > 0; --left) {
        interp.spend(Work::Member, sequences.size());
        const auto next = std::ranges::find_if(sequences, [&](const Sequence &sequence) {
            return !sequence.isEmpty() && later[sequence.classes[sequence.head]] == 0;
        });
        if (next == sequences.end()) {
            std::string names;
            std::unordered_set<Slot> named;
            for (const Sequence &sequence : sequences)
                if (!sequence.isEmpty() && named.insert(sequence.classes[sequence.head]).second)
                    names += (names.empty() ? "" : ", ")
                        + atomText(interp.heap(), sequence.classes[sequence.head]);
            raise("TypeError",
                  "Cannot create a consistent method resolution\norder (MRO) for bases " + names);
        }
        const Slot chosen = next->classes[next->head];
        order.push_back(chosen);
        for (Sequence &sequence : sequences)
            if (!sequence.isEmpty() && sequence.classes[sequence.head] == chosen) {
                ++sequence.head;
                uncover(sequence);
            }
    }
    return order;
}

std::string textAt(Interp &interp, Slot names, std::string_view key, std::string_view otherwise)
{
    const Dict &dict = *interp.heap().as<Dict>(names);
    const auto found = findEntry(interp.heap(), dict, key);
    const auto *text = found ? interp.heap().as<Str>(dict.entries[*found].value) : nullptr;
    return text ? *text->utf8 : std::string(otherwise);
}

// `def __new__` is a static method whether it says so or not, and so on.
void wrapImplied(Interp &interp, Slot names)
{
    const auto wrap = [&](std::string_view name, auto make) {
        const Dict &dict = *interp.heap().as<Dict>(names);
        const auto found = findEntry(interp.heap(), dict, name);
        if (!found || !interp.heap().as<Function>(dict.entries[*found].value))
            return;
        const Slot function = dict.entries[*found].value;
        const Ref key = interp.store().hold(dict.entries[*found].key);
        interp.store().setKey(names, key, interp.store().make(make(function)));
    };
    wrap("__new__", [](Slot function) { return StaticMethod {function}; });
    wrap("__init_subclass__", [](Slot function) { return ClassMethod {function}; });
    wrap("__class_getitem__", [](Slot function) { return ClassMethod {function}; });
}

std::string nameOfClass(Interp &interp, Slot type)
{
    const auto *own = interp.heap().as<Class>(type);
    return own ? own->names->name : std::string(interp.heap().as<Type>(type)->name);
}

bool isOneOfBuiltins(Interp &interp, Slot type, std::initializer_list<std::string_view> names)
{
    const auto *builtin = interp.heap().as<Type>(builtinBase(interp, type));
    return std::find(names.begin(), names.end(), builtin->name) != names.end();
}

// Objects that are longer or shorter have no room behind what they are made of.
bool isOfManyLengths(Interp &interp, Slot type)
{
    return isOneOfBuiltins(interp, type, {"int", "bytes", "tuple", "type"});
}

// `__slots__`: descriptors among the names, and what the class says of its objects.
void takeSlots(Interp &interp, Class &made, Slot names, std::span<const Slot> bases)
{
    Store &store = interp.store();
    std::vector<std::string> slotNames;
    bool hasDict = false, takesWeak = false;
    for (const Slot base : bases) {
        const auto *own = interp.heap().as<Class>(base);
        const auto *builtin = interp.heap().as<Type>(base);
        hasDict = hasDict || (own && own->hasDict) || (builtin && builtin->module == "torch")
            || isSubclass(interp, base, interp.language().type("BaseException"));
        takesWeak = takesWeak || (own && own->takesWeakReferences);
        if (!own || !own->slotNames || own->slotNames->empty())
            continue;
        if (!slotNames.empty())
            raise("TypeError", "multiple bases have instance lay-out conflict");
        slotNames = *own->slotNames;
    }
    const Dict dict = *interp.heap().as<Dict>(names);
    const auto found = findEntry(interp.heap(), dict, "__slots__");
    if (!found) {
        hasDict = true;
        takesWeak = std::none_of(bases.begin(), bases.end(),
                                 [&](Slot base) { return isOfManyLengths(interp, base); });
    } else {
        const Slot given = dict.entries[*found].value;
        std::vector<Ref> wanted;
        if (interp.heap().as<Str>(given))
            wanted.push_back(store.hold(given));
        else
            wanted = interp.members(given);
        for (const Slot base : wanted.empty() ? std::span<const Slot>() : bases) {
            if (isOfManyLengths(interp, base))
                raise("TypeError",
                      "nonempty __slots__ not supported for subtype of '"
                          + nameOfClass(interp, base) + "'");
        }
        std::stable_sort(wanted.begin(), wanted.end(), [&](const Ref &a, const Ref &b) {
            const auto *left = interp.heap().as<Str>(a), *right = interp.heap().as<Str>(b);
            return left && right && *left->utf8 < *right->utf8;
        });
        for (const Ref &each : wanted) {
            const auto *text = interp.heap().as<Str>(each);
            if (!text)
                raise("TypeError",
                      "__slots__ items must be strings, not '" + errorTypeName(interp.heap(), each)
                          + "'");
            const auto isPart = [](char c) {
                return std::isalnum(static_cast<unsigned char>(c)) || c == '_'
                    || static_cast<unsigned char>(c) >= 0x80;
            };
            if (text->utf8->empty() || std::isdigit(static_cast<unsigned char>((*text->utf8)[0]))
                || !std::all_of(text->utf8->begin(), text->utf8->end(), isPart))
                raise("TypeError", "__slots__ must be identifiers");
            const std::string name = mangled(*text->utf8, made.names->name);
            if (name == "__dict__") {
                hasDict = true;
                continue;
            }
            if (name == "__weakref__") {
                takesWeak = true;
                continue;
            }
            if (findEntry(interp.heap(), *interp.heap().as<Dict>(names), name))
                raise("ValueError", "'" + name + "' in __slots__ conflicts with class variable");
            const Ref key = store.makeStr(name);
            store.setKey(names, key,
                         store.make(SlotDescriptor {
                             name, static_cast<std::uint32_t>(slotNames.size()), noSlot}));
            slotNames.push_back(name);
        }
    }
    if (!slotNames.empty())
        made.slotNames = Shared(slotNames);
    made.hasDict = hasDict;
    made.takesWeakReferences = takesWeak;
}

// What a class has among its names without saying so.
void addImplied(Interp &interp, const Class &made, Slot names, std::span<const Slot> bases)
{
    Store &store = interp.store();
    const auto hasAlready = [&](bool Class::*part) {
        return std::any_of(bases.begin(), bases.end(), [&](Slot base) {
            const auto *own = interp.heap().as<Class>(base);
            if (part == &Class::takesWeakReferences // they come with room for these
                && isOneOfBuiltins(interp, base, {"set", "frozenset", "deque"}))
                return true;
            return own ? own->*part : isOneOfBuiltins(interp, base, {"type"});
        });
    };
    const bool isError = std::any_of(bases.begin(), bases.end(), [&](Slot base) {
        return isSubclass(interp, base, interp.language().type("BaseException"));
    });
    const auto add = [&](std::string_view name, Slot value) {
        if (!findEntry(interp.heap(), *interp.heap().as<Dict>(names), name))
            store.setKey(names, store.makeStr(std::string(name)), value);
    };
    if (made.hasDict && !isError && !hasAlready(&Class::hasDict))
        add("__dict__", interp.language().member("_types", "__dict__"));
    if (made.takesWeakReferences && !hasAlready(&Class::takesWeakReferences))
        add("__weakref__", interp.language().member("_types", "__weakref__"));
    add("__doc__", Heap::none);
}

void initSubclass(Interp &interp, Slot made,
                  std::span<const std::pair<std::string_view, Slot>> keywords)
{
    const std::vector<Slot> order = orderOf(interp, made);
    const ClassAttribute hook
        = findInClasses(interp, std::span(order).subspan(1), "__init_subclass__");
    if (hook.value == noSlot) {
        if (!keywords.empty())
            raise("TypeError",
                  interp.heap().as<Class>(made)->names->name
                      + ".__init_subclass__() takes no keyword arguments");
        return;
    }
    const Ref method = bound(interp, hook.value, noSlot, made);
    static_cast<void>(interp.call(method, {{}, keywords}));
}

void setNames(Interp &interp, Slot made)
{
    const Dict names = *interp.heap().as<Dict>(interp.heap()[made].dict);
    for (const Dict::Entry &entry : names.entries) {
        if (entry.key == noSlot || classAttribute(interp, entry.value, "__set_name__") == noSlot)
            continue;
        const std::vector<Slot> arguments {made, entry.key};
        static_cast<void>(interp.callSpecial(entry.value, "__set_name__", {arguments, {}}));
    }
}

} // namespace

Ref makeClass(Interp &interp, Slot metaclass, const std::string &name,
              std::span<const Slot> givenBases, Slot names,
              std::span<const std::pair<std::string_view, Slot>> keywords)
{
    Store &store = interp.store();
    const Heap &heap = interp.heap();
    std::vector<Slot> bases(givenBases.begin(), givenBases.end());
    if (bases.empty())
        bases.push_back(interp.language().type("object"));
    for (const Slot base : bases) {
        const auto *type = heap.as<Type>(base);
        if (!isClass(heap, base))
            raise("TypeError",
                  "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                  "subclass of the metaclasses of all its bases");
        if (type
            && (type->name == "bool" || type->name == "NoneType" || type->name == "function"
                || type->name == "range" || type->name == "slice"))
            raise("TypeError",
                  "type '" + std::string(type->name) + "' is not an acceptable base type");
    }
    std::unordered_set<Slot> known;
    for (const Slot base : bases)
        if (!known.insert(base).second)
            raise("TypeError", "duplicate base class " + atomText(heap, base));
    const std::vector<Slot> order = mergedOrder(interp, bases);
    store.charge(order.size() * sizeof(Slot));
    Class made;
    made.names = Shared(Names {name, textAt(interp, names, "__qualname__", name),
                               textAt(interp, names, "__module__", "__main__")});
    made.bases = Shared(bases);
    made.order = Shared(order);
    const Ref attributes = store.make(Payload(*heap.as<Dict>(names)));
    {
        const Store::Building building(store);
        const Ref qualname = store.makeStr("__qualname__");
        store.removeKey(attributes, qualname);
        wrapImplied(interp, attributes);
        takeSlots(interp, made, attributes, bases);
        addImplied(interp, made, attributes, bases);
        const Dict &own = *heap.as<Dict>(attributes);
        if (findEntry(heap, own, "__eq__") && !findEntry(heap, own, "__hash__"))
            store.setKey(attributes, store.makeStr("__hash__"), Heap::none);
    }
    made.hasFinalizer = findEntry(heap, *heap.as<Dict>(attributes), "__del__")
        || std::any_of(order.begin(), order.end(), [&](Slot base) {
                            const auto *own = heap.as<Class>(base);
                            return own && own->hasFinalizer;
                        });
    Ref type = store.make(std::move(made), metaclass);
    store.setClassDict(type, attributes);
    setNames(interp, type);
    initSubclass(interp, type, keywords);
    return type;
}

ClassMaking::ClassMaking(Interp &interp, std::string name, Slot bases, Slot keywords)
    : m_interp(interp)
    , m_name(std::move(name))
{
    Store &store = interp.store();
    const Heap &heap = interp.heap();
    // What stands in for a class, as typing's generic aliases do.
    std::vector<Ref> held;
    const PersistentVector<Slot> written = heap.as<List>(bases)->items;
    for (const Slot base : written) {
        const Ref entries
            = isClass(heap, base) ? Ref() : interp.attributeOrNoneQuietly(base, "__mro_entries__");
        if (!entries) {
            held.push_back(store.hold(base));
            continue;
        }
        if (!m_originalBases)
            m_originalBases = store.make(Tuple {{written.begin(), written.end()}});
        const Slot argument = m_originalBases;
        for (Ref &entry : interp.members(interp.call(entries, {{&argument, 1}, {}})))
            held.push_back(std::move(entry));
    }
    m_basesAsWritten = store.make(Tuple {{held.begin(), held.end()}});
    m_bases.assign(held.begin(), held.end());
    const Dict given = *heap.as<Dict>(keywords);
    for (const Dict::Entry &entry : given.entries) {
        if (entry.key == noSlot)
            continue;
        const std::string key = *heap.as<Str>(entry.key)->utf8;
        if (key == "metaclass")
            m_metaclass = store.hold(entry.value);
        else
            m_keywords.emplace_back(key, store.hold(entry.value));
    }
    if (m_metaclass && m_metaclass.slot() == interp.language().type("type"))
        m_metaclass = {};
    // The most derived of the bases' own.
    for (const Slot base : m_bases) {
        // That of a built-in class stands in a module of ours: `__class__` in `_torch.Tensor`. What
        // is no class is called as if its own class were a metaclass.
        const auto *builtin = heap.as<Type>(base);
        const Slot theirs = heap.as<Class>(base) ? heap[base].type
            : builtin
            ? interp.language().member(
                "_" + std::string(builtin->module) + "." + std::string(builtin->name), "__class__")
            : typeOf(interp, base);
        if (theirs == noSlot)
            continue;
        if (!m_metaclass || isSubclass(interp, theirs, m_metaclass))
            m_metaclass = store.hold(theirs);
        else if (!isSubclass(interp, m_metaclass, theirs))
            raise("TypeError",
                  "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                  "subclass of the metaclasses of all its bases");
    }
}

Ref ClassMaking::prepare()
{
    if (m_metaclass && isClass(m_interp.heap(), m_metaclass)) {
        const std::vector<Slot> order = orderOf(m_interp, m_metaclass);
        const ClassAttribute hook = findInClasses(m_interp, order, "__prepare__");
        if (hook.value != noSlot) {
            const Ref method = bound(m_interp, hook.value, noSlot, m_metaclass);
            const Ref name = m_interp.store().makeStr(m_name);
            const std::vector<Slot> arguments {name, m_basesAsWritten};
            std::vector<std::pair<std::string_view, Slot>> named;
            for (const auto &[key, value] : m_keywords)
                named.emplace_back(key, value);
            return m_interp.call(method, {arguments, named});
        }
    }
    return m_interp.store().make(Dict {});
}

Ref ClassMaking::finish(const Ref &names, const Ref &classCell)
{
    Store &store = m_interp.store();
    std::vector<std::pair<std::string_view, Slot>> named;
    for (const auto &[key, value] : m_keywords)
        named.emplace_back(key, value);
    if (m_originalBases)
        m_interp.setItem(names, store.makeStr("__orig_bases__"), m_originalBases);
    Ref made;
    if (m_metaclass) {
        const Ref name = store.makeStr(m_name);
        const std::vector<Slot> arguments {name, m_basesAsWritten, names};
        made = m_interp.call(m_metaclass, {arguments, named});
    } else {
        made = makeClass(m_interp, noSlot, m_name, m_bases, names, named);
    }
    if (classCell)
        store.setCell(classCell, made);
    return made;
}

} // namespace clonescope::model
