// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

namespace clonescope::model
{

// What a step must have done to come from one state to the other, where nobody logged it, into its
// writes, created and freed; its lines and `heap` are set. In place of each write there is its
// outcome: what was written with the same value, or written twice, does not show. Linear in what
// differs. Slots are kept by the objects that live on.
void findChanges(Step &step, const Heap &before);

} // namespace clonescope::model
