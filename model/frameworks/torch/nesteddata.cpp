// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/nesteddata.h"

#include "model/base/bigint.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/factories.h"
#include "model/frameworks/torch/promotion.h"
#include "model/frameworks/torch/tensors.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <cmath>
#include <iterator>

namespace clonescope::model::torch
{

namespace
{

constexpr std::size_t maxDepth = 128; // as PyTorch: "too many dimensions"

bool isText(const Heap &heap, Slot slot)
{
    return heap.as<Str>(slot);
}

// The shape that the first members spell.
Sizes shapeOfData(Interp &interp, Slot data)
{
    Sizes shape;
    Ref at = interp.store().hold(data);
    while (isSequence(interp.heap(), at) || isText(interp.heap(), at)) {
        const auto members = interp.members(at);
        shape.push_back(static_cast<std::int64_t>(members.size()));
        const bool isEndless = isText(interp.heap(), at) && !members.empty(); // 'a'[0] is 'a'
        if (shape.size() > maxDepth || isEndless)
            raise("ValueError",
                  "too many dimensions '" + std::string(typeName(interp.heap(), at)) + "'");
        if (members.empty())
            break;
        at = members.front();
    }
    return shape;
}

// What one number, or a tensor in its place, says of the dtype.
DType dtypeOfLeaf(const Heap &heap, Slot value)
{
    if (heap.as<Bool>(value))
        return DType::Bool;
    if (heap.as<Int>(value))
        return DType::Int64;
    if (heap.as<Float>(value))
        return DType::Float32;
    if (heap.as<Complex>(value))
        throw Unsupported {"a tensor of complex numbers"};
    if (isText(heap, value) || heap.as<ByteString>(value))
        raise("TypeError", "new(): invalid data type '" + errorTypeName(heap, value) + "'");
    if (heap.as<ByteArray>(value) || heap.as<MemoryView>(value))
        throw Unsupported {"torch.tensor() of a bytearray or memoryview"};
    if (isTensor(heap, value))
        return heap.as<Tensor>(value)->dtype;
    raise("RuntimeError", "Could not infer dtype of " + errorTypeName(heap, value));
}

// The dtype of all together.
DType dtypeOfAll(Interp &interp, Slot data)
{
    std::optional<DType> all;
    const auto join = [&](DType dtype) { all = all ? promotedType(*all, dtype) : dtype; };
    std::vector<Ref> open {interp.store().hold(data)};
    while (!open.empty()) {
        const Ref at = std::move(open.back());
        open.pop_back();
        interp.spend(Work::Member, 1);
        if (!isSequence(interp.heap(), at)) {
            join(dtypeOfLeaf(interp.heap(), at));
            continue;
        }
        auto members = interp.members(at);
        if (members.empty())
            join(DType::Float32);
        std::move(members.rbegin(), members.rend(), std::back_inserter(open));
    }
    return *all;
}

// A tensor of one element as the number that it is, by int(), float() or bool() of it.
Scalar numberOfTensor(Interp &interp, Slot tensor, DType dtype)
{
    const DType own = tensorAt(interp, tensor).dtype;
    const std::int64_t count = tensorAt(interp, tensor).layout->count();
    const bool isWhole = own == DType::Bool || isIntegral(own);
    if (isIntegral(dtype) && (count != 1 || !isWhole))
        raise("TypeError", "only integer tensors of a single element can be converted to an index");
    if (count != 1 && (dtype == DType::Bool || !isOld(interp) || isComplex(dtype)))
        throw Unsupported {"torch.tensor() of tensors of several elements"};
    if (count != 1)
        raise("ValueError", "only one element tensors can be converted to Python scalars");
    if (isComplex(own))
        throw Unsupported {"torch.tensor() of tensors of complex numbers"};
    return elements(arrayOf(interp, tensor)).front();
}

Scalar leafValue(Interp &interp, Slot value, DType dtype)
{
    const Heap &heap = interp.heap();
    if (isTensor(heap, value))
        return numberOfTensor(interp, value, dtype);
    if (isSequence(heap, value)) {
        const std::string name = errorTypeName(heap, value);
        if (dtype == DType::Int64)
            raise("TypeError", "'" + name + "' object cannot be interpreted as an integer");
        throw Unsupported {"torch.tensor() of sequences of unequal depth"};
    }
    const auto *whole = heap.as<Int>(value);
    if (whole && whole->big && !isIntegral(dtype)) // to a bool it is true, like any other but zero
        return whole->big->value.convert_to<double>();
    if (const auto number = numberOf(heap, value))
        return *number;
    if (isText(heap, value) && isIntegral(dtype))
        raise("TypeError", "'str' object cannot be interpreted as an integer");
    throw Unsupported {"torch.tensor() of this data"};
}

// torch.tensor() names the dtype where fill_() names the C++ type.
void requireFitsInTensor(const Scalar &value, DType dtype)
{
    try {
        requireFits(value, dtype);
    } catch (const PyError &) {
        raise("RuntimeError",
              "value cannot be converted to type " + std::string(name(dtype))
                  + " without overflow");
    }
}

void storeAll(Interp &interp, Slot data, std::size_t depth, Array &array, std::size_t &at)
{
    const Sizes &shape = array.layout.shape;
    if (depth == shape.size()) {
        const Scalar value = leafValue(interp, data, array.dtype);
        if (isIntegral(array.dtype))
            requireFitsInTensor(value, array.dtype);
        storeElement(array.bytes, at, array.dtype, value);
        at += itemSize(array.dtype);
        return;
    }
    if (!isSequence(interp.heap(), data))
        raise("TypeError", "not a sequence");
    const auto members = interp.members(data);
    if (static_cast<std::int64_t>(members.size()) != shape[depth])
        raise("ValueError",
              "expected sequence of length " + std::to_string(shape[depth]) + " at dim "
                  + std::to_string(depth) + " (got " + std::to_string(members.size()) + ")");
    for (const Ref &member : members)
        storeAll(interp, member, depth + 1, array, at);
}

} // namespace

Array arrayFromData(Interp &interp, Slot data, std::optional<DType> dtype)
{
    if (isTensor(interp.heap(), data))
        throw Unsupported {"torch.tensor() of a tensor"};
    if (isText(interp.heap(), data))
        raise("TypeError", "new(): invalid data type 'str'");
    if (interp.heap().as<Type>(data)) // of torch.Tensor PyTorch asks for an interface to arrays
        throw Unsupported {"torch.tensor() of a class"};
    Array array;
    array.layout = StridedLayout::contiguous(shapeOfData(interp, data));
    if (!dtype)
        dtype = dtypeOfAll(interp, data);
    array.dtype = *dtype;
    requireRoom(interp, array.layout.shape, array.dtype);
    const auto count = static_cast<std::size_t>(array.layout.count());
    array.bytes = Bytes(count * itemSize(array.dtype));
    std::size_t at = 0;
    if (count > 0)
        storeAll(interp, data, 0, array, at);
    return array;
}

} // namespace clonescope::model::torch
