// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

namespace clonescope::views
{

void drawReferences(Scene &scene);
void drawBeats(DisplayList &list, const Scene &scene); // of the ways that an edit takes
void routeReferences(Scene &scene);

} // namespace clonescope::views
