// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/cards.h"

namespace clonescope::views
{

// What stands above and below the picture: the banner and the relations; the legend. Each answers
// its height. On a canvas the banner keeps the room of a long one, and the relations that of one
// line as long as two are compared, so that the picture stays where it is from step to step; what
// is longer is cut.
enum class HeaderRoom : std::uint8_t { AsNeeded, Kept };
double drawHeader(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                  HeaderRoom room = HeaderRoom::AsNeeded);
double drawLegend(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                  std::size_t undrawn = 0); // references

} // namespace clonescope::views
