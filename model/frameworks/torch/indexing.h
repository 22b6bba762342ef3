// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// x[key] and x[key] = value. Integers, slices, None, Ellipsis and tuples of them make views, and
// writes through views; tensors, lists and bools among them gather, see advancedindexing.h.
[[nodiscard]] Ref item(Interp &interp, Slot self, Slot key);
void setItem(Interp &interp, Slot self, Slot key, Slot value); // noSlot: del x[key]

} // namespace clonescope::model::torch
