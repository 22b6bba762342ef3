// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// x[key] and x[key] = value for integers, slices, None, Ellipsis and tuples of them: views, and
// writes through views. Indices that gather (lists, tensors) are refused as Unsupported.
[[nodiscard]] Ref item(Interp &interp, Slot self, Slot key);
void setItem(Interp &interp, Slot self, Slot key, Slot value); // noSlot: del x[key]

} // namespace clonescope::model::torch
