// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/marks.h"

#include <Qt>

namespace clonescope::views
{

// What a pointer asks for.
struct FocusOn { // pressed; it may be nothing
    Hit hit;
};
struct PanBy {
    QPointF pixels;
};
struct DropCard {
    DraggedCard dragged;
};
struct ClickOn { // nothing: beside everything
    Hit hit;
};
struct Activate { // by a double click
    Hit hit;
};
struct PointAt { // what lies there is to be found out
};
using PointerRequest = std::variant<std::monostate, FocusOn, PanBy, DraggedCard, DropCard, ClickOn,
                                    Activate, PointAt>;

// What the buttons and moves of a mouse come to: clicks, panning, dragging of cards. Positions are
// the widget's, and whoever asks says what lies there.
class PointerTool
{
public:
    // A card is dragged only from this distance on.
    explicit PointerTool(double dragDistance)
        : m_dragDistance(dragDistance)
    {
    }

    [[nodiscard]] PointerRequest press(const QPointF &at, Qt::MouseButton button, const Hit &hit);
    [[nodiscard]] PointerRequest move(const QPointF &at, Qt::MouseButtons buttons, double zoom);
    [[nodiscard]] PointerRequest release(const QPointF &at, Qt::MouseButton button);
    [[nodiscard]] PointerRequest doubleClick(Qt::MouseButton button, const Hit &hit);
    void letGo(); // what was pressed is no longer there

    [[nodiscard]] const std::optional<DraggedCard> &dragged() const { return m_dragged; }

private:
    double m_dragDistance;
    Hit m_pressed;
    QPointF m_pressedAt;
    bool m_isPanning = false;
    std::optional<DraggedCard> m_dragged;
};

} // namespace clonescope::views
