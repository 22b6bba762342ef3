// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

namespace clonescope::model
{

// hash(value) as CPython answers under PYTHONHASHSEED=0, as traces are recorded: of numbers, texts,
// bytes, of tuples and frozensets of them, and of objects whose own __hash__ answered. nullopt
// where it differs from process to process all the same, as of what goes by identity.
[[nodiscard]] std::optional<std::int64_t> stableHash(const Heap &heap, Slot value);
[[nodiscard]] std::optional<std::int64_t> stableHash(double value); // no number has none

// The hash of an object whose own __hash__ answered this integer: as it is where a machine word
// holds it.
[[nodiscard]] std::int64_t answeredHash(const Heap &heap, Slot answer);

// A hash that real Python chooses anew in each run, marked as one: that of an identity. So it is
// known again where a program's own __hash__ passes it on.
[[nodiscard]] std::uint64_t unsteady(std::uint64_t hash);

// The places of a set's members as CPython lays them out, which is the order in which it walks
// them: kept up as long as the hash of every member is the same in every process, else given up
// for the order in which they came. These follow a change of the members.
[[nodiscard]] bool hasPlaces(const Set &set); // an empty set counts
void placeMember(const Heap &heap, Set &set, Slot member);
void unplaceMember(const Heap &heap, Set &set, Slot member);
// How many places are looked at before the member's own: many where hashes are alike.
[[nodiscard]] std::size_t placesLookedAt(const Heap &heap, const Set &set, Slot member);
// Before the members of another set or a dict join; fewer, larger steps than one by one.
void makePlaces(const Heap &heap, Set &set, std::size_t joining);
// A set without members takes over those of another, in its order.
void takePlaces(const Heap &heap, Set &set, const Set &other);
// Without members, or for the order in which they came.
void dropPlaces(Set &set);
// Whether the set, which has no members, would take over the other's places as they are.
[[nodiscard]] bool isLaidOutAs(const Set &set, const Set &other);
// After many have been taken out.
void tidyPlaces(const Heap &heap, Set &set);

// The first member at `place` or behind it, which is then `place`; noSlot where there is none.
// Places are those of the table, or, without one, those of the members.
[[nodiscard]] Slot memberFrom(const Set &set, std::size_t &place);

} // namespace clonescope::model
