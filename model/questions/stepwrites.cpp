// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/stepwrites.h"
#include "model/heap/uidindex.h"

#include "model/questions/paths.h"

#include <algorithm>
#include <map>

namespace clonescope::model
{

namespace
{

std::string_view fieldName(place::Header::Field field)
{
    switch (field) {
    case place::Header::Field::Dict:
        return "__dict__";
    case place::Header::Field::Grad:
        return "grad";
    case place::Header::Field::RequiresGrad:
        return "requires_grad";
    case place::Header::Field::Storage:
        return "data";
    case place::Header::Field::GradNode:
        return "grad_fn";
    case place::Header::Field::Base:
        return "_base";
    case place::Header::Field::Type:
        return "__class__";
    }
    return {};
}

std::unordered_set<std::string> namesOf(const Heap &heap)
{
    std::unordered_set<std::string> names;
    for (NamedValue &name : visibleNames(heap))
        names.insert(std::move(name.name));
    return names;
}

} // namespace

StepWrites::StepWrites(const Run &run, std::size_t step, const Graph &graph)
    : m_before(run.heapAfter(step - 1))
    , m_after(run.heapAfter(step))
    , m_writes(run.steps[step - 1].writes)
    , m_graph(graph)
    , m_namesBefore(namesOf(m_before))
    , m_namesAfter(namesOf(m_after))
{
    for (const Slot slot : graph.nodes)
        if (const Slot dict = dictOf(m_after, slot); dict != noSlot)
            m_docks[dict].push_back(slot);
}

std::vector<StepWrites::Group> StepWrites::groups() const
{
    std::map<std::pair<Uid, std::string>, std::size_t> known;
    std::vector<Group> groups;
    for (std::size_t i = 0; i < m_writes.size(); ++i) {
        const Rank rank = rankOf(m_writes[i]);
        if (rank > Rank::Binding)
            continue;
        const auto [at, isNew]
            = known.emplace(std::pair(m_writes[i].uid, partText(m_writes[i])), groups.size());
        if (isNew)
            groups.push_back({rank, {}});
        groups[at->second].writes.push_back(i);
    }
    std::erase_if(groups, [&](const Group &group) { return cameAndWent(group.writes); });
    const auto isGone = [&](const Group &group) {
        const Write &write = m_writes[group.writes.front()];
        return !isThere(write);
    };
    if (!std::all_of(groups.begin(), groups.end(), isGone))
        std::erase_if(groups, isGone);
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group &a, const Group &b) { return a.rank < b.rank; });
    return groups;
}

// What of an object is an edit of its own: a name, an attribute, a part of a tensor.
std::string StepWrites::partText(const Write &write) const
{
    if (const auto *header = std::get_if<place::Header>(&write.place))
        return std::string(fieldName(header->field));
    const bool isByLabel = isThere(write) && hasLabels(m_after, write.object);
    const bool isApart
        = m_after.holdsNames(write.object) || isByLabel || !docksOf(write.object).empty();
    return isApart ? keyText(write) : std::string();
}

// A name, or an attribute, that the step made and took away again.
bool StepWrites::cameAndWent(std::span<const std::size_t> writes) const
{
    const Write whole = joined(writes);
    return std::holds_alternative<place::Key>(whole.place) && !partText(whole).empty()
        && whole.before == noSlot && whole.after == noSlot;
}

Write StepWrites::joined(std::span<const std::size_t> writes) const
{
    Write whole = m_writes[writes.front()];
    const Write &last = m_writes[writes.back()];
    whole.after = last.after;
    whole.afterUid = last.afterUid;
    return whole;
}

const std::vector<Slot> &StepWrites::docksOf(Slot dict) const
{
    static const std::vector<Slot> nothing;
    const auto found = m_docks.find(dict);
    return found == m_docks.end() ? nothing : found->second;
}

StepWrites::Rank StepWrites::rankOf(const Write &write) const
{
    const bool isSame = write.before != noSlot && write.before == write.after
        && write.beforeUid == write.afterUid;
    if (m_after.holdsNames(write.object))
        return !isVisibleName(write) ? Rank::Hidden : isSame ? Rank::RebindingSame : Rank::Binding;
    if (const auto *header = std::get_if<place::Header>(&write.place)) {
        using Field = place::Header::Field;
        const bool isInner = header->field == Field::GradNode || header->field == Field::Base;
        const bool appears
            = header->field == Field::Dict && (write.before == noSlot || write.after == noSlot);
        if (isInner || appears)
            return Rank::Hidden;
    }
    const std::vector<Slot> &docks = docksOf(write.object);
    const bool isOld = isIn(m_before, write.object, write.uid)
        || (isThere(write) && std::any_of(docks.begin(), docks.end(), [&](Slot holder) {
                           return isIn(m_before, holder, m_after.uid(holder));
                       }));
    return !isOld || !isReached(write) ? Rank::Hidden
        : (isSame && isObject(write)) || isSameValue(write) || isAsBefore(write)
        ? Rank::RebindingSame
        : Rank::Telling;
}

// An atom in place of an equal one.
bool StepWrites::isSameValue(const Write &write) const
{
    const bool isMember = std::holds_alternative<place::Item>(write.place)
        || std::holds_alternative<place::Key>(write.place);
    if (!isMember || isObject(write) || !isIn(m_before, write.before, write.beforeUid)
        || !isIn(m_after, write.after, write.afterUid))
        return false;
    return m_before[write.before].payload == m_after[write.after].payload;
}

// Slots are used again: equal ones are one object only where their uids are equal too.
bool StepWrites::holdsTheSame(Slot object) const
{
    const auto *buffer = m_after.as<Buffer>(object);
    if ((buffer && buffer->isUnknown) || m_before[object].payload != m_after[object].payload)
        return false;
    bool isSame = true;
    forEachReference(m_after[object], [&](Slot slot) {
        isSame = isSame && isIn(m_before, slot, m_after.uid(slot));
    });
    return isSame;
}

// a.sort() of what is in order already, y.zero_() of zeros: the object is what it was.
bool StepWrites::isAsBefore(const Write &write) const
{
    const Slot object = write.object;
    if (!isIn(m_before, object, write.uid) || !isThere(write))
        return false;
    const auto [known, isNew] = m_asBefore.emplace(object, false);
    if (!isNew)
        return known->second;
    const Object &old = m_before[object], &now = m_after[object];
    known->second = old.type == now.type && old.dict == now.dict && old.slots == now.slots
        && holdsTheSame(object)
        && (!m_after.as<Class>(object) || now.dict == noSlot || holdsTheSame(now.dict));
    return known->second;
}

bool StepWrites::isReached(const Write &write) const
{
    if (isThere(write) && m_graph.reaches(write.object))
        return true;
    if (!m_graphBefore)
        m_graphBefore = graphOfNames(m_before);
    return isIn(m_before, write.object, write.uid) && m_graphBefore->reaches(write.object);
}

bool StepWrites::isThere(const Write &write) const
{
    return isIn(m_after, write.object, write.uid);
}

bool StepWrites::isVisibleName(const Write &write) const
{
    return (write.after == noSlot ? m_namesBefore : m_namesAfter).contains(keyText(write));
}

// The name or attribute that a Key write is of. A key that was removed may be gone since.
std::string StepWrites::keyText(const Write &write) const
{
    const auto *key = std::get_if<place::Key>(&write.place);
    const Heap &heap = write.after == noSlot ? m_before : m_after;
    const bool isThere = key && key->key.value < heap.slotCount() && heap.isLive(key->key);
    const auto *text = isThere ? heap.as<Str>(key->key) : nullptr;
    return text ? *text->utf8 : std::string();
}

bool StepWrites::isObject(const Write &write) const
{
    const auto is = [](const Heap &heap, Slot slot, Uid uid) {
        return isIn(heap, slot, uid) && isNode(heap, slot);
    };
    return is(m_before, write.before, write.beforeUid) || is(m_after, write.after, write.afterUid);
}

ChangeKind StepWrites::kindOf(std::span<const std::size_t> writes, const Write &whole) const
{
    if (writes.size() == 1 || !partText(whole).empty())
        return kindOf(whole);
    const ChangeKind first = kindOf(m_writes[writes.front()]);
    const bool isOne = std::all_of(writes.begin(), writes.end(), [&](std::size_t write) {
        return kindOf(m_writes[write]) == first;
    });
    return isOne ? first : ChangeKind::Rearranged;
}

ChangeKind StepWrites::kindOf(const Write &write) const
{
    if (std::holds_alternative<place::Elements>(write.place))
        return ChangeKind::Bytes;
    if (std::holds_alternative<place::Whole>(write.place))
        return ChangeKind::Rearranged;
    if (std::holds_alternative<place::Header>(write.place))
        return ChangeKind::Header;
    const bool isName = m_after.holdsNames(write.object);
    if (write.before == noSlot)
        return isName ? ChangeKind::Named : ChangeKind::Added;
    if (write.after == noSlot)
        return isName ? ChangeKind::Unnamed : ChangeKind::Removed;
    if (isName)
        return ChangeKind::NameRebound;
    return isObject(write) ? ChangeKind::ReferenceRebound : ChangeKind::Set;
}

// x.t_() lays the tensor out anew over the bytes that it had: no attribute of it is written.
bool StepWrites::isInShapeOnly(Slot object) const
{
    const auto *now = object == noSlot ? nullptr : m_after.as<Tensor>(object);
    if (!now || !isIn(m_before, object, m_after.uid(object)))
        return false;
    return m_before.as<Tensor>(object)->storage == now->storage;
}

std::optional<PathStep> StepWrites::cellOf(const Write &write, Slot object) const
{
    if (const auto *item = std::get_if<place::Item>(&write.place))
        return PathStep {PathStep::Kind::Index, {}, item->index};
    if (const auto *header = std::get_if<place::Header>(&write.place)) {
        if (header->field == place::Header::Field::Storage && isInShapeOnly(object))
            return std::nullopt;
        return PathStep {PathStep::Kind::Attribute, std::string(fieldName(header->field)), 0};
    }
    const auto *key = std::get_if<place::Key>(&write.place);
    if (!key)
        return std::nullopt;
    const bool isDocked = object != noSlot && !docksOf(object).empty();
    if (const std::string text = keyText(write); isDocked && !text.empty())
        return PathStep {PathStep::Kind::Attribute, text, 0};
    const Heap &heap = write.after == noSlot ? m_before : m_after;
    if (key->key.value >= heap.slotCount() || !heap.isLive(key->key))
        return std::nullopt;
    if (isIn(heap, write.object, write.uid) && hasLabels(heap, write.object)) {
        const std::string label = heap.as<Set>(write.object) ? "<member>" : keyText(write);
        return pathStep(heap, Part {PartKind::Labelled, 0, noSlot, noSlot, label});
    }
    return pathStep(heap, Part {PartKind::Value, 0, key->key, noSlot, {}});
}

} // namespace clonescope::model
