// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/object.h"

#include <algorithm>
#include <atomic>
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

    [[nodiscard]] const Object &operator[](Slot slot) const
    {
        return m_writing.leaves ? m_writing.object(slot) : m_objects[slot.value];
    }
    // Null where the object is of another kind.
    template <typename T> [[nodiscard]] const T *as(Slot slot) const
    {
        return slot == noSlot ? nullptr : std::get_if<T>(&(*this)[slot].payload);
    }
    [[nodiscard]] Uid uid(Slot slot) const { return (*this)[slot].uid; }
    [[nodiscard]] std::size_t slotCount() const { return m_objects.size(); }
    [[nodiscard]] bool isLive(Slot slot) const { return uid(slot) != freed; }
    [[nodiscard]] Uid nextUid() const { return Uid {m_nextUid}; } // of the object to be made next
    [[nodiscard]] std::size_t objectCount() const { return m_objects.size() - m_freeCount; }

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

private:
    friend class WritableHeap;
    struct Blank {
    };
    explicit Heap(Blank) { } // nothing at all
    [[nodiscard]] static Heap makeEmptyState();

    static constexpr std::size_t leafSize = PersistentVector<Object>::leafSize;
    // Where the objects of a heap are while it is written: found in two steps, whatever their
    // number. A copy is for keeping and has none; from then on what both have is written anew,
    // which the leaves of earlier ages say.
    struct Leaf {
        Object *objects = nullptr;
        std::uint64_t age = 0;
    };
    struct Writing {
        Leaf *leaves = nullptr;
        mutable std::atomic<std::uint64_t> age = 1; // threads copy what nobody writes any more

        Writing() = default;
        Writing(const Writing &other)
        {
            if (other.leaves)
                ++other.age;
        }
        Writing(Writing &&other) noexcept { other.leaves = nullptr; }
        Writing &operator=(const Writing &other)
        {
            if (this == &other)
                return *this;
            if (other.leaves)
                ++other.age;
            leaves = nullptr;
            return *this;
        }
        Writing &operator=(Writing &&other) noexcept
        {
            other.leaves = leaves = nullptr;
            return *this;
        }
        ~Writing() = default;
        [[nodiscard]] Object &object(Slot slot) const
        {
            return leaves[slot.value / leafSize].objects[slot.value % leafSize];
        }
        bool operator==(const Writing &) const { return true; }
    };

    PersistentVector<Object> m_objects;
    Slot m_firstFree = noSlot; // each has the next one in the place of its `slots`
    std::uint32_t m_freeCount = 0;
    std::uint64_t m_nextUid = 0;
    Slot m_callNames = noSlot;
    Writing m_writing;
};

// ---- Looking things up ----

// Hash and equality of built-in values, as dict keys need them: numbers across types, strings,
// tuples member by member, everything else by identity. Unhashable kinds (list, dict) must be
// refused by the caller.
[[nodiscard]] std::uint64_t hashValue(const Heap &heap, Slot value);
[[nodiscard]] bool sameKey(const Heap &heap, Slot a, Slot b);
// What an index keeps of a hash. Its last bits say where probing begins in an index, whose size is
// a power of two; it goes on by ones.
[[nodiscard]] std::uint32_t dictMark(std::uint64_t hash);

// Closes the holes and sizes the table for twice the entries there are.
void rebuildIndex(const Heap &heap, Dict &dict);

// The number of the entry with that key in `dict.entries`.
[[nodiscard]] std::optional<std::size_t> findEntry(const Heap &heap, const Dict &dict, Slot key);
[[nodiscard]] std::optional<std::size_t> findEntry(const Heap &heap, const Dict &dict,
                                                   std::string_view key);
// The keys that hash as this one does.
[[nodiscard]] std::vector<Slot> keysHashedAs(const Heap &heap, const Dict &dict, Slot key);

} // namespace clonescope::model
