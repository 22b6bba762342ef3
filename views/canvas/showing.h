// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/canvas/glide.h"
#include "views/canvas/motion.h"
#include "views/canvas/scenepainter.h"

namespace clonescope::views
{

// Which scene is shown, and how it came there: cards glide to its places from where they stood, its
// edit is told stage by stage, or the step before is shown in its place. It knows no widget.
class Showing
{
public:
    [[nodiscard]] const ScenePtr &scene() const { return m_scene; }
    [[nodiscard]] const ScenePtr &shown() const // that, or the one before
    {
        return m_isBefore && m_before ? m_before : m_scene;
    }
    [[nodiscard]] bool isBefore() const { return m_isBefore; }
    [[nodiscard]] const Glide &glide() const { return m_glide; }
    [[nodiscard]] Motion &motion() { return m_motion; }
    [[nodiscard]] SceneShow now() const; // at this moment

    // Another scene, from how the last one was looked at; arrive() follows, once it is known how
    // this one is.
    void leaveFor(ScenePtr scene, const View &view);
    void arrive(const View &view, bool isSeen);
    void drop(model::OriginKey card, const QPointF &at); // it glides from there, wherever it was

    [[nodiscard]] bool canTell() const; // there is an edit to tell, and pictures may move
    void tellEdit();
    void setBefore(ScenePtr scene) { m_before = std::move(scene); }
    bool showBefore(bool on); // whether that is another scene than was shown

private:
    ScenePtr m_scene, m_before;
    bool m_isBefore = false;
    Motion m_motion;
    Glide m_glide; // to the places of the scene
    std::optional<Stand> m_left; // until it arrives
    std::optional<std::pair<model::OriginKey, QPointF>> m_dropped; // a card not yet placed anew
};

} // namespace clonescope::views
