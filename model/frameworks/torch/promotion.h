// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

namespace clonescope::model::torch
{

// The dtype of a result, by PyTorch's promotion: tensors with dimensions before those without,
// before numbers.
[[nodiscard]] DType resultType(const Operand &a, const Operand &b);
[[nodiscard]] DType promotedType(DType a, DType b); // of dtypes alone
[[nodiscard]] DType dtypeOf(const Operand &operand); // a number's is that of a result of it alone
// The dtype that the work is done in: the result's, floating for a division.
[[nodiscard]] DType workType(Arithmetic op, const Operand &a, const Operand &b);

} // namespace clonescope::model::torch
