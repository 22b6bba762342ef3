// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

namespace clonescope::views
{

// Finds every reference its way: from its name or row to its card's edge.
void routeReferences(Scene &scene);

} // namespace clonescope::views
