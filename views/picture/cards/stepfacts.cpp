// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/cards/stepfacts.h"

#include "views/picture/cards/ways.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

// The compared names come first, the others by binding.
std::vector<OwnerRank> ranksOf(const std::vector<model::NamedValue> &names,
                               const app::ComparePair &pair, bool compared)
{
    std::vector<OwnerRank> ranks;
    OwnerRank next = compared ? rankOfB.next() : OwnerRank(0);
    for (const model::NamedValue &name : names) {
        const QString text = QString::fromStdString(name.name);
        if (compared && text == pair.a)
            ranks.push_back(rankOfA);
        else if (compared && text == pair.b)
            ranks.push_back(rankOfB);
        else
            ranks.push_back(std::exchange(next, next.next()));
    }
    return ranks;
}

} // namespace

StepFacts::StepFacts(const Program &program, std::size_t theStep, const CardOptions &theOptions)
    : here {program.run, theStep, program.text}
    , heap(here.after())
    , before(here.before())
    , options(theOptions)
    , sharing(program.sharing ? program.sharing->at(theStep)
                              : app::sharingOf(program.run, theStep, theOptions.compare))
    , owners(heap)
    , rankOf(ranksOf(owners.names(), theOptions.compare, sharing != nullptr))
    , graph(model::graphOfNames(heap))
    , origins(program.origins)
{
    findDicts();
    for (const model::LostAttribute &attribute : model::lostAttributes(here.run, here.step))
        lost[attribute.clone].push_back(attribute);
    if (current())
        edits = model::editsOf(here.run, here.step);
    if (!current() || !options.showsChange)
        return;
    changes = model::changesOf(here.run, here.step);
    findWritten();
    findWays();
}

void StepFacts::findDicts()
{
    std::unordered_map<model::Slot, int> holders; // of tensors' dicts
    std::unordered_set<model::Slot> held; // by anything else
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        for (const model::GraphEdge &edge : graph.edgesOf(node)) {
            const model::Slot target = graph.nodes[edge.to];
            if (edge.part.kind == model::PartKind::Dict)
                ++holders[target];
            else
                held.insert(target);
            if (edge.part.kind == model::PartKind::Storage)
                readers[target].push_back(node);
        }
    }
    for (const model::NamedValue &name : owners.names())
        held.insert(name.value);
    for (const auto &[dict, count] : holders)
        (count > 1 || held.contains(dict) ? undocked : docked).insert(dict);
}

void StepFacts::findWritten()
{
    struct Gathered {
        std::vector<model::ByteRanges::Range> ranges;
        std::size_t most = 100'000; // then what lies side by side is put together
    };
    std::unordered_map<model::Slot, Gathered> gathered;
    for (const model::Write &write : current()->writes) {
        const auto *elements = std::get_if<model::place::Elements>(&write.place);
        if (!elements || !isOld(write.object, write.uid))
            continue;
        const model::ByteRanges bytes(*elements->layout, model::itemSize(elements->dtype));
        auto &[ranges, most] = gathered[write.object];
        ranges.insert(ranges.end(), bytes.ranges().begin(), bytes.ranges().end());
        if (ranges.size() <= most)
            continue;
        const model::ByteRanges merged(std::move(ranges));
        ranges.assign(merged.ranges().begin(), merged.ranges().end());
        most = std::max(most, 2 * ranges.size());
    }
    for (auto &[buffer, all] : gathered)
        written.emplace(buffer,
                        WrittenBytes {model::ByteRanges(std::move(all.ranges)),
                                      before.as<model::Buffer>(buffer)});
}

// More would make the card, and what hangs on it, another one for this step.
constexpr std::size_t mostKept = 3; // members of an object
constexpr std::size_t mostOnWay = 100; // of a longer way the picture shows the beginning

void StepFacts::keep(model::Slot object, std::int64_t member)
{
    auto &members = kept[object];
    const auto at = std::lower_bound(members.begin(), members.end(), member);
    if (members.size() < mostKept && (at == members.end() || *at != member))
        members.insert(at, member);
}

// The member that was written, where it is one.
void StepFacts::keepPlace(model::Slot object, const model::WritePlace &place)
{
    if (const auto *item = std::get_if<model::place::Item>(&place))
        return keep(object, item->index);
    const auto *key = std::get_if<model::place::Key>(&place);
    const auto *dict = heap.as<model::Dict>(object);
    if (!key || !dict)
        return;
    std::int64_t i = 0;
    for (const model::Dict::Entry &entry : dict->entries) {
        if (entry.key == model::noSlot)
            continue;
        if (model::sameKey(heap, entry.key, key->key))
            keep(object, i);
        ++i;
    }
}

void StepFacts::keepWay(const model::Path &path, model::Slot to)
{
    const model::Slot first = heap.name(path.name);
    if (first == model::noSlot || !model::isNode(heap, first))
        return;
    if (onWay.size() < mostOnWay)
        onWay.insert(first);
    for (const Leg &leg : legsOf(heap, undocked, path, to)) {
        if (onWay.size() >= mostOnWay)
            return;
        onWay.insert(leg.part.value);
        keep(leg.members, leg.part.index);
    }
}

// The way by which the graph first came there.
void StepFacts::keepWay(model::Slot to)
{
    std::uint32_t node = graph.index(to);
    while (node != model::noNode && onWay.size() < mostOnWay) {
        onWay.insert(graph.nodes[node]);
        const std::uint32_t parent = graph.parents[node];
        if (parent == model::noNode)
            return;
        for (const model::GraphEdge &edge : graph.edgesOf(parent))
            if (edge.to == node) {
                keep(graph.nodes[parent], edge.part.index);
                break;
            }
        node = parent;
    }
}

void StepFacts::findWays()
{
    for (const model::SeenChange &change : changes.changes) {
        keepPlace(change.object, write(change).place);
        if (change.writtenAs)
            keepWay(*change.writtenAs, change.object);
    }
    if (changes.changes.empty())
        return;
    constexpr std::size_t mostSeers = 8; // whose ways are held open
    std::size_t seers = 0;
    const model::SeenChange &telling = changes.changes.front();
    for (const model::NameSight &sight : telling.names)
        if (sight.sees && !sight.paths.empty() && seers++ < mostSeers)
            keepWay(sight.paths.front(), telling.object);
    if (changes.more > 0)
        findRest();
}

// What of a step of more changes than are worked out comes after them.
void StepFacts::findRest()
{
    std::unordered_map<model::Slot, std::size_t> looked;
    for (const model::Write &write : current()->writes) {
        if (!isOld(write.object, write.uid) || heap.holdsNames(write.object))
            continue;
        std::size_t &times = looked[write.object];
        if (times++ == 0)
            keepWay(write.object);
        if (times <= mostKept)
            keepPlace(write.object, write.place);
    }
}

bool StepFacts::isOld(model::Slot object, model::Uid uid) const
{
    const auto holds = [&](const model::Heap &in) {
        return object.value < in.slotCount() && in.isLive(object) && in.uid(object) == uid;
    };
    return holds(before) && holds(heap);
}

bool StepFacts::isStaged() const
{
    if (changes.changes.empty())
        return false;
    const model::SeenChange &telling = changes.changes.front();
    return telling.kind > model::ChangeKind::Unnamed && telling.writtenAs;
}

model::OriginKey StepFacts::key(model::Slot slot) const
{
    return origins.key(heap.uid(slot)).value_or(model::OriginKey {0, slot.value});
}

} // namespace clonescope::views
