// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/checks.h"

#include "model/engine/pyerror.h"
#include "model/frameworks/torch/viewlayouts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clonescope::model::torch
{

namespace
{

// C++'s name of the type, as PyTorch's messages have it.
std::string_view nativeName(DType dtype)
{
    switch (dtype) {
    case DType::UInt8:
        return "uint8_t";
    case DType::Int8:
        return "int8_t";
    case DType::Int16:
        return "int16_t";
    case DType::Int32:
        return "int";
    case DType::Int64:
        return "int64_t";
    case DType::Float16:
        return "at::Half";
    case DType::BFloat16:
        return "at::BFloat16";
    case DType::Float32:
        return "float";
    case DType::Float64:
        return "double";
    case DType::Complex64:
        return "c10::complex<float>";
    case DType::Complex128:
        return "c10::complex<double>";
    case DType::Bool:
        break;
    }
    return "bool";
}

} // namespace

Sizes broadcastShape(const Sizes &a, const Sizes &b)
{
    if (std::optional<Sizes> common = commonShape(a, b))
        return std::move(*common);
    std::size_t i = 1;
    while (a[a.size() - i] == b[b.size() - i] || a[a.size() - i] == 1 || b[b.size() - i] == 1)
        ++i;
    throw PyError {"RuntimeError",
                   "The size of tensor a (" + std::to_string(a[a.size() - i])
                       + ") must match the size of tensor b (" + std::to_string(b[b.size() - i])
                       + ") at non-singleton dimension "
                       + std::to_string(std::max(a.size(), b.size()) - i)};
}

void requireShape(const Sizes &shape, const Sizes &broadcast)
{
    if (shape != broadcast)
        throw PyError {"RuntimeError",
                       "output with shape " + shapeText(shape)
                           + " doesn't match the broadcast shape " + shapeText(broadcast)};
}

void requireWritable(const StridedLayout &to)
{
    if (isDense(to))
        return;
    for (std::size_t d = 0; d < to.rank(); ++d)
        if (to.stride[d] == 0 && to.shape[d] > 1)
            throw PyError {"RuntimeError",
                           "unsupported operation: more than one element of the written-to tensor "
                           "refers to a single memory location. Please clone() the tensor before "
                           "performing the operation."};
}

void requireApart(const StridedLayout &to, const StridedLayout &from)
{
    if (to.count() == 0 || from.count() == 0 || !isDense(to) || !isDense(from))
        return;
    const std::int64_t endTo = to.offset + to.count(), endFrom = from.offset + from.count();
    const bool same = to.offset == from.offset && endTo == endFrom;
    if (same ? to.stride == from.stride : to.offset >= endFrom || from.offset >= endTo)
        return;
    throw PyError {"RuntimeError",
                   "unsupported operation: some elements of the input tensor and the written-to "
                   "tensor refer to a single memory location. Please clone() the tensor before "
                   "performing the operation."};
}

void requireFits(const Scalar &value, DType dtype)
{
    if (!fits(value, dtype))
        throw PyError {"RuntimeError",
                       "value cannot be converted to type " + std::string(nativeName(dtype))
                           + " without overflow"};
}

void requireSubtractable(DType a, DType b)
{
    const bool first = a == DType::Bool, second = b == DType::Bool;
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

} // namespace clonescope::model::torch
