// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// torch.tensor, arange, zeros, ones, full, eye.
[[nodiscard]] std::span<const Native> factories();

} // namespace clonescope::model::torch
