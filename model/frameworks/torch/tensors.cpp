// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/tensors.h"

#include "model/base/bigint.h"
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/tensors/making.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/heap/carried.h"
#include "model/heap/parts.h"

#include <algorithm>
#include <limits>

namespace clonescope::model::torch
{

namespace
{

constexpr std::uint64_t objectsWorth = 64; // instructions that take as long as to make a tensor

} // namespace

bool isTensor(const Heap &heap, Slot slot)
{
    const auto *tensor = heap.as<Tensor>(slot);
    return tensor && tensor->framework == Framework::Torch;
}

const Tensor &tensorAt(const Interp &interp, Slot slot)
{
    return *interp.heap().as<Tensor>(slot);
}

const StridedLayout &layoutOf(const Interp &interp, Slot tensor)
{
    return *tensorAt(interp, tensor).layout;
}

DType dtypeOfTensor(const Interp &interp, Slot tensor)
{
    return tensorAt(interp, tensor).dtype;
}

std::optional<Scalar> numberOf(const Heap &heap, Slot value)
{
    if (const auto *flag = heap.as<Bool>(value))
        return Scalar {flag->value};
    if (const auto *real = heap.as<Float>(value))
        return Scalar {real->value};
    const auto *whole = heap.as<Int>(value);
    if (!whole)
        return {};
    if (whole->big)
        raise("RuntimeError", "Overflow when unpacking long");
    return Scalar {whole->small};
}

std::optional<Scalar> unsignedNumberOf(const Interp &interp, Slot value, std::optional<DType> into)
{
    const auto *whole = interp.heap().as<Int>(value);
    if (isOld(interp) || !whole || !whole->big)
        return numberOf(interp.heap(), value);
    const BigInt big = python::bigInteger(interp.heap(), value);
    if (big < 0)
        raise("OverflowError", "can't convert negative int to unsigned");
    if (big > std::numeric_limits<std::uint64_t>::max())
        raise("OverflowError", "int too big to convert");
    if (!into)
        throw Unsupported {"a number of 2**63 and more here"};
    if (isIntegral(*into))
        requireFits(0x1p64, *into); // which none of them holds
    return python::toDouble(big);
}

std::optional<std::int64_t> wrappedNumber(const Heap &heap, Slot value)
{
    const auto *whole = heap.as<Int>(value);
    if (!whole || !whole->big)
        return {};
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(python::bigInteger(heap, value)));
}

Ref pythonNumber(Interp &interp, const Scalar &value)
{
    Store &store = interp.store();
    if (const auto *flag = std::get_if<bool>(&value))
        return store.hold(Heap::boolean(*flag));
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return store.makeInt(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return store.makeFloat(*real);
    throw Unsupported {"a complex number"};
}

namespace
{

void requireCountable(const Sizes &shape, DType dtype)
{
    if (!tensors::bytesOf(shape, dtype))
        raise("RuntimeError", "Storage size calculation overflowed with sizes=" + shapeText(shape));
}

} // namespace

void requireRoom(const Sizes &shape, DType dtype)
{
    requireCountable(shape, dtype);
    tensors::requireHoldable(shape, dtype);
}

void requireRoom(Interp &interp, const Sizes &shape, DType dtype)
{
    requireCountable(shape, dtype);
    tensors::requireRoom(interp, shape, dtype);
}

Tensor headerOf(DType dtype)
{
    Tensor header;
    header.framework = Framework::Torch;
    header.dtype = dtype;
    return header;
}

namespace
{

Ref makeOver(Interp &interp, Array array, bool requiresGrad, Slot node)
{
    interp.spend(objectsWorth);
    interp.spend(Work::Element, static_cast<std::uint64_t>(array.layout.count()));
    const Ref storage = tensors::makeStorage(interp, std::move(array.bytes));
    const Ref counter = interp.store().make(VersionCounter {});
    Tensor tensor = headerOf(array.dtype);
    tensor.requiresGrad = requiresGrad;
    tensor.storage = storage;
    tensor.version = counter;
    tensor.gradNode = node;
    tensor.layout = std::move(array.layout);
    return interp.store().make(std::move(tensor));
}

} // namespace

Ref makeTensor(Interp &interp, Array array, bool requiresGrad)
{
    return makeOver(interp, std::move(array), requiresGrad, noSlot);
}

Ref makeResult(Interp &interp, Array array, std::string_view node, const std::vector<Slot> &inputs)
{
    const bool carries = isFloating(array.dtype) || isComplex(array.dtype);
    const Ref grad = carries ? gradNode(interp, node, inputs) : Ref {};
    return makeOver(interp, std::move(array), static_cast<bool>(grad), grad);
}

Ref makeHeader(Interp &interp, Slot like, NewHeader header)
{
    interp.spend(objectsWorth);
    Store &store = interp.store();
    const Tensor from = tensorAt(interp, like);
    const Ref counter = header.sharesCounter ? store.hold(from.version)
                                             : store.make(VersionCounter {header.version});
    Tensor tensor = headerOf(from.dtype);
    tensor.requiresGrad = header.requiresGrad;
    tensor.storage = from.storage;
    tensor.version = counter;
    tensor.layout = from.layout;
    return store.make(std::move(tensor));
}

Ref makeView(Interp &interp, Slot source, StridedLayout layout, std::string_view node,
             std::optional<std::uint32_t> manyOutput)
{
    interp.spend(objectsWorth);
    interp.spend(Work::Byte, 64 * layout.rank());
    const Tensor from = tensorAt(interp, source);
    Tensor view = headerOf(from.dtype);
    view.storage = from.storage;
    view.version = from.version;
    view.base = from.base == noSlot ? source : from.base; // a view of a view has the first as base
    view.layout = std::move(layout);
    view.historyVersion = interp.heap().as<VersionCounter>(from.version)->value;
    if (!isGradEnabled(interp) || from.manyOutput == madeWithoutGrad)
        view.manyOutput = madeWithoutGrad;
    else if (manyOutput || from.manyOutput)
        view.manyOutput = manyOutput.value_or(0);
    const Ref grad = gradNode(interp, node, {source});
    view.gradNode = grad;
    view.requiresGrad = static_cast<bool>(grad);
    return interp.store().make(std::move(view));
}

MutableArrayRef mutableArray(Interp &interp, Slot tensor, const StridedLayout &layout)
{
    interp.spend(objectsWorth);
    countDimensions(interp, layout);
    interp.spend(Work::Element, static_cast<std::uint64_t>(layout.count()));
    const Tensor &to = tensorAt(interp, tensor);
    StridedLayout inBuffer = layout;
    inBuffer.offset += layoutInBuffer(interp.heap(), to).offset - to.layout->offset;
    const DType dtype = to.dtype;
    const Slot buffer = interp.heap().as<StorageImpl>(to.storage)->buffer;
    tensors::requireKnown(*interp.heap().as<Buffer>(buffer));
    const auto byte = [&](std::int64_t element) {
        return static_cast<std::size_t>(std::max<std::int64_t>(element, 0)) * itemSize(dtype);
    };
    Bytes &bytes
        = interp.store().editBytes(buffer, byte(inBuffer.lowest()), byte(inBuffer.beyond()));
    return {&bytes, std::move(inBuffer), dtype};
}

void wrote(Interp &interp, Slot tensor, const StridedLayout &layout)
{
    const Tensor &to = tensorAt(interp, tensor);
    StridedLayout inBuffer = layout;
    inBuffer.offset += layoutInBuffer(interp.heap(), to).offset - to.layout->offset;
    const Slot buffer = interp.heap().as<StorageImpl>(to.storage)->buffer;
    interp.store().logElements(buffer, std::move(inBuffer), to.dtype, tensor);
    interp.store().bumpVersion(tensor);
}

void logCopy(Interp &interp, CopyMethod method, Slot source, Slot result)
{
    interp.store().logCopy(copyEvent(interp.heap(), method, Framework::Torch, source, result));
}

Ref loggedArithmetic(Interp &interp, Slot source, Ref result)
{
    logCopy(interp, CopyMethod::Arithmetic, source, result);
    return result;
}

} // namespace clonescope::model::torch
