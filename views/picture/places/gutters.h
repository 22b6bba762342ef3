// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/routes.h"

namespace clonescope::views
{

// The shortest way with few bends between the cards, on lines that run beside their edges; corners
// are rounded. It leaves its card by `apart` more than it must. Empty where there is none nearby.
[[nodiscard]] std::vector<QPointF> throughGutters(const Obstacles &obstacles, const QPointF &start,
                                                  Heading leaving, ObstacleIndex from,
                                                  const std::vector<Landing> &landings,
                                                  double apart);

// A polygon's corners become curves; what lies between them is straight.
[[nodiscard]] std::vector<QPointF> rounded(std::vector<QPointF> points);

} // namespace clonescope::views
