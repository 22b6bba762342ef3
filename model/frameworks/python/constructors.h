// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

// int, list, …, as the program calls them.
Ref makeBool(Interp &interp, Slot, const Arguments &arguments);
Ref makeDict(Interp &interp, Slot, const Arguments &arguments);
Ref makeFloat(Interp &interp, Slot, const Arguments &arguments);
Ref makeInt(Interp &interp, Slot, const Arguments &arguments);
Ref makeListObject(Interp &interp, Slot, const Arguments &arguments);
Ref makeSlice(Interp &interp, Slot, const Arguments &arguments);
Ref makeStr(Interp &interp, Slot, const Arguments &arguments);
Ref makeTupleObject(Interp &interp, Slot, const Arguments &arguments);

} // namespace clonescope::model::python
