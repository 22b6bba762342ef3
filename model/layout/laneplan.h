// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/layout/layout.h"

#include <array>

namespace clonescope::model
{

// Tidy places within the lanes. y counts from the first card, the same in all lanes; columns from
// the left of a lane, in lane B from its right, and are as wide as their widest card.
struct LanePlan {
    ByBox<double> y;
    ByBox<std::uint32_t> column;
    PerLane<std::vector<double>> columns; // their widths
};

// By lane: whether its cards stand below one another, indented by depth. The outer ones do alike.
using Stacking = PerLane<bool>;

[[nodiscard]] LanePlan planLanes(const LayoutInput &input, const Stacking &stacked);

// How far down a card a reference arrives.
[[nodiscard]] double arrival(double height);

} // namespace clonescope::model
