// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/canvas/showing.h"

#include <utility>

namespace clonescope::views
{

SceneShow Showing::now() const
{
    SceneShow show;
    if (m_isBefore)
        return show;
    show.stage = m_motion.stage();
    show.isGliding = m_motion.isGliding();
    show.progress = m_motion.progress();
    return show;
}

void Showing::leaveFor(ScenePtr scene, const View &view)
{
    m_left.reset();
    if (m_scene && scene)
        m_left = m_glide.stand(*m_scene, m_motion.progress(), view);
    m_motion.finish();
    m_scene = std::move(scene);
}

void Showing::arrive(const View &view, bool isSeen)
{
    const bool follows = m_left && isSeen && !m_isBefore;
    Stand stood = std::exchange(m_left, std::nullopt).value_or(Stand {});
    if (const auto dropped = std::exchange(m_dropped, std::nullopt))
        stood.cards[dropped->first] = dropped->second;
    m_glide = m_scene ? Glide(stood, *m_scene, view) : Glide();
    if (follows && !m_glide.isStill())
        m_motion.glide();
}

void Showing::drop(model::OriginKey card, const QPointF &at)
{
    m_dropped = {card, at};
}

bool Showing::canTell() const
{
    return m_scene && m_scene->cards.hasBeats && !m_motion.isReduced();
}

void Showing::tellEdit()
{
    if (canTell() && !m_isBefore)
        m_motion.tell(m_scene->stages());
}

bool Showing::showBefore(bool on)
{
    if (on == m_isBefore || (on && !m_before))
        return false;
    m_motion.finish();
    m_isBefore = on;
    return true;
}

} // namespace clonescope::views
