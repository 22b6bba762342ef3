// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"

#include "app/itemmodels/plaintip.h"
#include "views/canvas/walk.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QResizeEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace clonescope::views
{

bool Canvas::event(QEvent *event)
{
    // Enter and B must reach the canvas before the window's shortcuts do.
    if (event->type() == QEvent::ShortcutOverride
        && !(static_cast<QKeyEvent *>(event)->modifiers() & ~Qt::KeypadModifier)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_B || key == Qt::Key_Space || key == Qt::Key_Return
            || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) { // the whole of what the banner says, which may be cut
        const auto *help = static_cast<QHelpEvent *>(event);
        const ScenePtr &scene = shown();
        const bool isBanner = scene && help->pos().y() < viewport().top();
        QToolTip::showText(help->globalPos(),
                           isBanner ? app::plainTip(scene->cards.headline + QLatin1Char('\n')
                                                    + scene->cards.reason)
                                    : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void Canvas::resizeEvent(QResizeEvent *)
{
    rebuildFrame();
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position();
    m_isDragging = false; // another button lets go of what was being dragged: it stays where it was
    m_pressed = m_scene && event->button() == Qt::LeftButton ? hitAt(event->position()) : Hit {};
    m_isPanning
        = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && !m_pressed);
    if (event->button() == Qt::LeftButton && !m_pressed.is<ReferenceIndex>())
        moveFocus(m_pressed);
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position(), moved = at - m_pressedAt;
    if (m_isPanning && event->buttons() != Qt::NoButton) {
        if (std::hypot(moved.x(), moved.y()) < 1)
            return;
        setCursor(Qt::ClosedHandCursor);
        pan(moved);
        m_pressedAt = at;
        return;
    }
    if ((event->buttons() & Qt::LeftButton) && m_pressed.is<CardHit>()
        && (m_isDragging || moved.manhattanLength() >= QApplication::startDragDistance())) {
        m_isDragging = true;
        m_draggedTo = m_scene->rects[m_pressed.card()].topLeft() + moved / m_zoom;
        update();
        return;
    }
    const Hit hover = m_scene && viewport().contains(at) ? hitAt(at) : Hit {};
    if (hover != m_hover) {
        m_hover = hover;
        setCursor(hover ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void Canvas::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasDragging = std::exchange(m_isDragging, false),
               wasPanning = std::exchange(m_isPanning, false);
    unsetCursor();
    if (event->button() != Qt::LeftButton || !m_scene)
        return;
    if (wasDragging) {
        update();
        const model::OriginKey key = m_scene->cards.cards[m_pressed.card()].key;
        m_dropped = {key, m_draggedTo}; // it does not come flying from where it was
        Q_EMIT cardMoved(key, m_draggedTo);
        return;
    }
    if (wasPanning ? (event->position() - m_pressedAt).manhattanLength() > 3 : !m_pressed)
        return;
    const Hit hit = m_pressed;
    const bool isFolded = hit.is<CardHit>() && !m_scene->cards.cards[hit.card()].folded.isEmpty();
    Q_EMIT clicked(hit);
    if (isFolded)
        toggleFold(hit);
    else if (hit.is<GhostHit>())
        Q_EMIT activated(hit);
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressed = {}; // the release to come is no click
    m_isDragging = false;
    if (m_scene && event->button() == Qt::LeftButton)
        if (const Hit hit = hitAt(event->position()))
            Q_EMIT activated(hit);
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAbout(event->position(), m_zoom * std::pow(1.0015, event->angleDelta().y()));
    } else {
        QPointF delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2
                                                     : QPointF(event->pixelDelta());
        if (event->modifiers() & Qt::ShiftModifier)
            delta = {delta.y(), delta.x()};
        pan(delta);
    }
    event->accept();
}

void Canvas::keyPressEvent(QKeyEvent *event)
{
    if (walkBy(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom * 1.2);
    case Qt::Key_Minus:
        return setZoom(m_zoom / 1.2);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return setZoom(1);
    case Qt::Key_N:
        return focusNextSeer();
    case Qt::Key_B:
        if (!event->isAutoRepeat() && !(event->modifiers() & ~Qt::KeypadModifier)) {
            m_isHeldBefore = true;
            showBefore(true);
        }
        return;
    case Qt::Key_Space:
        return toggleFold(m_focus);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focus)
            Q_EMIT activated(m_focus);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_focus)
            Q_EMIT removalRequested(m_focus);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool Canvas::walkBy(int key)
{
    if (!m_scene)
        return false;
    const auto go = [&](Step step) {
        const Hit next = walk(*m_scene, m_focus, step);
        setFocused(next);
        if (next)
            Q_EMIT clicked(next);
        return true;
    };
    // In a mirrored lane references leave to the left, and so does the arrow that follows them.
    const auto *at = m_focus.as<CardHit>();
    const bool isMirrored = at && !at->element && m_scene->shapes[at->card].isMirrored;
    switch (key) {
    case Qt::Key_Up:
        return go(Step::Up);
    case Qt::Key_Down:
        return go(Step::Down);
    case Qt::Key_Right:
        return go(isMirrored ? Step::Back : Step::Along);
    case Qt::Key_Left:
        return go(isMirrored ? Step::Along : Step::Back);
    default:
        return false;
    }
}

void Canvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_B && !event->isAutoRepeat())
        letGoOfBefore();
    else
        QWidget::keyReleaseEvent(event);
}

// Only what was held ends with the key: the same letter is part of the command that keeps it on.
void Canvas::letGoOfBefore()
{
    if (std::exchange(m_isHeldBefore, false))
        showBefore(false);
}

void Canvas::focusOutEvent(QFocusEvent *event)
{
    letGoOfBefore(); // the release of B may go elsewhere
    QWidget::focusOutEvent(event);
    update();
}

void Canvas::leaveEvent(QEvent *)
{
    m_hover = {};
    update();
}

void Canvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_scene)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Hit hit = byKey ? m_focus : hitAt(event->pos());
    if (!byKey)
        moveFocus(hit);
    Q_EMIT menuRequested(hit, byKey ? mapToGlobal(widgetRect(hit).center()) : event->globalPos());
}

} // namespace clonescope::views
