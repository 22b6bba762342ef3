// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/carry.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/factories.h"
#include "model/frameworks/torch/factorycalls.h"
#include "model/frameworks/torch/memoryformat.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/unwritten.h"

// Tensors made after another: zeros_like, new_full, as_tensor. They join no graph.
namespace clonescope::model::torch
{

namespace
{

const Tensor &likeOf(const Interp &interp, Slot self)
{
    return tensorAt(interp, self);
}

Array emptyIn(Interp &interp, StridedLayout layout, DType dtype)
{
    requireSizes(layout.shape, dtype);
    requireRoom(interp, layout.shape, dtype);
    layout.offset = 0;
    return emptyArray(std::move(layout), dtype);
}

// PyTorch leaves the elements as the memory was.
Ref unwritten(Interp &interp, StridedLayout layout, DType dtype, const Options &options)
{
    requireSizes(layout.shape, dtype);
    requireRoom(interp, layout.shape, dtype);
    layout.offset = 0;
    return makeUnwritten(interp, std::move(layout), dtype, options.requiresGrad);
}

Ref filledWith(Interp &interp, Array array, const Scalar &value, const Options &options)
{
    requireFits(value, array.dtype);
    fill({&array.bytes, array.layout, array.dtype}, value);
    return finish(interp, std::move(array), options);
}

// ---- x laid out as it is ----

// The array like `self`; its options follow from `first` on, in the order of `likeWords`.
std::pair<Array, Options> emptyArrayLike(Interp &interp, Slot self, std::string_view function,
                                         const Bound &bound, std::size_t first)
{
    const Options options
        = optionsOf(interp, function, bound[first], bound[first + 1], bound[first + 2]);
    requireStrided(interp, function, bound[first + 3]);
    const auto format = memoryFormatOf(interp, function, bound[first + 4]);
    const Tensor &like = likeOf(interp, self);
    return {emptyIn(interp, layoutIn(format.value_or(MemoryFormat::Preserve), *like.layout),
                    options.dtype.value_or(like.dtype)),
            options};
}

template <std::int64_t value>
Ref constantLike(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::string_view function = value == 0 ? "zeros_like" : "ones_like";
    const Bound bound = bindTorch(
        function, {"*", "dtype=", "requires_grad=", "device=", "layout=", "memory_format="},
        arguments);
    auto [array, options] = emptyArrayLike(interp, self, function, bound, 0);
    return filledWith(interp, std::move(array), value, options);
}

Ref fullLike(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch(
        "full_like",
        {"fill_value", "*", "dtype=", "requires_grad=", "device=", "layout=", "memory_format="},
        arguments);
    auto [array, options] = emptyArrayLike(interp, self, "full_like", bound, 1);
    const auto value = unsignedNumberOf(interp, bound[0], array.dtype);
    if (!value)
        refuse("full_like");
    return filledWith(interp, std::move(array), *value, options);
}

Ref emptyLike(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch(
        "empty_like", {"*", "dtype=", "requires_grad=", "device=", "layout=", "memory_format="},
        arguments);
    auto [array, options] = emptyArrayLike(interp, self, "empty_like", bound, 0);
    return unwritten(interp, array.layout, array.dtype, options);
}

// ---- Tensors of the dtype of x ----

template <std::int64_t value> Ref newConstant(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::string_view function = value == 0 ? "new_zeros" : "new_ones";
    auto [sizes, options] = sizedCall(interp, function, arguments);
    const DType dtype = options.dtype.value_or(likeOf(interp, self).dtype);
    return filledWith(interp, zeroArray(interp, std::move(sizes), dtype), value, options);
}

Ref newFull(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch(
        "new_full", {"size", "fill_value", "*", "dtype=", "requires_grad=", "device="}, arguments);
    const auto sizes = sizesOf(interp, bound[0]);
    const Options options = optionsOf(interp, "new_full", bound[2], bound[3], bound[4]);
    const DType dtype = options.dtype.value_or(likeOf(interp, self).dtype);
    const auto value = unsignedNumberOf(interp, bound[1], dtype);
    if (!sizes || !value)
        refuse("new_full");
    return filledWith(interp, zeroArray(interp, *sizes, dtype), *value, options);
}

Ref newEmpty(Interp &interp, Slot self, const Arguments &arguments)
{
    auto [sizes, options] = sizedCall(interp, "new_empty", arguments);
    requireSizes(sizes, options.dtype.value_or(likeOf(interp, self).dtype));
    return unwritten(interp, StridedLayout::contiguous(sizes),
                     options.dtype.value_or(likeOf(interp, self).dtype), options);
}

Ref newTensor(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound
        = bindTorch("new_tensor", {"data", "*", "dtype=", "requires_grad=", "device="}, arguments);
    const Options options = optionsOf(interp, "new_tensor", bound[1], bound[2], bound[3]);
    const DType dtype = options.dtype.value_or(likeOf(interp, self).dtype);
    if (!isTensor(interp.heap(), bound[0]))
        return finish(interp, arrayFromData(interp, bound[0], dtype), options);
    requireRoom(interp, likeOf(interp, bound[0]).layout->shape, dtype);
    const ArrayRef from = arrayOf(interp, bound[0]);
    Ref made = finish(interp, copied(from, cloneLayout(from.layout), dtype), options);
    logCopy(interp, CopyMethod::DetachClone, bound[0], made);
    return made;
}

// ---- Functions alone ----

Ref empty(Interp &interp, Slot, const Arguments &arguments)
{
    auto [sizes, options] = sizedCall(interp, "empty", arguments);
    const DType dtype = options.dtype.value_or(DType::Float32);
    requireSizes(sizes, dtype);
    return unwritten(interp, StridedLayout::contiguous(sizes), dtype, options);
}

// The tensor itself, unless it is to be of another dtype.
Ref asTensor(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("as_tensor", {"data", "dtype=", "device="}, arguments);
    const Options options = optionsOf(interp, "as_tensor", bound[1], noSlot, bound[2]);
    if (!isTensor(interp.heap(), bound[0]))
        return finish(interp, arrayFromData(interp, bound[0], options.dtype), options);
    const Tensor &from = likeOf(interp, bound[0]);
    if (!options.dtype || *options.dtype == from.dtype)
        return carry(interp, bound[0], CopyMethod::To);
    requireRoom(interp, from.layout->shape, *options.dtype);
    const ArrayRef array = arrayOf(interp, bound[0]);
    Ref made = makeResult(interp, copied(array, cloneLayout(array.layout), *options.dtype),
                          "ToCopyBackward0", {bound[0]});
    logCopy(interp, CopyMethod::ToOther, bound[0], made);
    return made;
}

} // namespace

std::span<const Operation> likeOperations()
{
    static constexpr Operation table[] {
        {"zeros_like", nullptr, asFunction<constantLike<0>>},
        {"ones_like", nullptr, asFunction<constantLike<1>>},
        {"full_like", nullptr, asFunction<fullLike>},
        {"empty_like", nullptr, asFunction<emptyLike>},
        {"new_zeros", newConstant<0>},
        {"new_ones", newConstant<1>},
        {"new_full", newFull},
        {"new_empty", newEmpty},
        {"new_tensor", newTensor},
        {"empty", nullptr, empty},
        {"as_tensor", nullptr, asTensor},
    };
    return table;
}

} // namespace clonescope::model::torch
