// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/store.h"

#include "model/heap/parts.h"

// The writes to what programs define, and what happens when it goes.
namespace clonescope::model
{

// `part` is in the heap.
void Store::replaceCounted(Slot &part, Slot value)
{
    const Slot old = std::exchange(part, value);
    if (value != noSlot)
        retain(value);
    if (old != noSlot)
        release(old);
}

void Store::setDict(Slot object, Slot dict)
{
    if (m_heap.as<Tensor>(object))
        return setPart(object, &Tensor::dict, dict, place::Header::Field::Dict);
    const Ref old = hold(m_heap[object].dict);
    replaceCounted(m_heap.edit(object).dict, dict);
    log(object, place::Header {place::Header::Field::Dict}, old, dict);
}

Slot Store::ensureDict(Slot object)
{
    if (const Slot there = dictOf(m_heap, object); there != noSlot)
        return there;
    const Ref dict = make(Dict {});
    retain(dict);
    if (m_heap.as<Tensor>(object))
        m_heap.editAs<Tensor>(object).dict = dict;
    else
        m_heap.edit(object).dict = dict;
    return dict;
}

void Store::setType(Slot object, Slot type)
{
    const Ref old = hold(m_heap[object].type);
    replaceCounted(m_heap.edit(object).type, type);
    log(object, place::Header {place::Header::Field::Type}, old, type);
}

void Store::setClassDict(Slot type, Slot dict)
{
    ++m_classAge;
    replaceCounted(m_heap.edit(type).dict, dict);
}

void Store::setSlot(Slot object, std::size_t index, Slot value)
{
    Slot holder = m_heap.as<Instance>(object) ? object : m_heap[object].slots;
    if (holder == noSlot) {
        SlotValues values;
        for (std::size_t i = 0; i < classOf(m_heap, object)->slotNames->size(); ++i)
            values.slots.push_back(noSlot);
        const Ref made = make(std::move(values));
        holder = made;
        replaceCounted(m_heap.edit(object).slots, holder);
    }
    const Ref old = hold((*slotValues(m_heap, object))[index]);
    if (value != noSlot)
        retain(value);
    auto &slots = holder == object ? m_heap.editAs<Instance>(object).slots
                                   : m_heap.editAs<SlotValues>(holder).slots;
    slots.set(index, value);
    log(object, place::Item {static_cast<std::int64_t>(index)}, old, value);
    if (old)
        release(old);
}

void Store::setHash(Slot instance, std::uint64_t hash)
{
    m_heap.editAs<Instance>(instance).hash = hash;
}

void Store::setCell(Slot cell, Slot content)
{
    const Ref old = hold(m_heap.as<Cell>(cell)->content);
    if (content != noSlot)
        retain(content);
    m_heap.editAs<Cell>(cell).content = content;
    if (old)
        release(old);
}

void Store::replace(Slot object, Payload payload)
{
    Object after = m_heap[object];
    const Object before = after;
    if (std::holds_alternative<Class>(payload))
        ++m_classAge;
    after.payload = std::move(payload);
    forEachReference(after, [&](Slot part) { retain(part); });
    m_heap.edit(object).payload = std::move(after.payload);
    forEachReference(before, [&](Slot part) { release(part); });
}

// An object with a __del__ lives on until it has run, once; a generator until its `finally` has.
bool Store::isKeptByFinalizer(Slot dead)
{
    const Class *type = classOf(m_heap, dead);
    const auto *generator = m_heap.as<Generator>(dead);
    const bool waitsInTry = generator && generator->state == Generator::State::Suspended
        && !generator->frame->handlers.empty();
    if (!((type && type->hasFinalizer) || waitsInTry)
        || !m_finalized.insert(m_heap.uid(dead)).second)
        return false;
    m_farewells.push_back({{}, hold(dead)});
    return true;
}

void Store::emptyWeakReferences(Slot dead)
{
    if (m_watchers.empty())
        return;
    if (const auto *own = m_heap.as<WeakReference>(dead); own && own->referent != noSlot) {
        auto [at, end] = m_watchers.equal_range(own->referent);
        while (at != end)
            at = at->second == dead ? m_watchers.erase(at) : std::next(at);
    }
    const auto [begin, end] = m_watchers.equal_range(dead);
    for (auto at = begin; at != end; ++at) {
        m_heap.editAs<WeakReference>(at->second).referent = noSlot;
        if (const Slot callback = m_heap.as<WeakReference>(at->second)->callback;
            callback != noSlot && callback != Heap::none)
            m_farewells.push_back({hold(callback), hold(at->second)});
    }
    m_watchers.erase(begin, end);
}

// What is left when all references from within are taken off is held from outside.
std::size_t Store::freeCycles()
{
    const auto size = static_cast<std::uint32_t>(m_heap.slotCount());
    std::vector<std::uint32_t> outside(size, 0);
    const auto isCounted
        = [&](Slot slot) { return slot.value >= m_firstCounted && m_heap.isLive(slot); };
    for (std::uint32_t i = m_firstCounted; i < size; ++i)
        if (isCounted(Slot {i}))
            outside[i] = m_counts[i];
    for (std::uint32_t i = m_firstCounted; i < size; ++i)
        if (isCounted(Slot {i}))
            forEachReference(m_heap[Slot {i}], [&](Slot part) {
                if (part.value >= m_firstCounted)
                    --outside[part.value];
            });
    std::vector<Slot> open;
    std::vector<char> isReached(size, 0);
    const auto reach = [&](Slot slot) {
        if (isCounted(slot) && !std::exchange(isReached[slot.value], 1))
            open.push_back(slot);
    };
    for (std::uint32_t i = m_firstCounted; i < size; ++i)
        if (outside[i] > 0)
            reach(Slot {i});
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        forEachReference(m_heap[slot], reach);
    }
    std::vector<Slot> garbage;
    for (std::uint32_t i = m_firstCounted; i < size; ++i)
        if (isCounted(Slot {i}) && !isReached[i])
            garbage.push_back(Slot {i});
    std::erase_if(garbage, [&](Slot slot) { return isKeptByFinalizer(slot); });
    if (!m_farewells.empty())
        return garbage.size(); // they live until it has run
    std::vector<Object> gone;
    for (const Slot slot : garbage) {
        emptyWeakReferences(slot);
        if (m_heap.uid(slot).value < m_firstNew && isNode(m_heap, slot))
            m_log.freed.push_back(m_heap.uid(slot));
        gone.push_back(m_heap[slot]);
        Object &emptied = m_heap.edit(slot);
        emptied = {emptied.uid, noSlot, Singleton {}, noSlot, noSlot};
    }
    for (const Object &object : gone)
        forEachReference(object, [&](Slot part) { release(part); });
    return garbage.size();
}

} // namespace clonescope::model
