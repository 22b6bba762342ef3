// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/placements.h"

namespace clonescope::views
{

// With the size of the canvas that it is fitted into, lanes reach down to where the legend begins.
[[nodiscard]] Scene buildScene(const Program &program, std::size_t step,
                               const SceneOptions &options, Placements &placements,
                               const QSizeF &canvas = {});

} // namespace clonescope::views
