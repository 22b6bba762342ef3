// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/words/seencopy.h"

#include "model/heap/parts.h"
#include "model/heap/partsofobjects.h"
#include "model/heap/storages.h"

#include <algorithm>
#include <unordered_set>

namespace clonescope::app
{

namespace
{

using namespace model;

Slot ifThere(const Heap &heap, Slot slot, Uid uid)
{
    return slot != noSlot && slot.value < heap.slotCount() && heap.uid(slot) == uid ? slot : noSlot;
}

// What an object holds, atoms too, in the order of its slots; `__dict__` is looked through.
std::vector<Slot> heldBy(const Heap &heap, Slot object)
{
    std::vector<Slot> held;
    const auto add = [&](const Part &part) { held.push_back(part.value); };
    forEachPart(heap, object, [&](const Part &part) {
        if (part.kind == PartKind::Dict)
            forEachPart(heap, part.value, add);
        else if (part.kind != PartKind::Storage && part.kind != PartKind::Base
                 && part.kind != PartKind::Grad)
            add(part);
    });
    std::ranges::sort(held);
    return held;
}

} // namespace

SeenCopy::SeenCopy(const Heap &heap, const CopyEvent &event, const CopyRule &rule)
    : m_heap(heap)
    , m_event(event)
    , m_rule(rule)
    , m_source(ifThere(heap, event.source, event.sourceUid))
    , m_result(ifThere(heap, event.result, event.resultUid))
{
}

Outcome SeenCopy::bytes() const
{
    const Slot before = bufferOf(m_heap, m_source), after = bufferOf(m_heap, m_result);
    if (before != noSlot && after != noSlot)
        return before == after ? Outcome::Shared : Outcome::Copied;
    const bool isNew = after != noSlot && std::ranges::any_of(m_event.pairs, [&](const auto &pair) {
                           return pair.second == m_heap.uid(after) && pair.first != pair.second;
                       });
    return isNew ? Outcome::Copied : m_rule.of(CopyPart::Bytes);
}

Outcome SeenCopy::contents() const
{
    const Outcome byRule = m_rule.of(CopyPart::Attributes);
    if (m_source == noSlot || m_result == noSlot) {
        const Slot left = m_source == noSlot ? m_result : m_source;
        return left != noSlot && classOf(m_heap, left) ? Outcome::None : byRule;
    }
    const std::vector<Slot> before = heldBy(m_heap, m_source), after = heldBy(m_heap, m_result);
    const auto isObject = [&](Slot slot) { return isNode(m_heap, slot); };
    const auto objects = std::ranges::count_if(after, isObject);
    if (before == after)
        return objects == 0 ? byRule : Outcome::Shared;
    std::unordered_set<std::uint64_t> made;
    for (const auto &[from, to] : m_event.pairs)
        if (from != to)
            made.insert(to.value);
    const auto copied = std::ranges::count_if(
        after, [&](Slot slot) { return isObject(slot) && made.contains(m_heap.uid(slot).value); });
    if (copied == 0 || before.size() != after.size())
        return Outcome::None;
    return copied == objects ? Outcome::Copied : Outcome::New;
}

} // namespace clonescope::app
