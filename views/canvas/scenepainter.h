// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/glide.h"
#include "views/canvas/marks.h"
#include "views/picture/output/painter.h"

namespace clonescope::views
{

constexpr auto dimmed = 0.45; // what an older text came to

// How a scene is shown at one moment.
struct SceneShow {
    Stage stage = finished; // of the edit that is told
    bool isGliding = false; // to its places, so far:
    double progress = 1;
    bool areTooMany = false; // references, to be drawn
    bool isDim = false;
};

// Paints a scene with its marks: all that is handed over, for as long as it lives.
class ScenePainter
{
public:
    // `view` is where everything comes to rest.
    ScenePainter(QPainter &painter, const Theme &theme, const Scene &scene, const Glide &glide,
                 const View &view, const Marks &marks, const SceneShow &show);

    // What lies in `part` of the widget; `visible` is what of the scene is in view at rest.
    void paint(const QRectF &part, const QRectF &visible);

private:
    void nodes(const DisplayList &list, std::size_t first, const QRectF &exposed);
    void references(const QRectF &exposed);
    void reference(ReferenceIndex i, const QRectF &exposed);
    void hover();
    void selection(const QRectF &exposed);
    void selected(const QRectF &part, const QRectF &exposed);
    void cues(const QRectF &exposed);
    void edits(const QRectF &exposed);
    [[nodiscard]] QRectF movedRect(const Hit &hit) const;

    QPainter &m_painter;
    const Theme &m_theme;
    const Scene &m_scene;
    const Glide &m_glide;
    View m_view; // at this moment
    const Marks &m_marks;
    SceneShow m_show;
    Detail m_detail;
};

} // namespace clonescope::views
