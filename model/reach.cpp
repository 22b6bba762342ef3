// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/reach.h"

#include "model/statementpaths.h"

#include <algorithm>
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
    Changes(const Run &run, std::size_t step, std::string_view statement)
        : m_before(run.heapAfter(step - 1))
        , m_after(run.heapAfter(step))
        , m_writes(run.steps[step - 1].writes)
        , m_graph(graphOfNames(m_after))
        , m_names(visibleNames(m_after))
        , m_namesBefore(namesOf(m_before))
        , m_namesAfter(namesOf(m_after))
        , m_mentioned(pathsIn(statement))
    {
        for (const Slot slot : m_graph.nodes)
            if (const auto *tensor = m_after.as<Tensor>(slot)) {
                if (tensor->dict != noSlot)
                    m_docks[tensor->dict].push_back(slot);
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
                found.changes.push_back(change(write));
        }
        return found;
    }

    Change change(std::size_t at) const
    {
        const Write &write = m_writes[at];
        Change made;
        made.write = at;
        made.kind = kindOf(write);
        made.object = isIn(m_after, write.object, write.uid) ? write.object : noSlot;
        made.cell = cellOf(write, made);
        if (write.object == Heap::globals)
            nameOnly(made);
        else
            look(write, made);
        return made;
    }

private:
    enum Rank { telling, binding, rebindingSame, hidden };

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
        if (write.object == Heap::globals)
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

    [[nodiscard]] ChangeKind kindOf(const Write &write) const
    {
        if (std::holds_alternative<place::Elements>(write.place))
            return ChangeKind::Bytes;
        if (std::holds_alternative<place::Whole>(write.place))
            return ChangeKind::Rearranged;
        if (std::holds_alternative<place::Header>(write.place))
            return ChangeKind::Header;
        const bool isName = write.object == Heap::globals;
        if (write.before == noSlot)
            return isName ? ChangeKind::Named : ChangeKind::Added;
        if (write.after == noSlot)
            return isName ? ChangeKind::Unnamed : ChangeKind::Removed;
        if (isName)
            return ChangeKind::NameRebound;
        return isObject(write) ? ChangeKind::ReferenceRebound : ChangeKind::Set;
    }

    [[nodiscard]] std::optional<PathStep> cellOf(const Write &write, const Change &change) const
    {
        if (const auto *item = std::get_if<place::Item>(&write.place))
            return PathStep {PathStep::Kind::Index, {}, item->index};
        if (const auto *header = std::get_if<place::Header>(&write.place))
            return PathStep {PathStep::Kind::Attribute, std::string(fieldName(header->field)), 0};
        const auto *key = std::get_if<place::Key>(&write.place);
        if (!key)
            return std::nullopt;
        const bool isDocked = change.object != noSlot && !docksOf(change.object).empty();
        if (const std::string text = keyText(write); isDocked && !text.empty())
            return PathStep {PathStep::Kind::Attribute, text, 0};
        const Heap &heap = write.after == noSlot ? m_before : m_after;
        if (key->key.value >= heap.slotCount() || !heap.isLive(key->key))
            return std::nullopt;
        return pathStep(heap, noSlot, Part {PartKind::Value, 0, key->key, noSlot});
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

    void look(const Write &write, Change &made) const
    {
        const Targets targets = targetsOf(write, made);
        std::vector<NamePaths> seen = pathsTo(m_after, m_graph, targets.objects);
        for (NamePaths &name : seen)
            for (Path &path : name.paths)
                if (targets.step)
                    path.steps.push_back(*targets.step);
        std::vector<NamePaths> bare = pathsTo(m_after, m_graph, targets.bare);
        std::vector<NamePaths> others = pathsTo(m_after, m_graph, targets.elsewhere, 1);
        auto nextSeen = seen.begin(), nextBare = bare.begin(), nextOther = others.begin();
        for (const NamedValue &name : m_names) {
            NameSight sight {name.name, false, {}, false, false};
            takePaths(taken(seen, nextSeen, name), sight, false);
            takePaths(taken(bare, nextBare, name), sight, true);
            sight.sees = !sight.paths.empty();
            sight.looksElsewhere = taken(others, nextOther, name) && !sight.sees;
            made.names.push_back(std::move(sight));
        }
        made.writtenAs = writtenAs(write, targets, made);
    }

    // The paths of a name; none where `next`, which goes along with the names in their order, is
    // another one's.
    static NamePaths *taken(std::vector<NamePaths> &all, std::vector<NamePaths>::iterator &next,
                            const NamedValue &name)
    {
        return next != all.end() && next->name == name.name ? &*next++ : nullptr;
    }

    // `isBare`: paths that reach the dict without passing its tensor.
    static void takePaths(NamePaths *found, NameSight &sight, bool isBare)
    {
        if (!found)
            return;
        for (Path &path : found->paths) {
            const bool isDock = !path.steps.empty()
                && path.steps.back().kind == PathStep::Kind::Attribute
                && path.steps.back().text == "__dict__";
            if (!isBare || !isDock)
                sight.paths.push_back(std::move(path));
        }
        sight.more = sight.more || found->more;
    }

    [[nodiscard]] Targets targetsOf(const Write &write, Change &made) const
    {
        Targets targets;
        if (made.object == noSlot)
            return targets;
        if (const auto *elements = std::get_if<place::Elements>(&write.place)) {
            elementTargets(*elements, made, targets);
            return targets;
        }
        targets.objects = docksOf(made.object);
        if (targets.objects.empty()) {
            targets.objects = {made.object};
            if (made.kind == ChangeKind::Header)
                targets.step = made.cell;
            return targets;
        }
        made.holder = targets.objects.front();
        targets.bare = {made.object};
        if (made.cell && made.cell->kind == PathStep::Kind::Attribute)
            targets.step = made.cell;
        else
            targets.step = PathStep {PathStep::Kind::Attribute, "__dict__", 0};
        return targets;
    }

    void elementTargets(const place::Elements &elements, Change &made, Targets &targets) const
    {
        const auto views = m_views.find(made.object);
        if (views == m_views.end())
            return;
        for (const Slot slot : views->second) {
            const Tensor &tensor = *m_after.as<Tensor>(slot);
            const bool meets = overlap(layoutInBuffer(m_after, tensor), itemSize(tensor.dtype),
                                       elements.layout, itemSize(elements.dtype));
            (meets ? targets.objects : targets.elsewhere).push_back(slot);
            if (m_after.uid(slot) == elements.through)
                made.holder = slot;
        }
        if (made.holder == noSlot && !targets.objects.empty())
            made.holder = targets.objects.front();
    }

    // The path in the statement that leads to the object, that of the tensor written through before
    // those of its aliases; where none does (a loop's variable), the shortest way, of a name that
    // the statement mentions if there is one.
    [[nodiscard]] std::optional<Path> writtenAs(const Write &write, const Targets &targets,
                                                const Change &made) const
    {
        if (made.kind == ChangeKind::Bytes && made.holder != noSlot)
            if (auto path = mentioned(std::span(&made.holder, 1), targets.step))
                return path;
        if (auto path = mentioned(targets.objects, targets.step))
            return path;
        if (auto path = mentioned(targets.bare, std::nullopt))
            return path;
        if (made.object == noSlot && write.object != noSlot)
            return std::nullopt;
        const NameSight *best = nullptr;
        for (const NameSight &sight : made.names) {
            if (sight.sees && (!best || (isMentioned(sight.name) && !isMentioned(best->name))))
                best = &sight;
        }
        return best ? std::optional(best->paths.front()) : std::nullopt;
    }

    [[nodiscard]] bool isMentioned(const std::string &name) const
    {
        return std::any_of(m_mentioned.begin(), m_mentioned.end(),
                           [&](const Path &path) { return path.name == name; });
    }

    [[nodiscard]] std::optional<Path> mentioned(std::span<const Slot> objects,
                                                const std::optional<PathStep> &step) const
    {
        if (objects.empty())
            return std::nullopt;
        for (const Heap *heap : {&m_before, &m_after})
            for (const Path &whole : m_mentioned)
                for (std::size_t length = whole.steps.size() + 1; length-- > 0;) {
                    Path path {whole.name,
                               {whole.steps.begin(),
                                whole.steps.begin() + static_cast<std::ptrdiff_t>(length)}};
                    const Slot slot = resolve(*heap, path);
                    if (slot == noSlot || !leadsTo(*heap, slot, objects))
                        continue;
                    if (step)
                        path.steps.push_back(*step);
                    return path;
                }
        return std::nullopt;
    }

    [[nodiscard]] bool leadsTo(const Heap &heap, Slot slot, std::span<const Slot> objects) const
    {
        return std::any_of(objects.begin(), objects.end(), [&](Slot object) {
            return object == slot && heap.uid(slot) == m_after.uid(object);
        });
    }

    const Heap &m_before;
    const Heap &m_after;
    const std::vector<Write> &m_writes;
    Graph m_graph; // of the names after the step, without `_base`
    std::vector<NamedValue> m_names;
    std::unordered_set<std::string> m_namesBefore, m_namesAfter; // those that are shown
    std::vector<Path> m_mentioned; // in the statement
    std::unordered_map<Slot, std::vector<Slot>> m_docks; // by dict: the tensors that hold it
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

StepChanges changesOf(const Run &run, std::size_t step, std::string_view statement,
                      std::size_t limit)
{
    return step == 0 ? StepChanges {} : Changes(run, step, statement).all(limit);
}

Change changeOf(const Run &run, std::size_t step, std::size_t write, std::string_view statement)
{
    return Changes(run, step, statement).change(write);
}

} // namespace clonescope::model
