// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/layout/layout.h"

namespace clonescope::model
{

// How a box comes to its place. Placed: it was there, or is where the tidy layout has it. Grown:
// the same, but it may overlap others now. New: it would like to be where it is. Pinned: it stays.
enum class Standing : std::uint8_t { Placed, Grown, New, Pinned };

struct Settling {
    double top = 0; // nothing moves above it
    double row = 24; // room to leave below a box that pushes
    double side = 24; // room to leave beside one
};

// Boxes that have to do with a box.
struct BoxRelations {
    ByBox<BoxIndex> partners; // to stay level with
    ByBox<BoxIndex> earlier; // above which a new one does not go; empty: none anywhere
};

// Moves boxes up or down until none overlaps another (pinned ones aside): new ones look for free
// room near by, else push; of two that overlap the lower moves down. Partners that were level stay
// so. What is not in the way does not move, nor is it looked at.
void settle(ByBox<Rect> &boxes, const ByBox<Standing> &standings, const BoxRelations &relations,
            const Settling &settling);

} // namespace clonescope::model
