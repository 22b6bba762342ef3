// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/statechanges.h"

#include "model/heap/parts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace clonescope::model
{

namespace
{

constexpr std::size_t mostWrites = 10'000; // of a step; what changed more is told no finer

class Differences
{
public:
    Differences(Step &step, const Heap &before)
        : m_step(step)
        , m_before(before)
        , m_after(step.heap)
    {
    }

    void find()
    {
        std::vector<Slot> changed, made;
        m_after.forEachUnshared(m_before, [&](Slot slot) {
            const bool was = slot.value < m_before.slotCount() && m_before.isLive(slot);
            const bool is = m_after.isLive(slot);
            const bool lives = was && is && m_before.uid(slot) == m_after.uid(slot);
            if (was && !lives && isNode(m_before, slot))
                m_step.freed.push_back(m_before.uid(slot));
            if (is && !lives && isNode(m_after, slot))
                made.push_back(slot);
            if (lives && !(m_before[slot].payload == m_after[slot].payload))
                changed.push_back(slot);
        });
        for (const Slot slot : made)
            m_step.created.push_back(m_after.uid(slot));
        std::ranges::sort(m_step.created);
        std::ranges::sort(m_step.freed);
        findHeaders(changed, made);
        const auto globals = std::ranges::find(changed, Heap::globals);
        const bool hasNames = globals != changed.end();
        if (hasNames)
            changed.erase(globals);
        for (const Slot slot : changed)
            compare(slot);
        for (const Slot slot : m_newDicts)
            entries(slot, Dict {}, *m_after.as<Dict>(slot));
        if (hasNames)
            compare(Heap::globals);
    }

private:
    // Dicts that are new on objects that are not, whose attributes were set; who reads a buffer.
    void findHeaders(const std::vector<Slot> &changed, const std::vector<Slot> &made)
    {
        const std::unordered_set<Slot> isNew(made.begin(), made.end());
        for (const Slot slot : changed)
            if (const Slot dict = dictOf(m_after, slot); isNew.contains(dict))
                m_newDicts.push_back(dict);
        const bool wroteBytes = std::ranges::any_of(
            changed, [&](Slot slot) { return m_after.as<Buffer>(slot) != nullptr; });
        if (!wroteBytes)
            return;
        for (std::uint32_t i = 0; i < m_after.slotCount(); ++i)
            if (const auto *tensor = m_after.as<Tensor>(Slot {i}))
                if (const auto *claim = m_after.as<StorageImpl>(tensor->storage))
                    m_readers.emplace(claim->buffer, Slot {i}); // the first, as buffers are read
    }

    void compare(Slot slot)
    {
        const Payload &old = m_before[slot].payload, &now = m_after[slot].payload;
        if (old.index() != now.index())
            return add(slot, place::Whole {}, noSlot, noSlot);
        if (const auto *list = std::get_if<List>(&now))
            return items(slot, toVector(std::get<List>(old).items), toVector(list->items));
        if (const auto *dict = std::get_if<Dict>(&now))
            return entries(slot, std::get<Dict>(old), *dict);
        if (const auto *buffer = std::get_if<Buffer>(&now))
            return bytes(slot, std::get<Buffer>(old), *buffer);
        if (const auto *tensor = std::get_if<Tensor>(&now))
            return header(slot, std::get<Tensor>(old), *tensor);
        if (const auto *object = std::get_if<Recorded>(&now))
            return parts(slot, std::get<Recorded>(old), *object);
    }

    static std::vector<Slot> toVector(const PersistentVector<Slot> &items)
    {
        return {items.begin(), items.end()};
    }

    [[nodiscard]] bool isSame(Slot old, Slot now) const
    {
        return old == now && (old == noSlot || m_before.uid(old) == m_after.uid(now));
    }

    static bool isRearranged(std::vector<Slot> old, std::vector<Slot> now)
    {
        std::ranges::sort(old);
        std::ranges::sort(now);
        return old == now;
    }

    // What stands between the beginning and the end that both have in common.
    void items(Slot slot, const std::vector<Slot> &old, const std::vector<Slot> &now)
    {
        std::size_t begin = 0, end = 0;
        const std::size_t shorter = std::min(old.size(), now.size());
        while (begin < shorter && isSame(old[begin], now[begin]))
            ++begin;
        while (end < shorter - begin
               && isSame(old[old.size() - 1 - end], now[now.size() - 1 - end]))
            ++end;
        const std::size_t removed = old.size() - begin - end, added = now.size() - begin - end;
        const auto at = [](std::size_t i) { return place::Item {static_cast<std::int64_t>(i)}; };
        const bool isSorted = removed == added && removed > 1 && isRearranged(old, now);
        if (isSorted || (removed != added && removed > 0 && added > 0)
            || std::max(removed, added) > mostWrites)
            return add(slot, place::Whole {}, noSlot, noSlot);
        for (std::size_t i = begin; i < begin + std::max(removed, added); ++i) {
            if (removed == 0)
                add(slot, at(i), noSlot, now[i]);
            else if (added == 0)
                add(slot, at(begin), old[i], noSlot);
            else if (!isSame(old[i], now[i]))
                add(slot, at(i), old[i], now[i]);
        }
    }

    void entries(Slot slot, const Dict &old, const Dict &now)
    {
        std::unordered_map<Slot, Slot> values; // by key: equal keys of a recording are one object
        for (const Dict::Entry &entry : old.entries)
            if (entry.key != noSlot)
                values.emplace(entry.key, entry.value);
        std::unordered_set<Slot> kept;
        for (const Dict::Entry &entry : now.entries) {
            if (entry.key == noSlot)
                continue;
            kept.insert(entry.key);
            const auto was = values.find(entry.key);
            if (was == values.end())
                add(slot, place::Key {entry.key}, noSlot, entry.value);
            else if (!isSame(was->second, entry.value))
                add(slot, place::Key {entry.key}, was->second, entry.value);
        }
        for (const Dict::Entry &entry : old.entries)
            if (entry.key != noSlot && !kept.contains(entry.key))
                add(slot, place::Key {entry.key}, entry.value, noSlot);
    }

    void bytes(Slot slot, const Buffer &old, const Buffer &now)
    {
        const auto reader = m_readers.find(slot);
        const auto *tensor
            = reader == m_readers.end() ? nullptr : m_after.as<Tensor>(reader->second);
        const DType dtype = tensor ? tensor->dtype : DType::UInt8;
        const std::size_t size = itemSize(dtype),
                          count = std::min(old.bytes.size(), now.bytes.size());
        if (old.isUnknown || now.isUnknown || old.bytes == now.bytes)
            return;
        std::vector<std::byte> a(size), b(size);
        std::size_t begin = 0, run = 0; // of elements that differ
        for (std::size_t i = 0; (i + 1) * size <= count; ++i) {
            old.bytes.read(i * size, a);
            now.bytes.read(i * size, b);
            if (a == b)
                continue;
            if (run > 0 && begin + run != i)
                elements(slot, begin, std::exchange(run, 0), dtype);
            begin = run == 0 ? i : begin;
            ++run;
        }
        if (run > 0)
            elements(slot, begin, run, dtype);
    }

    void elements(Slot slot, std::size_t begin, std::size_t count, DType dtype)
    {
        const auto reader = m_readers.find(slot);
        const Uid through = reader == m_readers.end() ? Uid {} : m_after.uid(reader->second);
        StridedLayout layout = StridedLayout::contiguous({static_cast<std::int64_t>(count)});
        layout.offset = static_cast<std::int64_t>(begin);
        add(slot, place::Elements {std::move(layout), dtype, through}, noSlot, noSlot);
    }

    void header(Slot slot, const Tensor &old, const Tensor &now)
    {
        using Field = place::Header::Field;
        const auto compare = [&](Field field, Slot was, Slot is) {
            if (!isSame(was, is))
                add(slot, place::Header {field}, was, is);
        };
        compare(Field::Dict, old.dict, now.dict);
        compare(Field::Grad, old.grad, now.grad);
        compare(Field::GradNode, old.gradNode, now.gradNode);
        compare(Field::Base, old.base, now.base);
        if (old.requiresGrad != now.requiresGrad)
            add(slot, place::Header {Field::RequiresGrad}, Heap::boolean(old.requiresGrad),
                Heap::boolean(now.requiresGrad));
        if (!isSame(old.storage, now.storage) || !(old.layout == now.layout)
            || old.dtype != now.dtype)
            add(slot, place::Header {Field::Storage}, old.storage, now.storage);
    }

    void parts(Slot slot, const Recorded &old, const Recorded &now)
    {
        if (!isSame(old.dict, now.dict))
            add(slot, place::Header {place::Header::Field::Dict}, old.dict, now.dict);
        std::vector<Slot> membersBefore, members;
        Dict labelledBefore, labelled;
        const auto take
            = [](const Recorded &of, std::vector<Slot> &items, Dict &labels, const Heap &heap) {
                  for (const RecordedPart &part : of.parts) {
                      const auto *label = heap.as<Str>(part.label);
                      if (!label || *label->utf8 == "<member>")
                          items.push_back(part.value);
                      else
                          labels.entries.push_back({part.label, part.value});
                  }
              };
        take(old, membersBefore, labelledBefore, m_before);
        take(now, members, labelled, m_after);
        items(slot, membersBefore, members);
        entries(slot, labelledBefore, labelled);
    }

    void add(Slot object, WritePlace place, Slot before, Slot after)
    {
        if (m_step.writes.size() >= mostWrites && object != Heap::globals)
            return;
        Write write {object, m_after.uid(object), std::move(place), before, after, {},
                     {},     m_step.line};
        if (before != noSlot)
            write.beforeUid = m_before.uid(before);
        if (after != noSlot)
            write.afterUid = m_after.uid(after);
        m_step.writes.push_back(std::move(write));
    }

    Step &m_step;
    const Heap &m_before;
    const Heap &m_after;
    std::vector<Slot> m_newDicts;
    std::unordered_map<Slot, Slot> m_readers; // a tensor over each buffer
};

} // namespace

void findChanges(Step &step, const Heap &before)
{
    Differences(step, before).find();
}

} // namespace clonescope::model
