// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recordings/traceheap.h"

namespace clonescope::app
{

// Brings what a recorder saw a step's statement write together with what its two states show, which
// stands in its writes. What was seen gives the line and the order, what was written with the same
// value, and whose elements; what it does not account for stays as the states show it. What
// contradicts the states is passed over.
void takeWrites(const std::vector<TraceWrite> &told, const TraceHeap &heap,
                const model::Heap &before, model::Step &step);

// A line that a trace names, where it is of the step; else the step's own.
[[nodiscard]] int lineWithin(const model::Step &step, int line);

} // namespace clonescope::app
