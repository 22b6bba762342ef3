// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/store.h"

#include "model/heap/setplaces.h"

// The writes to lists, deques, dicts and sets.
namespace clonescope::model
{

Ref Store::makeDict(std::span<const std::pair<Slot, Slot>> entries)
{
    Dict dict;
    for (const auto &[key, value] : entries) {
        if (const auto found = findEntry(m_heap, dict, key))
            dict.entries.edit(*found).value = value;
        else
            addEntry(dict, {key, value});
    }
    return make(std::move(dict));
}

const PersistentVector<Slot> &Store::items(Slot sequence) const
{
    const auto *deque = m_heap.as<Deque>(sequence);
    return deque ? deque->items : m_heap.as<List>(sequence)->items;
}

PersistentVector<Slot> &Store::editItems(Slot sequence)
{
    Payload &payload = m_heap.edit(sequence).payload;
    auto *deque = std::get_if<Deque>(&payload);
    return deque ? deque->items : std::get<List>(payload).items;
}

void Store::append(Slot list, Slot value)
{
    resized(list, itemBytes);
    retain(value);
    PersistentVector<Slot> &edited = editItems(list);
    const auto index = static_cast<std::int64_t>(edited.size());
    edited.push_back(value);
    log(list, place::Item {index}, noSlot, value);
}

void Store::insertItem(Slot list, std::size_t index, Slot value)
{
    resized(list, itemBytes);
    retain(value);
    editItems(list).insert(index, value);
    log(list, place::Item {static_cast<std::int64_t>(index)}, noSlot, value);
}

void Store::setItem(Slot list, std::size_t index, Slot value)
{
    retain(value);
    const Slot old = items(list)[index];
    editItems(list).set(index, value);
    log(list, place::Item {static_cast<std::int64_t>(index)}, old, value);
    release(old);
}

void Store::removeItem(Slot list, std::size_t index)
{
    const Slot old = items(list)[index];
    editItems(list).erase(index);
    resized(list, -itemBytes);
    log(list, place::Item {static_cast<std::int64_t>(index)}, old, noSlot);
    release(old);
}

void Store::assignItems(Slot list, const std::vector<Slot> &assigned)
{
    const PersistentVector<Slot> old = items(list);
    resized(list, -static_cast<std::int64_t>(old.size()) * itemBytes);
    resized(list, static_cast<std::int64_t>(assigned.size()) * itemBytes);
    for (const Slot item : assigned)
        retain(item);
    editItems(list) = PersistentVector<Slot>(assigned.begin(), assigned.end());
    log(list, place::Whole {}, noSlot, noSlot);
    for (std::size_t i = old.size(); i-- > 0;) // a list lets go of its last member first
        release(old[i]);
}

const Dict &Store::table(Slot container) const
{
    const auto *set = m_heap.as<Set>(container);
    return set ? set->members : *m_heap.as<Dict>(container);
}

Dict &Store::editTable(Slot container)
{
    Payload &payload = m_heap.edit(container).payload;
    auto *set = std::get_if<Set>(&payload);
    return set ? set->members : std::get<Dict>(payload);
}

void Store::setKey(Slot dict, Slot key, Slot value)
{
    setEntry(dict, dict, key, value);
}

void Store::addMember(Slot set, Slot member)
{
    if (findEntry(m_heap, table(set), member))
        return;
    setEntry(set, set, member, noSlot);
    placeMember(m_heap, m_heap.editAs<Set>(set), member);
}

bool Store::removeMember(Slot set, Slot member)
{
    const auto found = findEntry(m_heap, table(set), member);
    if (!found)
        return false;
    const Ref own = hold(table(set).entries[*found].key);
    unplaceMember(m_heap, m_heap.editAs<Set>(set), own);
    return removeEntry(set, set, own);
}

void Store::setClassAttribute(Slot type, Slot key, Slot value)
{
    ++m_classAge;
    if (value == noSlot)
        removeEntry(type, m_heap[type].dict, key);
    else
        setEntry(type, m_heap[type].dict, key, value);
}

// The write is one to `owner`.
void Store::setEntry(Slot owner, Slot dict, Slot key, Slot value)
{
    if (const auto found = findEntry(m_heap, table(dict), key))
        return setValueOf(owner, dict, *found, value);
    resized(dict, entryBytes);
    if (value != noSlot)
        retain(value);
    retain(key);
    Dict &edited = editTable(dict);
    const auto size = static_cast<std::int64_t>(edited.entries.size()) + 1;
    addEntry(edited, {key, value});
    resized(dict, (static_cast<std::int64_t>(edited.entries.size()) - size) * entryBytes);
    // A member of a set is what is there afterwards.
    log(owner, place::Key {key}, noSlot, value == noSlot ? key : value);
}

void Store::setValueOf(Slot owner, Slot dict, std::size_t entry, Slot value)
{
    if (value != noSlot)
        retain(value);
    Dict::Entry &edited = editTable(dict).entries.edit(entry);
    const Dict::Entry old {edited.key, std::exchange(edited.value, value)};
    log(owner, place::Key {old.key}, old.value, value);
    release(old.value);
}

void Store::addEntry(Dict &dict, Dict::Entry entry)
{
    dict.entries.push_back(entry);
    ++dict.live;
    const std::size_t table = dict.index.size();
    if ((table == 0 && dict.entries.size() > 8)
        || (table > 0 && dict.entries.size() * 3 > table * 2)) {
        rebuildIndex(m_heap, dict);
    } else if (table > 0) {
        const std::uint32_t mark = dictMark(hashValue(m_heap, entry.key));
        std::size_t at = mark & (table - 1);
        while (dict.index[at].entry >= 0)
            at = (at + 1) & (table - 1);
        dict.index.set(at, {static_cast<std::int32_t>(dict.entries.size() - 1), mark});
    }
}

bool Store::removeKey(Slot dict, Slot key)
{
    return removeEntry(dict, dict, key);
}

bool Store::removeEntry(Slot owner, Slot dict, Slot key)
{
    const Dict &read = table(dict);
    const auto found = findEntry(m_heap, read, key);
    if (!found)
        return false;
    const Dict::Entry old = read.entries[*found];
    const Ref heldKey = hold(old.key);
    Dict &edited = editTable(dict);
    edited.entries.set(*found, {});
    --edited.live;
    if (!edited.index.empty()) {
        const std::size_t mask = edited.index.size() - 1;
        std::size_t at = dictMark(hashValue(m_heap, old.key)) & mask;
        while (edited.index[at].entry != static_cast<std::int32_t>(*found))
            at = (at + 1) & mask;
        edited.index.set(at, {Dict::Place::removed, 0});
    }
    while (edited.holes < edited.entries.size() && edited.entries[edited.holes].key == noSlot)
        ++edited.holes;
    const auto size = static_cast<std::int64_t>(edited.entries.size());
    if (edited.live == 0)
        edited = {{}, {}, 0, 0, edited.factory};
    resized(dict, (static_cast<std::int64_t>(edited.entries.size()) - size) * entryBytes);
    log(owner, place::Key {old.key}, old.value == noSlot ? old.key : old.value, noSlot);
    release(old.key);
    if (old.value != noSlot)
        release(old.value);
    return true;
}

void Store::dropHolesAtEnd(Slot dict)
{
    PersistentVector<Dict::Entry> &entries = m_heap.editAs<Dict>(dict).entries;
    std::int64_t dropped = 0;
    for (; !entries.empty() && entries.back().key == noSlot; ++dropped)
        entries.pop_back();
    resized(dict, -dropped * entryBytes);
}

void Store::clearKeys(Slot dict)
{
    const Dict old = table(dict);
    editTable(dict) = {{}, {}, 0, 0, old.factory};
    if (m_heap.as<Set>(dict))
        dropPlaces(m_heap.editAs<Set>(dict));
    resized(dict, -static_cast<std::int64_t>(old.entries.size()) * entryBytes);
    log(dict, place::Whole {}, noSlot, noSlot);
    for (const Dict::Entry &entry : old.entries) {
        if (entry.key == noSlot)
            continue;
        release(entry.key);
        if (entry.value != noSlot)
            release(entry.value);
    }
}

} // namespace clonescope::model
