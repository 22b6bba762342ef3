// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/dicts.h"

#include "model/engine/exceptions.h"
#include "model/engine/growingtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/sequences.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/typenames.h"

namespace clonescope::model
{

namespace python
{

Slot lookUp(Interp &interp, Slot dict, Slot key)
{
    const Slot known = interp.keySought(dict, key);
    const Dict &read = *interp.heap().as<Dict>(dict);
    const auto found = known == noSlot ? std::nullopt : findEntry(interp.heap(), read, known);
    return found ? read.entries[*found].value : noSlot;
}

std::size_t dictSize(const Heap &heap, Slot dict)
{
    return heap.as<Dict>(dict)->live;
}

std::vector<Dict::Entry> entriesOf(Interp &interp, Slot dict)
{
    const PersistentVector<Dict::Entry> &entries = interp.heap().as<Dict>(dict)->entries;
    countMembers(interp, entries.size());
    std::vector<Dict::Entry> all;
    for (const Dict::Entry &entry : entries)
        if (entry.key != noSlot)
            all.push_back(entry);
    return all;
}

std::int64_t beforeFirst(const Heap &heap, Slot dict)
{
    const Dict &read = *heap.as<Dict>(dict);
    return ((std::int64_t {read.live} + 1) << 32U) + read.holes;
}

// `position`: the number of the next entry, above it the size at the beginning plus one.
bool nextEntry(Interp &interp, Slot dict, std::int64_t &position, Dict::Entry &entry)
{
    const Dict &read = *interp.heap().as<Dict>(dict);
    if (position == 0)
        position = beforeFirst(interp.heap(), dict);
    if ((position >> 32U) - 1 != read.live)
        raise("RuntimeError", "dictionary changed size during iteration");
    for (;;) {
        const auto at = static_cast<std::size_t>(position & 0xffffffff);
        if (at >= read.entries.size())
            return false;
        ++position;
        entry = read.entries[at];
        if (entry.key != noSlot)
            return true;
        interp.spend(Work::Member, 1); // a hole
    }
}

namespace
{

std::vector<std::pair<Ref, Ref>> heldEntries(Interp &interp, Slot dict)
{
    std::vector<std::pair<Ref, Ref>> held;
    for (const Dict::Entry &entry : entriesOf(interp, dict))
        held.emplace_back(interp.store().hold(entry.key), interp.store().hold(entry.value));
    return held;
}

} // namespace

bool equalDicts(Interp &interp, Slot left, Slot right)
{
    if (dictSize(interp.heap(), left) != dictSize(interp.heap(), right))
        return false;
    for (const auto &[key, value] : heldEntries(interp, left)) {
        const Slot other = lookUp(interp, right, key);
        if (other == noSlot || !interp.equal(value, other))
            return false;
    }
    return true;
}

void raiseKeyError(Interp &interp, Slot key)
{
    raiseWith(interp, "KeyError", key);
}

Ref copyOf(Interp &interp, Slot dict)
{
    const Dict &read = *interp.heap().as<Dict>(dict);
    if (read.live == read.entries.size()) { // no key is hashed again
        interp.spend(Work::Member,
                     std::uint64_t {4} * read.live); // keys and values are held, and let go
        Dict copied = read;
        copied.factory = noSlot;
        return interp.store().make(std::move(copied));
    }
    std::vector<std::pair<Slot, Slot>> entries;
    for (const Dict::Entry &entry : entriesOf(interp, dict))
        entries.emplace_back(entry.key, entry.value);
    return makeDictOf(interp, entries);
}

Ref asLike(Interp &interp, Slot like, Ref dict)
{
    const Slot factory = interp.heap().as<Dict>(like)->factory;
    if (factory == noSlot)
        return dict;
    Dict made = *interp.heap().as<Dict>(dict);
    made.factory = factory;
    return interp.store().make(std::move(made), interp.heap()[like].type);
}

Ref makeDictOf(Interp &interp, std::span<const std::pair<Slot, Slot>> entries)
{
    std::vector<Slot> flat;
    for (const auto &[key, value] : entries) {
        flat.push_back(key);
        flat.push_back(value);
    }
    if (interp.areKeysPlain(flat)) {
        for (const auto &[key, value] : entries)
            interp.requireHashable(key);
        return interp.store().makeDict(entries);
    }
    const Store::Building building(interp.store());
    Ref made = interp.store().make(Dict {});
    for (const auto &[key, value] : entries)
        interp.store().setKey(made, interp.keyIn(made, key), value);
    return made;
}

namespace
{

// The members of what should be a key and its value: whatever TypeError says that it is no sequence
// (of a tensor without dimensions, that it is not iterated over) is told of the element.
std::vector<Ref> pairOf(Interp &interp, Slot member, const std::string &element)
{
    try {
        return interp.members(member);
    } catch (const PyError &error) {
        if (error.type != "TypeError")
            throw;
        raise("TypeError", "cannot convert " + element + " to a sequence");
    }
}

} // namespace

void updateDict(Interp &interp, Slot dict, Slot source)
{
    if (!interp.heap().as<Dict>(source)) {
        if (const auto entries = interp.entries(source)) {
            for (const auto &[key, value] : *entries)
                interp.store().setKey(dict, interp.keyIn(dict, key), value);
            return;
        }
    } else {
        if (source == dict)
            return;
        for (const auto &[key, value] : heldEntries(interp, source))
            interp.store().setKey(dict, interp.keyIn(dict, key), value);
        return;
    }
    const Ref walked = interp.iterated(source);
    std::int64_t position = 0;
    Ref member;
    for (std::size_t n = 0; interp.next(walked, position, member); ++n) {
        interp.spend(1);
        const std::string element = "dictionary update sequence element #" + std::to_string(n);
        const std::vector<Ref> pair = pairOf(interp, member, element);
        if (pair.size() != 2)
            raise("ValueError",
                  element + " has length " + std::to_string(pair.size()) + "; 2 is required");
        interp.store().setKey(dict, interp.keyIn(dict, pair[0]), pair[1]);
    }
}

void updateDict(Interp &interp, Slot dict, const Arguments &arguments)
{
    for (const auto &[name, value] : arguments.keywords)
        interp.store().setKey(dict, interp.nameString(name), value);
}

namespace
{

void setDictItem(Interp &interp, Slot self, Slot key, Slot value)
{
    if (value != noSlot)
        return interp.store().setKey(self, interp.keyIn(self, key), value);
    const Slot known = interp.keySought(self, key);
    if (known == noSlot || !interp.store().removeKey(self, known))
        raiseKeyError(interp, key);
}

Ref dictItem(Interp &interp, Slot self, Slot key)
{
    const Slot value = lookUp(interp, self, key);
    if (value != noSlot)
        return interp.store().hold(value);
    if (const Ref missing = ownMethod(interp, self, "__missing__"))
        return interp.call(missing, {{&key, 1}, {}});
    const Slot factory = interp.heap().as<Dict>(self)->factory;
    if (factory == noSlot || factory == Heap::none)
        raiseKeyError(interp, key);
    Ref made = interp.call(factory, {});
    setDictItem(interp, self, key, made);
    return made;
}

Ref dictBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op != BinaryOp::Or || !heap.as<Dict>(left) || !heap.as<Dict>(right))
        return {};
    std::vector<std::pair<Slot, Slot>> entries;
    for (const Slot part : {left, right})
        for (const Dict::Entry &entry : entriesOf(interp, part))
            entries.emplace_back(entry.key, entry.value);
    const Dict &first = *heap.as<Dict>(left), &second = *heap.as<Dict>(right);
    const Slot like = first.factory != noSlot || second.factory == noSlot ? left : right;
    return asLike(interp, like, makeDictOf(interp, entries));
}

Ref dictInplace(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    if (op != BinaryOp::Or)
        return {};
    updateDict(interp, left, right);
    return interp.store().hold(left);
}

Ref dictAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Slot factory = interp.heap().as<Dict>(self)->factory;
    if (name == "default_factory" && factory != noSlot)
        return interp.store().hold(factory);
    return method(interp, dictMethods(), self, name);
}

void setDictAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    Dict dict = *interp.heap().as<Dict>(self);
    if (name != "default_factory" || dict.factory == noSlot)
        refuseAttribute(interp, self, name);
    countMembers(interp, dict.live);
    dict.factory = value == noSlot ? Heap::none : value;
    interp.store().replace(self, std::move(dict));
}

Ref dictCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!interp.heap().as<Dict>(right) || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    return boolean(interp, equalDicts(interp, left, right) == (op == CompareOp::Equal));
}

bool dictNext(Interp &interp, Slot self, std::int64_t &position, Ref &member)
{
    Dict::Entry entry;
    if (!nextEntry(interp, self, position, entry))
        return false;
    member = interp.store().hold(entry.key);
    return true;
}

std::string dictRepr(Interp &interp, Slot self)
{
    GrowingText result(interp);
    const Slot factory = interp.heap().as<Dict>(self)->factory;
    if (factory != noSlot)
        result.append(std::string(typeName(interp.heap(), self)) + "(" + interp.repr(factory)
                      + ", ");
    result.append("{");
    bool isFirst = true;
    for (const auto &[key, value] : heldEntries(interp, self)) {
        if (!std::exchange(isFirst, false))
            result.append(", ");
        result.append(interp.repr(key)).append(": ");
        result.append(interp.repr(value));
    }
    return result.append(factory == noSlot ? "}" : "})").take();
}

} // namespace

} // namespace python

const TypeOps &dictOps()
{
    using namespace python;
    static constexpr TypeOps ops {
        .getAttribute = dictAttribute,
        .setAttribute = setDictAttribute,
        .item = dictItem,
        .setItem = setDictItem,
        .binary = dictBinary,
        .inplace = dictInplace,
        .compare = dictCompare,
        .contains = [](Interp &interp, Slot self,
                       Slot member) { return lookUp(interp, self, member) != noSlot; },
        .length
        = [](Interp &interp,
             Slot self) { return static_cast<std::int64_t>(dictSize(interp.heap(), self)); },
        .next = dictNext,
        .repr = dictRepr,
    };
    return ops;
}

} // namespace clonescope::model
