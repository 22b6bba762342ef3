// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <string>
#include <string_view>

namespace clonescope::model::torch
{

// What PyTorch says behind the values of a tensor.
struct TorchSuffix {
    bool requiresGrad = false;
    std::string_view gradFn; // "CloneBackward0", empty for a leaf
};

// tensor([1., 2.]) as torch 1.13 prints it with its default options: 4 digits, 80 columns,
// summarised beyond 1000 elements.
[[nodiscard]] std::string torchText(const ArrayRef &tensor, const TorchSuffix &suffix = {},
                                    std::string_view className = "tensor");

// A tensor's class by its dtype, as x.type() answers: "torch.FloatTensor".
[[nodiscard]] std::string_view torchTypeName(DType dtype);

} // namespace clonescope::model::torch
