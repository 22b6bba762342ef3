// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/layout.h"

#include <array>

namespace clonescope::model
{

// Tidy places within the lanes. x counts from the left of the lane's content, in lane B from its
// right and thus below 0; y from the first card, the same in all lanes.
struct LanePlan {
    std::vector<Point> places; // by box
    std::array<double, laneCount> widths {}; // of the lanes' content
};

[[nodiscard]] LanePlan planLanes(const LayoutInput &input);

// How far down a card a reference arrives.
[[nodiscard]] double arrival(double height);

} // namespace clonescope::model
