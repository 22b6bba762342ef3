// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model::torch
{

// x.shape, x.grad, x.data and what else tensors have by a name: read, and set. An attribute that is
// of the type is never the program's own.
[[nodiscard]] Ref getTensorAttribute(Interp &interp, Slot self, std::string_view name);
void setTensorAttribute(Interp &interp, Slot self, std::string_view name, Slot value);

} // namespace clonescope::model::torch
