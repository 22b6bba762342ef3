// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/object.h"

#include <algorithm>
#include <optional>

namespace clonescope::model
{

// All objects of a program at one moment, as a value: copying it is O(1), and a kept copy never
// changes. Only the engine (through Store) and readers of traces make new ones.
//
// Fixed slots: None, False, True, Ellipsis, NotImplemented, the integers -5 … 256, the empty tuple;
// then the globals, the empty string and the 256 strings of one latin-1 character.
class Heap
{
public:
    static constexpr Slot none {0}, falseSlot {1}, trueSlot {2}, ellipsis {3}, notImplemented {4},
        emptyTuple {5};
    static constexpr Slot smallInt(std::int64_t value)
    {
        return Slot {static_cast<std::uint32_t>(11 + value)};
    }
    static constexpr std::int64_t leastSmallInt = -5, greatestSmallInt = 256;
    static constexpr Slot globals {268}; // the dict of module-level names
    static constexpr Slot emptyString {269};
    static constexpr Slot latin1(unsigned char c) { return Slot {270U + c}; }
    static constexpr Uid freed {~std::uint64_t {0}}; // what a free slot holds
    static constexpr Slot boolean(bool value) { return value ? trueSlot : falseSlot; }

    Heap(); // the empty state, of which all share one: the fixed slots and no names

    [[nodiscard]] const Object &operator[](Slot slot) const { return m_objects[slot.value]; }
    // Null where the object is of another kind.
    template <typename T> [[nodiscard]] const T *as(Slot slot) const
    {
        return slot == noSlot ? nullptr : std::get_if<T>(&m_objects[slot.value].payload);
    }
    [[nodiscard]] Uid uid(Slot slot) const { return m_objects[slot.value].uid; }
    [[nodiscard]] std::size_t slotCount() const { return m_objects.size(); }
    [[nodiscard]] bool isLive(Slot slot) const { return m_objects[slot.value].uid != freed; }
    [[nodiscard]] Uid nextUid() const { return Uid {m_nextUid}; } // of the object to be made next
    [[nodiscard]] std::size_t objectCount() const { return m_objects.size() - m_free.size(); }

    // The value of a name, or noSlot: of the module, or of a call under way, "total@add".
    [[nodiscard]] Slot name(std::string_view name) const;
    // The dict of the names of calls under way, where moments within a statement are looked at.
    [[nodiscard]] Slot callNames() const { return m_callNames; }
    [[nodiscard]] bool holdsNames(Slot dict) const
    {
        return dict == globals || (dict == m_callNames && dict != noSlot);
    }

    // Calls visit(slot) for each slot whose object may differ from `before`'s; linear in the
    // difference.
    template <typename Visit> void forEachUnshared(const Heap &before, Visit visit) const
    {
        m_objects.forEachUnshared(
            before.m_objects, [&](std::size_t i) { visit(Slot {static_cast<std::uint32_t>(i)}); });
    }

    bool operator==(const Heap &) const = default;

protected: // see WritableHeap
    Object &edit(Slot slot) { return m_objects.edit(slot.value); }
    template <typename T> T &editAs(Slot slot) { return std::get<T>(edit(slot).payload); }
    Slot allocate(Payload payload, Slot type = noSlot);
    // With a number that a recording gave it, below those that numberFrom() makes the next.
    Slot allocate(Payload payload, Uid uid, Slot type = noSlot);
    void numberFrom(Uid first) { m_nextUid = std::max(m_nextUid, first.value); }
    void free(Slot slot);
    void setCallNames(Slot dict) { m_callNames = dict; }

private:
    struct Blank {
    };
    explicit Heap(Blank) { } // nothing at all
    [[nodiscard]] static Heap makeEmptyState();

    PersistentVector<Object> m_objects;
    PersistentVector<Slot> m_free;
    std::uint64_t m_nextUid = 0;
    Slot m_callNames = noSlot;
};

// ---- Looking things up ----

// Hash and equality of built-in values, as dict keys need them: numbers across types, strings,
// tuples member by member, everything else by identity. Unhashable kinds (list, dict) must be
// refused by the caller.
[[nodiscard]] std::uint64_t hashValue(const Heap &heap, Slot value);
[[nodiscard]] bool sameKey(const Heap &heap, Slot a, Slot b);
// Where probing for a hash begins in an index of that size, a power of two; it goes on by ones.
[[nodiscard]] std::size_t dictProbe(std::uint64_t hash, std::size_t tableSize);

// Closes the holes and sizes the table for twice the entries there are.
void rebuildIndex(const Heap &heap, Dict &dict);

// The number of the entry with that key in `dict.entries`.
[[nodiscard]] std::optional<std::size_t> findEntry(const Heap &heap, const Dict &dict, Slot key);
[[nodiscard]] std::optional<std::size_t> findEntry(const Heap &heap, const Dict &dict,
                                                   std::string_view key);
// The keys that hash as this one does.
[[nodiscard]] std::vector<Slot> keysHashedAs(const Heap &heap, const Dict &dict, Slot key);

} // namespace clonescope::model
