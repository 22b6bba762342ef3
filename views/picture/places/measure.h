// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/cards.h"

namespace clonescope::views
{

// Where the parts of a card lie, from its top left corner. Drawing, hit-testing and layout use the
// same numbers.
struct CardShape {
    QSizeF size; // of the card
    QSizeF outer; // with the caption below it
    QRectF title;
    std::vector<std::vector<QRectF>> cells; // of the grid's lines, or of the strip
    Face cellFace = Face::Tiny;
    double factsBase = 0; // baseline; 0: none
    QRectF notes; // above a strip, for old values
    double indexBase = 0; // of a strip's indices
    std::vector<QRectF> readers;
    double moreReadersBase = 0; // baseline; 0: none
    model::VectorBy<RowIndex, QRectF> rows; // the drawer's after the card's own
    QRectF drawer;
    QRectF caption;
    bool isMirrored = false; // references leave to the left
    bool operator==(const CardShape &) const = default;
};

namespace metrics
{
constexpr auto pad = 12.0;
constexpr auto titleHeight = 32.0;
constexpr auto memberHeight = 27.0; // a row of a list or dict
constexpr auto rowHeight = 20.0; // of a tensor
constexpr auto drawerMargin = 8.0;
constexpr auto dotInset = 13.0; // of a reference's dot from the card's edge
constexpr auto readerHeight = 26.0;
constexpr auto foldedHeight = 34.0;
constexpr auto badgeReach = 9.0; // of the ring around what changed, beyond the card
} // namespace metrics

[[nodiscard]] CardShape measure(const Card &card);

// Where a reference leaves, relative to the card.
[[nodiscard]] QPointF dotOf(const CardShape &shape, RowIndex row);

// A reader's line below a strip: its bracket, then who it is and which elements it reads.
[[nodiscard]] QString readerRange(const Reader &reader);
[[nodiscard]] double readerWidth(const Reader &reader); // of the words, with the pip
[[nodiscard]] QString moreReadersText(std::size_t more);

// What stands in a folded card's one line.
[[nodiscard]] QString foldedLine(const Card &card);

} // namespace clonescope::views
