// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// left @ right, of two tensors.
[[nodiscard]] Ref matrixProduct(Interp &interp, Slot left, Slot right);

} // namespace clonescope::model::torch
