// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arrays.h"

#include "model/engine/pyerror.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/promotion.h"
#include "model/kernels/operands.h"

namespace clonescope::model::torch
{

StridedLayout resultLayout(const Operand &a, const Operand &b, DType work)
{
    const auto cast = [&](const Operand &operand) {
        const StridedLayout layout = layoutOf(operand);
        return dtypeOf(operand) == work ? layout : cloneLayout(layout);
    };
    const StridedLayout first = cast(a), second = cast(b);
    const Sizes shape = broadcastShape(first.shape, second.shape);
    if (first.shape == second.shape) {
        if (first.isContiguous() && second.isContiguous())
            return StridedLayout::contiguous(shape);
        if (first.stride == second.stride && isDense(first))
            return {shape, first.stride, 0};
    }
    return compactLayout(
        shape,
        memoryOrder(shape, {broadcastStrides(first, shape), broadcastStrides(second, shape)}));
}

void copyInto(const MutableArrayRef &to, const ArrayRef &from)
{
    requireWritable(to.layout);
    if (to.bytes == from.bytes)
        requireApart(to.layout, from.layout);
    requireShape(to.layout.shape, broadcastShape(to.layout.shape, from.layout.shape));
    moveInto(to, from);
}

Array binary(Arithmetic op, const Operand &a, const Operand &b, const Scalar &alpha)
{
    if (op == Arithmetic::Subtract)
        requireSubtractable(dtypeOf(a), dtypeOf(b));
    const DType work = workType(op, a, b);
    Array result = emptyArray(resultLayout(a, b, work), work);
    requireAlpha(alpha, work);
    computeInto({&result.bytes, result.layout, work}, op, a, b, alpha, work, false);
    return result;
}

void binaryInPlace(Arithmetic op, const MutableArrayRef &x, const Operand &y, const Scalar &alpha)
{
    const Operand left = ArrayRef {x.bytes, x.layout, x.dtype};
    if (op == Arithmetic::Subtract)
        requireSubtractable(x.dtype, dtypeOf(y));
    requireWritable(x.layout);
    const auto *other = arrayOf(y);
    const bool within = other && other->bytes == x.bytes;
    if (within)
        requireApart(x.layout, other->layout);
    requireShape(x.layout.shape, broadcastShape(x.layout.shape, layoutOf(y).shape));
    const DType work = workType(op, left, y);
    requireCastable(work, x.dtype);
    requireAlpha(alpha, work);
    if (!within || (work == x.dtype && work == other->dtype))
        return computeInto(x, op, left, y, alpha, work, within);
    // PyTorch casts an operand of another dtype as a whole, before anything is written.
    const Bytes before = *x.bytes;
    computeInto(x, op, left, ArrayRef {&before, other->layout, other->dtype}, alpha, work, false);
}

Array compared(Comparison op, const Operand &a, const Operand &b)
{
    const DType work = resultType(a, b);
    Array result = emptyArray(resultLayout(a, b, work), DType::Bool);
    compareInto({&result.bytes, result.layout, DType::Bool}, op, a, b, work);
    return result;
}

Array negated(const ArrayRef &x)
{
    if (x.dtype == DType::Bool)
        throw PyError {"RuntimeError",
                       "Negation, the `-` operator, on a bool tensor is not supported. If you are "
                       "trying to invert a mask, use the `~` or `logical_not()` operator instead."};
    Array result = emptyArray(resultLayout(x, x, x.dtype), x.dtype);
    negateInto({&result.bytes, result.layout, x.dtype}, x);
    return result;
}

Array reciprocalOf(const ArrayRef &x)
{
    const Operand one = Scalar {std::int64_t {1}};
    const DType work = workType(Arithmetic::Divide, one, x);
    Array result = emptyArray(resultLayout(x, x, work), work);
    computeInto({&result.bytes, result.layout, work}, Arithmetic::Divide, one, x, std::int64_t {1},
                work, false);
    return result;
}

} // namespace clonescope::model::torch
