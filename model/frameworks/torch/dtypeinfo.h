// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/natives.h"

namespace clonescope::model::torch
{

// torch.finfo(dtype) and torch.iinfo(dtype): what an element type can hold.
[[nodiscard]] Ref makeFloatInfo(Interp &interp, Slot, const Arguments &arguments);
[[nodiscard]] Ref makeIntegerInfo(Interp &interp, Slot, const Arguments &arguments);

} // namespace clonescope::model::torch
