// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"
#include "views/picture/places/viewfit.h"

#include "views/picture/draw/drawframe.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace clonescope::views
{

namespace
{

// Text lower than this many pixels is not read, marks smaller than that are not told apart.
constexpr auto leastText = 4.0, leastMark = 2.5;
constexpr auto dim = 0.45; // of what an older text came to

} // namespace

void Canvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(rect(), m_theme->colour(Ink::Canvas));
    if (!m_insteadTitle.isEmpty())
        return paintInstead(painter);
    const QRectF view = viewport();
    if (shown()) {
        painter.save();
        painter.setClipRect(view);
        paintScene(painter, view.intersected(event->rect()));
        painter.restore();
    }
    paintStale(painter);
    const Stage stage = m_showsBefore ? finished : m_motion.stage();
    if (!m_isDim || !shown() || !shown()->cards.isError) { // no line of this text raised that
        painter.setOpacity(m_isDim ? dim : 1);
        paint(painter, m_header, *m_theme, rect(), {stage});
        painter.setOpacity(1);
    }
    painter.translate(0, view.bottom() + 4);
    paint(painter, m_legend, *m_theme, QRectF(0, -10, width(), m_legendHeight + 40));
    const QString words = m_showsBefore ? tr("the step before")
                                        : QStringLiteral("%1 %").arg(std::lround(m_zoom * 100));
    paintPrimitive(
        painter,
        TextRun {{width() - canvasMargin, 13.5}, words, Face::Body, Ink::Quiet, Anchor::End},
        *m_theme, rect());
}

void Canvas::paintInstead(QPainter &painter)
{
    const QPointF middle = QRectF(rect()).center();
    const double most = width() - 4 * canvasMargin;
    double y = middle.y() - 12;
    const auto put = [&](const QString &line, Face face, Ink ink) {
        paintPrimitive(painter, TextRun {{middle.x(), y}, line, face, ink, Anchor::Middle},
                       *m_theme, rect());
        y += 22;
    };
    put(elided(Face::Title, m_insteadTitle, most), Face::Title, Ink::Text);
    for (const QString &line : balanced(Face::Body, m_insteadWords, std::min(most, 560.0)))
        put(line, Face::Body, Ink::Quiet);
}

// Why the picture is not that of the text, at its lower edge.
void Canvas::paintStale(QPainter &painter)
{
    if (m_stale.isEmpty())
        return;
    const QRectF view = viewport();
    const double most = view.width() - 2 * canvasMargin;
    const QString words = elided(Face::SmallStrong, m_stale, most - 32);
    QRectF pill(0, 0, std::min(most, textWidth(Face::SmallStrong, words) + 32), 28);
    pill.moveCenter({view.center().x(), view.bottom() - 32});
    paintPrimitive(painter, Box {pill, 14, Ink::Panel, Ink::Outline, 1.2}, *m_theme, rect());
    paintPrimitive(painter,
                   TextRun {{pill.center().x(), pill.center().y() + 4},
                            words,
                            Face::SmallStrong,
                            Ink::Text,
                            Anchor::Middle},
                   *m_theme, rect());
}

void Canvas::paintScene(QPainter &painter, const QRectF &part)
{
    const View now = m_showsBefore || !m_motion.isGliding()
        ? view()
        : m_glide.view(m_motion.progress(), view());
    const QRectF exposed(now.unmap(part.topLeft()), part.size() / now.zoom);
    painter.translate(now.shift);
    painter.scale(now.zoom, now.zoom);
    const Detail detail {m_showsBefore ? finished : m_motion.stage(), leastText / now.zoom,
                         leastMark / now.zoom};
    if (m_isDim)
        painter.setOpacity(dim);
    paintNodes(painter, shown()->list, 0, exposed, detail);
    paintReferences(painter, exposed, detail);
    if (!m_showsBefore && !m_motion.isGliding())
        paintHover(painter);
    if (!m_showsBefore)
        paintSelection(painter); // below the numbers
    paintNodes(painter, shown()->marks, shown()->list.groups().size(), exposed, detail);
    painter.setOpacity(1);
    if (!m_showsBefore)
        paintCues(painter);
}

// All that is no reference, on its way where it is; the glide counts the list's groups from
// `first`.
void Canvas::paintNodes(QPainter &painter, const DisplayList &list, std::size_t first,
                        const QRectF &exposed, const Detail &detail)
{
    if (m_showsBefore || !m_motion.isGliding())
        return paint(painter, list, *m_theme, exposed, detail);
    const double opacity = painter.opacity();
    for (std::size_t i = 0; i < list.groups().size(); ++i) {
        const Group &group = list.groups()[i];
        const Glide::Moved moved = m_glide.group(first + i, m_motion.progress());
        const QRectF seen = exposed.translated(-moved.by);
        if (!group.bounds.intersects(seen))
            continue;
        painter.translate(moved.by);
        painter.setOpacity(opacity * moved.opacity);
        paintGroup(painter, list, group, *m_theme, seen, detail);
        painter.translate(-moved.by);
    }
    painter.setOpacity(opacity);
}

void Canvas::paintReferences(QPainter &painter, const QRectF &exposed, const Detail &detail)
{
    const Scene &scene = *shown();
    for (const ReferenceIndex i : drawnReferences(scene, m_undrawn == 0))
        paintReference(painter, i, exposed, detail);
    for (const ReferenceIndex i : scene.cards.references.indices())
        if (m_undrawn > 0 && !isTold(scene.cards.references[i]) && isOwn(scene.cards.references[i]))
            paintReference(painter, i, exposed, detail);
}

void Canvas::paintReference(QPainter &painter, ReferenceIndex i, const QRectF &exposed,
                            const Detail &detail)
{
    const DisplayList &list = shown()->references;
    const Group &group = list.groups()[i.number()];
    if (m_showsBefore || !m_motion.isGliding()) {
        if (group.bounds.intersects(exposed))
            paintGroup(painter, list, group, *m_theme, exposed, detail);
        return;
    }
    const double share = m_motion.progress(), opacity = painter.opacity();
    painter.setOpacity(opacity * m_glide.opacity(m_scene->cards.references[i], share));
    for (std::size_t part = group.first; part < group.first + group.count; ++part) {
        if (!list.span(part).holds(detail.stage))
            continue;
        const Primitive bent = m_glide.bent(*m_scene, i, list[part], share);
        if (boundsOf(bent).intersects(exposed))
            paintPrimitive(painter, bent, *m_theme, exposed);
    }
    painter.setOpacity(opacity);
}

// Of a card that is pointed at, focused or selected: its references are drawn however many there
// are.
bool Canvas::isOwn(const Reference &reference) const
{
    if (m_showsBefore)
        return false;
    const auto touches = [&](const Hit &hit) {
        if (const auto *tag = hit.as<TagIndex>())
            return reference.tag == *tag;
        const auto *at = hit.as<CardHit>();
        return at && (reference.card == at->card || reference.to == at->card);
    };
    const auto &cards = m_scene->cards.cards;
    return touches(m_hover) || (hasFocus() && touches(m_focus))
        || (reference.card && isSelected(cards[reference.card])) || isSelected(cards[reference.to]);
}

bool Canvas::isSelected(const Card &card) const
{
    return m_selected
        && (card.key == *m_selected || (card.hasDrawer && card.drawerKey == *m_selected));
}

void Canvas::paintHover(QPainter &painter)
{
    const Hit hit = m_hover ? m_hover : hasFocus() ? m_focus : Hit {};
    for (const ReferenceIndex i : aliasesOf(*m_scene, hit)) {
        const Reference &r = m_scene->cards.references[i];
        const bool isLit = r.changed && r.stage <= m_motion.stage();
        if (r.isSwung && !isLit)
            continue; // it is not there yet
        Curve curve {m_scene->routes[i]};
        curve.ink = isLit ? Ink::Changed : r.kind == Reference::Kind::Base ? Ink::Quiet : r.ink;
        curve.width = isLit ? 4 : 3.2;
        curve.arrow = r.kind != Reference::Kind::Bytes;
        curve.style = r.kind == Reference::Kind::Base ? LineStyle::Dotted
            : r.kind == Reference::Kind::Inherited    ? LineStyle::Dashed
                                                      : LineStyle::Solid;
        paintPrimitive(painter, curve, *m_theme, curve.points.empty() ? QRectF() : boundsOf(curve));
    }
}

// Where it is on its way.
QRectF Canvas::movedRect(const Hit &hit) const
{
    const double share = m_motion.progress();
    const auto *tag = hit.as<TagIndex>();
    return rectOf(*m_scene, hit)
        .translated((tag ? m_glide.tag(*tag, share) : m_glide.card(hit.card(), share)).by);
}

// A bar at the left and a tint of the border.
void Canvas::paintSelection(QPainter &painter)
{
    const QRectF all = visibleArea();
    for (const CardIndex i : m_scene->cards.cards.indices()) {
        const Card &card = m_scene->cards.cards[i];
        if (!isSelected(card))
            continue;
        const QRectF rect = movedRect(CardHit {i});
        paintSelected(
            painter,
            card.key == *m_selected ? rect : m_scene->shapes[i].drawer.translated(rect.topLeft()),
            all);
    }
}

// What is edited, what is dragged, and a dotted frame around what is focused.
void Canvas::paintCues(QPainter &painter)
{
    const QRectF all = visibleArea();
    paintEdits(painter);
    if (m_isDragging) {
        const QRectF from = m_scene->rects[m_pressed.card()];
        paintPrimitive(
            painter,
            Box {{m_draggedTo, from.size()}, 9, Ink::None, Ink::Selected, 2, LineStyle::Dashed},
            *m_theme, all);
    }
    if (hasFocus() && m_focus && !m_focus.is<ReferenceIndex>())
        paintPrimitive(painter,
                       Box {movedRect(m_focus).adjusted(-4, -4, 4, 4),
                            m_focus.is<TagIndex>() ? 17.0 : 10.0, Ink::None, Ink::Text, 2,
                            LineStyle::Dotted},
                       *m_theme, all);
}

void Canvas::paintSelected(QPainter &painter, const QRectF &part, const QRectF &exposed)
{
    paintPrimitive(painter,
                   Box {{part.left() - 5, part.top() + 6, 5, part.height() - 12}, 2, Ink::Selected},
                   *m_theme, exposed);
    paintPrimitive(painter,
                   Box {part.adjusted(-1.5, -1.5, 1.5, 1.5), 9, Ink::None, Ink::Selected, 1},
                   *m_theme, exposed);
}

} // namespace clonescope::views
