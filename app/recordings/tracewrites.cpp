// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/tracewrites.h"

#include "app/recordings/tracedata.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"

#include <algorithm>
#include <charconv>

namespace clonescope::app
{

using namespace model;

namespace
{

constexpr std::size_t longestLabel = 4000; // bytes; as recorders write it

// A part of an object that has a label, in the states before and after.
struct Labelled {
    WritePlace place;
    Slot before = noSlot, after = noSlot;
};
using Labels = std::unordered_map<std::string, Labelled>;

std::optional<std::int64_t> indexOf(const std::string &label)
{
    std::int64_t index = -1;
    const char *const end = label.data() + label.size();
    const auto [at, error] = std::from_chars(label.data(), end, index);
    return error == std::errc() && at == end && index >= 0 ? std::optional(index) : std::nullopt;
}

// Bytes [begin, end) of a buffer.
using Stretches = std::vector<std::pair<std::int64_t, std::int64_t>>;

// False where they are too many to be looked at.
bool addStretches(const place::Elements &elements, Stretches &into)
{
    constexpr std::int64_t most = 100'000;
    if (elements.layout->count() == 0)
        return true;
    const Runs runs = runsOf(*elements.layout);
    if (runs.starts.count() + static_cast<std::int64_t>(into.size()) > most)
        return false;
    const auto size = static_cast<std::int64_t>(itemSize(elements.dtype));
    forEachElement(runs.starts, [&](std::int64_t at) {
        into.emplace_back(at * size, (at + runs.length) * size);
    });
    return true;
}

bool covers(Stretches wide, const Stretches &narrow)
{
    std::ranges::sort(wide);
    Stretches joined;
    for (const auto &[begin, end] : wide)
        if (!joined.empty() && begin <= joined.back().second)
            joined.back().second = std::max(joined.back().second, end);
        else
            joined.emplace_back(begin, end);
    return std::ranges::all_of(narrow, [&](const auto &stretch) {
        const auto after = std::ranges::upper_bound(joined, stretch.first, {},
                                                    [](const auto &of) { return of.first; });
        return after != joined.begin() && std::prev(after)->second >= stretch.second;
    });
}

class ToldWrites
{
public:
    ToldWrites(const TraceHeap &heap, const Heap &before, Step &step)
        : m_heap(heap)
        , m_before(before)
        , m_after(step.heap)
        , m_step(step)
        , m_isTaken(step.writes.size(), false)
    {
        for (std::size_t i = 0; i < step.writes.size(); ++i)
            m_shown[step.writes[i].object].push_back(i);
    }

    void take(const std::vector<TraceWrite> &told)
    {
        findElements(told);
        for (const TraceWrite &write : told) {
            const Slot object = m_heap.slot(write.uid);
            if (object == noSlot)
                continue;
            m_line = lineWithin(m_step, write.line);
            if (m_after.as<Buffer>(object))
                takeElements(object, write);
            else if (write.key)
                takePart(object, *write.key);
            else
                takeShown(object, nullptr);
        }
        for (std::size_t i = 0; i < m_step.writes.size(); ++i)
            if (!m_isTaken[i])
                m_writes.push_back(m_step.writes[i]);
        m_step.writes = std::move(m_writes);
    }

private:
    // ---- What the states show ----

    // Whether they show a write to the object, at the place if one is given.
    bool takeShown(Slot object, const WritePlace *place)
    {
        const auto found = m_shown.find(object);
        bool isShown = false;
        for (std::size_t i = 0; found != m_shown.end() && i < found->second.size(); ++i) {
            const std::size_t at = found->second[i];
            const Write &write = m_step.writes[at];
            if (place && !(write.place == *place)
                && !std::holds_alternative<place::Whole>(write.place))
                continue;
            isShown = true;
            if (m_isTaken[at])
                continue;
            m_isTaken[at] = true;
            m_writes.push_back(write);
            m_writes.back().line = m_line;
        }
        return isShown;
    }

    void add(Slot object, WritePlace place, Slot before, Slot after)
    {
        Write write {object, m_after.uid(object), std::move(place), before, after, {}, {}, m_line};
        if (before != noSlot)
            write.beforeUid = m_before.uid(before);
        if (after != noSlot)
            write.afterUid = m_after.uid(after);
        const bool isTold = std::ranges::any_of(m_writes, [&](const Write &known) {
            return known.object == write.object && known.place == write.place;
        });
        if (!isTold)
            m_writes.push_back(std::move(write));
    }

    [[nodiscard]] bool wasThere(Slot object) const
    {
        return object.value < m_before.slotCount() && m_before.isLive(object)
            && m_before.uid(object) == m_after.uid(object);
    }

    // ---- Members, entries, attributes ----

    void takePart(Slot object, const std::string &label)
    {
        const std::optional<Labelled> part = partAt(object, label);
        if (!part || takeShown(object, &part->place) || !wasThere(object))
            return;
        const bool isSame = part->before != noSlot && part->before == part->after
            && m_before.uid(part->before) == m_after.uid(part->after);
        if (isSame)
            add(object, part->place, part->before, part->after);
    }

    [[nodiscard]] std::optional<Labelled> partAt(Slot object, const std::string &label)
    {
        if (const auto *list = m_after.as<List>(object)) {
            const auto index = indexOf(label);
            if (!index)
                return std::nullopt;
            const auto at = [&](const List *of) {
                return of && static_cast<std::uint64_t>(*index) < of->items.size()
                    ? of->items[static_cast<std::size_t>(*index)]
                    : noSlot;
            };
            return Labelled {place::Item {*index},
                             wasThere(object) ? at(m_before.as<List>(object)) : noSlot, at(list)};
        }
        const auto [known, isNew] = m_labels.try_emplace(object);
        if (isNew)
            findLabels(object, known->second);
        const auto found = known->second.find(label);
        return found == known->second.end() ? std::nullopt : std::optional(found->second);
    }

    void findLabels(Slot object, Labels &into) const
    {
        if (wasThere(object))
            addLabels(m_before, object, into, &Labelled::before);
        addLabels(m_after, object, into, &Labelled::after);
    }

    static void addLabels(const Heap &heap, Slot object, Labels &into, Slot Labelled::*state)
    {
        const auto add = [&](const std::string &label, WritePlace place, Slot value) {
            Labelled &labelled = into[label];
            labelled.place = std::move(place);
            labelled.*state = value;
        };
        if (const auto *dict = heap.as<Dict>(object)) {
            for (const Dict::Entry &entry : dict->entries)
                if (entry.key != noSlot && !isObject(heap, entry.key)
                    && isShort(heap, entry.key, longestLabel))
                    add(atomText(heap, entry.key), place::Key {entry.key}, entry.value);
        } else if (const auto *recorded = heap.as<Recorded>(object)) {
            for (const RecordedPart &part : recorded->parts) {
                if (const auto *label = heap.as<Str>(part.label))
                    add(*label->utf8, place::Key {part.label}, part.value);
                else
                    add(std::to_string(part.index), place::Item {part.index}, part.value);
            }
        }
    }

    // ---- Elements ----

    [[nodiscard]] static std::optional<Tensor> headerOf(const TraceWrite &write,
                                                        const Buffer &buffer)
    {
        TraceObject told;
        told.fields = write.layout;
        std::optional<Tensor> header = tensorHeader(told, "Tensor");
        return header && whatItReads(*header, buffer.bytes.size()) == Fit::Within ? header
                                                                                  : std::nullopt;
    }

    // Of each buffer that was there: whether what was told accounts for all that differs.
    void findElements(const std::vector<TraceWrite> &told)
    {
        for (const TraceWrite &write : told) {
            const Slot object = m_heap.slot(write.uid);
            const auto *buffer = m_after.as<Buffer>(object);
            if (!buffer || !wasThere(object))
                continue;
            const auto header = headerOf(write, *buffer);
            Area &area = m_areas[object];
            area.isKnown = header && area.isKnown
                && addStretches({*header->layout, header->dtype, {}}, area.told);
        }
        for (auto &[object, area] : m_areas) {
            Stretches differ;
            for (const std::size_t i : m_shown[object])
                if (const auto *elements = std::get_if<place::Elements>(&m_step.writes[i].place))
                    area.isKnown = area.isKnown && addStretches(*elements, differ);
            area.isKnown = area.isKnown && covers(area.told, differ);
        }
        if (m_areas.empty())
            return;
        for (std::uint32_t i = 0; i < m_after.slotCount(); ++i)
            if (const auto *tensor = m_after.as<Tensor>(Slot {i}))
                if (const auto *claim = m_after.as<StorageImpl>(tensor->storage))
                    if (const auto area = m_areas.find(claim->buffer); area != m_areas.end())
                        area->second.readers.push_back(Slot {i});
    }

    void takeElements(Slot object, const TraceWrite &write)
    {
        const auto area = m_areas.find(object);
        if (area == m_areas.end() || !area->second.isKnown) {
            takeShown(object, nullptr);
            return;
        }
        for (const std::size_t i : m_shown[object])
            m_isTaken[i] = true;
        const auto header = headerOf(write, *m_after.as<Buffer>(object));
        const auto &readers = area->second.readers;
        const auto same = std::ranges::find_if(readers, [&](Slot slot) {
            const auto *tensor = m_after.as<Tensor>(slot);
            return tensor->dtype == header->dtype && *tensor->layout == *header->layout;
        });
        const Slot reader = same != readers.end() ? *same
            : readers.empty()                     ? noSlot
                                                  : readers.front();
        add(object,
            place::Elements {*header->layout, header->dtype,
                             reader == noSlot ? Uid {} : m_after.uid(reader)},
            noSlot, noSlot);
    }

    struct Area {
        Stretches told;
        bool isKnown = true;
        std::vector<Slot> readers;
    };

    const TraceHeap &m_heap;
    const Heap &m_before;
    const Heap &m_after;
    Step &m_step;
    std::vector<bool> m_isTaken; // of the step's writes
    std::unordered_map<Slot, std::vector<std::size_t>> m_shown; // by object
    std::unordered_map<Slot, Labels> m_labels;
    std::unordered_map<Slot, Area> m_areas;
    std::vector<Write> m_writes;
    int m_line = 0;
};

} // namespace

int lineWithin(const Step &step, int line)
{
    return line >= step.line && line <= step.endLine ? line : step.line;
}

void takeWrites(const std::vector<TraceWrite> &told, const TraceHeap &heap, const Heap &before,
                Step &step)
{
    if (!told.empty())
        ToldWrites(heap, before, step).take(told);
}

} // namespace clonescope::app
