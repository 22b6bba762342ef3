// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/hit.h"

namespace clonescope::views
{

// A card on its way under the pointer, in the scene's units.
struct DraggedCard {
    CardIndex card;
    QPointF by;
    bool operator==(const DraggedCard &) const = default;
};

// What stands out in a picture because of what a person does with it.
struct Marks {
    std::optional<model::OriginKey> selected;
    Hit focus; // where the keyboard is; nothing where it is elsewhere
    Hit hover; // under the pointer
    Hit edited; // that an open editor is about
    std::optional<DraggedCard> dragged;
    bool offersParts = false; // by ghost rows
};

[[nodiscard]] bool isSelected(const Card &card, const Marks &marks); // or its drawer is

// Cards that one looks at or works with, whose ghost rows show.
[[nodiscard]] std::vector<CardIndex> ghostCards(const Scene &scene, const Marks &marks);

// Of a card that is pointed at, focused or selected: its references are drawn however many there
// are.
[[nodiscard]] bool isOwn(const Scene &scene, const Reference &reference, const Marks &marks);

// What lies at a point. A ghost row lies above all else; of references only those are hit that are
// drawn, which where too many are visible are told and own ones.
[[nodiscard]] Hit hitAmong(const Scene &scene, const HitTester &hits, const Marks &marks,
                           const QPointF &point, double reach, bool areTooMany);

} // namespace clonescope::views
