// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"
#include "model/questions/graph.h"

#include <utility>

namespace clonescope::model
{

// What `part` of one object is in another: the same index, key or part; noSlot where it has none.
[[nodiscard]] Slot matchingPart(const Heap &heap, Slot other, const Part &part);

// Of what only A and only B reach, which object stands beside which: the pairs of the copy that
// made one root from the other, else what lies at equal paths. In A's preorder; nothing stands
// twice.
[[nodiscard]] std::vector<std::pair<Slot, Slot>> findCounterparts(const Run &run, std::size_t step,
                                                                  const Graph &a, const Graph &b);

} // namespace clonescope::model
