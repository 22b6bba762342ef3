// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <utility>
#include <vector>

namespace clonescope::model
{

// A heap in the making. Store alone has one of a program's, and counts references; the boot heap,
// the names of calls under way and recordings are made without it. Kept as a Heap, it no longer
// changes. tests/architecture holds who includes this.
class WritableHeap final : public Heap
{
public:
    WritableHeap()
        : WritableHeap(Heap())
    {
    }
    explicit WritableHeap(Heap heap);
    WritableHeap(const WritableHeap &) = delete;
    WritableHeap &operator=(const WritableHeap &) = delete;

    // For writing until the next copy of the heap, or the next call here.
    Object &edit(Slot slot)
    {
        return m_leaves[slot.value / leafSize].age == m_writing.age ? m_writing.object(slot)
                                                                    : own(slot);
    }
    template <typename T> T &editAs(Slot slot) { return std::get<T>(edit(slot).payload); }

    Slot allocate(Payload payload, Slot type = noSlot)
    {
        return allocate(std::move(payload), Uid {m_nextUid++}, type);
    }
    // With a number that a recording gave it, below those that numberFrom() makes the next.
    Slot allocate(Payload payload, Uid uid, Slot type = noSlot);
    // The same of a plain number, of which loops make one after the other: mostly where there was
    // one before.
    template <typename Number> Slot allocateNumber(Number number)
    {
        const Slot slot = place();
        Object &object = edit(slot);
        object.uid = Uid {m_nextUid++};
        if (auto *before = std::get_if<Number>(&object.payload))
            *before = std::move(number);
        else
            object.payload.template emplace<Number>(std::move(number));
        return slot;
    }
    void numberFrom(Uid first) { m_nextUid = std::max(m_nextUid, first.value); }
    void free(Slot slot);
    // The same of a plain number, whose value may lie there until it is taken again.
    void freeNumber(Slot slot)
    {
        Object &object = edit(slot);
        object.uid = freed;
        object.slots = std::exchange(m_firstFree, slot);
        ++m_freeCount;
    }
    // Puts the names of calls under way into a heap that is kept, where nothing else is written.
    static void putCallNames(Heap &heap, Slot dict, Dict names);

private:
    Object &own(Slot slot);
    // Of an object that is nothing yet.
    Slot place()
    {
        if (m_firstFree == noSlot)
            return grow();
        Object &object = edit(m_firstFree);
        --m_freeCount;
        return std::exchange(m_firstFree, std::exchange(object.slots, noSlot));
    }
    Slot grow();

    std::vector<Leaf> m_leaves;
};

} // namespace clonescope::model
