// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"
#include "model/kernels/gathering.h"

namespace clonescope::model::torch
{

// Where a tensor holds true, along each dimension: what masks come to as indices.
[[nodiscard]] std::vector<Sizes> placesOfTrue(Interp &interp, Slot tensor);
// nonzero(as_tuple=True) of it.
[[nodiscard]] Ref nonzeroPlaces(Interp &interp, Slot tensor);
// As wrote(), of the elements at those positions in the tensor's own layout.
void wroteAt(Interp &interp, Slot tensor, Positions positions);

} // namespace clonescope::model::torch
