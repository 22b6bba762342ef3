// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/list/displaylist.h"

class QPainter;

namespace clonescope::views
{

// How much of a list is drawn: the stage of an edit that is told; from which height on, in scene
// units, text and other marks can be made out.
struct Detail {
    Stage stage = finished;
    double leastText = 0;
    double leastMark = 0;
};

// Draws what `exposed` (scene units) touches. The painter's transform maps scene to device; it must
// already hold the view's origin, so that what is drawn has small device coordinates.
void paint(QPainter &painter, const DisplayList &list, const Theme &theme, const QRectF &exposed,
           const Detail &detail = {});
void paintGroup(QPainter &painter, const DisplayList &list, const Group &group, const Theme &theme,
                const QRectF &exposed, const Detail &detail = {});
void paintPrimitive(QPainter &painter, const Primitive &primitive, const Theme &theme,
                    const QRectF &exposed);

} // namespace clonescope::views
