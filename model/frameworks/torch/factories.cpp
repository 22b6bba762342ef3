// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/factories.h"

#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/factorycalls.h"
#include "model/kernels/ranges.h"

#include <cmath>

namespace clonescope::model::torch
{

namespace
{

Ref filled(Interp &interp, std::string_view function, const Arguments &arguments,
           std::int64_t value)
{
    auto [sizes, options] = sizedCall(interp, function, arguments);
    Array array = zeroArray(interp, std::move(sizes), options.dtype.value_or(DType::Float32));
    if (value != 0)
        fill({&array.bytes, array.layout, array.dtype}, value);
    return finish(interp, std::move(array), options);
}

Ref zeros(Interp &interp, Slot, const Arguments &arguments)
{
    return filled(interp, "zeros", arguments, 0);
}

Ref ones(Interp &interp, Slot, const Arguments &arguments)
{
    return filled(interp, "ones", arguments, 1);
}

Ref tensor(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound
        = bindTorch("tensor", {"data", "*", "dtype=", "requires_grad=", "device="}, arguments);
    const Options options = optionsOf(interp, "tensor", bound[1], bound[2], bound[3]);
    if (isTensor(interp.heap(), bound[0])) { // PyTorch warns, and copies as detach().clone() does
        const ArrayRef from = arrayOf(interp, bound[0]);
        Ref made = finish(
            interp, copied(from, cloneLayout(from.layout), options.dtype.value_or(from.dtype)),
            options);
        logCopy(interp, CopyMethod::DetachClone, bound[0], made);
        return made;
    }
    return finish(interp, arrayFromData(interp, bound[0], options.dtype), options);
}

DType dtypeOfNumber(const Scalar &value)
{
    if (std::holds_alternative<bool>(value))
        return DType::Bool;
    return std::holds_alternative<std::int64_t>(value) ? DType::Int64 : DType::Float32;
}

Ref full(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch(
        "full", {"size", "fill_value", "*", "dtype=", "requires_grad=", "device="}, arguments);
    const auto sizes = sizesOf(interp, bound[0]);
    if (!sizes)
        refuse("full");
    const Options options = optionsOf(interp, "full", bound[2], bound[3], bound[4]);
    const auto value = unsignedNumberOf(interp, bound[1], options.dtype.value_or(DType::Int64));
    if (!value)
        refuse("full");
    const DType dtype = options.dtype.value_or(dtypeOfNumber(*value));
    Array array = zeroArray(interp, *sizes, dtype);
    requireFits(*value, dtype);
    fill({&array.bytes, array.layout, dtype}, *value);
    return finish(interp, std::move(array), options);
}

Ref eye(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound
        = bindTorch("eye", {"n", "m=", "*", "dtype=", "requires_grad=", "device="}, arguments);
    const std::int64_t rows = dimension(interp, "eye", bound[0]);
    const std::int64_t columns = bound[1] == noSlot ? rows : dimension(interp, "eye", bound[1]);
    const Options options = optionsOf(interp, "eye", bound[2], bound[3], bound[4]);
    for (const auto &[name, size] : {std::pair {"n", rows}, std::pair {"m", columns}})
        if (size < 0)
            raise("RuntimeError",
                  std::string(name) + " must be greater or equal to 0, got "
                      + std::to_string(size));
    static_cast<void>(countOf({rows, columns})); // PyTorch counts it before its bytes
    if (options.dtype == DType::BFloat16 && isOld(interp))
        raise("RuntimeError", "\"eye\" not implemented for 'BFloat16'");
    Array array = zeroArray(interp, {rows, columns}, options.dtype.value_or(DType::Float32));
    if (array.bytes.size() > 0) {
        const StridedLayout diagonal {{std::min(rows, columns)}, {columns + 1}, 0};
        fill({&array.bytes, diagonal, array.dtype}, std::int64_t {1});
    }
    return finish(interp, std::move(array), options);
}

// Its bounds: any of the three may be a float, which then decides the dtype.
struct Span {
    Scalar start = std::int64_t {0}, end, step = std::int64_t {1};
};

// In narrow dtypes PyTorch's steps are rounded on the way: only ranges without rounding are known.
Array narrowedExactly(const Array &wide, DType dtype)
{
    Array array = copied(wide.ref(), wide.layout, dtype);
    const auto value = [](const Array &of, std::size_t i) {
        return asDouble(loadElement(of.bytes, i * itemSize(of.dtype), of.dtype));
    };
    for (std::size_t i = 0; i < static_cast<std::size_t>(wide.layout.count()); ++i) {
        if (i % 1024 == 0)
            stopIfCancelled();
        if (value(wide, i) != value(array, i))
            refuse("arange");
    }
    return array;
}

Array rangeArray(Interp &interp, const Span &span, std::optional<DType> wanted)
{
    bool isFloat = false;
    for (const Scalar &bound : {span.start, span.end, span.step})
        isFloat = isFloat || std::holds_alternative<double>(bound);
    const DType dtype = wanted.value_or(isFloat ? DType::Float32 : DType::Int64);
    if (dtype == DType::Bool || isComplex(dtype))
        raise("RuntimeError",
              std::string("\"arange_cpu\" not implemented for '")
                  + (dtype == DType::Bool            ? "Bool"
                         : dtype == DType::Complex64 ? "ComplexFloat"
                                                     : "ComplexDouble")
                  + "'");
    const bool whole = isIntegral(dtype);
    if (whole && dtype != DType::Int64) // PyTorch counts the elements before it truncates
        for (const Scalar &bound : {span.start, span.end, span.step})
            if (asDouble(bound) != std::trunc(asDouble(bound)))
                refuse("arange");
    const double start = whole ? static_cast<double>(asInt(span.start)) : asDouble(span.start);
    const double end = whole ? static_cast<double>(asInt(span.end)) : asDouble(span.end);
    const double step = whole ? static_cast<double>(asInt(span.step)) : asDouble(span.step);
    if (!(step > 0 || step < 0))
        raise("RuntimeError", "step must be nonzero");
    if (!std::isfinite(start) || !std::isfinite(end))
        raise("RuntimeError", "unsupported range: " + shortText(start) + " -> " + shortText(end));
    const auto isBelow = [whole](const Scalar &a, const Scalar &b) {
        return whole ? asInt(a) < asInt(b) : asDouble(a) < asDouble(b);
    };
    if (step > 0 ? isBelow(span.end, span.start) : isBelow(span.start, span.end))
        raise("RuntimeError", "upper bound and larger bound inconsistent with step sign");
    // Of 64-bit integers the distance is exact, wrapping as theirs does; only then it is rounded.
    const double distance = dtype == DType::Int64 ? static_cast<double>(static_cast<std::int64_t>(
                                static_cast<std::uint64_t>(asInt(span.end))
                                - static_cast<std::uint64_t>(asInt(span.start))))
                                                  : end - start;
    const double count = std::ceil(distance / step);
    if (count > 9.2e18)
        raise("RuntimeError", "invalid size, possible overflow?");
    const bool isNarrow = itemSize(dtype) < 4 || dtype == DType::Int32;
    const DType wideType = !isNarrow ? dtype : whole ? DType::Int64 : DType::Float64;
    Array array = zeroArray(interp, {static_cast<std::int64_t>(count)}, wideType);
    if (whole)
        fillRange(array, asInt(span.start), asInt(span.step));
    else
        fillRange(array, asDouble(span.start), asDouble(span.step));
    if (!isNarrow)
        return array;
    requireRoom(interp, array.layout.shape, wideType);
    return narrowedExactly(array, dtype);
}

Ref arange(Interp &interp, Slot, const Arguments &arguments)
{
    const std::size_t given = arguments.positional.size();
    const bool endOnly = given == 1;
    const Bound bound = endOnly
        ? bindTorch("arange", {"end", "*", "dtype=", "requires_grad=", "device="}, arguments)
        : bindTorch("arange",
                    {"start=", "end", "step=", "*", "dtype=", "requires_grad=", "device="},
                    arguments);
    const std::size_t first = endOnly ? 1 : 3;
    const Options options
        = optionsOf(interp, "arange", bound[first], bound[first + 1], bound[first + 2]);
    Span span;
    const auto take = [&](Slot from, Scalar &into) {
        if (from == noSlot)
            return;
        const auto number = unsignedNumberOf(interp, from, options.dtype);
        if (!number)
            refuse("arange");
        into = *number;
    };
    take(endOnly ? noSlot : bound[0], span.start);
    take(endOnly ? bound[0] : bound[1], span.end);
    take(endOnly ? noSlot : bound[2], span.step);
    return finish(interp, rangeArray(interp, span, options.dtype), options);
}

} // namespace

std::span<const Native> factories()
{
    static constexpr Native table[] {{"tensor", tensor}, {"arange", arange}, {"zeros", zeros},
                                     {"ones", ones},     {"full", full},     {"eye", eye}};
    return table;
}

} // namespace clonescope::model::torch
