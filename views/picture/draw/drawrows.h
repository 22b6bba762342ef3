// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/measure.h"

namespace clonescope::views
{

// Where the words of a drawer begin: behind its dots, where those stand at the left.
[[nodiscard]] double drawerIndent(const Card &card, bool isMirrored);
void drawRow(DisplayList &list, const Card &card, const Row &row, const QRectF &place,
             bool isMirrored);

} // namespace clonescope::views
