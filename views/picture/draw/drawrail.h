// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

namespace clonescope::views
{

// Places the rail and its tags: above the lanes, or left of a tree, beside what the names hold.
void placeRail(Scene &scene);
void drawRail(DisplayList &list, const Scene &scene);

} // namespace clonescope::views
