// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/path.h"
#include "model/questions/graph.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clonescope::model
{

// As a person types it, blanks allowed; nullopt where it is no path. `parsePathPrefix` reads the
// longest path at `at` of a text and moves `at` behind it.
[[nodiscard]] std::optional<Path> parsePath(std::string_view text);
[[nodiscard]] std::optional<Path> parsePathPrefix(std::string_view text, std::size_t &at);

// What a quoted string stands for, as Python's repr writes it; nullopt where it is none.
[[nodiscard]] std::optional<std::string> unquoted(std::string_view text);

// As Python writes it; parsePath() reads it back.
[[nodiscard]] std::string pathText(const Path &path);

// What it leads to, an object or an atom; noSlot where it leads nowhere. Indices may be negative.
[[nodiscard]] Slot resolve(const Heap &heap, const Path &path);
[[nodiscard]] Slot resolveStep(const Heap &heap, Slot from, const PathStep &step);

// How a part is written after its holder; one of a docked dict as an Attribute of who has that.
[[nodiscard]] PathStep pathStep(const Heap &heap, const Part &part);

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
