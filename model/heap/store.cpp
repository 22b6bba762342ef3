// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/store.h"

#include "model/heap/byteranges.h"
#include "model/heap/parts.h"
#include "model/heap/setplaces.h"

#include <algorithm>
#include <bit>

namespace clonescope::model
{

namespace
{

// Of a step that is kept: what it says of itself, and the ways in the trees to what it changed.
constexpr std::uint64_t stepBytes = 2048;
constexpr std::uint64_t loggedBytes = sizeof(Write) + 64; // of a write, with its place among all

// What an object takes beside its fixed part.
std::uint64_t payloadBytes(const Payload &payload)
{
    return std::visit(
        [](const auto &object) -> std::uint64_t {
            using T = std::decay_t<decltype(object)>;
            if constexpr (std::is_same_v<T, Str>)
                return object.utf8->size();
            else if constexpr (std::is_same_v<T, Int>)
                return object.big ? integerBytes(object) : 0;
            else if constexpr (std::is_same_v<T, ByteString>)
                return object.bytes->size();
            else if constexpr (std::is_same_v<T, Set>)
                return object.members.entries.size() * std::uint64_t {entryBytes};
            else if constexpr (std::is_same_v<
                                   T, List> || std::is_same_v<T, Tuple> || std::is_same_v<T, Deque>)
                return object.items.size() * std::uint64_t {itemBytes};
            else if constexpr (std::is_same_v<T, Dict>)
                return object.entries.size() * std::uint64_t {entryBytes};
            else if constexpr (std::is_same_v<T, Buffer>)
                return object.bytes.size();
            else if constexpr (std::is_same_v<T, Tensor>)
                return object.layout ? layoutBytes(*object.layout) : 0;
            else
                return 0;
        },
        payload);
}

} // namespace

Store::Store(Heap heap, Limits limits)
    : m_heap(std::move(heap))
    , m_stepStart(m_heap)
    , m_limits(limits)
    , m_counts(m_heap.slotCount(), 0)
    , m_firstNew(m_heap.nextUid().value)
    , m_firstCounted(static_cast<std::uint32_t>(m_heap.slotCount()))
{
}

void Store::refuseRoom() const
{
    throw LimitReached {"the program's strings, lists, tensors and kept steps take more than "
                        + std::to_string(m_limits.bytes >> 20U) + " MiB"};
}

// Of a list or dict. What one of an earlier step loses, that step keeps.
void Store::resized(Slot container, std::int64_t bytes)
{
    if (bytes > 0)
        charge(static_cast<std::uint64_t>(bytes));
    else if (m_heap.uid(container).value >= m_firstNew)
        giveBack(static_cast<std::uint64_t>(-bytes));
}

// What the heap kept with the step takes of its own: parts of the table of objects, and of those
// lists and dicts that were there before.
void Store::chargeStep()
{
    m_bytes += stepBytes;
    m_heap.forEachUnshared(m_stepStart, [&](Slot slot) {
        m_bytes += sizeof(Object);
        if (m_heap.uid(slot).value >= m_firstNew || slot.value >= m_stepStart.slotCount())
            return;
        const auto count = [&](const auto &now, const auto &before, std::int64_t bytes) {
            now.forEachUnshared(before,
                                [&](std::size_t) { m_bytes += static_cast<std::uint64_t>(bytes); });
        };
        const auto *list = m_heap.as<List>(slot), *listBefore = m_stepStart.as<List>(slot);
        if (list && listBefore)
            count(list->items, listBefore->items, itemBytes);
        const auto *dict = m_heap.as<Dict>(slot), *dictBefore = m_stepStart.as<Dict>(slot);
        if (dict && dictBefore)
            count(dict->entries, dictBefore->entries, entryBytes);
    });
}

StepLog Store::takeLog()
{
    chargeStep();
    // Only what this step's heap does not share with the step before can be new.
    m_heap.forEachUnshared(m_stepStart, [&](Slot slot) {
        if (m_heap.uid(slot).value >= m_firstNew && m_heap.isLive(slot) && isNode(m_heap, slot))
            m_log.created.push_back(m_heap.uid(slot));
    });
    std::erase_if(m_log.created, [&](Uid uid) {
        return std::any_of(m_hidden.begin(), m_hidden.end(), [&](const auto &range) {
            return range.first <= uid && uid < range.second;
        });
    });
    m_hidden.clear();
    std::sort(m_log.created.begin(), m_log.created.end());
    m_firstNew = m_heap.nextUid().value;
    m_stepStart = m_heap;
    m_keyWrites = {}; // clear() would keep its table, and walk all of it each time
    return std::exchange(m_log, {});
}

void Store::requireObject() const
{
    if (m_heap.objectCount() - m_firstCounted >= m_limits.objects)
        throw LimitReached {"the program has more than " + std::to_string(m_limits.objects)
                            + " objects"};
}

Ref Store::held(Slot made)
{
    if (made.value >= m_counts.size())
        m_counts.resize(std::max<std::size_t>(made.value + 1, m_counts.size() * 2), 0);
    return {*this, made};
}

Ref Store::make(Payload payload, Slot type)
{
    requireObject();
    charge(payloadBytes(payload));
    if (std::holds_alternative<Class>(payload))
        ++m_classAge;
    const Slot slot = m_heap.allocate(std::move(payload), type);
    forEachReference(m_heap[slot], [&](Slot part) { retain(part); });
    if (const auto *weak = m_heap.as<WeakReference>(slot); weak && weak->referent != noSlot)
        m_watchers.emplace(weak->referent, slot); // emptied when it goes
    return held(slot);
}

Ref Store::makeInt(std::int64_t value)
{
    if (value >= Heap::leastSmallInt && value <= Heap::greatestSmallInt)
        return hold(Heap::smallInt(value));
    requireObject();
    requireRoom(0);
    return held(m_heap.allocateNumber(Int {value, {}}));
}

Ref Store::makeStr(std::string utf8)
{
    const auto byte
        = [&](std::size_t i) -> unsigned { return static_cast<unsigned char>(utf8[i]); };
    if (utf8.empty())
        return hold(Heap::emptyString);
    if (utf8.size() == 1 && byte(0) < 0x80)
        return hold(Heap::latin1(static_cast<unsigned char>(byte(0))));
    if (utf8.size() == 2 && (byte(0) == 0xc2 || byte(0) == 0xc3))
        return hold(Heap::latin1(static_cast<unsigned char>((byte(0) << 6U) | (byte(1) & 0x3fU))));
    return make(Str {Shared<std::string>(std::move(utf8))});
}

Ref Store::makeFloat(double value)
{
    requireObject();
    requireRoom(0);
    return held(m_heap.allocateNumber(Float {value}));
}

void Store::setRandomState(Slot generator, std::vector<std::uint32_t> words)
{
    m_heap.editAs<RandomState>(generator).words = Shared(std::move(words));
}

void Store::advance(Slot iterator)
{
    ++m_heap.editAs<Iterator>(iterator).next;
}

namespace
{

// Whether the step tells already what the one was made of. Copies are told in the order in which
// their results were made.
bool isTold(const std::vector<CopyEvent> &copies, const CopyEvent &event)
{
    for (auto told = copies.rbegin(); told != copies.rend(); ++told) {
        if (told->resultUid < event.resultUid)
            return false;
        if (told->sourceUid == event.sourceUid && told->resultUid == event.resultUid)
            return true;
    }
    return false;
}

} // namespace

void Store::logCopy(CopyEvent event)
{
    const bool isOfAnyKind
        = event.method == CopyMethod::View || event.method == CopyMethod::Arithmetic;
    if (isOfAnyKind && isTold(m_log.copies, event))
        return;
    event.line = m_line;
    std::uint64_t lost = 0;
    for (const auto &[clone, attribute] : event.lost)
        lost += attribute.size() + sizeof(event.lost.front());
    charge(sizeof(CopyEvent) + event.pairs.size() * sizeof(event.pairs.front()) + lost);
    m_log.copies.push_back(std::move(event));
}

namespace
{

// A number and nothing else: what a loop makes most of, and of whose end nobody wants to know.
bool isPlainNumber(const Object &object)
{
    const auto *integer = std::get_if<Int>(&object.payload);
    return ((integer && !integer->big) || std::holds_alternative<Float>(object.payload))
        && object.type == noSlot && object.dict == noSlot && object.slots == noSlot;
}

} // namespace

// Iterative: freeing the head of a list a million long frees the rest in this loop.
void Store::freeUnreferenced(Slot slot)
{
    if (!m_freeing && isPlainNumber(m_heap[slot]))
        return m_heap.freeNumber(slot);
    m_doomed.push_back(slot);
    if (m_freeing)
        return;
    m_freeing = true;
    while (!m_doomed.empty()) {
        const Slot dead = m_doomed.back();
        m_doomed.pop_back();
        if (isPlainNumber(m_heap[dead])) {
            m_heap.freeNumber(dead);
            continue;
        }
        if (isKeptByFinalizer(dead))
            continue;
        emptyWeakReferences(dead);
        const bool isOfEarlierStep = m_heap.uid(dead).value < m_firstNew;
        if (!isOfEarlierStep)
            giveBack(payloadBytes(m_heap[dead].payload));
        else if (isNode(m_heap, dead))
            m_log.freed.push_back(m_heap.uid(dead));
        const Object object = std::move(m_heap.edit(dead));
        m_heap.free(dead);
        const auto first = static_cast<std::ptrdiff_t>(m_doomed.size());
        forEachReference(object, [&](Slot part) { release(part); });
        // Lists go from their end; dicts and tracebacks do not.
        if (std::holds_alternative<Dict>(object.payload)
            || std::holds_alternative<Traceback>(object.payload))
            std::reverse(m_doomed.begin() + first, m_doomed.end());
    }
    m_freeing = false;
}

// Repeated in one step, the binding of a key, and what was last written once more, are one write:
// from what was there first to what came last. Otherwise a loop would log without end.
void Store::log(Slot object, WritePlace place, Slot before, Slot after)
{
    if (m_building > 0 || m_hiding > 0)
        return;
    const auto uid = [&](Slot slot) { return slot == noSlot ? Uid {} : m_heap.uid(slot); };
    const Uid owner = uid(object);
    std::vector<Write> &writes = m_log.writes;
    std::size_t at = writes.size();
    if (const auto *key = std::get_if<place::Key>(&place)) {
        const auto [known, isNew] = m_keyWrites.emplace(KeyOfDict {owner, key->key}, at);
        if (before != noSlot && after != noSlot)
            at = known->second;
        known->second = at;
        if (after == noSlot)
            m_keyWrites.erase(known);
    } else if (at > 0 && writes.back().uid == owner && writes.back().place == place
               && (before == noSlot) == (after == noSlot)
               && (writes.back().before == noSlot) == (writes.back().after == noSlot)) {
        --at;
    }
    if (at == writes.size()) {
        const auto *elements = std::get_if<place::Elements>(&place);
        charge(loggedBytes + (elements ? layoutBytes(*elements->layout) : 0));
        writes.push_back({object, owner, std::move(place), before, after, uid(before), {}, 0});
    }
    writes[at].after = after;
    writes[at].afterUid = uid(after);
    writes[at].line = m_line;
}

} // namespace clonescope::model
