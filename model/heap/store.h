// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"
#include "model/heap/writableheap.h"

#include <cassert>
#include <limits>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace clonescope::model
{

class Store;

// A counted hold of the running machine on an object: as long as one lives, so does the object.
class Ref
{
public:
    Ref() = default;
    inline Ref(Store &store, Slot slot);
    inline Ref(const Ref &other);
    Ref(Ref &&other) noexcept
        : m_store(other.m_store)
        , m_slot(std::exchange(other.m_slot, noSlot))
    {
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_store, other.m_store);
        std::swap(m_slot, other.m_slot);
        return *this;
    }
    inline ~Ref();

    [[nodiscard]] Slot slot() const { return m_slot; }
    operator Slot() const { return m_slot; }
    explicit operator bool() const { return m_slot != noSlot; }

private:
    Store *m_store = nullptr;
    Slot m_slot = noSlot;
};

// What a step did, as the store saw it.
struct StepLog {
    std::vector<Write> writes;
    std::vector<Uid> created;
    std::vector<Uid> freed;
    std::vector<CopyEvent> copies;
};

// The engine's side of a heap: every write goes through here, which counts references, frees what
// nothing refers to (at once, iteratively; cycles stay), and logs what a step did. Slots passed in
// must be held by the caller or reachable.
class Store
{
public:
    // What `heap` holds already (fixed slots, modules, builtins) is immortal and uncounted.
    explicit Store(Heap heap = {}, Limits limits = {});

    [[nodiscard]] const Heap &heap() const { return m_heap; }
    void setLine(int line) { m_line = line; }
    [[nodiscard]] int line() const { return m_line; }
    // Ends a step: hands out its log and begins the next.
    [[nodiscard]] StepLog takeLog();

    // Room that the program takes, in bytes: LimitReached where it is more than it may be. What
    // grows asks before it does. What is given back must have been charged in the same step, as
    // earlier steps keep theirs.
    void requireRoom(std::uint64_t bytes) const
    {
        if (bytes > m_limits.bytes || m_bytes > m_limits.bytes - bytes)
            refuseRoom();
    }
    void charge(std::uint64_t bytes)
    {
        requireRoom(bytes);
        m_bytes += bytes;
    }
    void giveBack(std::uint64_t bytes)
    {
        assert(bytes <= m_bytes);
        m_bytes -= bytes;
    }

    // A new object. Throws LimitReached where the program has too many or takes too much room.
    Ref make(Payload payload, Slot type = noSlot); // see Object::type
    Ref hold(Slot slot) { return {*this, slot}; }
    Ref makeInt(std::int64_t value); // a fixed slot where small
    Ref makeStr(std::string utf8); // a fixed slot where empty or one latin-1 character
    Ref makeFloat(double value);
    // A dict made whole, which is no write to it; a repeated key keeps its place, the last value.
    Ref makeDict(std::span<const std::pair<Slot, Slot>> entries);

    // Lists and deques. Indices must be in range. Tuples are made whole.
    void append(Slot list, Slot value);
    void insertItem(Slot list, std::size_t index, Slot value);
    void setItem(Slot list, std::size_t index, Slot value);
    void removeItem(Slot list, std::size_t index);
    void assignItems(Slot list, const std::vector<Slot> &assigned);

    // Dicts, tensors' `__dict__` and the globals among them. Keys must be hashable.
    void setKey(Slot dict, Slot key, Slot value);
    // The same of the key of an entry that is there.
    void setValue(Slot dict, std::size_t entry, Slot value)
    {
        setValueOf(dict, dict, entry, value);
    }
    bool removeKey(Slot dict, Slot key); // false where it has none
    void dropHolesAtEnd(Slot dict); // as popitem() does
    void clearKeys(Slot dict); // and sets
    // The attributes of a class are a dict that is no object of the program's: a write to the
    // class.
    void setClassAttribute(Slot type, Slot key, Slot value); // noSlot removes

    // Sets. Members must be hashable.
    void addMember(Slot set, Slot member);
    bool removeMember(Slot set, Slot member); // false where it has none
    // Changes the places of its members (setplaces.h), which is no write.
    template <typename Change> void arrangeMembers(Slot set, Change change)
    {
        change(m_heap.editAs<Set>(set));
    }

    // `__dict__`, of any object that has one.
    void setDict(Slot object, Slot dict);
    Slot ensureDict(Slot object); // makes the one that is born when first needed: no write

    // Grows with each class that is made and each change of one.
    [[nodiscard]] std::uint64_t classAge() const { return m_classAge; }

    // What programs define.
    void setType(Slot object, Slot type);
    void setClassDict(Slot type, Slot dict); // once, when it is made
    void setSlot(Slot object, std::size_t index, Slot value); // noSlot empties it
    void setHash(Slot instance, std::uint64_t hash);
    void setCell(Slot cell, Slot content);
    // Replaces the payload by one of the same kind, which is no write that a step tells of.
    void replace(Slot object, Payload payload);
    // Frees what only refers to itself; how many objects that was.
    std::size_t freeCycles();
    // What is to be called now that objects have gone: callbacks with their weak references, and
    // objects with a __del__, which live on until it has run (their callback is noSlot).
    struct Farewell {
        Ref callback, object;
    };
    [[nodiscard]] bool hasFarewells() const { return !m_farewells.empty(); }
    [[nodiscard]] std::vector<Farewell> takeFarewells() { return std::exchange(m_farewells, {}); }

    // Tensors. The layout is in elements of `dtype` from the start of the buffer.
    void setGrad(Slot tensor, Slot grad);
    void setRequiresGrad(Slot tensor, bool on);
    void setGradNode(Slot tensor, Slot node); // as of the bytes' present version
    void setStorage(Slot tensor, const Tensor &like); // `tensor.data = like`
    void bumpVersion(Slot tensor);
    // For writing into a buffer, between these bytes; the caller says afterwards (or before) what
    // with logElements().
    Bytes &editBytes(Slot buffer, std::size_t begin = 0,
                     std::size_t end = std::numeric_limits<std::size_t>::max());
    void logElements(Slot buffer, StridedLayout layout, DType dtype, Slot through);
    void setRandomState(Slot generator, std::vector<std::uint32_t> words);
    void advance(Slot iterator); // next += 1

    void logCopy(CopyEvent event);

    // While one lives, what is put into objects is no write: they are just being made.
    class Building
    {
    public:
        explicit Building(Store &store)
            : m_store(store)
        {
            ++m_store.m_building;
        }
        ~Building() { --m_store.m_building; }
        Building(const Building &) = delete;
        Building &operator=(const Building &) = delete;

    private:
        Store &m_store;
    };

    // While one lives, what is made and written is no affair of the program's.
    class Hidden
    {
    public:
        explicit Hidden(Store &store)
            : m_store(store)
            , m_first(store.m_heap.nextUid())
        {
            ++m_store.m_hiding;
        }
        ~Hidden()
        {
            --m_store.m_hiding;
            m_store.m_hidden.emplace_back(m_first, m_store.m_heap.nextUid());
        }
        Hidden(const Hidden &) = delete;
        Hidden &operator=(const Hidden &) = delete;

    private:
        Store &m_store;
        Uid m_first;
    };

    // While one lives, the program itself runs, although an object is being built around it.
    class Running
    {
    public:
        explicit Running(Store &store)
            : m_store(store)
            , m_building(std::exchange(store.m_building, 0))
        {
        }
        ~Running() { m_store.m_building = m_building; }
        Running(const Running &) = delete;
        Running &operator=(const Running &) = delete;

    private:
        Store &m_store;
        int m_building;
    };

    // How many references there are to it, those of the machine included.
    [[nodiscard]] std::uint32_t holders(Slot slot) const { return m_counts[slot.value]; }
    // Not for use outside Ref and the store.
    void retain(Slot slot)
    {
        if (slot.value >= m_firstCounted)
            ++m_counts[slot.value];
    }
    void release(Slot slot)
    {
        if (slot.value >= m_firstCounted && --m_counts[slot.value] == 0)
            freeUnreferenced(slot);
    }

private:
    void freeUnreferenced(Slot slot);
    void log(Slot object, WritePlace place, Slot before, Slot after);
    [[noreturn]] void refuseRoom() const;
    void requireObject() const; // whether there may be one more
    Ref held(Slot made); // a new object
    void setValueOf(Slot owner, Slot dict, std::size_t entry, Slot value);
    void replaceCounted(Slot &part, Slot value);
    [[nodiscard]] const Dict &table(Slot container) const; // of a dict or set
    Dict &editTable(Slot container);
    [[nodiscard]] const PersistentVector<Slot> &items(Slot sequence) const; // list or deque
    PersistentVector<Slot> &editItems(Slot sequence);
    void setEntry(Slot owner, Slot dict, Slot key, Slot value);
    bool removeEntry(Slot owner, Slot dict, Slot key);
    bool isKeptByFinalizer(Slot dead);
    void emptyWeakReferences(Slot dead);
    void addEntry(Dict &dict, Dict::Entry entry);
    void resized(Slot container, std::int64_t bytes);
    void chargeStep();
    [[nodiscard]] const Buffer *bufferBefore(Slot buffer) const;
    void setPart(Slot tensor, Slot Tensor::*part, Slot value, place::Header::Field field);

    WritableHeap m_heap;
    Heap m_stepStart;
    Limits m_limits;
    std::uint64_t m_bytes = 0;
    // By slot. They are no part of the heap: what is only referred to once more is written by
    // nobody.
    std::vector<std::uint32_t> m_counts;
    std::vector<Slot> m_doomed;
    std::unordered_multimap<Slot, Slot> m_watchers; // weak references, by what they refer to
    std::unordered_set<Uid> m_finalized;
    std::vector<Farewell> m_farewells;
    bool m_freeing = false;
    int m_building = 0;
    int m_hiding = 0;
    std::vector<std::pair<Uid, Uid>> m_hidden; // objects made in this step that no step tells of
    StepLog m_log;
    struct KeyOfDict {
        Uid dict;
        Slot key;
        bool operator==(const KeyOfDict &) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const KeyOfDict &of) const
        {
            return of.dict.value * 0x9e3779b97f4a7c15U ^ of.key.value;
        }
    };
    std::unordered_map<KeyOfDict, std::size_t, KeyHash> m_keyWrites; // among the step's writes
    std::uint64_t m_firstNew; // uid of the first object made in this step
    std::uint32_t m_firstCounted; // what the heap began with is immortal
    int m_line = 0;
    std::uint64_t m_classAge = 0;
};

inline Ref::Ref(Store &store, Slot slot)
    : m_store(&store)
    , m_slot(slot)
{
    if (slot != noSlot)
        store.retain(slot);
}

inline Ref::Ref(const Ref &other)
    : m_store(other.m_store)
    , m_slot(other.m_slot)
{
    assert(m_store || m_slot == noSlot);
    if (m_slot != noSlot)
        m_store->retain(m_slot);
}

inline Ref::~Ref()
{
    assert(m_store || m_slot == noSlot);
    if (m_slot != noSlot)
        m_store->release(m_slot);
}

// The program has more objects, bytes or instructions than it may.
struct LimitReached {
    std::string message;
};

} // namespace clonescope::model
