// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/promotion.h"

#include "model/kernels/operands.h"

#include <algorithm>
#include <optional>

namespace clonescope::model::torch
{

namespace
{

using Kind = std::optional<DType>; // of one class of operands, none where there is none

Kind join(Kind a, Kind b)
{
    if (!a || !b)
        return a ? a : b;
    return promotedType(*a, *b);
}

// Operands of a lower class change the result's category only, not its size.
Kind over(Kind higher, Kind lower)
{
    if (!higher || !lower)
        return higher ? higher : lower;
    if (isComplex(*higher))
        return higher;
    if (isFloating(*higher)) {
        if (!isComplex(*lower))
            return higher;
        return *higher == DType::Float64 ? DType::Complex128 : DType::Complex64;
    }
    if (*higher == DType::Bool || !isIntegral(*lower))
        return *lower == DType::Bool ? higher : Kind(promotedType(*higher, *lower));
    return higher;
}

DType ofNumber(const Scalar &value)
{
    constexpr DType kinds[] {DType::Bool, DType::Int64, DType::Float32, DType::Complex64};
    return kinds[value.index()];
}

} // namespace

DType promotedType(DType a, DType b)
{
    if (a == b)
        return a;
    const DType low = std::min(a, b), high = std::max(a, b); // in the order of the enumeration
    if (high == DType::Complex64 && low == DType::Float64)
        return DType::Complex128;
    if (low == DType::UInt8 && high == DType::Int8)
        return DType::Int16;
    if (low == DType::Float16 && high == DType::BFloat16)
        return DType::Float32;
    return high;
}

DType resultType(const Operand &a, const Operand &b)
{
    Kind withDimensions, without, numbers;
    for (const Operand *operand : {&a, &b}) {
        if (const auto *number = std::get_if<Scalar>(operand)) {
            numbers = join(numbers, ofNumber(*number));
            continue;
        }
        const auto &array = std::get<ArrayRef>(*operand);
        Kind &kind = array.layout.rank() > 0 ? withDimensions : without;
        kind = join(kind, array.dtype);
    }
    return *over(withDimensions, over(without, numbers));
}

DType dtypeOf(const Operand &operand)
{
    const auto *array = arrayOf(operand);
    return array ? array->dtype : resultType(operand, operand);
}

DType workType(Arithmetic op, const Operand &a, const Operand &b)
{
    const DType dtype = resultType(a, b);
    const bool isWhole = dtype == DType::Bool || isIntegral(dtype);
    return op == Arithmetic::Divide && isWhole ? DType::Float32 : dtype;
}

} // namespace clonescope::model::torch
