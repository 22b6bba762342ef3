// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/hit.h"

namespace clonescope::views
{

enum class WalkStep : std::uint8_t { Up, Down, Along, Back };

// Where the keyboard goes next: up and down through the lines of elements, the rows and the ghost
// row, and then cards and names; along the reference that leaves the row, back to what refers here;
// among elements to the right and to the left. The same place where there is no way.
[[nodiscard]] Hit walk(const Scene &scene, const Hit &from, WalkStep step);

// The step that an arrow key asks for; none for other keys. In a mirrored lane references leave to
// the left, and so does the arrow that follows them.
[[nodiscard]] std::optional<WalkStep> stepOf(const Scene &scene, const Hit &from, int key);

// The same place as far as there is one: a card may have fewer rows than one thinks.
[[nodiscard]] Hit whatIsThere(const Scene &scene, const Hit &hit);

// What it stands on in the next scene: by what it is, not by its number.
[[nodiscard]] Hit foundAgain(const Scene &scene, const Hit &hit, const Scene &next);

// The next name that sees the change, around from the last to the first; nothing where none does.
[[nodiscard]] Hit nextSeer(const Scene &scene, const Hit &from);

} // namespace clonescope::views
