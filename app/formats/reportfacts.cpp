// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/reportfacts.h"

#include "app/text/translation.h"
#include "app/words/copyreason.h"
#include "app/words/wordings.h"
#include "model/heap/traits.h"
#include "model/questions/pathfinder.h"
#include "model/questions/paths.h"

#include <algorithm>

namespace clonescope::app
{

namespace
{

using namespace model;

constexpr std::size_t mostListed = 50;

// The ways from the one and from the other.
struct Roots {
    const Path &path;
    Graph graph;
};

// Where a framework has no storage(), the tensor stands for its bytes.
Path spelled(const Heap &heap, Path path)
{
    if (path.steps.empty() || path.steps.back().kind != PathStep::Kind::Storage)
        return path;
    Path holder = path;
    holder.steps.pop_back();
    const auto *tensor = heap.as<Tensor>(resolve(heap, holder));
    return tensor && !traits(tensor->framework).hasStorage ? holder : path;
}

void addWays(const Heap &heap, const Roots &root, Slot slot, SharedItem &item)
{
    const NamePaths ways = pathsFrom(heap, root.path, root.graph, std::span(&slot, 1));
    for (const Path &path : ways.paths)
        if (const QString words = text(spelled(heap, path)); !item.paths.contains(words))
            item.paths.append(words);
    item.more = item.more || ways.more;
}

void listShared(const Heap &heap, const Path &a, const Path &b, ReportFacts &facts)
{
    const Roots rootA {a, graphFrom(heap, std::span(&facts.sharing.a, 1))};
    const Roots rootB {b, graphFrom(heap, std::span(&facts.sharing.b, 1))};
    const auto add = [&](Slot slot, std::int64_t bytes) {
        if (facts.shared.size() == mostListed) {
            ++facts.moreShared;
            return;
        }
        const bool isStorage = heap.as<Buffer>(slot) != nullptr;
        SharedItem item {
            isStorage ? Report::tr("storage") : kindName(heap, slot), {}, false, bytes, isStorage};
        addWays(heap, rootA, slot, item);
        addWays(heap, rootB, slot, item);
        facts.shared.push_back(std::move(item));
    };
    for (const Slot slot : rootA.graph.nodes)
        if (facts.sharing.side(slot) == Side::Shared && !heap.as<Buffer>(slot))
            add(slot, 0);
    for (const SharedStorage &storage : facts.sharing.storages)
        add(storage.buffer, storage.bytes);
}

void listLost(const RunStep &at, ReportFacts &facts)
{
    const Heap &heap = at.after();
    for (const LostAttribute &lost : lostAttributes(at.run, at.step)) {
        if (facts.sharing.side(lost.clone) == Side::Neither)
            continue;
        const auto ways = pathsTo(heap, std::span(&lost.clone, 1), {1, false});
        if (!ways.empty())
            facts.lost.push_back({text(ways.front().paths.front()), lost});
    }
}

void listReasons(const RunStep &at, const Path &a, const Path &b, ReportFacts &facts)
{
    const auto add = [&](const QString &reason) {
        if (!reason.isEmpty() && !facts.reasons.contains(reason))
            facts.reasons.append(reason);
    };
    for (const Relation &relation : facts.sharing.relations) {
        if (relation.same)
            add(reasonForSharing(at, relation.b, relation.a, false));
        else if (relation.bytes && relation.bytes->sameStorage)
            add(reasonForSharing(at, relation.b, relation.a, true));
    }
    if (facts.reasons.isEmpty() && facts.sharing.shared.bytes > 0)
        add(reasonForSharing(at, b, a, true));
    if (facts.reasons.isEmpty() && facts.shared.empty())
        add(reasonForParting(at, b, true));
}

std::optional<LastEdit> lastEdit(const RunStep &at)
{
    for (std::size_t k = at.step; k > 0; --k) {
        if (!editsObjects(at.run, k))
            continue;
        const RunStep edit = at.at(k);
        StepEdits edits = editsOf(at.run, k);
        const Explanation told = explain(edit, edits);
        return LastEdit {k, edit.done().line, shortCode(edit.statement()), told, std::move(edits)};
    }
    return std::nullopt;
}

} // namespace

std::optional<ReportFacts> reportFacts(const RunStep &at, const Path &a, const Path &b)
{
    auto sharing = compare(at.run, at.step, a, b);
    if (!sharing)
        return std::nullopt;
    ReportFacts facts;
    facts.a = text(a);
    facts.b = text(b);
    facts.step = at.step;
    facts.line = at.hasRun() ? at.done().line : 0;
    facts.sharing = std::move(*sharing);
    listShared(at.after(), a, b, facts);
    listLost(at, facts);
    listReasons(at, a, b, facts);
    facts.edit = lastEdit(at);
    return facts;
}

} // namespace clonescope::app
