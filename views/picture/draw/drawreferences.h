// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

namespace clonescope::views
{

// Every reference as a group of its own; routeReferences() has found their ways.
void drawReferences(Scene &scene);

} // namespace clonescope::views
