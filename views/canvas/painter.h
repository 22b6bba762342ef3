// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/displaylist.h"

class QPainter;

namespace clonescope::views
{

// Draws what `exposed` (scene units) touches. The painter's transform maps scene to device; it must
// already hold the view's origin, so that what is drawn has small device coordinates.
void paint(QPainter &painter, const DisplayList &list, const Theme &theme, const QRectF &exposed);
void paintGroup(QPainter &painter, const DisplayList &list, const Group &group, const Theme &theme,
                const QRectF &exposed);
void paintPrimitive(QPainter &painter, const Primitive &primitive, const Theme &theme,
                    const QRectF &exposed);

} // namespace clonescope::views
