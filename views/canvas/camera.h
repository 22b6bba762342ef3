// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/view.h"
#include "views/picture/places/scene.h"

namespace clonescope::views
{

// How a scene is looked at through a viewport: zoomed, panned, fitted. It knows no widget.
class Camera
{
public:
    // Whole: all of it. Readable: where all of it would be too small, what changed and what is
    // around it. Off: a person has panned or zoomed since.
    enum class Fit : std::uint8_t { Off, Readable, Whole };
    enum class Change : std::uint8_t { None, Panned, Zoomed };

    void setViewport(const QRectF &viewport) { m_viewport = viewport; } // in the widget
    [[nodiscard]] const QRectF &viewport() const { return m_viewport; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] View view() const { return {m_zoom, m_viewport.topLeft() - m_origin * m_zoom}; }
    [[nodiscard]] QRectF visibleArea() const { return {m_origin, m_viewport.size() / m_zoom}; }

    void zoomAbout(const QPointF &position, double zoom); // which stays where it is
    void pan(const QPointF &delta); // in the widget
    bool reveal(const QRectF &place); // of the scene; what is in view stays where it is
    void setFit(Fit fit) { m_fit = fit; }
    Change refit(const Scene &scene); // unless it is off

private:
    QRectF m_viewport;
    double m_zoom = 1;
    QPointF m_origin; // the scene's point at the viewport's top left corner
    Fit m_fit = Fit::Readable;
};

} // namespace clonescope::views
