// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"

#include <span>
#include <string>
#include <vector>

namespace clonescope::model
{

// A name of the module, or of a call ("total@add"), and its value, an atom or an object.
struct NamedValue {
    std::string name;
    Slot value;
    bool operator==(const NamedValue &) const = default;
};

// The names that pictures and traces show, by first binding: not those that begin with an
// underscore, and none of modules, types and functions that are bound to no object.
[[nodiscard]] std::vector<NamedValue> visibleNames(const Heap &heap);

// Whether `_base` is followed. It is for the ways to reach an object, never for sharing or for who
// sees an edit: reading a view does not read what it was taken of.
enum class BaseEdges : std::uint8_t { Skip, Follow };

constexpr std::uint32_t noNode = 0xffffffffU;

struct GraphEdge {
    Part part; // as its holder refers to it
    std::uint32_t to = noNode;
    bool operator==(const GraphEdge &) const = default;
};

// The nodes that some roots reach, as arrays: in preorder (roots in order, then parts in the
// trace's order, then what classes hand on), so that walks over them run along memory. Building is
// linear and iterative.
struct Graph {
    std::vector<Slot> nodes; // in preorder
    std::vector<std::uint32_t> indexOf; // by slot; noNode where not reached
    std::vector<std::uint32_t> parents; // the node by which each was first arrived at; noNode: root
    std::vector<std::uint32_t> edgeBegin; // nodes.size() + 1 positions in edges
    std::vector<GraphEdge> edges; // references to nodes only; atoms are left out

    [[nodiscard]] std::uint32_t index(Slot slot) const
    {
        return slot.value < indexOf.size() ? indexOf[slot.value] : noNode;
    }
    [[nodiscard]] bool reaches(Slot slot) const { return index(slot) != noNode; }
    [[nodiscard]] std::span<const GraphEdge> edgesOf(std::uint32_t node) const
    {
        return std::span(edges).subspan(edgeBegin[node], edgeBegin[node + 1] - edgeBegin[node]);
    }
};

// Roots that are atoms are passed over.
[[nodiscard]] Graph graphFrom(const Heap &heap, std::span<const Slot> roots,
                              BaseEdges base = BaseEdges::Skip);
[[nodiscard]] Graph graphOfNames(const Heap &heap, BaseEdges base = BaseEdges::Skip);

} // namespace clonescope::model
