// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/sharing.h"

#include "model/heap/byteranges.h"
#include "model/heap/carried.h"
#include "model/heap/inherited.h"
#include "model/heap/storages.h"
#include "model/heap/uidindex.h"
#include "model/questions/counterparts.h"
#include "model/questions/equalvalues.h"
#include "model/questions/paths.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace clonescope::model
{

namespace
{

constexpr std::size_t mostRelations = 100;

// The bytes that each side's tensors read, by buffer.
using Reads = std::unordered_map<Slot, std::vector<ByteRanges::Range>>;

void addReads(const Heap &heap, const Tensor &tensor, Reads &reads)
{
    const Slot buffer = bufferOf(heap, tensor);
    if (buffer == noSlot || heap.as<Buffer>(buffer)->bytes.size() == 0)
        return;
    const ByteRanges ranges(layoutInBuffer(heap, tensor), itemSize(tensor.dtype));
    auto &all = reads[buffer];
    all.insert(all.end(), ranges.ranges().begin(), ranges.ranges().end());
}

Reads readsOf(const Heap &heap, const Graph &graph)
{
    Reads reads;
    for (const Slot slot : graph.nodes)
        if (const auto *tensor = heap.as<Tensor>(slot))
            addReads(heap, *tensor, reads);
    return reads;
}

void countBytes(const Heap &heap, const Graph &a, const Graph &b, Sharing &sharing)
{
    Reads readsA = readsOf(heap, a);
    Reads readsB = readsOf(heap, b);
    for (auto &[buffer, ranges] : readsA) {
        const ByteRanges left(std::move(ranges));
        std::int64_t common = 0;
        if (const auto other = readsB.find(buffer); other != readsB.end()) {
            const ByteRanges right(std::move(other->second));
            common = left.common(right);
            sharing.storages.push_back({buffer, common});
            sharing.onlyB.bytes += right.count() - common;
            readsB.erase(other);
        }
        sharing.shared.bytes += common;
        sharing.onlyA.bytes += left.count() - common;
    }
    std::sort(sharing.storages.begin(), sharing.storages.end(),
              [](const SharedStorage &x, const SharedStorage &y) { return x.buffer < y.buffer; });
    for (auto &[buffer, ranges] : readsB)
        sharing.onlyB.bytes += ByteRanges(std::move(ranges)).count();
}

void partition(const Heap &heap, const Graph &a, const Graph &b, Sharing &sharing)
{
    sharing.sides.assign(heap.slotCount(), Side::Neither);
    const auto count
        = [&](Slot slot, Totals &totals) { totals.objects += heap.as<Buffer>(slot) ? 0 : 1; };
    for (const Slot slot : a.nodes) {
        const bool both = b.reaches(slot);
        sharing.sides[slot.value] = both ? Side::Shared : Side::OnlyA;
        count(slot, both ? sharing.shared : sharing.onlyA);
    }
    for (const Slot slot : b.nodes) {
        if (a.reaches(slot))
            continue;
        sharing.sides[slot.value] = Side::OnlyB;
        count(slot, sharing.onlyB);
    }
}

// Pairs at equal paths, nearest first. A docked `__dict__` is passed without a step; it is a pair
// of its own only where both tensors have the same.
class RelationWalk
{
public:
    RelationWalk(const Heap &heap, const Graph &graph)
        : m_heap(heap)
        , m_graph(graph)
        , m_met(graph.nodes.size(), 0)
    {
    }

    void run(const Path &pathA, const Path &pathB, Sharing &sharing)
    {
        push({sharing.a, sharing.b, noNode, {}, true});
        for (std::uint32_t i = 0; i < m_pairs.size(); ++i) {
            const Pair pair = m_pairs[i];
            if (pair.isListed && sharing.relations.size() < mostRelations)
                sharing.relations.push_back(relation(i, pathA, pathB));
            else if (pair.isListed)
                ++sharing.moreRelations;
            if (pair.a != pair.b)
                descend(i);
        }
    }

private:
    struct Pair {
        Slot a, b;
        std::uint32_t parent = noNode;
        Part part;
        bool isListed = true;
    };

    void push(const Pair &pair)
    {
        const std::uint32_t node = m_graph.index(pair.a);
        if (m_met[node] && pair.a != pair.b)
            return;
        m_met[node] = 1;
        m_pairs.push_back(pair);
    }

    void descend(std::uint32_t from)
    {
        for (const GraphEdge &edge : m_graph.edgesOf(m_graph.index(m_pairs[from].a))) {
            if (edge.part.kind == PartKind::Storage)
                continue;
            const Slot other = matchingPart(m_heap, m_pairs[from].b, edge.part);
            if (other == noSlot || !isNode(m_heap, other))
                continue;
            const bool docked = edge.part.kind == PartKind::Dict && edge.part.value != other;
            push({edge.part.value, other, from, edge.part, !docked});
        }
    }

    [[nodiscard]] Relation relation(std::uint32_t at, const Path &pathA, const Path &pathB) const
    {
        Relation found {pathA, pathB, m_pairs[at].a, m_pairs[at].b, false, {}, {}};
        std::vector<PathStep> steps;
        for (std::uint32_t i = at; m_pairs[i].parent != noNode; i = m_pairs[i].parent) {
            const Pair &parent = m_pairs[m_pairs[i].parent];
            Part part = m_pairs[i].part;
            if (part.kind == PartKind::Dict && i != at)
                continue;
            const bool isOfDock = parent.part.kind == PartKind::Dict && !parent.isListed;
            const bool isAttribute = isOfDock && m_heap.as<Str>(part.key);
            if (isAttribute)
                part.kind = PartKind::Attribute;
            steps.push_back(pathStep(m_heap, part));
            if (isOfDock && !isAttribute)
                steps.push_back(pathStep(m_heap, parent.part));
        }
        found.a.steps.insert(found.a.steps.end(), steps.rbegin(), steps.rend());
        found.b.steps.insert(found.b.steps.end(), steps.rbegin(), steps.rend());
        found.same = found.slotA == found.slotB;
        const auto *a = m_heap.as<Tensor>(found.slotA);
        const auto *b = m_heap.as<Tensor>(found.slotB);
        if (a && b)
            found.bytes = sameBytes(m_heap, *a, *b);
        if (!found.same)
            found.equal = equalValues(m_heap, found.slotA, found.slotB);
        if (found.equal.value_or(false))
            found.common = commonOf(m_heap, found.slotA, found.slotB);
        return found;
    }

    const Heap &m_heap;
    const Graph &m_graph; // of A
    std::vector<char> m_met; // by node of A
    std::vector<Pair> m_pairs;
};

} // namespace

SameBytes sameBytes(const Heap &heap, const Tensor &a, const Tensor &b)
{
    const std::size_t sizeA = itemSize(a.dtype);
    const std::size_t sizeB = itemSize(b.dtype);
    const ByteRanges left(
        a.storage == noSlot ? StridedLayout {{0}, {1}, 0} : layoutInBuffer(heap, a), sizeA);
    const ByteRanges right(
        b.storage == noSlot ? StridedLayout {{0}, {1}, 0} : layoutInBuffer(heap, b), sizeB);
    const Slot buffer = bufferOf(heap, a);
    SameBytes same;
    same.sameStorage = buffer != noSlot && buffer == bufferOf(heap, b);
    same.common = same.sameStorage ? left.common(right) : 0;
    same.total = left.count() + right.count() - same.common;
    same.inElements = sizeA == sizeB;
    if (same.inElements) {
        same.common /= static_cast<std::int64_t>(sizeA);
        same.total /= static_cast<std::int64_t>(sizeA);
    }
    return same;
}

Common commonOf(const Heap &heap, Slot a, Slot b, std::size_t limit)
{
    std::array<Reads, 2> reads;
    std::unordered_set<Slot> ofA;
    Inherited inherited(heap);
    bool meets = false;
    const auto walk = [&](Slot root, Reads &read, std::unordered_set<Slot> &met) {
        std::vector<Slot> open {root};
        met.insert(root);
        while (!open.empty() && met.size() <= limit) {
            const Slot at = open.back();
            open.pop_back();
            if (const auto *tensor = heap.as<Tensor>(at))
                addReads(heap, *tensor, read);
            forEachPart(heap, at, [&](const Part &part) {
                const bool isPart = part.kind != PartKind::Base && part.kind != PartKind::Storage;
                if (isPart && isNode(heap, part.value) && met.insert(part.value).second)
                    open.push_back(part.value);
            });
            inherited.forEach(at, [&](const Part &part) {
                if (met.insert(part.value).second)
                    open.push_back(part.value);
            });
        }
        return met.size() <= limit;
    };
    std::unordered_set<Slot> ofB;
    const bool isAll = walk(a, reads[0], ofA) && walk(b, reads[1], ofB);
    for (const Slot slot : ofB)
        meets = meets || ofA.contains(slot);
    if (meets)
        return Common::Objects;
    Common common = isAll ? Common::Nothing : Common::Unknown;
    for (auto &[buffer, ranges] : reads[0])
        if (const auto other = reads[1].find(buffer); other != reads[1].end()) {
            const ByteRanges left(ranges), right(other->second);
            if (left.common(right) > 0)
                return Common::Bytes;
            common = isAll ? Common::Storage : common;
        }
    return common;
}

std::optional<Sharing> compare(const Run &run, std::size_t step, const Path &a, const Path &b)
{
    const Heap &heap = run.heapAfter(step);
    Sharing sharing;
    sharing.a = resolve(heap, a);
    sharing.b = resolve(heap, b);
    if (sharing.a == noSlot || sharing.b == noSlot || !isNode(heap, sharing.a)
        || !isNode(heap, sharing.b))
        return std::nullopt;
    const Graph graphA = graphFrom(heap, std::span(&sharing.a, 1));
    const Graph graphB = graphFrom(heap, std::span(&sharing.b, 1));
    partition(heap, graphA, graphB, sharing);
    countBytes(heap, graphA, graphB, sharing);
    sharing.counterparts = findCounterparts(run, step, graphA, graphB);
    RelationWalk(heap, graphA).run(a, b, sharing);
    return sharing;
}

std::vector<LostAttribute> lostAttributes(const Run &run, std::size_t step)
{
    const Heap &heap = run.heapAfter(step);
    const UidIndex index(heap);
    std::vector<LostAttribute> lost;
    std::map<std::pair<Uid, std::string>, std::size_t> places;
    const auto add = [&](Uid uid, const std::string &attribute, const CopyEvent &event) {
        const Slot clone = index.slot(uid);
        if (clone == noSlot || hasAttribute(heap, clone, attribute))
            return;
        const LostAttribute now {clone, attribute, event.method, event.framework, event.line};
        // A hook's own copies come before the copy that called it, which is what the program says.
        const auto [known, isNew] = places.try_emplace({uid, attribute}, lost.size());
        if (isNew)
            lost.push_back(now);
        else
            lost[known->second] = now;
    };
    for (std::size_t k = 0; k < step; ++k) {
        // x.detach().clone(): what a tensor between lost, its clone has lost too.
        std::unordered_map<Uid, std::vector<std::pair<std::string, const CopyEvent *>>> between;
        for (const CopyEvent &event : run.steps[k].copies) {
            if (const auto source = between.find(event.sourceUid); source != between.end()) {
                const auto carried = source->second;
                for (const auto &[attribute, by] : carried) {
                    add(event.resultUid, attribute, *by);
                    between[event.resultUid].emplace_back(attribute, by);
                }
            }
            for (const auto &[uid, attribute] : event.lost) {
                add(uid, attribute, event);
                if (index.slot(uid) == noSlot)
                    between[uid].emplace_back(attribute, &event);
            }
        }
    }
    return lost;
}

} // namespace clonescope::model
