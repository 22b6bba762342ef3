// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/operands.h"

#include "model/engine/pyerror.h"

#include <array>

namespace clonescope::model
{

const ArrayRef *arrayOf(const Operand &operand)
{
    return std::get_if<ArrayRef>(&operand);
}

StridedLayout layoutOf(const Operand &operand)
{
    const auto *array = arrayOf(operand);
    return array ? array->layout : StridedLayout {};
}

DType dtypeOf(const Operand &operand)
{
    const auto *array = arrayOf(operand);
    return array ? array->dtype : resultType(operand, operand);
}

// The dtype that the work is done in.
DType workType(Arithmetic op, const Operand &a, const Operand &b)
{
    const DType dtype = resultType(a, b);
    const bool isWhole = dtype == DType::Bool || isIntegral(dtype);
    return op == Arithmetic::Divide && isWhole ? DType::Float32 : dtype;
}

void requireSubtractable(const Operand &a, const Operand &b)
{
    const bool first = dtypeOf(a) == DType::Bool, second = dtypeOf(b) == DType::Bool;
    if (first && second)
        throw PyError {"RuntimeError",
                       "Subtraction, the `-` operator, with two bool tensors is not supported. "
                       "Use the `^` or `logical_xor()` operator instead."};
    if (first || second)
        throw PyError {"RuntimeError",
                       "Subtraction, the `-` operator, with a bool tensor is not supported. If "
                       "you are trying to invert a mask, use the `~` or `logical_not()` operator "
                       "instead."};
}

void requireAlpha(const Scalar &alpha, DType dtype)
{
    if (std::holds_alternative<bool>(alpha) && dtype != DType::Bool)
        throw PyError {"RuntimeError", "Boolean alpha only supported for Boolean results."};
    if (!isFloating(dtype) && !isComplex(dtype) && alpha.index() > 1)
        throw PyError {"RuntimeError",
                       "For integral input tensors, argument alpha must not be a floating point "
                       "number."};
    if (!isComplex(dtype) && alpha.index() > 2)
        throw PyError {"RuntimeError",
                       "For non-complex input tensors, argument alpha must not be a complex "
                       "number."};
    requireFits(alpha, dtype);
}

std::string_view scalarTypeName(DType dtype)
{
    constexpr std::array<std::string_view, 12> names {
        "Bool", "Byte",     "Char",  "Short",  "Int",          "Long",
        "Half", "BFloat16", "Float", "Double", "ComplexFloat", "ComplexDouble"};
    return names[static_cast<std::size_t>(dtype)];
}

void requireCastable(DType from, DType to)
{
    const bool isWhole = to == DType::Bool || isIntegral(to);
    if ((isComplex(from) && !isComplex(to)) || (isFloating(from) && isWhole)
        || (from != DType::Bool && to == DType::Bool))
        throw PyError {"RuntimeError",
                       "result type " + std::string(scalarTypeName(from))
                           + " can't be cast to the desired output type "
                           + std::string(scalarTypeName(to))};
}

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

} // namespace clonescope::model
