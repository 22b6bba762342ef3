// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/stepfacts.h"

namespace clonescope::views
{

// One card without its place: targets of rows are still slots, in `part.value`.
[[nodiscard]] Card makeCard(const StepFacts &facts, model::Slot slot);

} // namespace clonescope::views
