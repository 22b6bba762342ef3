// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

#include <string>
#include <utility>
#include <vector>

namespace clonescope::model
{

// object.__reduce_ex__(4) and object.__getstate__().
[[nodiscard]] Ref reducedObject(Interp &interp, Slot object);
[[nodiscard]] Ref stateOf(Interp &interp, Slot object);

// The slots of the object that are filled, in the order in which a state has them: those of its
// class first, as they were written.
[[nodiscard]] std::vector<std::pair<std::string, std::size_t>> namedSlots(Interp &interp,
                                                                          Slot object);

} // namespace clonescope::model
