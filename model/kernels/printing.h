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

// A tensor's class by its dtype, as x.type() answers: "torch.FloatTensor".
[[nodiscard]] std::string_view torchTypeName(DType dtype);

// An array as NumPy 1.24 prints it, str() and repr(): 8 digits, 75 columns, summarised likewise.
// Without dimensions it is a NumPy scalar.
[[nodiscard]] std::string numpyStr(const ArrayRef &array);
[[nodiscard]] std::string numpyRepr(const ArrayRef &array);

// tf.Tensor([1. 2.], shape=(2,), dtype=float32), and its repr with NumPy's array text.
[[nodiscard]] std::string tensorflowStr(const ArrayRef &tensor);
[[nodiscard]] std::string tensorflowRepr(const ArrayRef &tensor);

// A number as Python's repr writes it: what an f-string shows for a tensor without dimensions.
[[nodiscard]] std::string pythonText(const Scalar &value);

} // namespace clonescope::model
