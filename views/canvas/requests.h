// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/marks.h"

#include <variant>

namespace clonescope::views
{

// What mouse and keyboard ask of a canvas.
struct FocusOn { // pressed; it may be nothing
    Hit hit;
};
struct ClickOn { // nothing: beside everything
    Hit hit;
};
struct VisitPlace { // go there, as if it had been clicked
    Hit hit;
};
struct Activate {
    Hit hit;
};
struct RemovePart {
    Hit hit;
};
struct ToggleFold {
    Hit hit;
};
struct DropCard {
    DraggedCard dragged;
};
struct PointAt { // what lies there is to be found out
};
struct PanBy {
    QPointF pixels;
};
struct ZoomBy {
    double factor;
};
struct ZoomTo {
    double zoom;
};
struct FitWhole {
};
struct ShowBefore { // the step before, in the place of this one
    bool on;
};
// std::monostate: for nothing.
using CanvasRequest
    = std::variant<std::monostate, FocusOn, ClickOn, VisitPlace, Activate, RemovePart, ToggleFold,
                   DraggedCard, DropCard, PointAt, PanBy, ZoomBy, ZoomTo, FitWhole, ShowBefore>;

} // namespace clonescope::views
