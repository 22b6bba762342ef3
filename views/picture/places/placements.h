// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/layout/layout.h"
#include "views/picture/places/scene.h"

namespace clonescope::views
{

// Where the cards of each step lie: a fold over the steps, kept for one program and one set of
// options.
class Placements
{
public:
    // The placement after `step` for boxes as `cards` has them; steps before it are worked out
    // where they are not known yet.
    const model::Placement &after(const Program &program, std::size_t step,
                                  const SceneOptions &options, const Cards &cards,
                                  const ByCard<CardShape> &shapes);

private:
    void follow(const Cards &cards, const ByCard<CardShape> &shapes);

    const model::Run *m_run = nullptr;
    SceneOptions m_options;
    std::vector<model::Placement> m_steps;
    model::Placement m_alone; // of a step that has too many before it
    std::vector<char> m_lanes; // whether each step has lanes
};

} // namespace clonescope::views
