// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/questions/graph.h"
#include "model/questions/reach.h"

#include <span>
#include <unordered_map>
#include <unordered_set>

namespace clonescope::model
{

// What the writes of one step are: which of them count, which belong together, and what they did.
// Made once a step, linear in the graph.
class StepWrites
{
public:
    // Of an object that was there before, before names, before what was written with the same.
    // Hidden is also what no name reaches, neither before nor after: nobody can see it.
    enum class Rank : std::uint8_t { Telling, Binding, RebindingSame, Hidden };
    // Writes to one object, attribute, part of a tensor or name, by their numbers.
    struct Group {
        Rank rank = Rank::Telling;
        std::vector<std::size_t> writes;
    };

    // `graph`: of the names after the step.
    StepWrites(const Run &run, std::size_t step, const Graph &graph);

    [[nodiscard]] const std::vector<Write> &writes() const { return m_writes; }

    [[nodiscard]] Rank rankOf(const Write &write) const;
    // The telling first; without what came and went within the step, and, where anything else was
    // written, without what is gone since.
    [[nodiscard]] std::vector<Group> groups() const;
    // From what was there before the first to what came with the last.
    [[nodiscard]] Write joined(std::span<const std::size_t> writes) const;
    // Of a list or dict that was written to in many places, that it was rearranged.
    [[nodiscard]] ChangeKind kindOf(std::span<const std::size_t> writes, const Write &whole) const;
    // The index, key or attribute written; `object` as after the step, noSlot where it is gone.
    [[nodiscard]] std::optional<PathStep> cellOf(const Write &write, Slot object) const;
    // The name or attribute that a Key write is of; empty for all others.
    [[nodiscard]] std::string keyText(const Write &write) const;
    // Whether the object written is there after the step.
    [[nodiscard]] bool isThere(const Write &write) const;
    // The objects that hold a dict as their `__dict__`.
    [[nodiscard]] const std::vector<Slot> &docksOf(Slot dict) const;

private:
    [[nodiscard]] std::string partText(const Write &write) const;
    [[nodiscard]] bool cameAndWent(std::span<const std::size_t> writes) const;
    [[nodiscard]] bool isVisibleName(const Write &write) const;
    [[nodiscard]] bool isObject(const Write &write) const;
    [[nodiscard]] bool isReached(const Write &write) const;
    [[nodiscard]] bool isInShapeOnly(Slot object) const;
    [[nodiscard]] bool isSameValue(const Write &write) const;
    [[nodiscard]] bool isAsBefore(const Write &write) const;
    [[nodiscard]] bool holdsTheSame(Slot object) const;
    [[nodiscard]] ChangeKind kindOf(const Write &write) const;

    const Heap &m_before;
    const Heap &m_after;
    const std::vector<Write> &m_writes;
    const Graph &m_graph; // after
    mutable std::optional<Graph> m_graphBefore; // once it is asked for
    mutable std::unordered_map<Slot, bool> m_asBefore; // of objects that were asked about
    std::unordered_set<std::string> m_namesBefore, m_namesAfter; // those that are shown
    std::unordered_map<Slot, std::vector<Slot>> m_docks; // by dict
};

} // namespace clonescope::model
