// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

[[nodiscard]] inline bool isSet(const Heap &heap, Slot slot)
{
    return heap.as<Set>(slot) != nullptr;
}
[[nodiscard]] std::size_t setSize(const Heap &heap, Slot set);
// In the order in which they are walked.
[[nodiscard]] std::vector<Ref> setMembers(Interp &interp, Slot set);
// As memberFrom(), whose empty places are counted.
[[nodiscard]] Slot nextMember(Interp &interp, const Set &set, std::size_t &place);
// TypeError where it cannot be hashed; a set is looked up as the frozenset it equals.
[[nodiscard]] bool hasMember(Interp &interp, Slot set, Slot member);
[[nodiscard]] bool isSubset(Interp &interp, Slot part, Slot whole);

// New ones; what is joined, and what is compared with, may be any iterable.
[[nodiscard]] Ref newSet(Interp &interp, bool isFrozen);
[[nodiscard]] Ref copyOfSet(Interp &interp, Slot set, bool isFrozen);
[[nodiscard]] Ref setOf(Interp &interp, Slot iterable, bool isFrozen);
[[nodiscard]] Ref intersection(Interp &interp, Slot set, Slot other);
[[nodiscard]] Ref difference(Interp &interp, Slot set, Slot other);
[[nodiscard]] Ref symmetricDifference(Interp &interp, Slot set, Slot other);

// In place.
void addMember(Interp &interp, Slot set, Slot member);
bool removeMember(Interp &interp, Slot set, Slot member); // false where it has none
void joinSet(Interp &interp, Slot set, Slot other);
void intersectSet(Interp &interp, Slot set, Slot other);
void subtractSet(Interp &interp, Slot set, Slot other);
void differSet(Interp &interp, Slot set, Slot other); // symmetric_difference_update

Ref makeSet(Interp &interp, Slot, const Arguments &arguments);
Ref makeFrozenSet(Interp &interp, Slot, const Arguments &arguments);

} // namespace clonescope::model::python
