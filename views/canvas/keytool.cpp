// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/keytool.h"

#include "views/canvas/walk.h"

#include <utility>

namespace clonescope::views
{

namespace
{

constexpr auto zoomStep = 1.2;

bool isPlain(const QKeyEvent &event)
{
    return !(event.modifiers() & ~Qt::KeypadModifier);
}

// Asks for what is made of a place, where there is one.
template <typename Request> CanvasRequest about(const Hit &hit)
{
    return hit ? CanvasRequest(Request {hit}) : CanvasRequest();
}

} // namespace

bool KeyTool::comesFirst(const QKeyEvent &event)
{
    const int key = event.key();
    return isPlain(event)
        && (key == Qt::Key_B || key == Qt::Key_Space || key == Qt::Key_Return
            || key == Qt::Key_Enter);
}

std::optional<CanvasRequest> KeyTool::press(const QKeyEvent &event, const Scene *scene,
                                            const Hit &focus)
{
    if (const auto step = scene ? stepOf(*scene, focus, event.key()) : std::nullopt)
        return about<VisitPlace>(walk(*scene, focus, *step));
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return ZoomBy {zoomStep};
    case Qt::Key_Minus:
        return ZoomBy {1 / zoomStep};
    case Qt::Key_0:
        return FitWhole {};
    case Qt::Key_1:
        return ZoomTo {1};
    case Qt::Key_N:
        return about<VisitPlace>(scene ? nextSeer(*scene, focus) : Hit());
    case Qt::Key_B:
        if (event.isAutoRepeat() || !isPlain(event))
            return CanvasRequest();
        m_holdsBefore = true;
        return ShowBefore {true};
    case Qt::Key_Space:
        return about<ToggleFold>(focus);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return about<Activate>(focus);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return about<RemovePart>(focus);
    default:
        return std::nullopt;
    }
}

std::optional<CanvasRequest> KeyTool::release(const QKeyEvent &event)
{
    if (event.key() != Qt::Key_B || event.isAutoRepeat())
        return std::nullopt;
    return letGo();
}

// Only what was held ends with the key: the same letter is part of the command that keeps it on.
CanvasRequest KeyTool::letGo()
{
    return std::exchange(m_holdsBefore, false) ? CanvasRequest(ShowBefore {false})
                                               : CanvasRequest();
}

} // namespace clonescope::views
