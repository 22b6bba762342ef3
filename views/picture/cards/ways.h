// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"
#include "model/heap/path.h"

#include <unordered_set>
#include <vector>

namespace clonescope::views
{

// One leg of a way through the picture: the card that is left, and the part by which.
struct Leg {
    model::Slot from;
    model::Slot members; // the object that the part is of: `from`, or its docked dict
    model::Part part; // its value is the card that is reached
};

// How a path runs from the value of its name to `to`, as cards show it: dicts of `undocked` are
// cards of their own. It ends where it leads to no card.
[[nodiscard]] std::vector<Leg> legsOf(const model::Heap &heap,
                                      const std::unordered_set<model::Slot> &undocked,
                                      const model::Path &path, model::Slot to);

} // namespace clonescope::views
