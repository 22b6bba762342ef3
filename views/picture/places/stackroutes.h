// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

namespace clonescope::views
{

// How far apart references run in the gutter of a stack, and the first of them from the cards.
constexpr auto trackGap = 9.0, firstTrack = 13.0;

// The references between cards of one stack: each leaves to the gutter beside the cards, runs down
// or up there on a track of its own and comes back; short ones inside, so that they nest. Routes of
// all other references are left empty.
[[nodiscard]] ByReference<std::vector<QPointF>> stackRoutes(const Scene &scene);

// Not one of the object itself.
[[nodiscard]] bool isThin(const Reference &reference);
[[nodiscard]] double widthOf(const Reference &reference); // of its line

// How far from a card's edge a reference ends: clear of its ring and with room for the arrowhead.
[[nodiscard]] double standOff(const Scene &scene, const Reference &reference);

// Where on the side of a card a reference arrives: at its title, or at a reader's bracket.
[[nodiscard]] double arrivalY(const Scene &scene, const Reference &reference);

} // namespace clonescope::views
