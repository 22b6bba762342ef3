// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/requests.h"

#include <QKeyEvent>

namespace clonescope::views
{

// What the keys of a canvas come to. Whoever asks says which scene is shown, which may be null, and
// where in it the keyboard stands.
class KeyTool
{
public:
    // It must reach the canvas before the window's shortcuts do.
    [[nodiscard]] static bool comesFirst(const QKeyEvent &event);

    // None for keys that mean nothing here.
    [[nodiscard]] std::optional<CanvasRequest> press(const QKeyEvent &event, const Scene *scene,
                                                     const Hit &focus);
    [[nodiscard]] std::optional<CanvasRequest> release(const QKeyEvent &event);
    [[nodiscard]] CanvasRequest letGo(); // the keys that come next go elsewhere

private:
    bool m_holdsBefore = false;
};

} // namespace clonescope::views
