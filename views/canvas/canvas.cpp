// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"

#include "views/canvas/painter.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

constexpr auto margin = canvasMargin;
constexpr auto leastZoom = 0.05, mostZoom = 8.0;

} // namespace

Canvas::Canvas(QWidget *parent)
    : QWidget(parent)
    , m_theme(&lightTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Object graph"));
}

void Canvas::setScene(ScenePtr scene)
{
    // What the keyboard stands on is found again by what it is, not by its number.
    std::optional<model::OriginKey> focused;
    if (m_scene && (m_focus.kind == Hit::Kind::Card || m_focus.kind == Hit::Kind::Ghost))
        focused = m_scene->cards.cards[static_cast<std::size_t>(m_focus.index)].key;
    m_scene = std::move(scene);
    m_hits = m_scene ? HitTester(*m_scene) : HitTester();
    m_hover = m_pressed = m_edited = {};
    m_isDragging = false;
    Hit focus;
    for (std::size_t i = 0; m_scene && focused && i < m_scene->cards.cards.size(); ++i)
        if (m_scene->cards.cards[i].key == *focused)
            focus
                = {m_focus.kind, static_cast<int>(i),
                   std::min(m_focus.row, m_scene->cards.cards[i].rowCount() - 1), m_focus.element};
    if (m_scene && m_focus.kind == Hit::Kind::Tag
        && m_focus.index < static_cast<int>(m_scene->tags.size()))
        focus = m_focus;
    m_focus = focus;
    rebuildFrame();
}

void Canvas::setSceneBefore(ScenePtr scene)
{
    m_before = std::move(scene);
    if (m_showsBefore)
        rebuildFrame();
}

void Canvas::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

void Canvas::setStale(const QString &why)
{
    m_stale = why;
    update();
}

void Canvas::setSelected(std::optional<model::OriginKey> object)
{
    m_selected = object;
    update();
}

void Canvas::setFocused(const Hit &wanted)
{
    Hit hit = wanted;
    if (m_scene && hit.kind == Hit::Kind::Card) // a card may have fewer rows than one thinks
        hit.row = std::min(
            hit.row, m_scene->cards.cards[static_cast<std::size_t>(hit.index)].rowCount() - 1);
    if (!m_scene || hit == m_focus)
        return;
    m_focus = hit;
    const QRectF place = rectOf(*m_scene, hit), target = place.adjusted(-24, -24, 24, 24),
                 view(m_origin, viewport().size() / m_zoom);
    if (hit && !view.contains(place)) { // what is in view stays where it is
        m_isFitted = false;
        m_origin += {std::min(0.0, target.left() - view.left())
                         + std::max(0.0, target.right() - view.right()),
                     std::min(0.0, target.top() - view.top())
                         + std::max(0.0, target.bottom() - view.bottom())};
    }
    announce();
    Q_EMIT focusMoved(hit);
    update();
}

void Canvas::focusNextSeer()
{
    if (!m_scene)
        return;
    const auto &tags = m_scene->cards.tags;
    const int count = static_cast<int>(tags.size()),
              start = m_focus.kind == Hit::Kind::Tag ? m_focus.index + 1 : 0;
    for (int i = 0; i < count; ++i) {
        const int at = (start + i) % count;
        const Tag &tag = tags[static_cast<std::size_t>(at)];
        if (!tag.note.isEmpty() && !tag.isQuiet)
            return setFocused({Hit::Kind::Tag, at});
    }
}

void Canvas::announce()
{
    // Qt 6.4 cannot announce; a changed name of what has the focus is read out.
    const QString words = m_focus ? describe(*m_scene, m_focus) : tr("Object graph");
    if (words == accessibleName())
        return;
    setAccessibleName(words);
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

QRectF Canvas::viewport() const
{
    return viewBetween(m_headerHeight, m_legendHeight, size());
}

void Canvas::rebuildFrame()
{
    m_header = {};
    m_legend = {};
    m_headerHeight = m_legendHeight = 0;
    if (const ScenePtr &scene = shown()) {
        m_headerHeight = drawHeader(m_header, scene->cards, {margin, margin}, width() - 2 * margin);
        m_legendHeight = drawLegend(m_legend, scene->cards, {margin + 4, 0}, legendWidth(size()));
    }
    if (m_isFitted)
        fitNow();
    update();
}

void Canvas::fitNow()
{
    const ScenePtr &scene = shown();
    if (!scene || scene->bounds.isEmpty())
        return;
    const QRectF view = viewport(),
                 bounds = scene->bounds.adjusted(-margin, -margin, margin, margin);
    const double zoom = fittedZoom(scene->bounds, view.size());
    m_origin = {bounds.center().x() - view.width() / zoom / 2,
                std::min(bounds.top(), bounds.center().y() - view.height() / zoom / 2)};
    if (bounds.height() * zoom < view.height())
        m_origin.setY(bounds.top()); // pictures hang from the top
    if (zoom != m_zoom) {
        m_zoom = zoom;
        Q_EMIT zoomChanged(m_zoom);
    }
}

void Canvas::fit()
{
    m_isFitted = true;
    fitNow();
    update();
}

void Canvas::setZoom(double zoom)
{
    zoomAbout(viewport().center(), zoom);
}

void Canvas::zoomAbout(const QPointF &position, double zoom)
{
    const QPointF kept = toScene(position);
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    m_origin = kept - (position - viewport().topLeft()) / m_zoom;
    m_isFitted = false;
    Q_EMIT zoomChanged(m_zoom);
    update();
}

void Canvas::pan(const QPointF &delta)
{
    m_origin -= delta / m_zoom;
    m_isFitted = false;
    Q_EMIT panned();
    update();
}

QPointF Canvas::toScene(const QPointF &position) const
{
    return m_origin + (position - viewport().topLeft()) / m_zoom;
}

QPointF Canvas::fromScene(const QPointF &point) const
{
    return viewport().topLeft() + (point - m_origin) * m_zoom;
}

QRect Canvas::widgetRect(const Hit &hit) const
{
    if (!m_scene || !hit)
        return {};
    const QRectF rect = rectOf(*m_scene, hit);
    return QRectF(fromScene(rect.topLeft()), rect.size() * m_zoom).toAlignedRect();
}

void Canvas::showBefore(bool on)
{
    if (on == m_showsBefore || (on && !m_before))
        return;
    m_showsBefore = on;
    const bool fitted = std::exchange(m_isFitted, false); // nothing may move but what changed
    rebuildFrame();
    m_isFitted = fitted;
    Q_EMIT beforeShown(on);
}

void Canvas::toggleFold(const Hit &hit)
{
    if (!m_scene || hit.kind != Hit::Kind::Card)
        return;
    const Card &card = m_scene->cards.cards[static_cast<std::size_t>(hit.index)];
    if (card.canFold)
        Q_EMIT foldRequested(card.key, card.folded.isEmpty());
}

void Canvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect(), m_theme->colour(Ink::Canvas));
    const QRectF view = viewport();
    if (shown()) {
        painter.save();
        painter.setClipRect(view);
        paintScene(painter);
        painter.restore();
    }
    paint(painter, m_header, *m_theme, rect());
    painter.translate(0, view.bottom() + 4);
    paint(painter, m_legend, *m_theme, QRectF(0, -10, width(), m_legendHeight + 40));
    const QString words = m_showsBefore ? tr("the step before")
                                        : QStringLiteral("%1 %").arg(std::lround(m_zoom * 100));
    paintPrimitive(painter,
                   TextRun {{width() - margin, 13.5}, words, Face::Body, Ink::Quiet, Anchor::End},
                   *m_theme, rect());
}

void Canvas::paintScene(QPainter &painter)
{
    const QRectF view = viewport(), exposed(m_origin, view.size() / m_zoom);
    painter.translate(view.topLeft());
    painter.scale(m_zoom, m_zoom);
    painter.translate(-m_origin);
    if (!m_stale.isEmpty())
        painter.setOpacity(0.45);
    paint(painter, shown()->list, *m_theme, exposed);
    painter.setOpacity(1);
    if (m_showsBefore)
        return;
    paintHover(painter);
    paintCues(painter);
}

void Canvas::paintHover(QPainter &painter)
{
    const Hit hit = m_hover ? m_hover : hasFocus() ? m_focus : Hit {};
    for (const int i : aliasesOf(*m_scene, hit)) {
        const Reference &r = m_scene->cards.references[static_cast<std::size_t>(i)];
        Curve curve {m_scene->routes[static_cast<std::size_t>(i)]};
        curve.ink = r.changed ? Ink::Changed : r.kind == Reference::Kind::Base ? Ink::Quiet : r.ink;
        curve.width = r.changed ? 4 : 3.2;
        curve.arrow = r.kind != Reference::Kind::Bytes;
        curve.style = r.kind == Reference::Kind::Base ? LineStyle::Dotted : LineStyle::Solid;
        paintPrimitive(painter, curve, *m_theme, curve.points.empty() ? QRectF() : boundsOf(curve));
    }
}

// Selected: a bar at the left and a tint of the border. Focused: a dotted frame.
void Canvas::paintCues(QPainter &painter)
{
    const QRectF all(m_origin, viewport().size() / m_zoom);
    for (std::size_t i = 0; m_selected && i < m_scene->cards.cards.size(); ++i) {
        const Card &card = m_scene->cards.cards[i];
        if (card.key != *m_selected && !(card.hasDrawer && card.drawerKey == *m_selected))
            continue;
        const QRectF part = card.key == *m_selected
            ? m_scene->rects[i]
            : m_scene->shapes[i].drawer.translated(m_scene->rects[i].topLeft());
        paintPrimitive(
            painter,
            Box {{part.left() - 5, part.top() + 6, 5, part.height() - 12}, 2, Ink::Selected},
            *m_theme, all);
        paintPrimitive(painter,
                       Box {part.adjusted(-1.5, -1.5, 1.5, 1.5), 9, Ink::None, Ink::Selected, 1},
                       *m_theme, all);
    }
    paintEdits(painter);
    if (m_isDragging) {
        const QRectF from = m_scene->rects[static_cast<std::size_t>(m_pressed.index)];
        paintPrimitive(
            painter,
            Box {{m_draggedTo, from.size()}, 9, Ink::None, Ink::Selected, 2, LineStyle::Dashed},
            *m_theme, all);
    }
    if (hasFocus() && m_focus && m_focus.kind != Hit::Kind::Reference)
        paintPrimitive(painter,
                       Box {rectOf(*m_scene, m_focus).adjusted(-4, -4, 4, 4),
                            m_focus.kind == Hit::Kind::Tag ? 17.0 : 10.0, Ink::None, Ink::Text, 2,
                            LineStyle::Dotted},
                       *m_theme, all);
}

} // namespace clonescope::views
