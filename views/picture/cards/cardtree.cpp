// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/cardtree.h"

#include "app/words/wordings.h"
#include "model/heap/typenames.h"
#include "views/picture/cards/cardbuilder.h"
#include "views/picture/list/picturewords.h"

#include <algorithm>
#include <array>
#include <deque>

namespace clonescope::views
{

namespace
{

using model::Slot;

constexpr std::size_t mostCards = 300; // what lies further from the names is folded

void findRoots(Projection &p)
{
    p.out.isCompared = bool(p.facts.options.compare);
    if (p.facts.sharing) {
        p.out.hasLanes = true;
        p.out.nameA = p.facts.options.compare.a;
        p.out.nameB = p.facts.options.compare.b;
        p.roots = {p.facts.sharing->a, p.facts.sharing->b};
        return;
    }
    for (const model::NamedValue &name : p.facts.owners.names())
        if (model::isNode(p.facts.heap, name.value))
            p.roots.push_back(name.value);
}

void fold(Card &made)
{
    made.folded = QStringLiteral("⋯");
    made.rows.clear();
    made.drawer.reset();
    made.elements = {};
}

// Breadth first, so that what is near the names is shown before what is far.
void choose(Projection &p)
{
    std::deque<Slot> queue;
    std::size_t room = mostCards - std::min(mostCards, p.facts.onWay.size()); // for all others
    const auto meet = [&](Slot slot) {
        if (!p.made.contains(slot) && (p.facts.onWay.contains(slot) || room > 0)) {
            room -= p.facts.onWay.contains(slot) ? 0 : 1;
            p.made.emplace(slot, makeCard(p.facts, slot));
            queue.push_back(slot);
        }
    };
    for (const Slot root : p.roots)
        meet(root);
    while (!queue.empty()) {
        Card &made = p.made.at(queue.front());
        queue.pop_front();
        bool refers = false;
        for (const RowIndex i : made.rowIndices())
            refers = refers || made.row(i).refers;
        made.canFold = refers;
        if (refers && p.facts.options.folds.value(made.key, false)) {
            fold(made);
            continue;
        }
        for (const RowIndex i : made.rowIndices())
            if (made.row(i).refers && made.row(i).kind != RowKind::Base)
                meet(made.row(i).part.value);
    }
}

// Depth first in preorder: the tree along which cards are placed.
void order(Projection &p)
{
    struct Visit {
        Slot slot;
        CardIndex parent;
        RowIndex row;
    };
    std::vector<Visit> stack;
    for (auto root = p.roots.rbegin(); root != p.roots.rend(); ++root)
        stack.push_back({*root, {}, {}});
    while (!stack.empty()) {
        const Visit visit = stack.back();
        stack.pop_back();
        const auto found = p.made.find(visit.slot);
        if (found == p.made.end() || p.index.contains(visit.slot))
            continue;
        const CardIndex index = p.out.cards.add(std::move(found->second));
        p.index.emplace(visit.slot, index);
        Card &placed = p.card(index);
        placed.parent = visit.parent;
        placed.parentRow = visit.row;
        for (const RowIndex i : placed.rowIndices().reversed())
            if (placed.row(i).refers && placed.row(i).kind != RowKind::Base)
                stack.push_back({placed.row(i).part.value, index, i});
    }
}

void resolve(const Projection &p, std::vector<Row> &rows)
{
    for (Row &row : rows)
        if (row.refers) {
            row.target = p.cardOf(row.part.value);
            if (!row.target)
                row.value = u"▸ " + app::text(model::typeName(p.facts.heap, row.part.value));
        }
}

void resolveRows(Projection &p)
{
    for (Card &each : p.out.cards) {
        resolve(p, each.rows);
        if (each.drawer)
            resolve(p, each.drawer->rows);
        if (Strip *strip = each.strip())
            for (Reader &reader : strip->readers)
                reader.card = p.cardOf(reader.tensor);
    }
    if (!p.facts.sharing)
        return;
    for (const auto &[a, b] : p.facts.sharing->counterparts) {
        const CardIndex one = p.cardOf(a), two = p.cardOf(b);
        if (one && two && one != two) {
            p.card(one).counterpart = two;
            p.card(two).counterpart = one;
        }
    }
}

// In a stack a storage stands below its readers: the nearest comes first, so that lines nest.
void orderReaders(Projection &p)
{
    model::PerLane<int> counts;
    for (const Card &each : p.out.cards)
        ++counts[each.lane];
    const int most = std::max(counts[model::Lane::OnlyA], counts[model::Lane::OnlyB]);
    if (most > model::mostStacked)
        return;
    for (Card &each : p.out.cards)
        if (Strip *strip = each.strip();
            strip && (each.lane == model::Lane::OnlyA || each.lane == model::Lane::OnlyB))
            std::stable_sort(strip->readers.begin(), strip->readers.end(),
                             [](const Reader &a, const Reader &b) { return a.card > b.card; });
}

bool isShared(const Projection &p, Slot slot)
{
    return p.facts.sharing ? p.facts.sharing->side(slot) == model::Side::Shared
                           : p.facts.owners.count(slot) > 1;
}

// Docked dicts are part of their tensor's card.
bool isCounted(const Projection &p, Slot slot)
{
    return !p.facts.docked.contains(slot);
}

QString foldedText(const Projection &p, Slot root)
{
    std::vector<Slot> stack {root};
    std::unordered_set<Slot> seen {root};
    std::size_t objects = 0, shared = 0;
    bool leadsToShared = false; // that is shown
    while (!stack.empty()) {
        const std::uint32_t node = p.facts.graph.index(stack.back());
        stack.pop_back();
        if (node == model::noNode)
            continue;
        for (const model::GraphEdge &edge : p.facts.graph.edgesOf(node)) {
            const Slot next = p.facts.graph.nodes[edge.to];
            if (!seen.insert(next).second)
                continue;
            if (p.cardOf(next)) {
                leadsToShared = leadsToShared || (!isShared(p, root) && isShared(p, next));
                continue;
            }
            objects += isCounted(p, next) ? 1 : 0;
            shared += isCounted(p, next) && isShared(p, next) ? 1 : 0;
            stack.push_back(next);
        }
    }
    QString text = objects == 1 ? Picture::tr("1 object") : Picture::tr("%L1 objects").arg(objects);
    if (shared > 0)
        text += Picture::tr(", %L1 shared").arg(shared);
    else if (leadsToShared)
        text += Picture::tr(", leads to shared");
    return text;
}

void countHidden(Projection &p)
{
    std::size_t compared = 0;
    for (const Slot slot : p.facts.graph.nodes) {
        const bool neither = p.facts.sharing && p.facts.sharing->side(slot) == model::Side::Neither;
        p.out.neither += neither && isCounted(p, slot) ? 1 : 0;
        compared += !neither && isCounted(p, slot) ? 1 : 0;
    }
    p.out.hidden = compared > p.out.cards.size() ? compared - p.out.cards.size() : 0;
    for (Card &each : p.out.cards)
        if (!each.folded.isEmpty())
            each.folded = foldedText(p, each.slot);
}

} // namespace

void addCards(Projection &p)
{
    findRoots(p);
    choose(p);
    order(p);
    resolveRows(p);
    orderReaders(p);
    countHidden(p);
}

} // namespace clonescope::views
