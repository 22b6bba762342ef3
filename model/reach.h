// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/paths.h"
#include "model/run.h"

#include <optional>
#include <string_view>

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
    bool operator==(const NameSight &) const = default;
};

// A write as people see it. Paths lead to the object written (x.tags for an append to that list; x
// for elements of it; the slot, x.tags, where an attribute was set).
struct Change {
    std::size_t write = 0; // in the step's writes
    ChangeKind kind = ChangeKind::Set;
    Slot object; // after the step; noSlot where it is gone
    Slot holder = noSlot; // the tensor, where the object is its docked `__dict__`, or of the bytes
    std::optional<Path> writtenAs; // as the statement has it, else the shortest way
    std::optional<PathStep> cell; // the index, key or attribute written, as seen from the object
    std::vector<NameSight> names; // all visible names, in order of binding
    bool operator==(const Change &) const = default;

    [[nodiscard]] std::vector<std::string> seers() const;
};

// The changes of a step, the telling one first: what an existing object went through before what a
// name was bound to; writes to objects that the step itself made are left out. At most `limit` are
// worked out. `statement` is the step's text.
struct StepChanges {
    std::vector<Change> changes;
    std::size_t more = 0;
    bool operator==(const StepChanges &) const = default;
};
[[nodiscard]] StepChanges changesOf(const Run &run, std::size_t step, std::string_view statement,
                                    std::size_t limit = 20);

// One write by itself.
[[nodiscard]] Change changeOf(const Run &run, std::size_t step, std::size_t write,
                              std::string_view statement);

} // namespace clonescope::model
