// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/places/scene.h"

// What nobody would publish in a picture, each found as one line of words. None: a sound picture.
namespace faults
{

// Cards on cards, and tags on tags.
[[nodiscard]] QStringList overlapping(const clonescope::views::Scene &scene);
// References over cards that they neither leave nor lead to.
[[nodiscard]] QStringList crossing(const clonescope::views::Scene &scene);
// References between cards of one stack that leave its lane.
[[nodiscard]] QStringList straying(const clonescope::views::Scene &scene);
// Text that leaves the card, tag or banner it belongs to.
[[nodiscard]] QStringList overflowing(const clonescope::views::DisplayList &list);
// Text on text.
[[nodiscard]] QStringList colliding(const clonescope::views::DisplayList &list);
// Text under 4.5:1 and shapes under 3:1 on the ground they stand on.
[[nodiscard]] QStringList faint(const clonescope::views::DisplayList &list,
                                const clonescope::views::Theme &theme);

} // namespace faults
