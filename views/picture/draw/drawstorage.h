// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/measure.h"

namespace clonescope::views
{

void drawStorage(DisplayList &list, const Card &card, const Strip &strip, const CardShape &shape,
                 const QPointF &at);
// From where to where the words above a storage's cells reach, as seen from the card's left.
[[nodiscard]] std::pair<double, double> noteSpan(const Strip &strip, const CardShape &shape);

} // namespace clonescope::views
