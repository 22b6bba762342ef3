// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/panels/keptplacements.h"

#include <utility>

namespace clonescope::views
{

std::unique_ptr<RunPlacements> KeptPlacements::take(const app::RunPtr &run)
{
    std::unique_ptr<RunPlacements> kept;
    {
        const std::scoped_lock lock(m_mutex);
        kept = std::move(m_kept);
    }
    if (!kept || kept->run != run)
        kept = std::make_unique<RunPlacements>(RunPlacements {run, {}, {}});
    return kept;
}

void KeptPlacements::give(std::unique_ptr<RunPlacements> placements)
{
    const std::scoped_lock lock(m_mutex);
    std::swap(m_kept, placements);
}

} // namespace clonescope::views
