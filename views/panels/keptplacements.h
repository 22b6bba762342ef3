// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/run/program.h"
#include "views/picture/places/placements.h"

#include <memory>
#include <mutex>

namespace clonescope::views
{

// What one drawing of a run leaves to the next, so that a step is not laid out again. The run is
// held, so that another is never mistaken for it.
struct RunPlacements {
    app::RunPtr run;
    Placements placements, placementsBefore;
};

// Keeps them between drawings, and hands them to one at a time: a drawing that was called off may
// still be at work in its thread when the next begins, which then starts from nothing.
class KeptPlacements
{
public:
    [[nodiscard]] std::unique_ptr<RunPlacements> take(const app::RunPtr &run);
    void give(std::unique_ptr<RunPlacements> placements);

private:
    std::mutex m_mutex;
    std::unique_ptr<RunPlacements> m_kept;
};

} // namespace clonescope::views
