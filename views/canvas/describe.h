// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/hit.h"

namespace clonescope::views
{

[[nodiscard]] QString describe(const Scene &scene, const Hit &hit); // in words, for screen readers

} // namespace clonescope::views
