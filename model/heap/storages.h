// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

namespace clonescope::model
{

// The bytes that a tensor stands over; noSlot where it is none, or has no storage (TensorFlow's).
[[nodiscard]] Slot bufferOf(const Heap &heap, Slot tensor);
[[nodiscard]] Slot bufferOf(const Heap &heap, const Tensor &tensor);

} // namespace clonescope::model
