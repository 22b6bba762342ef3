// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/store.h"

#include "model/parts.h"

#include <algorithm>
#include <bit>

namespace clonescope::model
{

Ref::Ref(Store &store, Slot slot)
    : m_store(&store)
    , m_slot(slot)
{
    if (slot != noSlot)
        store.pin(slot);
}

Ref::Ref(const Ref &other)
    : m_store(other.m_store)
    , m_slot(other.m_slot)
{
    if (m_slot != noSlot)
        m_store->pin(m_slot);
}

Ref::~Ref()
{
    if (m_slot != noSlot)
        m_store->unpin(m_slot);
}

Store::Store(Heap heap, Limits limits)
    : m_heap(std::move(heap))
    , m_stepStart(m_heap)
    , m_limits(limits)
    , m_pins(m_heap.slotCount(), 0)
    , m_firstNew(m_heap.nextUid().value)
    , m_firstCounted(static_cast<std::uint32_t>(m_heap.slotCount()))
{
}

StepLog Store::takeLog()
{
    // Only what this step's heap does not share with the step before can be new.
    m_heap.forEachUnshared(m_stepStart, [&](Slot slot) {
        if (m_heap.uid(slot).value >= m_firstNew && m_heap.isLive(slot) && isNode(m_heap, slot))
            m_log.created.push_back(m_heap.uid(slot));
    });
    std::sort(m_log.created.begin(), m_log.created.end());
    m_firstNew = m_heap.nextUid().value;
    m_stepStart = m_heap;
    m_keyWrites.clear();
    return std::exchange(m_log, {});
}

Ref Store::make(Payload payload)
{
    if (const auto *buffer = std::get_if<Buffer>(&payload)) {
        m_bytes += buffer->bytes.size();
        if (m_bytes > m_limits.bytes)
            throw LimitReached {"the program holds more than "
                                + std::to_string(m_limits.bytes >> 20U) + " MiB of tensor data"};
    }
    if (m_heap.objectCount() - m_firstCounted >= m_limits.objects)
        throw LimitReached {"the program has more than " + std::to_string(m_limits.objects)
                            + " objects"};
    forEachReference(payload, [&](Slot slot) { retain(slot); });
    const Slot slot = m_heap.allocate(std::move(payload));
    if (slot.value >= m_pins.size())
        m_pins.resize(std::max<std::size_t>(slot.value + 1, m_pins.size() * 2), 0);
    return {*this, slot};
}

Ref Store::makeInt(std::int64_t value)
{
    if (value >= Heap::leastSmallInt && value <= Heap::greatestSmallInt)
        return hold(Heap::smallInt(value));
    return make(Int {value, {}});
}

Ref Store::makeStr(std::string utf8)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    if (utf8.empty())
        return hold(Heap::emptyString);
    if (utf8.size() == 1 && byte(0) < 0x80)
        return hold(Heap::latin1(byte(0)));
    if (utf8.size() == 2 && (byte(0) == 0xc2 || byte(0) == 0xc3))
        return hold(Heap::latin1(static_cast<unsigned char>((byte(0) << 6U) | (byte(1) & 0x3fU))));
    return make(Str {Shared<std::string>(std::move(utf8))});
}

Ref Store::makeFloat(double value)
{
    return make(Float {value});
}

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

void Store::append(Slot list, Slot value)
{
    insertItem(list, m_heap.as<List>(list)->items.size(), value);
}

void Store::insertItem(Slot list, std::size_t index, Slot value)
{
    retain(value);
    m_heap.editAs<List>(list).items.insert(index, value);
    log(list, place::Item {static_cast<std::int64_t>(index)}, noSlot, value);
}

void Store::setItem(Slot list, std::size_t index, Slot value)
{
    retain(value);
    const Slot old = m_heap.as<List>(list)->items[index];
    m_heap.editAs<List>(list).items.set(index, value);
    log(list, place::Item {static_cast<std::int64_t>(index)}, old, value);
    release(old);
}

void Store::removeItem(Slot list, std::size_t index)
{
    const Slot old = m_heap.as<List>(list)->items[index];
    m_heap.editAs<List>(list).items.erase(index);
    log(list, place::Item {static_cast<std::int64_t>(index)}, old, noSlot);
    release(old);
}

void Store::assignItems(Slot list, const std::vector<Slot> &items)
{
    for (const Slot item : items)
        retain(item);
    const PersistentVector<Slot> old = m_heap.as<List>(list)->items;
    m_heap.editAs<List>(list).items = PersistentVector<Slot>(items.begin(), items.end());
    log(list, place::Whole {}, noSlot, noSlot);
    for (const Slot item : old)
        release(item);
}

void Store::setKey(Slot dict, Slot key, Slot value)
{
    retain(value);
    const Dict &read = *m_heap.as<Dict>(dict);
    if (const auto found = findEntry(m_heap, read, key)) {
        const Dict::Entry old = read.entries[*found];
        m_heap.editAs<Dict>(dict).entries.edit(*found).value = value;
        log(dict, place::Key {old.key}, old.value, value);
        release(old.value);
        return;
    }
    retain(key);
    addEntry(m_heap.editAs<Dict>(dict), {key, value});
    log(dict, place::Key {key}, noSlot, value);
}

void Store::addEntry(Dict &dict, Dict::Entry entry)
{
    dict.entries.push_back(entry);
    ++dict.live;
    const std::size_t table = dict.index.size();
    if ((table == 0 && dict.entries.size() > 8)
        || (table > 0 && dict.entries.size() * 3 > table * 2)) {
        rebuild(dict);
    } else if (table > 0) {
        std::size_t at = dictProbe(hashValue(m_heap, entry.key), table);
        while (dict.index[at] >= 0)
            at = (at + 1) & (table - 1);
        dict.index.set(at, static_cast<std::int32_t>(dict.entries.size() - 1));
    }
}

// Closes the holes and sizes the table for twice the entries there are.
void Store::rebuild(Dict &dict)
{
    PersistentVector<Dict::Entry> entries;
    for (const Dict::Entry &entry : dict.entries)
        if (entry.key != noSlot)
            entries.push_back(entry);
    const std::size_t table = std::bit_ceil(entries.size() * 3);
    std::vector<std::int32_t> index(table, -1);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::size_t at = dictProbe(hashValue(m_heap, entries[i].key), table);
        while (index[at] >= 0)
            at = (at + 1) & (table - 1);
        index[at] = static_cast<std::int32_t>(i);
    }
    dict.entries = std::move(entries);
    dict.index = {};
    if (dict.entries.size() > 8)
        dict.index = PersistentVector<std::int32_t>(index.begin(), index.end());
}

bool Store::removeKey(Slot dict, Slot key)
{
    const Dict &read = *m_heap.as<Dict>(dict);
    const auto found = findEntry(m_heap, read, key);
    if (!found)
        return false;
    const Dict::Entry old = read.entries[*found];
    const Ref heldKey = hold(old.key);
    Dict &edited = m_heap.editAs<Dict>(dict);
    edited.entries.set(*found, {});
    --edited.live;
    if (!edited.index.empty()) {
        const std::size_t mask = edited.index.size() - 1;
        std::size_t at = dictProbe(hashValue(m_heap, old.key), edited.index.size());
        while (edited.index[at] != static_cast<std::int32_t>(*found))
            at = (at + 1) & mask;
        edited.index.set(at, -2);
    }
    if (edited.live == 0)
        edited = {};
    log(dict, place::Key {old.key}, old.value, noSlot);
    release(old.key);
    release(old.value);
    return true;
}

void Store::clearKeys(Slot dict)
{
    const Dict old = *m_heap.as<Dict>(dict);
    m_heap.editAs<Dict>(dict) = {};
    log(dict, place::Whole {}, noSlot, noSlot);
    for (const Dict::Entry &entry : old.entries) {
        if (entry.key == noSlot)
            continue;
        release(entry.key);
        release(entry.value);
    }
}

void Store::setRandomState(Slot generator, std::vector<std::uint32_t> words)
{
    m_heap.editAs<RandomState>(generator).words = Shared(std::move(words));
}

void Store::advance(Slot iterator)
{
    ++m_heap.editAs<Iterator>(iterator).next;
}

void Store::logCopy(CopyEvent event)
{
    event.line = m_line;
    m_log.copies.push_back(std::move(event));
}

void Store::pin(Slot slot)
{
    if (slot.value >= m_firstCounted)
        ++m_pins[slot.value];
}

void Store::unpin(Slot slot)
{
    if (slot.value >= m_firstCounted && --m_pins[slot.value] == 0 && m_heap[slot].references == 0)
        freeUnreferenced(slot);
}

void Store::retain(Slot slot)
{
    if (slot.value >= m_firstCounted)
        ++m_heap.edit(slot).references;
}

void Store::release(Slot slot)
{
    if (slot.value >= m_firstCounted && --m_heap.edit(slot).references == 0
        && m_pins[slot.value] == 0)
        freeUnreferenced(slot);
}

// Iterative: freeing the head of a list a million long frees the rest in this loop.
void Store::freeUnreferenced(Slot slot)
{
    m_doomed.push_back(slot);
    if (m_freeing)
        return;
    m_freeing = true;
    while (!m_doomed.empty()) {
        const Slot dead = m_doomed.back();
        m_doomed.pop_back();
        const Object object = m_heap[dead];
        if (const auto *buffer = std::get_if<Buffer>(&object.payload))
            m_bytes -= buffer->bytes.size();
        if (object.uid.value < m_firstNew && isNode(m_heap, dead))
            m_log.freed.push_back(object.uid);
        m_heap.free(dead);
        forEachReference(object.payload, [&](Slot part) { release(part); });
    }
    m_freeing = false;
}

// Repeated in one step, the binding of a key, and what was last written once more, are one write:
// from what was there first to what came last. Otherwise a loop would log without end.
void Store::log(Slot object, Place place, Slot before, Slot after)
{
    if (m_building > 0)
        return;
    const auto uid = [&](Slot slot) { return slot == noSlot ? Uid {} : m_heap.uid(slot); };
    const Uid owner = uid(object);
    std::vector<Write> &writes = m_log.writes;
    std::size_t at = writes.size();
    if (const auto *key = std::get_if<place::Key>(&place)) {
        const auto [known, isNew] = m_keyWrites.emplace(std::pair(owner, key->key), at);
        if (before != noSlot && after != noSlot)
            at = known->second;
        known->second = at;
        if (after == noSlot)
            m_keyWrites.erase(known);
    } else if (at > 0 && writes.back().uid == owner && writes.back().place == place
               && (before == noSlot) == (after == noSlot)
               && (writes.back().before == noSlot) == (writes.back().after == noSlot)) {
        --at;
    }
    if (at == writes.size())
        writes.push_back({object, owner, std::move(place), before, after, uid(before), {}, 0});
    writes[at].after = after;
    writes[at].afterUid = uid(after);
    writes[at].line = m_line;
}

} // namespace clonescope::model
