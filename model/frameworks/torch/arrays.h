// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

namespace clonescope::model::torch
{

// PyTorch's elementwise operations over arrays: its checks, its dtypes and its layouts, above the
// kernels that do the work. Each throws PyTorch's own RuntimeError where shapes, dtypes or memory
// forbid it. Operands have arithmetic (see hasArithmetic()).

// copy_(): broadcasts and casts. Where PyTorch lets memory overlap, elements are read after earlier
// ones were written.
void copyInto(const MutableArrayRef &to, const ArrayRef &from);

// a op b * alpha (alpha for Add and Subtract only), in the dtype of the result. At least one
// operand is an array.
[[nodiscard]] Array binary(Arithmetic op, const Operand &a, const Operand &b,
                           const Scalar &alpha = std::int64_t {1});
// The same into the left operand: x.add_(y).
void binaryInPlace(Arithmetic op, const MutableArrayRef &x, const Operand &y,
                   const Scalar &alpha = std::int64_t {1});
[[nodiscard]] Array compared(Comparison op, const Operand &a, const Operand &b);
[[nodiscard]] Array negated(const ArrayRef &x);
// Where the result of an operation on both lies. What is not of the dtype of the work yet is cast
// first, into a dense layout, and counts as that.
[[nodiscard]] StridedLayout resultLayout(const Operand &a, const Operand &b, DType work);
[[nodiscard]] Array reciprocalOf(const ArrayRef &x); // laid out as negated() is

} // namespace clonescope::model::torch
