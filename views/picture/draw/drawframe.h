// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

namespace clonescope::views
{

// Lanes with their titles; what neither side reaches.
void drawLanes(DisplayList &list, const Scene &scene);
void drawLaneTitles(DisplayList &list, const Scene &scene);
[[nodiscard]] std::vector<QRectF> laneTitles(const Scene &scene); // where they stand
// Of the strip below the lanes, with its gap; 0 where all is reached.
[[nodiscard]] double neitherHeight(const Cards &cards);

// Lines of text no wider than `width`.
[[nodiscard]] QStringList wrapped(Face face, const QString &text, double width);
// The same number of lines, about equally long: no word stands alone.
[[nodiscard]] QStringList balanced(Face face, const QString &text, double width);

} // namespace clonescope::views
