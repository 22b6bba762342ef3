// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

namespace clonescope::model
{

// What autograd would say of a PyTorch tensor now. A view keeps its history until somebody asks for
// it: then, if the bytes have been written since, it is made anew from the base's.
struct GradState {
    bool requiresGrad = false;
    bool isRefused = false; // PyTorch raises instead: the view is one of many (Tensor::manyOutput)
    std::string_view node; // the class of grad_fn; empty for a leaf
    [[nodiscard]] bool isLeaf() const { return node.empty() && !isRefused; }
};
[[nodiscard]] GradState gradState(const Heap &heap, const Tensor &tensor);

// Whether the next look makes the history anew.
[[nodiscard]] bool isHistoryStale(const Heap &heap, const Tensor &tensor);

} // namespace clonescope::model
