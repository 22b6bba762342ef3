// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model
{

// Class(arguments) of a class of the program's, and the part of it that object.__new__ and the like
// play: an object of `type` with what its built-in base makes of the arguments.
[[nodiscard]] Ref instantiate(Interp &interp, Slot type, const Arguments &arguments);
[[nodiscard]] Ref makeObject(Interp &interp, Slot type, const Arguments &arguments);

} // namespace clonescope::model
