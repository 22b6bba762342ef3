// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/reach.h"

#include "model/heap/inherited.h"
#include "model/heap/storages.h"
#include "model/heap/writtenarea.h"
#include "model/questions/pathfinder.h"
#include "model/questions/statementpaths.h"
#include "model/questions/stepwrites.h"
#include "model/questions/unseenholders.h"

#include <algorithm>
#include <unordered_map>

namespace clonescope::model
{

namespace
{

using Rank = StepWrites::Rank;

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
        : m_after(run.heapAfter(step))
        , m_graph(graphOfNames(m_after))
        , m_writes(run, step, m_graph)
        , m_names(visibleNames(m_after))
        , m_statement(run, step)
    {
        for (const Slot slot : m_graph.nodes)
            if (const auto *tensor = m_after.as<Tensor>(slot))
                m_views[bufferOf(m_after, *tensor)].push_back(slot);
    }

    StepChanges all(std::size_t limit) const
    {
        const std::vector<Write> &writes = m_writes.writes();
        std::vector<std::pair<Rank, std::size_t>> order;
        for (std::size_t i = 0; i < writes.size(); ++i)
            if (const Rank rank = m_writes.rankOf(writes[i]); rank < Rank::Hidden)
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
        const std::vector<StepWrites::Group> groups = m_writes.groups();
        StepEdits found;
        std::vector<Slot> rest;
        for (const StepWrites::Group &group : groups) {
            if (found.edits.size() < limit) {
                found.edits.push_back(change(group.writes));
                if (group.rank == Rank::Telling)
                    addSeers(found.edits.back().names, found.seers);
                continue;
            }
            ++(group.rank == Rank::Telling ? found.more : found.moreNames);
            if (group.rank == Rank::Telling) {
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
        return std::any_of(
            m_writes.writes().begin(), m_writes.writes().end(),
            [&](const Write &write) { return m_writes.rankOf(write) == Rank::Telling; });
    }

    // What writes to one place did together.
    SeenChange change(std::span<const std::size_t> writes) const
    {
        const Write whole = m_writes.joined(writes);
        SeenChange made;
        made.write = writes.front();
        made.times = writes.size();
        made.whole = whole;
        made.kind = m_writes.kindOf(writes, whole);
        made.object = m_writes.isThere(whole) ? whole.object : noSlot;
        made.cell = m_writes.cellOf(whole, made.object);
        if (m_after.holdsNames(whole.object))
            nameOnly(made);
        else
            look(writes, made);
        return made;
    }

private:
    static void addSeers(const std::vector<NameSight> &names, std::vector<std::string> &seers)
    {
        for (const NameSight &sight : names)
            if (sight.sees && std::find(seers.begin(), seers.end(), sight.name) == seers.end())
                seers.push_back(sight.name);
    }

    // A name was bound: it alone sees that.
    void nameOnly(SeenChange &made) const
    {
        const std::string name = m_writes.keyText(m_writes.writes()[made.write]);
        made.writtenAs = Path {name, {}};
        for (const NamedValue &each : m_names) {
            NameSight sight {each.name, each.name == name, {}, false, false};
            if (sight.sees)
                sight.paths.push_back(*made.writtenAs);
            made.names.push_back(std::move(sight));
        }
    }

    void look(std::span<const std::size_t> writes, SeenChange &made) const
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
            sight.holds = !sight.sees && holdsUnseen(m_after, name.value, made.object);
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
        const Write &write = m_writes.writes()[writes.front()];
        if (!m_writes.isThere(write))
            return {};
        if (std::holds_alternative<place::Elements>(write.place))
            return elementTargets(writes);
        const auto cell = m_writes.cellOf(write, write.object);
        if (m_after.as<Class>(write.object) && cell && cell->kind == PathStep::Kind::Attribute)
            return {classTargets(write.object, *cell), noSlot};
        Targets targets {m_writes.docksOf(write.object), {}, {}, {}};
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

    // An attribute of a class is seen through the class, and through all that inherits it.
    [[nodiscard]] Targets classTargets(Slot type, const PathStep &attribute) const
    {
        Targets targets {{type}, attribute, {}, {}};
        for (const Slot slot : m_graph.nodes)
            if (slot != type && asksClass(m_after, slot, type, attribute.text))
                targets.objects.push_back(slot);
        return targets;
    }

    [[nodiscard]] std::pair<Targets, Slot> elementTargets(std::span<const std::size_t> writes) const
    {
        const Slot buffer = m_writes.writes()[writes.front()].object;
        const auto views = m_views.find(buffer);
        if (views == m_views.end())
            return {};
        const WrittenArea area(m_writes.writes(), writes);
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
                                                const Targets &targets,
                                                const SeenChange &made) const
    {
        if (made.kind == ChangeKind::Bytes && made.holder != noSlot)
            if (auto path = m_statement.pathTo(std::span(&made.holder, 1), targets.step, writes))
                return path;
        if (m_after.as<Class>(made.object) && targets.step)
            if (auto path = throughClass(made.object, *targets.step, writes))
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

    // Written through an instance it would be the instance's own.
    [[nodiscard]] std::optional<Path> throughClass(Slot type, const PathStep &attribute,
                                                   std::span<const std::size_t> writes) const
    {
        if (auto path = m_statement.pathTo(std::span(&type, 1), attribute, writes))
            return path;
        for (NamePaths &way : pathsTo(m_after, m_graph, std::span(&type, 1), 1))
            if (!way.paths.empty()) {
                way.paths.front().steps.push_back(attribute);
                return std::move(way.paths.front());
            }
        return std::nullopt;
    }

    const Heap &m_after;
    Graph m_graph; // of the names after the step, without `_base`
    StepWrites m_writes;
    std::vector<NamedValue> m_names;
    StatementPaths m_statement;
    std::unordered_map<Slot, std::vector<Slot>> m_views; // by buffer: the tensors over it
};

} // namespace

std::vector<std::string> SeenChange::seers() const
{
    std::vector<std::string> all;
    for (const NameSight &sight : names)
        if (sight.sees)
            all.push_back(sight.name);
    return all;
}

std::size_t StepEdits::ofObjects() const
{
    const auto isOfName = [](const SeenChange &edit) { return edit.kind <= ChangeKind::Unnamed; };
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

} // namespace clonescope::model
