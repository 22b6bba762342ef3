// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/interp.h"
#include "model/engine/language.h"
#include "model/engine/machine.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/setplaces.h"
#include "model/heap/typenames.h"

#include <algorithm>
#include <array>

// What protocols ask the classes of the program for.
namespace clonescope::model
{

Slot Interp::own(Slot object, std::string_view name)
{
    return heap()[object].type == noSlot ? noSlot : classAttribute(*this, object, name);
}

Ref Interp::special(Slot object, std::string_view name)
{
    const Slot found = own(object, name);
    return found == noSlot ? payloadAttributeOrNone(object, name)
                           : bound(*this, found, object, heap()[object].type);
}

Ref Interp::payloadAttributeOrNone(Slot object, std::string_view name)
{
    const auto function = operations(object).getAttribute;
    return function ? function(*this, object, name) : Ref();
}

// Empty where its class has no such method or that answers NotImplemented.
Ref Interp::answered(Slot object, std::string_view name, Slot argument)
{
    const Slot hook = own(object, name);
    if (hook == noSlot)
        return {};
    Ref answer = callOwn(hook, object, {argument});
    return answer.slot() == Heap::notImplemented ? Ref() : std::move(answer);
}

Ref Interp::kept(Slot type, const Native &native, const std::function<Ref()> &make)
{
    Ref &known = m_kept[{type, &native}];
    if (!known)
        known = make();
    return known;
}

Ref Interp::codeObject(const Shared<CodeObject> &code)
{
    Ref &known = m_codeObjects[&*code];
    if (!known)
        known = m_store.make(CodeReference {code});
    return known;
}

void Interp::enterCall(std::string_view doing)
{
    if (m_depth >= Nesting::limit)
        raise("RecursionError", "maximum recursion depth exceeded" + std::string(doing));
    requireStack();
    ++m_depth;
}

void Interp::setGenerator(Slot generator, Generator::State state, Shared<SuspendedFrame> frame)
{
    Generator changed = *heap().as<Generator>(generator);
    changed.state = state;
    changed.frame = std::move(frame);
    m_store.replace(generator, std::move(changed));
}

Ref Interp::send(Slot iterator, Slot sent, Ref &result)
{
    const auto *generator = heap().as<Generator>(iterator);
    if (generator)
        return resumeGenerator(iterator, sent, nullptr, result);
    if (sent != Heap::none) {
        const Ref method = attribute(iterator, "send");
        try {
            return call(method, {{&sent, 1}, {}});
        } catch (const PyError &error) {
            if (!isOf(*this, error, "StopIteration"))
                throw;
            result = stopValue(error);
            return {};
        }
    }
    if (const Slot hook = own(iterator, "__next__"); hook != noSlot) {
        try {
            return callOwn(hook, iterator, {});
        } catch (const PyError &error) {
            if (!isOf(*this, error, "StopIteration"))
                throw;
            result = stopValue(error);
            return {};
        }
    }
    raise("TypeError", "'" + errorTypeName(heap(), iterator) + "' object is not an iterator");
}

bool Interp::isSentTo(Slot iterator)
{
    return heap().as<Generator>(iterator) || own(iterator, "__next__") != noSlot;
}

Ref Interp::stopValue(const PyError &error)
{
    const auto *exception = error.object ? heap().as<Exception>(error.object) : nullptr;
    const auto *args = exception ? heap().as<Tuple>(exception->args) : nullptr;
    return m_store.hold(args && !args->items.empty() ? args->items[0] : Heap::none);
}

Ref Interp::resumeGenerator(Slot generator, Slot sent, const PyError *thrown, Ref &result)
{
    const Generator now = *heap().as<Generator>(generator);
    switch (now.state) {
    case Generator::State::Running:
        raise("ValueError", "generator already executing");
    case Generator::State::Finished:
        if (thrown)
            throw PyError(*thrown);
        result = m_store.hold(Heap::none);
        return {};
    case Generator::State::Created:
        if (thrown) {
            setGenerator(generator, Generator::State::Finished, {});
            throw PyError(*thrown);
        }
        if (sent != Heap::none)
            raise("TypeError", "can't send non-None value to a just-started generator");
        break;
    case Generator::State::Suspended:
        break;
    }
    try {
        return m_machine->resume(generator, sent, thrown, result);
    } catch (const PyError &error) {
        if (!isOf(*this, error, "StopIteration"))
            throw;
        const Ref cause = exceptionObject(*this, error);
        const PyError wrapped {"RuntimeError", "generator raised StopIteration"};
        const Ref object = exceptionObject(*this, wrapped);
        setCause(*this, object, cause);
        raiseAgain(*this, object);
    }
}

// ---- Keys ----

// Walks tuples as a tree, as hashing does, counting each member; not recursive itself, but what it
// lets pass may be hashed recursively. What the program's own __hash__ answers is kept in the
// object.
bool Interp::hashKey(Slot key)
{
    m_hashBefore.reset();
    if (heap()[key].type == noSlot && (heap().as<Int>(key) || heap().as<Str>(key))) {
        spend(1);
        spend(Work::Byte, textBytes(key));
        return false;
    }
    constexpr int deepest = 5000;
    bool isSpecial = false;
    struct Member {
        Slot slot;
        int depth = 0;
        std::uint64_t sets = 0; // around it: each is hashed once more to be compared
    };
    std::vector<Member> open {{key}};
    const auto enclose = [&](Slot slot, int depth, std::uint64_t sets) {
        if (depth > deepest)
            throw LimitReached {"tuples nested more than " + std::to_string(deepest)
                                + " deep are not hashed"};
        open.push_back({slot, depth, sets});
    };
    while (!open.empty()) {
        const auto [slot, depth, sets] = open.back();
        const bool isHashed = sets > 0; // a member of a frozenset is not asked again
        open.pop_back();
        spend(1 + 4 * sets); // each set above it hashes it anew, from far places
        spend(Work::Byte, textBytes(slot));
        const auto refuse = [&, at = slot] {
            raise("TypeError", "unhashable type: '" + errorTypeName(heap(), at) + "'");
        };
        if (const Slot hook = isHashed ? noSlot : own(slot, "__hash__"); hook != noSlot) {
            if (hook == Heap::none)
                refuse();
            isSpecial = true;
            const Ref answer = callOwn(hook, slot, {});
            if (!heap().as<Int>(answer) && !heap().as<Bool>(answer))
                raise("TypeError", "__hash__ method should return an integer");
            if (const auto *instance = heap().as<Instance>(slot)) {
                const auto hash = static_cast<std::uint64_t>(answeredHash(heap(), answer));
                if (slot == key)
                    m_hashBefore = instance->hash;
                if (instance->hash != hash)
                    m_store.setHash(slot, hash);
            }
            continue;
        }
        if (const auto *weak = heap().as<WeakReference>(slot); weak && weak->isProxy)
            raise("TypeError", "unhashable type: 'weakref." + errorTypeName(heap(), slot) + "'");
        // Two references to one object are one key, also when it is gone.
        if (const auto *weak = heap().as<WeakReference>(slot); weak && !isHashed) {
            isSpecial = true;
            WeakReference hashed = *weak;
            if (hashed.hash)
                continue;
            if (hashed.referent == noSlot)
                raise("TypeError", "weak object has gone away");
            const Ref referent = m_store.hold(hashed.referent);
            requireStack(); // references to references
            static_cast<void>(hashKey(referent));
            hashed.hash = hashValue(heap(), referent);
            m_store.replace(slot, hashed);
            continue;
        }
        const auto *view = heap().as<DictView>(slot);
        const auto *set = heap().as<Set>(slot);
        if (heap().as<List>(slot) || heap().as<Dict>(slot) || heap().as<Slice>(slot)
            || heap().as<Deque>(slot) || heap().as<ByteArray>(slot) || (set && !set->isFrozen)
            || (view && view->which != DictView::Which::Values))
            refuse();
        if (set)
            for (const Dict::Entry &entry : set->members.entries)
                if (entry.key != noSlot)
                    enclose(entry.key, depth + 1, sets + 1);
        if (const auto *bytes = heap().as<MemoryView>(slot); bytes && !bytes->isReadOnly)
            raise("ValueError", "cannot hash writable memoryview object");
        const auto *tuple = heap().as<Tuple>(slot);
        if (!tuple)
            continue;
        const std::size_t first = open.size();
        for (const Slot item : tuple->items)
            enclose(item, depth + 1, sets);
        std::reverse(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
    }
    return isSpecial;
}

void Interp::requireHashable(Slot key)
{
    static_cast<void>(hashKey(key));
}

const Dict &Interp::tableOf(Slot container) const
{
    const auto *set = heap().as<Set>(container);
    return set ? set->members : *heap().as<Dict>(container);
}

Slot Interp::keyIn(Slot container, Slot key)
{
    const Slot found = keySought(container, key);
    if (const auto *set = heap().as<Set>(container))
        spend(Work::Character, placesLookedAt(heap(), *set, key));
    if (found == noSlot)
        throw Unsupported {"putting in a key again whose hash has changed since"};
    return found;
}

Slot Interp::keySought(Slot container, Slot key)
{
    const auto table = [&]() -> const Dict & { return tableOf(container); };
    // What is no object of the program's is asked for as it is; one that is there may be equal to
    // it.
    if (!hashKey(key)
        && (findEntry(heap(), table(), key) || keysHashedAs(heap(), table(), key).empty()))
        return key;
    // By the hash that it was put in with, it stays where it is.
    const auto *instance = heap().as<Instance>(key);
    if (instance && m_hashBefore && instance->hash != m_hashBefore) {
        const std::uint64_t now = *instance->hash;
        const std::uint64_t before = *m_hashBefore;
        m_store.setHash(key, before);
        if (findEntry(heap(), table(), key))
            return equalHashedAs(container, key, now);
        m_store.setHash(key, now);
    }
    // What == changes is looked at anew.
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        const std::vector<Slot> candidates = keysHashedAs(heap(), table(), key);
        const PersistentVector<Dict::Entry> entries = table().entries;
        spend(candidates.size());
        for (const Slot other : candidates) {
            const Ref held = m_store.hold(other);
            const bool isIt = equal(other, key);
            isSettled
                = table().entries == entries || keysHashedAs(heap(), table(), key) == candidates;
            if (!isSettled)
                break;
            if (isIt)
                return other;
        }
    }
    return key;
}

// Another key with that hash that is equal to this one; noSlot where there is none.
Slot Interp::equalHashedAs(Slot container, Slot key, std::uint64_t hash)
{
    const Dict entries = tableOf(container);
    for (const Dict::Entry &entry : entries.entries) {
        const auto *other
            = entry.key == noSlot || entry.key == key ? nullptr : heap().as<Instance>(entry.key);
        if (other && other->hash == hash && equal(entry.key, key))
            return entry.key;
    }
    return noSlot;
}

bool Interp::areKeysPlain(std::span<const Slot> entries) const
{
    for (std::size_t i = 0; i < entries.size(); i += 2)
        if (heap()[entries[i]].type != noSlot || heap().as<Tuple>(entries[i]))
            return false;
    return true;
}

// ---- What calls and patterns take apart ----

std::optional<std::vector<std::pair<Ref, Ref>>> Interp::entries(Slot mapping)
{
    std::vector<std::pair<Ref, Ref>> all;
    if (const auto *proxy = heap().as<MappingProxy>(mapping))
        return entries(proxy->mapping);
    const auto *dict = heap().as<Dict>(mapping);
    if (dict && own(mapping, "keys") == noSlot) {
        for (const Dict::Entry &entry : dict->entries)
            if (entry.key != noSlot)
                all.emplace_back(m_store.hold(entry.key), m_store.hold(entry.value));
        return all;
    }
    if (own(mapping, "keys") == noSlot)
        return std::nullopt;
    for (Ref &key : members(callSpecial(mapping, "keys", {}))) {
        Ref value = item(mapping, key);
        all.emplace_back(std::move(key), std::move(value));
    }
    return all;
}

std::string Interp::callableText(Slot callable)
{
    while (const auto *bound = heap().as<BoundMethod>(callable))
        callable = bound->function;
    if (const auto *function = heap().as<Function>(callable))
        return function->names->module + "." + function->names->qualified + "()";
    if (const auto *type = heap().as<Class>(callable))
        return type->names->module + "." + type->names->qualified + "()";
    if (const auto *builtin = heap().as<Builtin>(callable))
        return std::string(builtin->name) + "()";
    if (const auto *type = heap().as<Type>(callable))
        return std::string(type->name) + "()";
    return repr(callable);
}

Ref Interp::classParts(Slot subject, Slot type, std::size_t positional,
                       std::span<const std::string_view> names)
{
    if (!isClass(heap(), type))
        raise("TypeError", "called match pattern must be a class");
    if (!isSubclass(*this, typeOf(*this, subject), type))
        return {};
    std::vector<Ref> parts;
    std::vector<std::string> wanted;
    if (positional > 0) {
        const Ref byPosition = attributeOrNoneQuietly(type, "__match_args__");
        if (!byPosition) {
            constexpr std::array<std::string_view, 11> itself {
                "bool", "bytearray", "bytes", "dict", "float", "frozenset",
                "int",  "list",      "set",   "str",  "tuple"};
            const auto *builtin = heap().as<Type>(builtinBase(*this, type));
            const bool isItself
                = std::find(itself.begin(), itself.end(), builtin->name) != itself.end();
            if (positional > (isItself ? 1U : 0U))
                raise("TypeError",
                      atomText(heap(), type) + "() accepts " + (isItself ? "1" : "0")
                          + " positional sub-pattern" + (isItself ? "" : "s") + " ("
                          + std::to_string(positional) + " given)");
            parts.push_back(m_store.hold(subject));
        } else {
            for (const Ref &name : members(byPosition))
                wanted.push_back(str(name));
            if (positional > wanted.size())
                raise("TypeError",
                      atomText(heap(), type) + "() accepts " + std::to_string(wanted.size())
                          + " positional sub-pattern" + (wanted.size() == 1 ? "" : "s") + " ("
                          + std::to_string(positional) + " given)");
            wanted.resize(positional);
        }
    }
    wanted.insert(wanted.end(), names.begin(), names.end());
    for (const std::string &name : wanted) {
        Ref value = attributeOrNoneQuietly(subject, name);
        if (!value)
            return {};
        parts.push_back(std::move(value));
    }
    return m_store.make(Tuple {{parts.begin(), parts.end()}});
}

Ref Interp::attributeOrNoneQuietly(Slot object, std::string_view name)
{
    try {
        return attributeOrNone(object, name);
    } catch (const PyError &error) {
        if (!isOf(*this, error, "AttributeError"))
            throw;
        return {};
    }
}

} // namespace clonescope::model
