// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <optional>

namespace clonescope::model
{

// What a write did, in the words of the design: Named, NameRebound and Unnamed touch a name,
// ReferenceRebound swings a slot to another object, Set changes a cell, Added and Removed make or
// drop one, Rearranged touches many, Bytes writes elements, Header changes a part of a tensor.
enum class ChangeKind : std::uint8_t {
    Named,
    NameRebound,
    Unnamed,
    ReferenceRebound,
    Set,
    Added,
    Removed,
    Rearranged,
    Bytes,
    Header
};
// A rebind points a name or slot elsewhere; all else mutates an object.
[[nodiscard]] constexpr bool isRebind(ChangeKind kind)
{
    return kind <= ChangeKind::ReferenceRebound;
}

// What one name has to do with a change.
struct NameSight {
    std::string name;
    bool sees = false;
    std::vector<Path> paths; // where it sees the change, shortest first
    bool more = false; // there are further ways
    bool looksElsewhere = false; // reaches the storage, but none of the elements written
    bool holds = false; // sees nothing, and holds on to the object by what is not drawn
    bool operator==(const NameSight &) const = default;
};

// A write, or all of a step's to one place, as people see it. Paths lead to the object written
// (x.tags for an append to that list; x for elements of it; the slot, x.tags, where an attribute
// was set).
struct SeenChange {
    std::size_t write = 0; // in the step's writes: the first
    std::size_t times = 1; // how many writes it stands for
    Write whole; // from what was there before the first to what came with the last
    ChangeKind kind = ChangeKind::Set;
    Slot object; // after the step; noSlot where it is gone
    Slot holder = noSlot; // the tensor, where the object is its docked `__dict__`, or of the bytes
    std::optional<Path> writtenAs; // as the statement has it, else the shortest way
    std::optional<PathStep> cell; // the index, key or attribute written, as seen from the object
    std::vector<NameSight> names; // all visible names, in order of binding
    bool operator==(const SeenChange &) const = default;

    [[nodiscard]] std::vector<std::string> seers() const;
};

// The changes of a step, the telling one first: what an existing object went through before what a
// name was bound to; writes to objects that the step itself made are left out. At most `limit` are
// worked out.
struct StepChanges {
    std::vector<SeenChange> changes;
    std::size_t more = 0;
    bool operator==(const StepChanges &) const = default;
};
[[nodiscard]] StepChanges changesOf(const Run &run, std::size_t step, std::size_t limit = 20);

// The same by what was written: all that a step did to one object, attribute, part of a tensor or
// name is one edit, and a name or slot that was written with what it held is none. Objects that are
// gone count only where nothing else was edited.
struct StepEdits {
    std::vector<SeenChange> edits; // of objects first, then of names
    std::size_t more = 0, moreNames = 0; // of objects and of names that are not worked out
    std::vector<std::string> seers; // names that see any edit of an object, those too
    bool operator==(const StepEdits &) const = default;

    [[nodiscard]] std::size_t ofObjects() const; // of `edits`
};
[[nodiscard]] StepEdits editsOf(const Run &run, std::size_t step, std::size_t limit = 20);

// Whether a step edited an object that was there before it.
[[nodiscard]] bool editsObjects(const Run &run, std::size_t step);

} // namespace clonescope::model
