// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <string>

namespace clonescope::app
{

// What a step copied and wrote as a JSON list, the `events` of a trace: copies first, as a run does
// not keep which came between which writes. `before` is the heap that the step began with. Ends
// early, as text that is no JSON, where it is larger than `most` bytes.
[[nodiscard]] std::string eventsJson(const model::Step &step, const model::Heap &before,
                                     std::size_t most);

} // namespace clonescope::app
