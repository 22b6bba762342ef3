// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

#include <initializer_list>

namespace clonescope::model::torch
{

// The graph that autograd keeps, as far as programs see it: requires_grad, is_leaf and the names of
// grad_fn. Rules observed with torch 1.13.1. `backward` is not here yet.

// Whether operations are recorded: not within torch.no_grad(). Kept in the heap, as a state of the
// module `_torch` by that name.
constexpr std::string_view gradModeName = "grad_mode";
[[nodiscard]] bool isGradEnabled(const Interp &interp);
void setGradEnabled(Interp &interp, bool on);
// Tensor::manyOutput of a view that was made while it was off, or a view of such a one.
constexpr std::uint32_t madeWithoutGrad = 0xffffffffU;

[[nodiscard]] bool requiresGrad(const Interp &interp, Slot value); // false for what is no tensor
// grad_fn, noSlot for a leaf; made anew where it is stale. RuntimeError where PyTorch refuses to
// (see gradstate.h).
[[nodiscard]] Slot historyOf(Interp &interp, Slot tensor);
// A node over those inputs that require grad, or an empty Ref where none does.
[[nodiscard]] Ref gradNode(Interp &interp, std::string_view name, const std::vector<Slot> &inputs);

// In-place operations come in three: what they make of the history, refused where a leaf (or a view
// of one) requires grad, or for one view of many; then the write; then the new history, if there is
// one. `name` is the operation's; through a view, the base gets CopySlices. Copying asks less of
// what cannot carry a gradient than all other operations do.
enum class Writing : std::uint8_t { Computes, Copies };
[[nodiscard]] Ref historyOfWrite(Interp &interp, Slot self, std::string_view name,
                                 std::initializer_list<Slot> operands,
                                 Writing writing = Writing::Computes);
// The same through a view that has no object, as in x[0] = 5; `view` is its grad_fn.
[[nodiscard]] Ref historyOfWriteThroughView(Interp &interp, Slot base, std::string_view view,
                                            std::initializer_list<Slot> operands, Writing writing);
void rebase(Interp &interp, Slot self, const Ref &history);

// PyTorch fills a tensor that cannot require grad with one that does, and breaks its own rules by
// it: not in the language.
void requireHistoryOf(const Interp &interp, Slot filled, Slot value);

// requires_grad = on, with PyTorch's refusals.
void setRequiresGrad(Interp &interp, Slot tensor, bool on);

} // namespace clonescope::model::torch
