// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

extern const TypeOps rangeOps;
extern const TypeOps typeObjectOps;

// len(range)
[[nodiscard]] std::int64_t rangeLength(const Range &range);

// range and type as the program calls them.
Ref makeRange(Interp &interp, Slot, const Arguments &arguments);
Ref makeType(Interp &interp, Slot, const Arguments &arguments);

[[nodiscard]] bool isInstance(Interp &interp, Slot object, Slot classes);

} // namespace clonescope::model::python
