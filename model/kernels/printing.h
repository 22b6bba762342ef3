// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <string>
#include <string_view>

namespace clonescope::model
{

// What PyTorch says behind the values of a tensor.
struct TorchSuffix {
    bool requiresGrad = false;
    std::string_view gradFn; // "CloneBackward0", empty for a leaf
};

// tensor([1., 2.]) as torch 1.13 prints it with its default options: 4 digits, 80 columns,
// summarised beyond 1000 elements.
[[nodiscard]] std::string torchText(const ArrayRef &tensor, const TorchSuffix &suffix = {});
// str(x[0]) of a number: what an f-string shows for a tensor without dimensions.
[[nodiscard]] std::string pythonText(const Scalar &value);

// tf.Tensor([1. 2.], shape=(2,), dtype=float32), and its repr with NumPy's array text.
[[nodiscard]] std::string tensorflowStr(const ArrayRef &tensor);
[[nodiscard]] std::string tensorflowRepr(const ArrayRef &tensor);

} // namespace clonescope::model
