// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <string>

namespace clonescope::model::tensorflow
{

// tf.Tensor([1. 2.], shape=(2,), dtype=float32), and its repr with NumPy's array text.
[[nodiscard]] std::string eagerStr(const ArrayRef &tensor);
[[nodiscard]] std::string eagerRepr(const ArrayRef &tensor);

} // namespace clonescope::model::tensorflow
