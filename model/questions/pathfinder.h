// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/path.h"
#include "model/questions/graph.h"

#include <span>
#include <string>
#include <vector>

namespace clonescope::model
{

// The ways one name leads to an object.
struct NamePaths {
    std::string name;
    std::vector<Path> paths; // shortest first; none passes an object twice
    bool more = false; // there are further ones
    bool operator==(const NamePaths &) const = default;
};

struct PathLimits {
    std::size_t perName = 20;
    bool throughBase = true; // whether `x._base` is a way
};

// All ways from visible names to any of `targets`, names in order of binding; names that do not
// reach them are left out. An attribute is one step (x.tags); `__dict__` is written only where a
// target is the dict itself. Linear in the heap, any depth; of a path longer than 500 steps only
// the shortest is given.
[[nodiscard]] std::vector<NamePaths> pathsTo(const Heap &heap, std::span<const Slot> targets,
                                             PathLimits limits = {});
// The same over a graph of the names that is there already; it decides about `_base`.
[[nodiscard]] std::vector<NamePaths> pathsTo(const Heap &heap, const Graph &graph,
                                             std::span<const Slot> targets,
                                             std::size_t perName = 20);

// The ways from what a path leads to, each with that path before it; none where there are none.
[[nodiscard]] NamePaths pathsFrom(const Heap &heap, const Path &root, const Graph &graph,
                                  std::span<const Slot> targets, std::size_t perName = 20);

// How many ways lead to something, as far as they were counted.
struct NumberOfWays {
    std::size_t count = 0;
    bool more = false;
    bool operator==(const NumberOfWays &) const = default;
};
[[nodiscard]] NumberOfWays countWays(const std::vector<NamePaths> &names);

} // namespace clonescope::model
