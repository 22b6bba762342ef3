// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

namespace clonescope::views
{

// A numbered mark of the four beats in which an edit is told.
void drawBeat(DisplayList &list, const QPointF &centre, int number);
// Those on the ways that the edit takes, and on what it changed: above all else, so that nothing
// crosses a number.
void drawBeats(DisplayList &list, const Scene &scene);
// A place on a reference's curve that lies on no card or lane title, and apart from `taken`.
[[nodiscard]] QPointF markPlace(const Scene &scene, const std::vector<QPointF> &points,
                                const std::vector<QPointF> &taken);

} // namespace clonescope::views
