// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/hit.h"

#include <optional>
#include <utility>

namespace clonescope::views
{

// The elements of a card, which its shape lays out in lines of cells.

[[nodiscard]] const std::vector<ValueCell> &cellsOf(const Card &card, std::size_t line);

// The line and the cell of an element.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> cellAt(const Scene &scene,
                                                                        const CardHit &hit);

} // namespace clonescope::views
