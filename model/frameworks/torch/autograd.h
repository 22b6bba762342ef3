// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

#include <initializer_list>

namespace clonescope::model::torch
{

// The graph that autograd keeps, as far as programs see it: requires_grad, is_leaf and the names of
// grad_fn. Rules observed with torch 1.13.1. `backward` is not here yet.

[[nodiscard]] bool requiresGrad(const Interp &interp, Slot value); // false for what is no tensor
// A node over those inputs that require grad, or an empty Ref where none does.
[[nodiscard]] Ref gradNode(Interp &interp, std::string_view name,
                           std::initializer_list<Slot> inputs);

// In-place operations come in three: refused where a leaf (or a view of one) requires grad; then
// the write; then the new history. Through a view, the base gets CopySlices.
void checkInPlace(const Interp &interp, Slot self, std::initializer_list<Slot> operands);
void rebase(Interp &interp, Slot self, std::string_view name, std::initializer_list<Slot> operands);
// The same through a view that has no object, as in x[0] = 5.
void checkInPlaceThroughView(const Interp &interp, Slot base, std::initializer_list<Slot> operands);
void rebaseThroughView(Interp &interp, Slot base, std::initializer_list<Slot> operands);

// After a write: PyTorch makes the grad_fn of views anew (AsStridedBackward0) once their version
// has moved on.
void refreshViews(Interp &interp, Slot written);

// requires_grad = on, with PyTorch's refusals.
void setRequiresGrad(Interp &interp, Slot tensor, bool on);

} // namespace clonescope::model::torch
