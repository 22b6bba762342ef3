// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/engine/language.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/dimorder.h"
#include "model/frameworks/torch/memoryformat.h"
#include "model/frameworks/torch/operations.h"
#include "model/heap/parts.h"
#include "model/kernels/rows.h"

#include <limits>

namespace clonescope::model::torch
{

namespace
{

Ref onlyElement(Interp &interp, Slot self)
{
    return pythonNumber(interp, elements(arrayOf(interp, self)).front());
}

Ref tensorItem(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("item", {}, arguments));
    const std::int64_t count = layoutOf(interp, self).count();
    if (count != 1 && !isOld(interp))
        raise("RuntimeError",
              "a Tensor with " + std::to_string(count) + " elements cannot be converted to Scalar");
    if (count != 1)
        raise("ValueError", "only one element tensors can be converted to Python scalars");
    return onlyElement(interp, self);
}

// int(x) and float(x): of one element, as the number itself converts.
Ref callOnItem(Interp &interp, std::string_view type, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch(type, {}, arguments));
    if (layoutOf(interp, self).count() != 1)
        raise("ValueError", "only one element tensors can be converted to Python scalars");
    const Ref number = onlyElement(interp, self);
    const Slot one[] {number};
    return interp.call(interp.language().builtin(type), {one, {}});
}

Ref asPythonInt(Interp &interp, Slot self, const Arguments &arguments)
{
    return callOnItem(interp, "int", self, arguments);
}

Ref asPythonFloat(Interp &interp, Slot self, const Arguments &arguments)
{
    return callOnItem(interp, "float", self, arguments);
}

Ref asIndex(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::string who
        = std::string(isOld(interp) ? "_TensorBase" : "TensorBase") + ".__index__() takes no ";
    if (!arguments.keywords.empty())
        raise("TypeError", who + "keyword arguments");
    if (!arguments.positional.empty())
        raise("TypeError",
              who + "arguments (" + std::to_string(arguments.positional.size()) + " given)");
    const Tensor &tensor = tensorAt(interp, self);
    if (tensor.layout->count() != 1 || isFloating(tensor.dtype) || isComplex(tensor.dtype))
        raise("TypeError", "only integer tensors of a single element can be converted to an index");
    return asPythonInt(interp, self, arguments);
}

// Nested lists, built from the innermost dimension outwards.
Ref tolist(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("tolist", {}, arguments));
    const Sizes shape = layoutOf(interp, self).shape;
    const ArrayRef array = arrayOf(interp, self);
    const auto count = static_cast<std::uint64_t>(array.layout.count());
    interp.spend(count);
    interp.store().requireRoom(count * (sizeof(Scalar) + 2 * sizeof(Ref)));
    std::vector<Ref> level;
    for (const Scalar &value : elements(array)) {
        if (level.size() % rowPiece == 0)
            stopIfCancelled();
        level.push_back(pythonNumber(interp, value));
    }
    std::vector<std::uint64_t> listsAt; // of each dimension; where they overflow, a limit ends it
    std::uint64_t lists = 1;
    for (const std::int64_t size : shape) {
        listsAt.push_back(lists);
        if (__builtin_mul_overflow(lists, static_cast<std::uint64_t>(size), &lists))
            lists = std::numeric_limits<std::uint64_t>::max();
    }
    for (std::size_t d = shape.size(); d-- > 0;) {
        const auto width = static_cast<std::size_t>(shape[d]);
        lists = listsAt[d];
        interp.spend(lists);
        interp.spend(Work::Member, lists * width);
        std::vector<Ref> next;
        for (std::size_t i = 0; i < lists; ++i) {
            List list;
            for (std::size_t j = 0; j < width; ++j)
                list.items.push_back(level[i * width + j]);
            next.push_back(interp.store().make(std::move(list)));
        }
        level = std::move(next);
    }
    return level.front();
}

Ref numel(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("numel", {}, arguments));
    return interp.store().makeInt(layoutOf(interp, self).count());
}

Ref dim(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("dim", {}, arguments));
    return interp.store().makeInt(static_cast<std::int64_t>(layoutOf(interp, self).rank()));
}

std::int64_t ofDimension(const Interp &interp, std::string_view function, const Sizes &sizes,
                         Slot dim)
{
    const std::int64_t index = dimension(interp, function, dim);
    if (sizes.empty())
        raise("IndexError",
              "Dimension specified as " + std::to_string(index) + " but tensor has no dimensions");
    return sizes[wrapDimension(index, sizes.size())];
}

Ref size(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("size", {"dim="}, arguments);
    const Sizes &shape = layoutOf(interp, self).shape;
    if (bound[0] == noSlot)
        return sizeTuple(interp, shape, true);
    return interp.store().makeInt(ofDimension(interp, "size", shape, bound[0]));
}

Ref stride(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("stride", {"dim="}, arguments);
    const Sizes &strides = layoutOf(interp, self).stride;
    if (bound[0] == noSlot)
        return sizeTuple(interp, strides, false);
    return interp.store().makeInt(ofDimension(interp, "stride", strides, bound[0]));
}

Ref storageOffset(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("storage_offset", {}, arguments));
    return interp.store().makeInt(layoutOf(interp, self).offset);
}

Ref dimOrderOf(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("dim_order", {}, arguments));
    return sizeTuple(interp, dimOrder(layoutOf(interp, self)), false);
}

Ref isContiguous(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("is_contiguous", {"*", "memory_format="}, arguments);
    const auto format = memoryFormatOf(interp, "is_contiguous", bound[0]);
    return interp.store().hold(Heap::boolean(
        isContiguousIn(format.value_or(MemoryFormat::Contiguous), layoutOf(interp, self))));
}

// A stand-in for an address: the same for the same byte, and of 2³² or more as in a real process.
Ref dataPtr(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("data_ptr", {}, arguments));
    const Tensor &tensor = tensorAt(interp, self);
    if (tensor.layout->count() == 0)
        return interp.store().makeInt(0);
    const auto offset = layoutInBuffer(interp.heap(), tensor).offset
        * static_cast<std::int64_t>(itemSize(tensor.dtype));
    const Slot buffer = interp.heap().as<StorageImpl>(tensor.storage)->buffer;
    const auto block = static_cast<std::int64_t>(interp.heap().uid(buffer).value + 1);
    return interp.store().makeInt((block << 32) + offset);
}

Ref elementSize(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("element_size", {}, arguments));
    return interp.store().makeInt(
        static_cast<std::int64_t>(itemSize(tensorAt(interp, self).dtype)));
}

Ref isFloatingPoint(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("is_floating_point", {}, arguments));
    return interp.store().hold(Heap::boolean(isFloating(tensorAt(interp, self).dtype)));
}

} // namespace

std::span<const Operation> readingOperations()
{
    static constexpr Operation table[] {{"item", tensorItem},
                                        {"tolist", tolist},
                                        {"storage", storageOf, nullptr, inPython},
                                        {"__reduce_ex__", takenApart, nullptr, inPython},
                                        both<numel>("numel"),
                                        {"nelement", numel},
                                        {"dim", dim},
                                        {"ndimension", dim},
                                        {"size", size},
                                        {"stride", stride},
                                        {"storage_offset", storageOffset},
                                        {"is_contiguous", isContiguous},
                                        {"dim_order", dimOrderOf, nullptr, inPython}, // not in 1.13
                                        {"data_ptr", dataPtr},
                                        {"element_size", elementSize},
                                        both<isFloatingPoint>("is_floating_point"),
                                        {"__int__", asPythonInt},
                                        {"__float__", asPythonFloat},
                                        {"__index__", asIndex}};
    return table;
}

} // namespace clonescope::model::torch
