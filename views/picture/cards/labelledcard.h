// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/stepfacts.h"

namespace clonescope::views
{

// An object whose parts go by labels: instances, functions, classes, and what only recordings hold.
void fillLabelled(const StepFacts &facts, Card &card);

} // namespace clonescope::views
