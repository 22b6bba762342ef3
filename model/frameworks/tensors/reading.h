// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"
#include "model/kernels/kernels.h"

namespace clonescope::model::tensors
{

// What kernels read. Valid until the heap is next written. Unsupported where nothing has been
// written into the elements yet.
[[nodiscard]] ArrayRef arrayOf(const Heap &heap, const Tensor &tensor);
// The same of an object that is one; counts the work on its elements.
[[nodiscard]] ArrayRef arrayOf(Interp &interp, Slot tensor);
// Walks over dimensions are linear where neighbours are alike, as thousands of them are.
void countDimensions(Interp &interp, const StridedLayout &layout);
void requireKnown(const Buffer &buffer);

} // namespace clonescope::model::tensors
