// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/writableheap.h"

#include <cassert>
#include <string>

namespace clonescope::model
{

namespace
{

// What lies in a free slot.
Object freeObject(Slot next)
{
    return {Heap::freed, next, Singleton {}, noSlot, noSlot};
}

std::string latin1Text(unsigned c)
{
    if (c < 0x80)
        return {static_cast<char>(c)};
    return {static_cast<char>(0xc0U | (c >> 6U)), static_cast<char>(0x80U | (c & 0x3fU))};
}

} // namespace

Heap Heap::makeEmptyState()
{
    using Which = Singleton::Which;
    WritableHeap heap {Heap(Blank())};
    heap.allocate(Singleton {Which::None});
    heap.allocate(Bool {false});
    heap.allocate(Bool {true});
    heap.allocate(Singleton {Which::Ellipsis});
    heap.allocate(Singleton {Which::NotImplemented});
    heap.allocate(Tuple {});
    for (std::int64_t value = leastSmallInt; value <= greatestSmallInt; ++value)
        heap.allocate(Int {value, {}});
    [[maybe_unused]] const Slot names = heap.allocate(Dict {});
    assert(names == globals);
    heap.allocate(Str {std::string()});
    for (unsigned c = 0; c < 256; ++c)
        heap.allocate(Str {latin1Text(c)});
    return heap;
}

// Its leaves belong to whoever keeps the heap, too, until they are written.
WritableHeap::WritableHeap(Heap heap)
    : Heap(std::move(heap))
{
    m_leaves.reserve(m_objects.size() / leafSize + 1);
    for (std::size_t i = 0; i < m_objects.size(); i += leafSize)
        m_leaves.push_back({const_cast<Object *>(&m_objects[i]), 0});
    m_writing.leaves = m_leaves.data();
}

Slot WritableHeap::allocate(Payload payload, Uid uid, Slot type)
{
    const Slot slot = place();
    Object &object = edit(slot);
    object.uid = uid;
    object.payload = std::move(payload);
    object.type = type;
    return slot;
}

void WritableHeap::free(Slot slot)
{
    edit(slot) = freeObject(m_firstFree);
    m_firstFree = slot;
    ++m_freeCount;
}

void WritableHeap::putCallNames(Heap &heap, Slot dict, Dict names)
{
    heap.m_objects.edit(dict.value).payload = std::move(names);
    heap.m_callNames = dict;
}

Object &WritableHeap::own(Slot slot)
{
    m_leaves[slot.value / leafSize] = {m_objects.editAround(slot.value), m_writing.age};
    return m_writing.object(slot);
}

Slot WritableHeap::grow()
{
    const Slot slot {static_cast<std::uint32_t>(m_objects.size())};
    m_objects.push_back(freeObject(noSlot));
    if (slot.value % leafSize == 0) {
        m_leaves.emplace_back();
        m_writing.leaves = m_leaves.data();
    }
    static_cast<void>(own(slot)); // its leaf may have been copied
    return slot;
}

} // namespace clonescope::model
