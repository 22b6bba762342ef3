// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/canvas.h"
#include "views/picture/output/painter.h"

#include <QPainter>

// What the canvas shows for edits: ghost rows, and what an open editor is about.
namespace clonescope::views
{

void Canvas::setEdited(const Hit &hit)
{
    m_edited = m_scene ? hit : Hit {};
    update();
}

// Of the cards that one looks at or works with.
std::vector<CardIndex> Canvas::ghostCards() const
{
    std::vector<CardIndex> cards;
    if (!m_scene || m_showsBefore || !m_stale.isEmpty())
        return cards;
    for (const Hit &hit : {m_hover, hasFocus() ? m_focus : Hit {}, m_edited})
        if (hit.card())
            cards.push_back(hit.card());
    for (const CardIndex i : m_scene->cards.cards.indices())
        if (m_selected && m_scene->cards.cards[i].key == *m_selected)
            cards.push_back(i);
    return cards;
}

// What lies there. A ghost row lies above all else; what is not drawn is not hit.
Hit Canvas::hitAt(const QPointF &position) const
{
    constexpr auto reach = 6.0; // of the pointer from a reference, in pixels
    if (!m_scene)
        return {};
    const QPointF point = toScene(position);
    for (const CardIndex card : ghostCards()) {
        if (ghostLabel(m_scene->cards.cards[card]).isEmpty())
            continue;
        const QRectF ghost = rectOf(*m_scene, GhostHit {card});
        if (ghost.contains(point))
            return GhostHit {card};
        // The pointer does not lose the card on its way down.
        QRectF between = ghost;
        between.setTop(m_scene->rects[card].bottom());
        if (between.contains(point))
            return CardHit {card};
    }
    const Hit hit = m_hits.at(*m_scene, point, reach / m_zoom);
    if (!hit.is<ReferenceIndex>() || m_undrawn == 0)
        return hit;
    const Reference &reference = m_scene->cards.references[*hit.as<ReferenceIndex>()];
    return isTold(reference) || isOwn(reference) ? hit : Hit {};
}

void Canvas::paintEdits(QPainter &painter)
{
    if (m_motion.isGliding()) // they stand where the cards will
        return;
    const QRectF all = visibleArea();
    DisplayList ghosts;
    for (const CardIndex card : ghostCards())
        drawGhost(ghosts, *m_scene, card);
    paint(painter, ghosts, *m_theme, all);
    if (m_edited && !m_edited.is<ReferenceIndex>())
        paintPrimitive(painter,
                       Box {rectOf(*m_scene, m_edited), m_edited.is<TagIndex>() ? 14.0 : 5.0,
                            Ink::None, Ink::First, 2},
                       *m_theme, all);
}

} // namespace clonescope::views
