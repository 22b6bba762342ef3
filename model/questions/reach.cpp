// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/reach.h"

#include "model/heap/writtenarea.h"
#include "model/questions/statementpaths.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace clonescope::model
{

namespace
{

bool isIn(const Heap &heap, Slot slot, Uid uid)
{
    return slot != noSlot && slot.value < heap.slotCount() && heap.uid(slot) == uid;
}

Slot bufferOf(const Heap &heap, const Tensor &tensor)
{
    const auto *storage = heap.as<StorageImpl>(tensor.storage);
    return storage ? storage->buffer : noSlot;
}

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

// Where a change is to be seen: objects, and the step from them that shows it.
struct Targets {
    std::vector<Slot> objects;
    std::optional<PathStep> step; // after each object's path
    std::vector<Slot> bare; // objects that are the place themselves: a dict that is docked as well
    std::vector<Slot> elsewhere; // tensors over the bytes that read none of what was written
};

// Works out the changes of one step; what is linear in the heap is done once.
class Changes
{
public:
    Changes(const Run &run, std::size_t step)
        : m_before(run.heapAfter(step - 1))
        , m_after(run.heapAfter(step))
        , m_writes(run.steps[step - 1].writes)
        , m_graph(graphOfNames(m_after))
        , m_names(visibleNames(m_after))
        , m_namesBefore(namesOf(m_before))
        , m_namesAfter(namesOf(m_after))
        , m_statement(run, step)
    {
        for (const Slot slot : m_graph.nodes) {
            if (const Slot dict = dictOf(m_after, slot); dict != noSlot)
                m_docks[dict].push_back(slot);
            if (const auto *tensor = m_after.as<Tensor>(slot))
                m_views[bufferOf(m_after, *tensor)].push_back(slot);
        }
    }

    StepChanges all(std::size_t limit) const
    {
        std::vector<std::pair<int, std::size_t>> order;
        for (std::size_t i = 0; i < m_writes.size(); ++i)
            if (const int rank = rankOf(m_writes[i]); rank < hidden)
                order.emplace_back(rank, i);
        std::stable_sort(order.begin(), order.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        StepChanges found;
        for (const auto &[rank, write] : order) {
            if (found.changes.size() == limit)
                ++found.more;
            else
                found.changes.push_back(change(std::span(&write, 1)));
        }
        return found;
    }

    StepEdits edits(std::size_t limit) const
    {
        std::vector<Group> groups = grouped();
        StepEdits found;
        std::vector<Slot> rest;
        for (const Group &group : groups) {
            if (found.edits.size() < limit) {
                found.edits.push_back(change(group.writes));
                if (group.rank == telling)
                    addSeers(found.edits.back().names, found.seers);
                continue;
            }
            ++(group.rank == telling ? found.more : found.moreNames);
            if (group.rank == telling) {
                const Targets targets = targetsOf(group.writes).first;
                rest.insert(rest.end(), targets.objects.begin(), targets.objects.end());
                rest.insert(rest.end(), targets.bare.begin(), targets.bare.end());
            }
        }
        if (!rest.empty())
            for (const NamePaths &name : pathsTo(m_after, m_graph, rest, 1))
                if (std::find(found.seers.begin(), found.seers.end(), name.name)
                    == found.seers.end())
                    found.seers.push_back(name.name);
        return found;
    }

    [[nodiscard]] bool editsObjects() const
    {
        return std::any_of(m_writes.begin(), m_writes.end(),
                           [&](const Write &write) { return rankOf(write) == telling; });
    }

    // What writes to one place did together.
    Change change(std::span<const std::size_t> writes) const
    {
        const Write whole = joined(writes);
        Change made;
        made.write = writes.front();
        made.times = writes.size();
        made.whole = whole;
        made.kind = kindOf(writes, whole);
        made.object = isIn(m_after, whole.object, whole.uid) ? whole.object : noSlot;
        made.cell = cellOf(whole, made.object);
        if (m_after.holdsNames(whole.object))
            nameOnly(made);
        else
            look(writes, made);
        return made;
    }

private:
    enum Rank { telling, binding, rebindingSame, hidden };

    struct Group {
        int rank = telling;
        std::vector<std::size_t> writes;
    };

    // The writes that are no rebinding of the same, by what they were to.
    [[nodiscard]] std::vector<Group> grouped() const
    {
        std::map<std::pair<Uid, std::string>, std::size_t> known;
        std::vector<Group> groups;
        for (std::size_t i = 0; i < m_writes.size(); ++i) {
            const int rank = rankOf(m_writes[i]);
            if (rank > binding)
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
            return !isIn(m_after, write.object, write.uid);
        };
        if (!std::all_of(groups.begin(), groups.end(), isGone))
            std::erase_if(groups, isGone);
        std::stable_sort(groups.begin(), groups.end(),
                         [](const Group &a, const Group &b) { return a.rank < b.rank; });
        return groups;
    }

    // What of an object is an edit of its own: a name, an attribute, a part of a tensor.
    [[nodiscard]] std::string partText(const Write &write) const
    {
        if (const auto *header = std::get_if<place::Header>(&write.place))
            return std::string(fieldName(header->field));
        const bool isByLabel
            = isIn(m_after, write.object, write.uid) && hasLabels(m_after, write.object);
        const bool isApart
            = m_after.holdsNames(write.object) || isByLabel || !docksOf(write.object).empty();
        return isApart ? keyText(write) : std::string();
    }

    // A name, or an attribute, that the step made and took away again.
    [[nodiscard]] bool cameAndWent(std::span<const std::size_t> writes) const
    {
        const Write whole = joined(writes);
        return std::holds_alternative<place::Key>(whole.place) && !partText(whole).empty()
            && whole.before == noSlot && whole.after == noSlot;
    }

    // From what was there before the first to what came with the last.
    [[nodiscard]] Write joined(std::span<const std::size_t> writes) const
    {
        Write whole = m_writes[writes.front()];
        const Write &last = m_writes[writes.back()];
        whole.after = last.after;
        whole.afterUid = last.afterUid;
        return whole;
    }

    static void addSeers(const std::vector<NameSight> &names, std::vector<std::string> &seers)
    {
        for (const NameSight &sight : names)
            if (sight.sees && std::find(seers.begin(), seers.end(), sight.name) == seers.end())
                seers.push_back(sight.name);
    }

    [[nodiscard]] const std::vector<Slot> &docksOf(Slot dict) const
    {
        static const std::vector<Slot> nothing;
        const auto found = m_docks.find(dict);
        return found == m_docks.end() ? nothing : found->second;
    }

    [[nodiscard]] bool wasThere(Slot slot) const { return isIn(m_before, slot, m_after.uid(slot)); }

    [[nodiscard]] int rankOf(const Write &write) const
    {
        const bool isSame = write.before != noSlot && write.before == write.after
            && write.beforeUid == write.afterUid;
        if (m_after.holdsNames(write.object))
            return !isVisibleName(write) ? hidden : isSame ? rebindingSame : binding;
        if (const auto *header = std::get_if<place::Header>(&write.place)) {
            using Field = place::Header::Field;
            const bool isInner = header->field == Field::GradNode || header->field == Field::Base;
            const bool appears
                = header->field == Field::Dict && (write.before == noSlot || write.after == noSlot);
            if (isInner || appears)
                return hidden;
        }
        const std::vector<Slot> &docks = docksOf(write.object);
        const bool isOld = isIn(m_before, write.object, write.uid)
            || (isIn(m_after, write.object, write.uid)
                && std::any_of(docks.begin(), docks.end(),
                               [&](Slot tensor) { return wasThere(tensor); }));
        return !isOld ? hidden : isSame && isObject(write) ? rebindingSame : telling;
    }

    [[nodiscard]] bool isVisibleName(const Write &write) const
    {
        return (write.after == noSlot ? m_namesBefore : m_namesAfter).contains(keyText(write));
    }

    [[nodiscard]] static std::unordered_set<std::string> namesOf(const Heap &heap)
    {
        std::unordered_set<std::string> names;
        for (NamedValue &name : visibleNames(heap))
            names.insert(std::move(name.name));
        return names;
    }

    // The name or attribute that a Key write is of. A key that was removed may be gone since.
    [[nodiscard]] std::string keyText(const Write &write) const
    {
        const auto *key = std::get_if<place::Key>(&write.place);
        const Heap &heap = write.after == noSlot ? m_before : m_after;
        const bool isThere = key && key->key.value < heap.slotCount() && heap.isLive(key->key);
        const auto *text = isThere ? heap.as<Str>(key->key) : nullptr;
        return text ? *text->utf8 : std::string();
    }

    [[nodiscard]] bool isObject(const Write &write) const
    {
        const auto is = [](const Heap &heap, Slot slot, Uid uid) {
            return isIn(heap, slot, uid) && isNode(heap, slot);
        };
        return is(m_before, write.before, write.beforeUid)
            || is(m_after, write.after, write.afterUid);
    }

    // Of a list or dict that was written to in many places, that it was rearranged.
    [[nodiscard]] ChangeKind kindOf(std::span<const std::size_t> writes, const Write &whole) const
    {
        if (writes.size() == 1 || !partText(whole).empty())
            return kindOf(whole);
        const ChangeKind first = kindOf(m_writes[writes.front()]);
        const bool isOne = std::all_of(writes.begin(), writes.end(), [&](std::size_t write) {
            return kindOf(m_writes[write]) == first;
        });
        return isOne ? first : ChangeKind::Rearranged;
    }

    [[nodiscard]] ChangeKind kindOf(const Write &write) const
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

    [[nodiscard]] std::optional<PathStep> cellOf(const Write &write, Slot object) const
    {
        if (const auto *item = std::get_if<place::Item>(&write.place))
            return PathStep {PathStep::Kind::Index, {}, item->index};
        if (const auto *header = std::get_if<place::Header>(&write.place))
            return PathStep {PathStep::Kind::Attribute, std::string(fieldName(header->field)), 0};
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
            return pathStep(heap, noSlot, Part {PartKind::Labelled, 0, noSlot, noSlot, label});
        }
        return pathStep(heap, noSlot, Part {PartKind::Value, 0, key->key, noSlot, {}});
    }

    // A name was bound: it alone sees that.
    void nameOnly(Change &made) const
    {
        const std::string name = keyText(m_writes[made.write]);
        made.writtenAs = Path {name, {}};
        for (const NamedValue &each : m_names) {
            NameSight sight {each.name, each.name == name, {}, false, false};
            if (sight.sees)
                sight.paths.push_back(*made.writtenAs);
            made.names.push_back(std::move(sight));
        }
    }

    void look(std::span<const std::size_t> writes, Change &made) const
    {
        const auto [targets, holder] = targetsOf(writes);
        made.holder = holder;
        std::vector<NamePaths> seen = pathsTo(m_after, m_graph, targets.objects);
        std::vector<NamePaths> bare = pathsTo(m_after, m_graph, targets.bare);
        std::vector<NamePaths> others = pathsTo(m_after, m_graph, targets.elsewhere, 1);
        auto nextSeen = seen.begin(), nextBare = bare.begin(), nextOther = others.begin();
        for (const NamedValue &name : m_names) {
            NameSight sight {name.name, false, {}, false, false};
            takePaths(taken(seen, nextSeen, name), targets, sight, false);
            takePaths(taken(bare, nextBare, name), targets, sight, true);
            sight.sees = !sight.paths.empty();
            sight.looksElsewhere = taken(others, nextOther, name) && !sight.sees;
            made.names.push_back(std::move(sight));
        }
        made.writtenAs = writtenAs(writes, targets, made);
    }

    // An attribute of a dict that was reached without its tensor is a key: d['tags'].
    static std::optional<PathStep> bareStep(const Targets &targets)
    {
        if (!targets.step || targets.step->text == "__dict__")
            return std::nullopt;
        return PathStep {PathStep::Kind::StringKey, targets.step->text, 0};
    }

    // The paths of a name; none where `next`, which goes along with the names in their order, is
    // another one's.
    static NamePaths *taken(std::vector<NamePaths> &all, std::vector<NamePaths>::iterator &next,
                            const NamedValue &name)
    {
        return next != all.end() && next->name == name.name ? &*next++ : nullptr;
    }

    // `isBare`: paths that reach the dict without passing its tensor.
    static void takePaths(NamePaths *found, const Targets &targets, NameSight &sight, bool isBare)
    {
        if (!found)
            return;
        for (Path &path : found->paths) {
            const bool isDock = !path.steps.empty()
                && path.steps.back().kind == PathStep::Kind::Attribute
                && path.steps.back().text == "__dict__";
            if (isBare && isDock)
                continue;
            if (const auto step = isBare ? bareStep(targets) : targets.step)
                path.steps.push_back(*step);
            sight.paths.push_back(std::move(path));
        }
        sight.more = sight.more || found->more;
    }

    // Where writes to one place are to be seen, and the tensor that holds what was written, if one
    // does.
    [[nodiscard]] std::pair<Targets, Slot> targetsOf(std::span<const std::size_t> writes) const
    {
        const Write &write = m_writes[writes.front()];
        if (!isIn(m_after, write.object, write.uid))
            return {};
        if (std::holds_alternative<place::Elements>(write.place))
            return elementTargets(writes);
        const auto cell = cellOf(write, write.object);
        Targets targets {docksOf(write.object), {}, {}, {}};
        if (targets.objects.empty()) {
            targets.objects = {write.object};
            if (std::holds_alternative<place::Header>(write.place))
                targets.step = cell;
            return {targets, noSlot};
        }
        const Slot holder = targets.objects.front();
        targets.bare = {write.object};
        targets.step = cell && cell->kind == PathStep::Kind::Attribute
            ? *cell
            : PathStep {PathStep::Kind::Attribute, "__dict__", 0};
        return {targets, holder};
    }

    [[nodiscard]] std::pair<Targets, Slot> elementTargets(std::span<const std::size_t> writes) const
    {
        const Slot buffer = m_writes[writes.front()].object;
        const auto views = m_views.find(buffer);
        if (views == m_views.end())
            return {};
        const WrittenArea area(m_writes, writes);
        Targets targets;
        Slot holder = noSlot;
        for (const Slot slot : views->second) {
            const bool meets = area.meets(m_after, *m_after.as<Tensor>(slot));
            (meets ? targets.objects : targets.elsewhere).push_back(slot);
            if (holder == noSlot && area.isThrough(m_after.uid(slot)))
                holder = slot;
        }
        if (holder == noSlot && !targets.objects.empty())
            holder = targets.objects.front();
        return {targets, holder};
    }

    // The path in the statement that leads to the object, that of the tensor written through before
    // those of its aliases; where none does (a loop's variable), the shortest way, of a name that
    // the statement mentions if there is one.
    [[nodiscard]] std::optional<Path> writtenAs(std::span<const std::size_t> writes,
                                                const Targets &targets, const Change &made) const
    {
        if (made.kind == ChangeKind::Bytes && made.holder != noSlot)
            if (auto path = m_statement.pathTo(std::span(&made.holder, 1), targets.step, writes))
                return path;
        if (auto path = m_statement.pathTo(targets.objects, targets.step, writes))
            return path;
        if (auto path = m_statement.pathTo(targets.bare, bareStep(targets), writes))
            return path;
        if (made.object == noSlot)
            return std::nullopt;
        const NameSight *best = nullptr;
        for (const NameSight &sight : made.names) {
            if (sight.sees
                && (!best
                    || (m_statement.mentions(sight.name) && !m_statement.mentions(best->name))))
                best = &sight;
        }
        return best ? std::optional(best->paths.front()) : std::nullopt;
    }

    const Heap &m_before;
    const Heap &m_after;
    const std::vector<Write> &m_writes;
    Graph m_graph; // of the names after the step, without `_base`
    std::vector<NamedValue> m_names;
    std::unordered_set<std::string> m_namesBefore, m_namesAfter; // those that are shown
    StatementPaths m_statement;
    std::unordered_map<Slot, std::vector<Slot>> m_docks; // by dict: the objects that hold it
    std::unordered_map<Slot, std::vector<Slot>> m_views; // by buffer: the tensors over it
};

} // namespace

std::vector<std::string> Change::seers() const
{
    std::vector<std::string> all;
    for (const NameSight &sight : names)
        if (sight.sees)
            all.push_back(sight.name);
    return all;
}

std::size_t StepEdits::ofObjects() const
{
    const auto isOfName = [](const Change &edit) { return edit.kind <= ChangeKind::Unnamed; };
    return static_cast<std::size_t>(std::find_if(edits.begin(), edits.end(), isOfName)
                                    - edits.begin());
}

StepChanges changesOf(const Run &run, std::size_t step, std::size_t limit)
{
    return step == 0 ? StepChanges {} : Changes(run, step).all(limit);
}

StepEdits editsOf(const Run &run, std::size_t step, std::size_t limit)
{
    return step == 0 ? StepEdits {} : Changes(run, step).edits(limit);
}

bool editsObjects(const Run &run, std::size_t step)
{
    const auto isOfObject
        = [&](const Write &write) { return !run.heapAfter(step).holdsNames(write.object); };
    const auto wrote = [&] {
        const std::vector<Write> &writes = run.steps[step - 1].writes;
        return std::any_of(writes.begin(), writes.end(), isOfObject);
    };
    return step > 0 && wrote() && Changes(run, step).editsObjects();
}

Change changeOf(const Run &run, std::size_t step, std::size_t write)
{
    return Changes(run, step).change(std::span(&write, 1));
}

} // namespace clonescope::model
