// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/measure.h"

namespace clonescope::views
{

// Adds a card, as a node of its own, with its top left corner at `at`.
void drawCard(DisplayList &list, const Card &card, const CardShape &shape, const QPointF &at);

// The card in words: what a screen reader says and a picture's title holds.
[[nodiscard]] QString cardTitle(const Card &card);

// Of the word "changed" above a card's right end.
[[nodiscard]] double badgeWidth();
// A number as it stands where no change is told, or until one is.
void drawPlainCell(DisplayList &list, const ValueCell &cell, const QRectF &place, double radius,
                   const QPointF &base, Face face, Stage until);
// What stands for members left out, around `centre`.
void drawCut(DisplayList &list, const QPointF &centre, std::int64_t count);
// Owners' pips from right to left, ending at `right`.
void drawPips(DisplayList &list, const Card &card, double right, double y);

} // namespace clonescope::views
