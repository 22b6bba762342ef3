// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/requests.h"

#include <QWheelEvent>

namespace clonescope::views
{

// What the buttons, moves and wheel of a mouse come to: clicks, panning, dragging of cards,
// zooming. Positions are the widget's, and whoever asks says what lies there.
class PointerTool
{
public:
    // A card is dragged only from this distance on.
    explicit PointerTool(double dragDistance)
        : m_dragDistance(dragDistance)
    {
    }

    [[nodiscard]] CanvasRequest press(const QPointF &at, Qt::MouseButton button, const Hit &hit);
    [[nodiscard]] CanvasRequest move(const QPointF &at, Qt::MouseButtons buttons, double zoom);
    [[nodiscard]] CanvasRequest release(const QPointF &at, Qt::MouseButton button);
    [[nodiscard]] CanvasRequest doubleClick(Qt::MouseButton button, const Hit &hit);
    [[nodiscard]] static CanvasRequest turn(const QWheelEvent &wheel);
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
