// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/heap/carried.h"

#include "model/heap/parts.h"
#include "model/heap/storages.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

// The slots that are filled, by name, of a class of the program's.
std::vector<std::string> filledSlots(const Heap &heap, Slot object)
{
    std::vector<std::string> names;
    const PersistentVector<Slot> *values = slotValues(heap, object);
    const Class *type = values ? classOf(heap, object) : nullptr;
    if (!type || !type->slotNames || type->isBuiltin)
        return names;
    for (std::size_t i = 0; i < values->size(); ++i)
        if ((*values)[i] != noSlot)
            names.push_back((*type->slotNames)[i]);
    return names;
}

} // namespace

bool hasAttribute(const Heap &heap, Slot object, std::string_view name)
{
    const auto *dict = heap.as<Dict>(dictOf(heap, object));
    return (dict && findEntry(heap, *dict, name))
        || std::ranges::count(filledSlots(heap, object), name) > 0;
}

void addPairs(CopyEvent &event, const Heap &heap, Slot source, Slot result)
{
    const auto add = [&](Slot from, Slot to) {
        if (from != noSlot && to != noSlot && from != to)
            event.pairs.emplace_back(heap.uid(from), heap.uid(to));
    };
    event.pairs.emplace_back(heap.uid(source), heap.uid(result));
    if (!isNode(heap, source) || !isNode(heap, result))
        return;
    add(dictOf(heap, source), dictOf(heap, result));
    add(bufferOf(heap, source), bufferOf(heap, result));
}

void addLost(CopyEvent &event, const Heap &heap, Slot source, Slot result)
{
    if (source == result || !isNode(heap, source) || !isNode(heap, result))
        return;
    const auto check = [&](std::string_view name) {
        if (!hasAttribute(heap, result, name))
            event.lost.emplace_back(heap.uid(result), name);
    };
    if (const auto *had = heap.as<Dict>(dictOf(heap, source)))
        for (const Dict::Entry &entry : had->entries)
            if (const auto *name = entry.key == noSlot ? nullptr : heap.as<Str>(entry.key))
                check(*name->utf8);
    for (const std::string &name : filledSlots(heap, source))
        check(name);
}

CopyEvent copyEvent(const Heap &heap, CopyMethod method, Framework framework, Slot source,
                    Slot result)
{
    CopyEvent event;
    event.method = method;
    event.framework = framework;
    event.source = source;
    event.result = result;
    event.sourceUid = heap.uid(source);
    event.resultUid = heap.uid(result);
    addPairs(event, heap, source, result);
    addLost(event, heap, source, result);
    return event;
}

} // namespace clonescope::model
