// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/camera.h"

#include "views/canvas/hit.h"
#include "views/picture/places/viewfit.h"

#include <algorithm>

namespace clonescope::views
{

namespace
{

constexpr auto leastZoom = 0.01, mostZoom = 8.0;
constexpr auto readableZoom = 0.6;

// What the step changed and bound, with the way there: as much as an area of this size holds.
QRectF newsOf(const Scene &scene, const QSizeF &size)
{
    QRectF news;
    const auto add = [&](const QRectF &rect) {
        const QRectF all = news.united(rect);
        if (news.isNull() || (all.width() <= size.width() && all.height() <= size.height()))
            news = all;
    };
    for (const CardIndex i : scene.rects.indices())
        if (scene.cards.cards[i].changed)
            add(scene.rects[i]);
    for (const Reference &reference : scene.cards.references)
        if (reference.changed) {
            add(scene.rects[reference.to]);
            add(reference.tag ? scene.tags[reference.tag] : scene.rects[reference.card]);
        }
    for (const TagIndex i : scene.tags.indices())
        if (scene.cards.tags[i].changed)
            add(scene.tags[i]);
    return news;
}

QRectF withMargin(const QRectF &bounds)
{
    return bounds.adjusted(-canvasMargin, -canvasMargin, canvasMargin, canvasMargin);
}

// Where an area of this size begins that has the news in its middle, or else what comes first, and
// nothing but the picture.
QPointF aroundChange(const Scene &scene, const QSizeF &size)
{
    const QRectF bounds = withMargin(scene.bounds), news = newsOf(scene, size);
    const QPointF middle = news.isNull() ? bounds.topLeft() : news.center();
    const QPointF begin = middle - QPointF(size.width(), size.height()) / 2,
                  last = bounds.bottomRight() - QPointF(size.width(), size.height());
    return {std::max(bounds.left(), std::min(begin.x(), last.x())),
            std::max(bounds.top(), std::min(begin.y(), last.y()))};
}

// A picture with the rows that it offers below its cards: they are there to be clicked.
QRectF withGhosts(const Scene &scene)
{
    QRectF all = scene.bounds;
    for (const CardIndex i : scene.cards.cards.indices())
        if (!ghostLabel(scene.cards.cards[i]).isEmpty())
            all = all.united(rectOf(scene, GhostHit {i}));
    return all;
}

} // namespace

void Camera::zoomAbout(const QPointF &position, double zoom)
{
    const QPointF kept = view().unmap(position);
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    m_origin = kept - (position - m_viewport.topLeft()) / m_zoom;
    m_fit = Fit::Off;
}

void Camera::pan(const QPointF &delta)
{
    m_origin -= delta / m_zoom;
    m_fit = Fit::Off;
}

bool Camera::reveal(const QRectF &place)
{
    const QRectF target = place.adjusted(-24, -24, 24, 24), area = visibleArea();
    if (area.contains(place))
        return false;
    m_fit = Fit::Off;
    m_origin += {
        std::min(0.0, target.left() - area.left()) + std::max(0.0, target.right() - area.right()),
        std::min(0.0, target.top() - area.top()) + std::max(0.0, target.bottom() - area.bottom())};
    return true;
}

Camera::Change Camera::refit(const Scene &scene)
{
    if (m_fit == Fit::Off || scene.bounds.isEmpty())
        return Change::None;
    const QRectF all = withGhosts(scene), bounds = withMargin(all);
    const double fitted = fittedZoom(all, m_viewport.size());
    const double zoom = m_fit == Fit::Whole ? fitted : std::max(fitted, readableZoom);
    const QPointF before = m_origin;
    m_origin = {bounds.center().x() - m_viewport.width() / zoom / 2,
                std::min(bounds.top(), bounds.center().y() - m_viewport.height() / zoom / 2)};
    if (bounds.height() * zoom < m_viewport.height())
        m_origin.setY(bounds.top()); // pictures hang from the top
    if (zoom > fitted)
        m_origin = aroundChange(scene, m_viewport.size() / zoom);
    if (zoom == m_zoom)
        return m_origin == before ? Change::None : Change::Panned;
    m_zoom = zoom;
    return Change::Zoomed;
}

} // namespace clonescope::views
