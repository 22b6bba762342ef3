// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/counterparts.h"

#include "model/heap/inherited.h"
#include "model/heap/uidindex.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

Slot itemAt(const PersistentVector<Slot> &items, std::int64_t index)
{
    const auto at = static_cast<std::size_t>(index);
    return at < items.size() ? items[at] : noSlot;
}

// Members come before all other parts, or after one that stands before all ("default_factory").
Slot memberAt(const Recorded &recorded, std::int64_t index)
{
    for (auto i = static_cast<std::size_t>(index); i < recorded.parts.size(); ++i)
        if (recorded.parts[i].label == noSlot && recorded.parts[i].index == index)
            return recorded.parts[i].value;
    return noSlot;
}

// The last copy that made one of two objects from the other.
const CopyEvent *copyBetween(const Run &run, std::size_t step, Uid a, Uid b)
{
    for (std::size_t k = step; k-- > 0;) {
        const std::vector<CopyEvent> &copies = run.steps[k].copies;
        for (auto event = copies.rbegin(); event != copies.rend(); ++event)
            if ((event->sourceUid == a && event->resultUid == b)
                || (event->sourceUid == b && event->resultUid == a))
                return &*event;
    }
    return nullptr;
}

class Matching
{
public:
    Matching(const Heap &heap, const Graph &a, const Graph &b)
        : m_heap(heap)
        , m_a(a)
        , m_b(b)
        , m_partner(a.nodes.size(), noSlot)
        , m_taken(b.nodes.size(), 0)
    {
    }

    bool pair(Slot a, Slot b)
    {
        const std::uint32_t left = m_a.index(a);
        const std::uint32_t right = m_b.index(b);
        if (left == noNode || right == noNode || m_b.reaches(a) || m_a.reaches(b))
            return false;
        if (m_partner[left] != noSlot || m_taken[right])
            return false;
        m_partner[left] = b;
        m_taken[right] = 1;
        return true;
    }

    // Along equal paths from the roots; what the copy paired leads the way.
    void walk(Slot rootA, Slot rootB)
    {
        std::vector<std::pair<Slot, Slot>> open {{rootA, rootB}};
        std::vector<char> met(m_a.nodes.size(), 0);
        met[m_a.index(rootA)] = 1;
        for (std::size_t i = 0; i < open.size(); ++i) {
            const auto [left, right] = open[i];
            for (const GraphEdge &edge : m_a.edgesOf(m_a.index(left))) {
                const Slot other = matchingPart(m_heap, right, edge.part);
                if (met[edge.to] || other == noSlot || !isNode(m_heap, other))
                    continue;
                met[edge.to] = 1;
                pair(edge.part.value, other);
                const Slot partner = m_partner[edge.to];
                if (partner != noSlot)
                    open.emplace_back(edge.part.value, partner);
            }
        }
    }

    [[nodiscard]] std::vector<std::pair<Slot, Slot>> pairs() const
    {
        std::vector<std::pair<Slot, Slot>> all;
        for (std::size_t i = 0; i < m_partner.size(); ++i)
            if (m_partner[i] != noSlot)
                all.emplace_back(m_a.nodes[i], m_partner[i]);
        return all;
    }

private:
    const Heap &m_heap;
    const Graph &m_a;
    const Graph &m_b;
    std::vector<Slot> m_partner; // by node of A
    std::vector<char> m_taken; // by node of B
};

} // namespace

namespace
{

// Labels may repeat ("<member>"): then the places match.
Slot labelled(const Heap &heap, Slot other, const Part &part)
{
    Slot atPlace = noSlot, first = noSlot;
    forEachPart(heap, other, [&](const Part &candidate) {
        if (candidate.kind != PartKind::Labelled || candidate.label != part.label)
            return;
        if (candidate.index == part.index)
            atPlace = candidate.value;
        if (first == noSlot && !part.label.starts_with("<member"))
            first = candidate.value;
    });
    return atPlace != noSlot ? atPlace : first;
}

} // namespace

Slot matchingPart(const Heap &heap, Slot other, const Part &part)
{
    const auto *tensor = heap.as<Tensor>(other);
    switch (part.kind) {
    case PartKind::Item:
        if (const auto *list = heap.as<List>(other))
            return itemAt(list->items, part.index);
        if (const auto *tuple = heap.as<Tuple>(other))
            return itemAt(tuple->items, part.index);
        if (const auto *recorded = heap.as<Recorded>(other))
            return memberAt(*recorded, part.index);
        return noSlot;
    case PartKind::Value:
        if (const auto *dict = heap.as<Dict>(other))
            if (const auto entry = findEntry(heap, *dict, part.key))
                return dict->entries[*entry].value;
        return noSlot;
    case PartKind::Dict:
        return dictOf(heap, other);
    case PartKind::Storage:
        return tensor && tensor->storage != noSlot ? heap.as<StorageImpl>(tensor->storage)->buffer
                                                   : noSlot;
    case PartKind::Grad:
        return tensor ? tensor->grad : noSlot;
    case PartKind::Self:
        if (const auto *bound = heap.as<Builtin>(other))
            return bound->self;
        if (const auto *bound = heap.as<BoundMethod>(other))
            return bound->self;
        return noSlot;
    case PartKind::Labelled:
        return labelled(heap, other, part);
    case PartKind::Attribute:
        return inheritedAttribute(heap, other, *heap.as<Str>(part.key)->utf8);
    case PartKind::Base:
    case PartKind::Key:
        return noSlot;
    }
    return noSlot;
}

std::vector<std::pair<Slot, Slot>> findCounterparts(const Run &run, std::size_t step,
                                                    const Graph &a, const Graph &b)
{
    const Heap &heap = run.heapAfter(step);
    const Slot rootA = a.nodes.front();
    const Slot rootB = b.nodes.front();
    Matching matching(heap, a, b);
    matching.pair(rootA, rootB);
    if (const CopyEvent *event = copyBetween(run, step, heap.uid(rootA), heap.uid(rootB))) {
        const UidIndex index(heap);
        const bool forwards = event->sourceUid == heap.uid(rootA);
        for (const auto &[source, result] : event->pairs)
            matching.pair(index.slot(forwards ? source : result),
                          index.slot(forwards ? result : source));
    }
    matching.walk(rootA, rootB);
    return matching.pairs();
}

} // namespace clonescope::model
