// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

#include <QPainter>

namespace clonescope::views
{

// What stands still around a scene on a canvas: the banner above it and the legend below, which
// tells how many references are not drawn.
class CanvasFrame
{
public:
    // Anew, with room for the most that there can be to tell. No scene: neither.
    void lay(const ScenePtr &scene, const QSizeF &canvas);
    // The legend again where another number of references is undrawn now; it keeps its room.
    void recount(const Scene &scene, const QRectF &visible, const QSizeF &canvas);

    void paintHeader(QPainter &painter, const Theme &theme, const QRectF &canvas,
                     Stage stage) const;
    // With words at its right end: how the scene is looked at.
    void paintLegend(QPainter &painter, const Theme &theme, const QRectF &canvas,
                     const QString &words) const;
    // Over the banner the whole of what it says, which may be cut; elsewhere nothing.
    [[nodiscard]] QString tip(const ScenePtr &scene, const QPointF &at, const QSizeF &canvas) const;
    [[nodiscard]] QRectF between(const QSizeF &canvas) const; // the two
    // How many visible references are too many to be drawn; 0 where all are drawn.
    [[nodiscard]] std::size_t undrawn() const { return m_undrawn; }

private:
    double layLegend(const Scene &scene, const QSizeF &canvas); // answers its height

    DisplayList m_header, m_legend;
    double m_headerHeight = 0, m_legendHeight = 0;
    std::size_t m_undrawn = 0;
};

} // namespace clonescope::views
