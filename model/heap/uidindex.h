// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <unordered_map>

namespace clonescope::model
{

// Whether the slot, which may have been another heap's, holds that object here.
[[nodiscard]] inline bool isIn(const Heap &heap, Slot slot, Uid uid)
{
    return slot != noSlot && slot.value < heap.slotCount() && heap.uid(slot) == uid;
}

// Finds live nodes by uid; building is linear in the heap.
class UidIndex
{
public:
    explicit UidIndex(const Heap &heap);
    [[nodiscard]] Slot slot(Uid uid) const; // noSlot where it lives no longer

private:
    std::unordered_map<Uid, Slot> m_slots;
};

} // namespace clonescope::model
