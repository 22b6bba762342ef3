// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/dicts.h"

#include "model/engine/growingtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/sequences.h"
#include "model/frameworks/python/tables.h"

namespace clonescope::model
{

namespace python
{

Slot lookUp(Interp &interp, Slot dict, Slot key)
{
    interp.requireHashable(key);
    const Dict &read = *interp.heap().as<Dict>(dict);
    const auto found = findEntry(interp.heap(), read, key);
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

// `position`: the number of the next entry, above it the size at the beginning plus one.
bool nextEntry(Interp &interp, Slot dict, std::int64_t &position, Dict::Entry &entry)
{
    const Dict &read = *interp.heap().as<Dict>(dict);
    if (position == 0)
        position = ((std::int64_t {read.live} + 1) << 32U) + read.holes;
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

bool equalDicts(Interp &interp, Slot left, Slot right)
{
    if (dictSize(interp.heap(), left) != dictSize(interp.heap(), right))
        return false;
    for (const Dict::Entry &entry : entriesOf(interp, left)) {
        const Slot other = lookUp(interp, right, entry.key);
        if (other == noSlot || !interp.equal(entry.value, other))
            return false;
    }
    return true;
}

void raiseKeyError(Interp &interp, Slot key)
{
    raise("KeyError", interp.repr(key));
}

Ref copyOf(Interp &interp, Slot dict)
{
    const Dict &read = *interp.heap().as<Dict>(dict);
    if (read.live == read.entries.size()) { // no key is hashed again
        interp.spend(Work::Member, 4 * read.live); // keys and values are held, and let go
        return interp.store().make(Dict(read));
    }
    std::vector<std::pair<Slot, Slot>> entries;
    for (const Dict::Entry &entry : entriesOf(interp, dict))
        entries.emplace_back(entry.key, entry.value);
    return makeDictOf(interp, entries);
}

Ref makeDictOf(Interp &interp, std::span<const std::pair<Slot, Slot>> entries)
{
    for (const auto &[key, value] : entries)
        interp.requireHashable(key);
    return interp.store().makeDict(entries);
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
    if (interp.heap().as<Dict>(source)) {
        if (source == dict)
            return;
        for (const Dict::Entry &entry : entriesOf(interp, source)) {
            interp.requireHashable(entry.key);
            interp.store().setKey(dict, entry.key, entry.value);
        }
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
        interp.requireHashable(pair[0]);
        interp.store().setKey(dict, pair[0], pair[1]);
    }
}

void updateDict(Interp &interp, Slot dict, const Arguments &arguments)
{
    for (const auto &[name, value] : arguments.keywords)
        interp.store().setKey(dict, interp.store().makeStr(std::string(name)), value);
}

namespace
{

Ref item(Interp &interp, Slot self, Slot key)
{
    const Slot value = lookUp(interp, self, key);
    if (value == noSlot)
        raiseKeyError(interp, key);
    return interp.store().hold(value);
}

void setItem(Interp &interp, Slot self, Slot key, Slot value)
{
    interp.requireHashable(key);
    if (value != noSlot)
        interp.store().setKey(self, key, value);
    else if (!interp.store().removeKey(self, key))
        raiseKeyError(interp, key);
}

Ref binary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op != BinaryOp::Or || !heap.as<Dict>(left) || !heap.as<Dict>(right))
        return {};
    std::vector<std::pair<Slot, Slot>> entries;
    for (const Slot part : {left, right})
        for (const Dict::Entry &entry : entriesOf(interp, part))
            entries.emplace_back(entry.key, entry.value);
    return makeDictOf(interp, entries);
}

Ref inplace(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    if (op != BinaryOp::Or)
        return {};
    updateDict(interp, left, right);
    return interp.store().hold(left);
}

Ref compare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!interp.heap().as<Dict>(right) || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    return boolean(interp, equalDicts(interp, left, right) == (op == CompareOp::Equal));
}

bool next(Interp &interp, Slot self, std::int64_t &position, Ref &member)
{
    Dict::Entry entry;
    if (!nextEntry(interp, self, position, entry))
        return false;
    member = interp.store().hold(entry.key);
    return true;
}

std::string repr(Interp &interp, Slot self)
{
    GrowingText result(interp);
    result.append("{");
    for (const Dict::Entry &entry : entriesOf(interp, self)) {
        if (result.size() > 1)
            result.append(", ");
        result.append(interp.repr(entry.key)).append(": ");
        result.append(interp.repr(entry.value));
    }
    return result.append("}").take();
}

} // namespace

} // namespace python

const TypeOps &dictOps()
{
    using namespace python;
    static constexpr TypeOps ops {
        .getAttribute
        = [](Interp &interp, Slot self,
             std::string_view name) { return method(interp, dictMethods(), self, name); },
        .item = item,
        .setItem = setItem,
        .binary = binary,
        .inplace = inplace,
        .compare = compare,
        .contains = [](Interp &interp, Slot self,
                       Slot member) { return lookUp(interp, self, member) != noSlot; },
        .length
        = [](Interp &interp,
             Slot self) { return static_cast<std::int64_t>(dictSize(interp.heap(), self)); },
        .next = next,
        .repr = repr,
    };
    return ops;
}

} // namespace clonescope::model
