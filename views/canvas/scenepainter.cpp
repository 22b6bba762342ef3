// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/scenepainter.h"

#include <QPainter>

namespace clonescope::views
{

namespace
{

// Text lower than this many pixels is not read, marks smaller than that are not told apart.
constexpr auto leastText = 4.0, leastMark = 2.5;

} // namespace

ScenePainter::ScenePainter(QPainter &painter, const Theme &theme, const Scene &scene,
                           const Glide &glide, const View &view, const Marks &marks,
                           const SceneShow &show)
    : m_painter(painter)
    , m_theme(theme)
    , m_scene(scene)
    , m_glide(glide)
    , m_view(show.isGliding ? glide.view(show.progress, view) : view)
    , m_marks(marks)
    , m_show(show)
    , m_detail {show.stage, leastText / m_view.zoom, leastMark / m_view.zoom}
{
}

void ScenePainter::paint(const QRectF &part, const QRectF &visible)
{
    const QRectF exposed(m_view.unmap(part.topLeft()), part.size() / m_view.zoom);
    m_painter.translate(m_view.shift);
    m_painter.scale(m_view.zoom, m_view.zoom);
    if (m_show.isDim)
        m_painter.setOpacity(dimmed);
    nodes(m_scene.list, 0, exposed);
    selection(visible); // below all that arrives at the card, and the numbers
    references(exposed);
    if (!m_show.isGliding)
        hover();
    nodes(m_scene.marks, m_scene.list.groups().size(), exposed);
    m_painter.setOpacity(1);
    cues(visible);
}

// All that is no reference, on its way where it is; the glide counts the list's groups from
// `first`.
void ScenePainter::nodes(const DisplayList &list, std::size_t first, const QRectF &exposed)
{
    if (!m_show.isGliding)
        return views::paint(m_painter, list, m_theme, exposed, m_detail);
    const double opacity = m_painter.opacity();
    for (std::size_t i = 0; i < list.groups().size(); ++i) {
        const Group &group = list.groups()[i];
        const Glide::Moved moved = m_glide.group(first + i, m_show.progress);
        const QRectF seen = exposed.translated(-moved.by);
        if (!group.bounds.intersects(seen))
            continue;
        m_painter.translate(moved.by);
        m_painter.setOpacity(opacity * moved.opacity);
        paintGroup(m_painter, list, group, m_theme, seen, m_detail);
        m_painter.translate(-moved.by);
    }
    m_painter.setOpacity(opacity);
}

void ScenePainter::references(const QRectF &exposed)
{
    for (const ReferenceIndex i : drawnReferences(m_scene, !m_show.areTooMany))
        reference(i, exposed);
    if (!m_show.areTooMany)
        return;
    for (const ReferenceIndex i : m_scene.cards.references.indices())
        if (const Reference &r = m_scene.cards.references[i];
            !isTold(r) && isOwn(m_scene, r, m_marks))
            reference(i, exposed);
}

void ScenePainter::reference(ReferenceIndex i, const QRectF &exposed)
{
    const DisplayList &list = m_scene.references;
    const Group &group = list.groups()[i.number()];
    if (!m_show.isGliding) {
        if (group.bounds.intersects(exposed))
            paintGroup(m_painter, list, group, m_theme, exposed, m_detail);
        return;
    }
    const double share = m_show.progress, opacity = m_painter.opacity();
    m_painter.setOpacity(opacity * m_glide.opacity(m_scene.cards.references[i], share));
    for (std::size_t part = group.first; part < group.first + group.count; ++part) {
        if (!list.span(part).holds(m_detail.stage))
            continue;
        const Primitive bent = m_glide.bent(m_scene, i, list[part], share);
        if (boundsOf(bent).intersects(exposed))
            paintPrimitive(m_painter, bent, m_theme, exposed);
    }
    m_painter.setOpacity(opacity);
}

void ScenePainter::hover()
{
    const Hit hit = m_marks.hover ? m_marks.hover : m_marks.focus;
    for (const ReferenceIndex i : aliasesOf(m_scene, hit)) {
        const Reference &r = m_scene.cards.references[i];
        const bool isLit = r.changed && r.stage <= m_show.stage;
        if (r.isSwung && !isLit)
            continue; // it is not there yet
        Curve curve {m_scene.routes[i]};
        curve.ink = isLit ? Ink::Changed : r.kind == Reference::Kind::Base ? Ink::Quiet : r.ink;
        curve.width = isLit ? 4 : 3.2;
        curve.arrow = r.kind != Reference::Kind::Bytes;
        curve.style = r.kind == Reference::Kind::Base ? LineStyle::Dotted
            : r.kind == Reference::Kind::Inherited    ? LineStyle::Dashed
                                                      : LineStyle::Solid;
        paintPrimitive(m_painter, curve, m_theme,
                       curve.points.empty() ? QRectF() : boundsOf(curve));
    }
}

// Where it is on its way.
QRectF ScenePainter::movedRect(const Hit &hit) const
{
    const double share = m_show.progress;
    const auto *tag = hit.as<TagIndex>();
    return rectOf(m_scene, hit)
        .translated((tag ? m_glide.tag(*tag, share) : m_glide.card(hit.card(), share)).by);
}

void ScenePainter::selection(const QRectF &exposed)
{
    for (const CardIndex i : m_scene.cards.cards.indices()) {
        const Card &card = m_scene.cards.cards[i];
        if (!isSelected(card, m_marks))
            continue;
        const QRectF rect = movedRect(CardHit {i});
        selected(card.key == *m_marks.selected
                     ? rect
                     : m_scene.shapes[i].drawer.translated(rect.topLeft()),
                 exposed);
    }
}

// A bar at the left and a tint of the border.
void ScenePainter::selected(const QRectF &part, const QRectF &exposed)
{
    paintPrimitive(m_painter,
                   Box {{part.left() - 5, part.top() + 6, 5, part.height() - 12}, 2, Ink::Selected},
                   m_theme, exposed);
    paintPrimitive(m_painter,
                   Box {part.adjusted(-1.5, -1.5, 1.5, 1.5), 9, Ink::None, Ink::Selected, 1},
                   m_theme, exposed);
}

// What is edited, what is dragged, and a dotted frame around what is focused.
void ScenePainter::cues(const QRectF &exposed)
{
    if (!m_show.isGliding) // they stand where the cards will
        edits(exposed);
    if (const auto &dragged = m_marks.dragged)
        paintPrimitive(m_painter,
                       Box {m_scene.rects[dragged->card].translated(dragged->by), 9, Ink::None,
                            Ink::Selected, 2, LineStyle::Dashed},
                       m_theme, exposed);
    const Hit &focus = m_marks.focus;
    if (focus && !focus.is<ReferenceIndex>())
        paintPrimitive(m_painter,
                       Box {movedRect(focus).adjusted(-4, -4, 4, 4),
                            focus.is<TagIndex>() ? 17.0 : 10.0, Ink::None, Ink::Text, 2,
                            LineStyle::Dotted},
                       m_theme, exposed);
}

void ScenePainter::edits(const QRectF &exposed)
{
    DisplayList ghosts;
    for (const CardIndex card : ghostCards(m_scene, m_marks))
        drawGhost(ghosts, m_scene, card);
    views::paint(m_painter, ghosts, m_theme, exposed);
    const Hit &edited = m_marks.edited;
    if (edited && !edited.is<ReferenceIndex>())
        paintPrimitive(m_painter,
                       Box {rectOf(m_scene, edited), edited.is<TagIndex>() ? 14.0 : 5.0, Ink::None,
                            Ink::First, 2},
                       m_theme, exposed);
}

} // namespace clonescope::views
