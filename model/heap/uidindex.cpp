// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/uidindex.h"

#include "model/heap/parts.h"

namespace clonescope::model
{

UidIndex::UidIndex(const Heap &heap)
{
    for (std::uint32_t i = 0; i < heap.slotCount(); ++i)
        if (heap.isLive(Slot {i}) && isNode(heap, Slot {i}))
            m_slots.emplace(heap.uid(Slot {i}), Slot {i});
}

Slot UidIndex::slot(Uid uid) const
{
    const auto found = m_slots.find(uid);
    return found == m_slots.end() ? noSlot : found->second;
}

} // namespace clonescope::model
