// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// A tensor or a Python number. What one side is not can be known only where it is a sequence, which
// would try an index.
[[nodiscard]] bool isOperand(const Interp &interp, Slot value);

// A tensor, or a number as the tensor on the other side takes it: integers modulo 2**64, except
// where they are divided, which floats do.
[[nodiscard]] Operand operandBeside(const Interp &interp, Slot value, Slot other,
                                    std::optional<Arithmetic> op);
// Only what was compared with PyTorch is computed.
void requireArithmetic(const Operand &a, const Operand &b);
// Two small tensors can make a huge one, and a tensor without elements an empty one.
void requireResultRoom(Interp &interp, const Operand &a, const Operand &b, DType dtype);

// What the operators, their in-place forms and the comparisons do where a tensor is an operand. An
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

// ~x
[[nodiscard]] Ref inverted(Interp &interp, Slot self);

} // namespace clonescope::model::torch
