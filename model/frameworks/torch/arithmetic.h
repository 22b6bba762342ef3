// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// A tensor or a Python number. What one side is not can be known only where it is a sequence, which
// would try an index.
[[nodiscard]] bool isOperand(const Interp &interp, Slot value);

// What `+ - * /`, their in-place forms and the comparisons do where a tensor is an operand. An
// empty Ref where they do not apply.
[[nodiscard]] Ref binaryOperator(Interp &interp, BinaryOp op, Slot left, Slot right);
[[nodiscard]] Ref inplaceOperator(Interp &interp, BinaryOp op, Slot left, Slot right);
[[nodiscard]] Ref unaryOperator(Interp &interp, UnaryOp op, Slot operand);
[[nodiscard]] Ref compareOperator(Interp &interp, CompareOp op, Slot left, Slot right);

// x.add(y, alpha=…) and x.add_(y, alpha=…) and so on.
[[nodiscard]] Ref compute(Interp &interp, Arithmetic op, Slot left, Slot right,
                          const Scalar &alpha = std::int64_t {1});
void computeInPlace(Interp &interp, Arithmetic op, Slot self, Slot other,
                    const Scalar &alpha = std::int64_t {1});

} // namespace clonescope::model::torch
