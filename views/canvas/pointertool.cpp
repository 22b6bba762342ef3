// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/pointertool.h"

#include <cmath>

namespace clonescope::views
{

CanvasRequest PointerTool::press(const QPointF &at, Qt::MouseButton button, const Hit &hit)
{
    const bool isLeft = button == Qt::LeftButton;
    m_pressedAt = at;
    m_dragged.reset(); // another button lets go of what was being dragged: it stays where it was
    m_pressed = isLeft ? hit : Hit {};
    m_isPanning = button == Qt::MiddleButton || (isLeft && !m_pressed);
    if (!isLeft || m_pressed.is<ReferenceIndex>())
        return {};
    return FocusOn {m_pressed};
}

CanvasRequest PointerTool::move(const QPointF &at, Qt::MouseButtons buttons, double zoom)
{
    const QPointF moved = at - m_pressedAt;
    if (m_isPanning && buttons != Qt::NoButton) {
        if (std::hypot(moved.x(), moved.y()) < 1)
            return {};
        m_pressedAt = at;
        return PanBy {moved};
    }
    const bool isFar = m_dragged || moved.manhattanLength() >= m_dragDistance;
    if (!(buttons & Qt::LeftButton) || !m_pressed.is<CardHit>() || !isFar)
        return PointAt {};
    m_dragged = DraggedCard {m_pressed.card(), moved / zoom};
    return *m_dragged;
}

CanvasRequest PointerTool::release(const QPointF &at, Qt::MouseButton button)
{
    const auto dragged = std::exchange(m_dragged, std::nullopt);
    const bool wasPanning = std::exchange(m_isPanning, false);
    if (button != Qt::LeftButton)
        return {};
    if (dragged)
        return DropCard {*dragged};
    if (wasPanning ? (at - m_pressedAt).manhattanLength() > 3 : !m_pressed)
        return {};
    return ClickOn {m_pressed};
}

CanvasRequest PointerTool::doubleClick(Qt::MouseButton button, const Hit &hit)
{
    letGo(); // the release to come is no click
    if (button != Qt::LeftButton || !hit)
        return {};
    return Activate {hit};
}

CanvasRequest PointerTool::turn(const QWheelEvent &wheel)
{
    if (wheel.modifiers() & Qt::ControlModifier)
        return ZoomBy {std::pow(1.0015, wheel.angleDelta().y())};
    const QPointF by = wheel.pixelDelta().isNull() ? QPointF(wheel.angleDelta()) / 2
                                                   : QPointF(wheel.pixelDelta());
    return PanBy {wheel.modifiers() & Qt::ShiftModifier ? by.transposed() : by};
}

void PointerTool::letGo()
{
    m_pressed = {};
    m_dragged.reset();
}

} // namespace clonescope::views
