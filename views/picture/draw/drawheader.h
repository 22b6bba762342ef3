// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/cards.h"

namespace clonescope::views
{

// What stands above and below the picture: the banner and the relations; the legend. Each answers
// its height.
double drawHeader(DisplayList &list, const Cards &cards, const QPointF &at, double width);
double drawLegend(DisplayList &list, const Cards &cards, const QPointF &at, double width,
                  std::size_t undrawn = 0); // references

} // namespace clonescope::views
