// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"

#include <cmath>

// Operations on the elements of three tensors: lerp, addcmul, addcdiv. PyTorch's are compiled with
// products and sums in one rounding.
namespace clonescope::model::torch
{

namespace
{

struct Lerp {
    template <typename T> static T of(T from, T until, T weight)
    {
        return weight < T(0.5) ? std::fma(weight, until - from, from)
                               : std::fma(-(until - from), T(1) - weight, until);
    }
};
struct AddMultiplied {
    template <typename T> static T of(T x, T a, T b, T value) { return std::fma(value * a, b, x); }
};
struct AddDivided {
    template <typename T> static T of(T x, T a, T b, T value) { return x + value * a / b; }
};

// All are of one floating dtype and lie as the result does, or are broadcast to it.
struct Three {
    std::vector<Slot> tensors;
    Sizes shape;
    DType dtype = DType::Float32;
};

Three three(Interp &interp, std::string_view function, std::vector<Slot> tensors)
{
    requireOld(interp, function);
    Three all {std::move(tensors), {}, DType::Float32};
    all.dtype = dtypeOfTensor(interp, all.tensors.front());
    if (all.dtype != DType::Float32 && all.dtype != DType::Float64)
        refuse(function);
    for (const Slot one : all.tensors) {
        if (!layoutOf(interp, one).isContiguous() || dtypeOfTensor(interp, one) != all.dtype)
            refuse(function);
        all.shape = broadcastShape(all.shape, layoutOf(interp, one).shape);
    }
    requireRoom(interp, all.shape, all.dtype);
    return all;
}

template <typename T, typename Function>
Array eachOf(Interp &interp, const Three &all, Function function)
{
    Array result = emptyArray(StridedLayout::contiguous(all.shape), all.dtype);
    std::vector<std::vector<Scalar>> operands;
    for (const Slot one : all.tensors) {
        ArrayRef from = arrayOf(interp, one);
        from.layout = {all.shape, broadcastStrides(from.layout, all.shape), from.layout.offset};
        interp.store().requireRoom(static_cast<std::uint64_t>(from.layout.count())
                                   * sizeof(Scalar));
        interp.spend(Work::Element, static_cast<std::uint64_t>(from.layout.count()));
        operands.push_back(elements(from));
    }
    for (std::size_t i = 0; i < operands.front().size(); ++i) {
        const auto at
            = [&](std::size_t which) { return static_cast<T>(asDouble(operands[which][i])); };
        result.bytes.store(i * sizeof(T), static_cast<T>(function(at)));
    }
    return result;
}

template <typename Function> Array computed(Interp &interp, const Three &all, Function function)
{
    return all.dtype == DType::Float64 ? eachOf<double>(interp, all, function)
                                       : eachOf<float>(interp, all, function);
}

Ref lerp(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("lerp", {"end", "weight"}, arguments);
    const Slot end = tensorOr(interp, "lerp", bound[0]);
    if (isTensor(interp.heap(), bound[1])) {
        const Three all = three(interp, "lerp", {self, end, bound[1]});
        return makeResult(
            interp, computed(interp, all, [](auto at) { return Lerp::of(at(0), at(1), at(2)); }),
            "LerpBackward1", {self, end, bound[1]});
    }
    const auto weight = numberOf(interp.heap(), bound[1]);
    if (!weight)
        refuse("lerp");
    const Three all = three(interp, "lerp", {self, end});
    const auto function = [&](auto at) {
        return Lerp::of(at(0), at(1), static_cast<decltype(at(0))>(asDouble(*weight)));
    };
    return makeResult(interp, computed(interp, all, function), "LerpBackward0", {self, end});
}

template <typename Kind>
Ref added(Interp &interp, std::string_view function, std::string_view node, Slot self,
          const Arguments &arguments)
{
    const Bound bound = bindTorch(function, {"tensor1", "tensor2", "*", "value="}, arguments);
    const Slot a = tensorOr(interp, function, bound[0]), b = tensorOr(interp, function, bound[1]);
    const auto given = bound[2] == noSlot ? Scalar {1.0} : numberOf(interp.heap(), bound[2]);
    if (!given)
        refuse(function);
    const double value = asDouble(*given);
    const Three all = three(interp, function, {self, a, b});
    const auto each = [&](auto at) {
        return Kind::of(at(0), at(1), at(2), static_cast<decltype(at(0))>(value));
    };
    return makeResult(interp, computed(interp, all, each), node, {self, a, b});
}

Ref addcmul(Interp &interp, Slot self, const Arguments &arguments)
{
    return added<AddMultiplied>(interp, "addcmul", "AddcmulBackward0", self, arguments);
}

Ref addcdiv(Interp &interp, Slot self, const Arguments &arguments)
{
    return added<AddDivided>(interp, "addcdiv", "AddcdivBackward0", self, arguments);
}

} // namespace

std::span<const Operation> ternaryOperations()
{
    static constexpr Operation table[] {
        both<lerp>("lerp"),
        both<addcmul>("addcmul"),
        both<addcdiv>("addcdiv"),
    };
    return table;
}

} // namespace clonescope::model::torch
