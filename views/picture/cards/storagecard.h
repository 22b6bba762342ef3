// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/picture/cards/stepfacts.h"

namespace clonescope::views
{

// A storage: its bytes as a strip, and below it who reads which of them.
void fillStorage(const StepFacts &facts, const model::Buffer &buffer, Card &card);

} // namespace clonescope::views
