// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// What several methods answer with; each is told as a copy of its kind (see logCopy).

[[nodiscard]] Ref viewAs(Interp &interp, Slot self, StridedLayout layout, std::string_view node);
// A view where the strides allow it, else a copy of its own.
[[nodiscard]] Ref reshapeTo(Interp &interp, Slot self, const Sizes &shape);
// A tuple of the views along a dimension, of which none may be written in place once it is in the
// graph. Not told.
[[nodiscard]] Ref unbound(Interp &interp, Slot self, std::size_t dim);

} // namespace clonescope::model::torch
