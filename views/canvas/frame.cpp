// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/frame.h"

#include "app/itemmodels/plaintip.h"
#include "views/picture/draw/drawheader.h"
#include "views/picture/output/painter.h"
#include "views/picture/places/viewfit.h"

#include <utility>

namespace clonescope::views
{

void CanvasFrame::lay(const ScenePtr &scene, const QSizeF &canvas)
{
    m_header = {};
    m_legend = {};
    m_headerHeight = m_legendHeight = 0;
    if (!scene)
        return;
    m_headerHeight = drawHeader(m_header, scene->cards, {canvasMargin, canvasMargin},
                                canvas.width() - 2 * canvasMargin, HeaderRoom::Kept);
    m_undrawn = undrawnReferences(*scene, scene->bounds);
    m_legendHeight = layLegend(*scene, canvas);
}

void CanvasFrame::recount(const Scene &scene, const QRectF &visible, const QSizeF &canvas)
{
    const std::size_t undrawn = undrawnReferences(scene, visible);
    if (std::exchange(m_undrawn, undrawn) != undrawn)
        layLegend(scene, canvas);
}

QRectF CanvasFrame::between(const QSizeF &canvas) const
{
    return viewBetween(m_headerHeight, m_legendHeight, canvas);
}

void CanvasFrame::paintHeader(QPainter &painter, const Theme &theme, const QRectF &canvas,
                              Stage stage) const
{
    paint(painter, m_header, theme, canvas, {stage});
}

void CanvasFrame::paintLegend(QPainter &painter, const Theme &theme, const QRectF &canvas,
                              const QString &words) const
{
    painter.translate(0, between(canvas.size()).bottom() + 4);
    paint(painter, m_legend, theme, {0, -10, canvas.width(), m_legendHeight + 40});
    paintPrimitive(
        painter,
        TextRun {{canvas.width() - canvasMargin, 13.5}, words, Face::Body, Ink::Quiet, Anchor::End},
        theme, canvas);
}

QString CanvasFrame::tip(const ScenePtr &scene, const QPointF &at, const QSizeF &canvas) const
{
    if (!scene || at.y() >= between(canvas).top())
        return {};
    return app::plainTip(scene->cards.headline + QLatin1Char('\n') + scene->cards.reason);
}

double CanvasFrame::layLegend(const Scene &scene, const QSizeF &canvas)
{
    m_legend = {};
    return drawLegend(m_legend, scene.cards, {canvasMargin + 4, 0}, legendWidth(canvas), m_undrawn);
}

} // namespace clonescope::views
