// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// Tensors over bytes that nothing was written into, as torch.empty makes them: what they are nobody
// knows, and whoever reads or writes some of them is refused until all are written.

// A leaf of that layout; PyTorch's error where the dtype cannot require grad.
[[nodiscard]] Ref makeUnwritten(Interp &interp, StridedLayout layout, DType dtype,
                                bool requiresGrad);
// All elements of that layout are about to be written, whatever they were.
void overwritten(Interp &interp, Slot tensor, const StridedLayout &layout);

} // namespace clonescope::model::torch
