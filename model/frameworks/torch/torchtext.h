// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <optional>
#include <string>
#include <string_view>

namespace clonescope::model::torch
{

// What PyTorch says behind the values of a tensor.
struct TorchSuffix {
    bool requiresGrad = false;
    std::string_view gradFn; // "CloneBackward0", empty for a leaf
};

// Where the heap keeps them: a state of the module `_torch`.
constexpr std::string_view textOptionsName = "text_options";

// What torch.set_printoptions() sets. No word on `scientific`: as the numbers ask for it.
struct TextOptions {
    int precision = 4;
    std::size_t lineWidth = 80;
    std::optional<bool> scientific;
};

// tensor([1., 2.]) as torch 1.13 prints it, summarised beyond 1000 elements.
[[nodiscard]] std::string torchText(const ArrayRef &tensor, const TorchSuffix &suffix = {},
                                    std::string_view className = "tensor",
                                    const TextOptions &options = {});

// A tensor's class by its dtype, as x.type() answers: "torch.FloatTensor".
[[nodiscard]] std::string_view torchTypeName(DType dtype);

} // namespace clonescope::model::torch
