// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <map>
#include <set>
#include <string>
#include <vector>

// What a heap says, computed the slow and obvious way, to hold claims against: reachability by
// walking every reference, paths by trying all, bytes as sets of addresses.
namespace clonescope::tests::naive
{

using namespace clonescope::model;

// An attribute, item, value, key, storage or grad of an object, as a person would write it.
struct Member {
    std::string text; // ".tags", "[0]", "['k']", ".storage()"
    Slot slot;
};
enum class WithBase : bool { No, Yes }; // whether `_base` is a member
[[nodiscard]] std::vector<Member> members(const Heap &heap, Slot slot,
                                          WithBase base = WithBase::No);

[[nodiscard]] std::set<Slot> reached(const Heap &heap, Slot from);
[[nodiscard]] std::map<std::string, std::set<Slot>> reachedByNames(const Heap &heap);

// Every path from a name that ends at one of the targets and passes no object twice; where there
// are very many, the first so many.
constexpr std::size_t mostPaths = 400;
[[nodiscard]] std::set<std::string> paths(const Heap &heap, const std::set<Slot> &targets,
                                          WithBase base = WithBase::No);

using Address = std::pair<Slot, std::int64_t>; // a byte of a buffer
[[nodiscard]] std::set<Address> bytes(const Heap &heap, Slot tensor);
[[nodiscard]] std::set<Address> bytes(const place::Elements &written, Slot buffer);
[[nodiscard]] Slot buffer(const Heap &heap, Slot tensor); // noSlot where it is no tensor

[[nodiscard]] bool equal(const Heap &heap, Slot a, Slot b);

// Objects that two heaps both have and that are not the same in both, whatever was written.
[[nodiscard]] std::set<Slot> changed(const Heap &before, const Heap &after);

} // namespace clonescope::tests::naive
