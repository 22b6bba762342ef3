// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"
#include "model/kernels/views.h"

namespace clonescope::model
{

// What arithmetic asks of its operands before it begins. The checks throw PyTorch's RuntimeError.

[[nodiscard]] const ArrayRef *arrayOf(const Operand &operand); // null for a number
[[nodiscard]] DType dtypeOf(const Operand &operand);
[[nodiscard]] StridedLayout layoutOf(const Operand &operand); // a number has no dimensions

[[nodiscard]] std::string_view scalarTypeName(DType dtype); // of at::ScalarType: "Long"

// The dtype that the work is done in: the result's, floating for a division.
[[nodiscard]] DType workType(Arithmetic op, const Operand &a, const Operand &b);
// Where the result of an operation on both lies. What is not of the dtype of the work yet is cast
// first, into a dense layout, and counts as that.
[[nodiscard]] StridedLayout resultLayout(const Operand &a, const Operand &b, DType work);

void requireSubtractable(const Operand &a, const Operand &b);
void requireAlpha(const Scalar &alpha, DType dtype);
void requireCastable(DType from, DType to); // in place

} // namespace clonescope::model
