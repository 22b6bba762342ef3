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

// int, list, …, as the program calls them, and the builtin functions by what they do.
Ref makeBool(Interp &interp, Slot, const Arguments &arguments);
Ref makeDict(Interp &interp, Slot, const Arguments &arguments);
Ref makeFloat(Interp &interp, Slot, const Arguments &arguments);
Ref makeInt(Interp &interp, Slot, const Arguments &arguments);
Ref makeListObject(Interp &interp, Slot, const Arguments &arguments);
Ref makeRange(Interp &interp, Slot, const Arguments &arguments);
Ref makeSlice(Interp &interp, Slot, const Arguments &arguments);
Ref makeStr(Interp &interp, Slot, const Arguments &arguments);
Ref makeTupleObject(Interp &interp, Slot, const Arguments &arguments);
Ref makeType(Interp &interp, Slot, const Arguments &arguments);

[[nodiscard]] bool isInstance(Interp &interp, Slot object, Slot classes);

} // namespace clonescope::model::python
