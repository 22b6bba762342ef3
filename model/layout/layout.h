// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/base/index.h"

#include <array>
#include <unordered_map>
#include <vector>

// How cards come to their places
//
// Terms. A *box* is a card without its content: a size, a parent and a lane. The boxes are a forest
// in preorder: a spanning tree of the graph, whose edges are the references that first reach a card
// from the names; all other references are drawn, and place nothing, but that they may ask for a
// column further out (`after`). A *lane* is a part of the picture: what only A reaches, what both
// reach, what only B reaches; without a comparison there is one, Free. A *column* holds the boxes
// of one depth within a lane. A *stack* is a lane of few boxes, whose columns lie over one another,
// each indented a little more: it stays narrow, so that three lanes are read side by side. A
// *counterpart* is the box of the other side that stands for the same in the clone.
//
// A tidy placement has three steps, each of which knows nothing of the later ones:
//
//  1. Columns (laneplan): a box stands one column beyond its parent, in a lane of its own from the
//     lane's first column on; B's lane counts from its right, so that both sides lead inwards, to
//     what they share. A column is as wide as its widest box.
//  2. Heights (laneplan, tidytree): each lane is a forest of its own, whose trees are placed by
//     van der Ploeg's algorithm: siblings in order, equal subtrees alike, a parent beside its
//     children, no more room than the outlines need. The trees of a lane then hang as near as they
//     can to the rows that refer to them, by least squares (pool adjacent violators). Outer lanes
//     are placed together, a box and its counterpart as one node, so that they stand at one height.
//  3. Pins, then settling (settle): a box that a person has put somewhere goes there; whatever it
//     covers moves down, or up, and so on, until nothing overlaps but pinned boxes.
//
// A picture is looked at while it changes, so a step of a program does not make a tidy placement of
// its own but follows the one before it: a box that was there keeps its height, a new one asks for
// its tidy place beside what refers to it and settles; a column that got wider stays wide; a
// removed box leaves room. Tidiness is lost thereby, a little at each step; what brings it back is
// the person's (Tidy up), or that lanes begin or end, or that a stack got too high.
//
// Cost. Planning is linear in the boxes, but that the trees of a lane are sorted. Settling looks
// boxes up in a hash grid and touches only what is in the way. Following compares keys in order
// before it makes a table of them. tests/bench/bench_layout has the figures.

namespace clonescope::model
{

// All lengths are in the picture's units, y downwards, in doubles: floats overlap beyond 2^24.
struct Point {
    double x = 0, y = 0;
    bool operator==(const Point &) const = default;
};
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    bool operator==(const Rect &) const = default;
};

enum class Lane : std::uint8_t { Free, OnlyA, Shared, OnlyB };
inline constexpr std::array allLanes {Lane::Free, Lane::OnlyA, Lane::Shared, Lane::OnlyB};
// Side by side, from left to right.
inline constexpr std::array sideLanes {Lane::OnlyA, Lane::Shared, Lane::OnlyB};
constexpr int mostStacked = 6; // cards of a lane that is one column

// What is known of each lane.
template <typename T> struct PerLane {
    std::array<T, allLanes.size()> all {}; // in their order

    [[nodiscard]] T &operator[](Lane lane) { return all[static_cast<std::size_t>(lane)]; }
    [[nodiscard]] const T &operator[](Lane lane) const
    {
        return all[static_cast<std::size_t>(lane)];
    }
    bool operator==(const PerLane &) const = default;
};

using BoxIndex = Index<struct LayoutBox>;
template <typename T> using ByBox = VectorBy<BoxIndex, T>;

// A card to be placed. `parent` is the box whose row refers to it in the spanning tree, `anchor`
// the y of that row within the parent; `counterpart` the box to stand beside, at the same height.
// A box that is nobody's parent may name another one that refers to it, `after`, to stand in a
// column beyond that one's as well.
struct LayoutBox {
    OriginKey key;
    double width = 0, height = 0;
    Lane lane = Lane::Free;
    BoxIndex parent = {};
    double anchor = 0;
    BoxIndex counterpart = {};
    BoxIndex after = {};
    bool operator==(const LayoutBox &) const = default;
};

struct LayoutGaps {
    double row = 24; // between cards above one another
    double column = 72; // between columns of a lane, for the references
    double gutter = 48; // between lanes
    double margin = 16; // of a lane around its cards
    double top = 48; // of a lane, for its title
    double laneWidth = 160; // the least of the shared lane
    double outerWidth = 160; // and of the others
    double indent = 24; // of a child in a stack
    bool operator==(const LayoutGaps &) const = default;
};

// Boxes in preorder from the names, keys distinct. Either all lanes are Free or none is.
struct LayoutInput {
    ByBox<LayoutBox> boxes;
    LayoutGaps gaps;
    PerLane<double> gutters; // of stacks: room where references leave, besides the margin
    bool operator==(const LayoutInput &) const = default;
};

// Cards that the user put somewhere, by their top left corner.
using PinnedBoxes = std::unordered_map<OriginKey, Point>;

struct Placement {
    ByBox<OriginKey> keys; // as in the input
    ByBox<Rect> boxes;
    ByBox<Lane> lanes;
    ByBox<std::uint32_t> column; // counted from where its lane begins
    PerLane<std::vector<double>> columns; // their widths
    PerLane<Rect> lane; // empty where the lane is not used
    PerLane<bool> isStacked;
    PerLane<double> gutters;
    Rect bounds; // of all
    bool operator==(const Placement &) const = default;
};

// Lays out anew: a tidy tree left to right, columns by depth; with lanes, B's mirrored towards the
// shared one and counterparts at one height. Lanes of few cards are stacks, so that all three can
// be read side by side.
[[nodiscard]] Placement tidy(const LayoutInput &input, const PinnedBoxes &pins = {});

// Follows a change: boxes that were there keep their height, new and grown ones take the free room
// nearest their tidy place and push only what they would overlap; a removed one leaves room.
// Columns only widen; what comes to refer from farther in moves a column on. A stack that got too
// high is laid out anew.
[[nodiscard]] Placement next(const Placement &before, const LayoutInput &now,
                             const PinnedBoxes &pins = {});

} // namespace clonescope::model
