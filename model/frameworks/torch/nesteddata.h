// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// torch.tensor(data): nested sequences as an array, with PyTorch's errors for ragged ones. Without
// a dtype, the numbers decide it.
[[nodiscard]] Array arrayFromData(Interp &interp, Slot data, std::optional<DType> dtype);

} // namespace clonescope::model::torch
