// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/natives.h"

#include <span>

namespace clonescope::model::torch
{

// The classes of torch, each with what constructs its objects: Tensor, FloatTensor and the like,
// Size, device, finfo, iinfo; dtype, layout and memory_format are made by nobody.
[[nodiscard]] std::span<const Native> classes();

// How named constants (torch.strided), torch.finfo and torch.iinfo behave.
[[nodiscard]] const TypeOps &namedOps();
[[nodiscard]] std::span<const Native> dtypeFunctions(); // result_type, promote_types, …

} // namespace clonescope::model::torch
