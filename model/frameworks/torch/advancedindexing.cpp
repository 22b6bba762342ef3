// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/advancedindexing.h"

#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/factories.h"
#include "model/frameworks/torch/gathering.h"
#include "model/frameworks/torch/nesteddata.h"
#include "model/heap/parts.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

bool isMaskType(DType dtype)
{
    return dtype == DType::Bool || dtype == DType::UInt8;
}

// A list's numbers are whole, whatever they are; its bools are a mask.
Ref tensorOfSequence(Interp &interp, Slot sequence)
{
    Array array = arrayFromData(interp, sequence, {});
    if (array.dtype != DType::Bool)
        array = arrayFromData(interp, sequence, DType::Int64);
    return makeTensor(interp, std::move(array));
}

Sizes wholeNumbersOf(Interp &interp, Slot tensor)
{
    const ArrayRef array = arrayOf(interp, tensor);
    if (array.dtype != DType::Int64)
        raise("IndexError", "tensors used as indices must be long, byte or bool tensors");
    interp.store().requireRoom(static_cast<std::uint64_t>(array.layout.count())
                               * (sizeof(Scalar) + sizeof(std::int64_t)));
    Sizes all;
    for (const Scalar &value : elements(array))
        all.push_back(asInt(value));
    return all;
}

PlaceIndex maskIndex(Interp &interp, Slot mask, std::size_t dimension, const StridedLayout &layout)
{
    const Sizes shape = tensorAt(interp, mask).layout->shape;
    for (std::size_t d = 0; d < shape.size(); ++d)
        if (dimension + d >= layout.rank() || layout.shape[dimension + d] != shape[d])
            raise("IndexError",
                  "The shape of the mask " + shapeText(shape) + " at index " + std::to_string(d)
                      + " does not match the shape of the indexed tensor " + shapeText(layout.shape)
                      + " at index " + std::to_string(dimension + d));
    PlaceIndex index {dimension, {}, placesOfTrue(interp, mask), {}, true};
    index.shape = {static_cast<std::int64_t>(index.places.front().size())};
    // As they lie in what nonzero() answers, one beside the other.
    index.strides.assign(shape.size(), Sizes {1});
    return index;
}

} // namespace

bool isPlaceIndex(const Heap &heap, Slot part)
{
    return isTensor(heap, part) || heap.as<Bool>(part) || isSequence(heap, part);
}

bool isListOfParts(const Heap &heap, Slot key)
{
    const auto *list = heap.as<List>(key);
    if (!list || list->items.size() >= 32)
        return false;
    return std::any_of(list->items.begin(), list->items.end(), [&](Slot part) {
        return isTensor(heap, part) || isSequence(heap, part) || heap.as<Slice>(part)
            || part == Heap::ellipsis || part == Heap::none;
    });
}

std::size_t dimensionsTaken(const Interp &interp, Slot part)
{
    const Heap &heap = interp.heap();
    if (part == Heap::none || part == Heap::ellipsis || heap.as<Bool>(part))
        return 0;
    if (isTensor(heap, part) && isMaskType(tensorAt(interp, part).dtype))
        return tensorAt(interp, part).layout->rank();
    return 1;
}

std::optional<std::int64_t> selectingNumber(Interp &interp, Slot part)
{
    if (!isTensor(interp.heap(), part))
        return {};
    const Tensor &tensor = tensorAt(interp, part);
    if (tensor.layout->rank() > 0 || !isIntegral(tensor.dtype) || isMaskType(tensor.dtype))
        return {};
    return asInt(elements(arrayOf(interp, part)).front());
}

bool addsDimension(const Interp &interp, Slot part)
{
    if (interp.heap().as<Bool>(part))
        return true;
    return isTensor(interp.heap(), part) && tensorAt(interp, part).layout->rank() == 0
        && isMaskType(tensorAt(interp, part).dtype);
}

PlaceIndex placeIndex(Interp &interp, Slot part, std::size_t dimension, const StridedLayout &layout)
{
    if (addsDimension(interp, part)) {
        if (!interp.truth(part)) // whose strides are not known
            throw Unsupported {"indexing a tensor with False"};
        return {dimension, {1}, {{0}}, {{1}}};
    }
    const Ref made = isTensor(interp.heap(), part) ? Ref() : tensorOfSequence(interp, part);
    const Slot tensor = made ? made.slot() : part;
    if (isMaskType(tensorAt(interp, tensor).dtype))
        return maskIndex(interp, tensor, dimension, layout);
    const StridedLayout own = *tensorAt(interp, tensor).layout;
    return {dimension, own.shape, {wholeNumbersOf(interp, tensor)}, {own.stride}};
}

namespace
{

// All indices together: what they select, as PyTorch arranges it. Dimensions that are indexed stand
// where the first of them was, in front where others lie between them.
struct Selection {
    Sizes shape; // of the result
    Positions positions; // in the layout, in C order of the result
    std::vector<Sizes> strides; // of what PyTorch reads it from, which decide how the result lies
};

struct Single { // an index of one dimension
    std::size_t dimension;
    const Sizes *places;
    StridedLayout layout;
};

std::vector<Single> singles(const std::vector<PlaceIndex> &indices)
{
    std::vector<Single> all;
    for (const PlaceIndex &index : indices)
        for (std::size_t i = 0; i < index.places.size(); ++i)
            all.push_back(
                {index.dimension + i, &index.places[i], {index.shape, index.strides[i], 0}});
    return all;
}

Sizes commonIndexShape(const std::vector<Single> &all)
{
    Sizes common;
    std::string shapes;
    for (const Single &one : all)
        shapes += (shapes.empty() ? "" : ", ") + shapeText(one.layout.shape);
    for (const Single &one : all) {
        auto next = commonShape(common, one.layout.shape);
        if (!next)
            raise("IndexError",
                  "shape mismatch: indexing tensors could not be broadcast together with shapes "
                      + shapes);
        common = std::move(*next);
    }
    return common;
}

// What the indices come to, each in elements: of the layout, in C order of their common shape.
// `isWrite`: an index beyond the dimension ends PyTorch's write in the midst of it.
Sizes offsetsOf(const std::vector<Single> &all, const StridedLayout &layout, const Sizes &common,
                bool isWrite)
{
    const auto count = static_cast<std::size_t>(countOf(common));
    Sizes offsets(count, 0);
    std::size_t number = 0; // by which PyTorch's error counts
    for (const Single &one : all) {
        const std::int64_t size = layout.shape[one.dimension];
        const StridedLayout dense = StridedLayout::contiguous(one.layout.shape);
        const StridedLayout walk {common, broadcastStrides(dense, common), 0};
        std::size_t i = 0;
        forEachElement(walk, [&](std::int64_t at) {
            const std::int64_t place = (*one.places)[static_cast<std::size_t>(at)];
            if (place < -size || place >= size) {
                if (isWrite && i > 0)
                    throw Unsupported {"writing at several indices, one of which is out of bounds"};
                raise("IndexError",
                      "index " + std::to_string(place) + " is out of bounds for dimension "
                          + std::to_string(number) + " with size " + std::to_string(size));
            }
            offsets[i++] += (place < 0 ? place + size : place) * layout.stride[one.dimension];
        });
        ++number;
    }
    return offsets;
}

Selection selectionOf(Interp &interp, const StridedLayout &layout,
                      const std::vector<PlaceIndex> &indices, bool isWrite)
{
    std::vector<Single> all = singles(indices);
    if (all.size() > layout.rank())
        raise("IndexError",
              "too many indices for tensor of dimension " + std::to_string(layout.rank()) + " (got "
                  + std::to_string(all.size()) + ")");
    const Sizes common = commonIndexShape(all);
    std::vector<bool> isIndexed(layout.rank(), false);
    for (const Single &one : all)
        isIndexed[one.dimension] = true;
    const auto first = static_cast<std::size_t>(std::find(isIndexed.begin(), isIndexed.end(), true)
                                                - isIndexed.begin());
    const bool areTogether
        = std::all_of(isIndexed.begin() + static_cast<std::ptrdiff_t>(first),
                      isIndexed.begin() + static_cast<std::ptrdiff_t>(first + all.size()),
                      [](bool is) { return is; });
    const std::size_t front = areTogether ? first : 0;
    StridedLayout before {{}, {}, layout.offset}, after;
    for (std::size_t d = 0; d < layout.rank(); ++d) {
        if (isIndexed[d])
            continue;
        StridedLayout &side = areTogether && d < first ? before : after;
        side.shape.push_back(layout.shape[d]);
        side.stride.push_back(layout.stride[d]);
    }
    Selection selection;
    for (const Sizes *part :
         std::initializer_list<const Sizes *> {&before.shape, &common, &after.shape})
        selection.shape.insert(selection.shape.end(), part->begin(), part->end());
    requireRoom(interp, selection.shape, DType::Int64);
    const auto spread = [&](const Sizes &own, std::size_t at) {
        Sizes strides(selection.shape.size(), 0);
        std::copy(own.begin(), own.end(), strides.begin() + static_cast<std::ptrdiff_t>(at));
        return strides;
    };
    Sizes source = spread(before.stride, 0);
    std::copy(after.stride.begin(), after.stride.end(),
              source.begin() + static_cast<std::ptrdiff_t>(front + common.size()));
    selection.strides.push_back(std::move(source));
    for (const Single &one : all)
        selection.strides.push_back(spread(broadcastStrides(one.layout, common), front));
    const Sizes offsets = offsetsOf(all, layout, common, isWrite);
    if (countOf(selection.shape) == 0)
        return selection;
    forEachElement(before, [&](std::int64_t begin) {
        for (const std::int64_t offset : offsets) {
            after.offset = begin + offset;
            forEachElement(after, [&](std::int64_t at) { selection.positions.push_back(at); });
        }
    });
    return selection;
}

std::int64_t beginInBuffer(const Interp &interp, Slot self)
{
    const Tensor &tensor = tensorAt(interp, self);
    return layoutInBuffer(interp.heap(), tensor).offset - tensor.layout->offset;
}

void shift(Positions &positions, std::int64_t by)
{
    for (std::int64_t &position : positions)
        position += by;
}

} // namespace

Places placesOf(Interp &interp, const StridedLayout &layout, const std::vector<PlaceIndex> &indices)
{
    Selection selection = selectionOf(interp, layout, indices, true);
    return {std::move(selection.positions), std::move(selection.shape)};
}

Ref gathered(Interp &interp, Slot self, const StridedLayout &layout,
             const std::vector<PlaceIndex> &indices)
{
    Selection selection = selectionOf(interp, layout, indices, false);
    const DType dtype = tensorAt(interp, self).dtype;
    if (selection.positions.empty() && layout.rank() > tensorAt(interp, self).layout->rank())
        throw Unsupported {"picking nothing beside a new dimension"}; // its strides are not known
    requireRoom(interp, selection.shape, dtype);
    Array result = emptyArray(
        compactLayout(selection.shape, memoryOrder(selection.shape, selection.strides)), dtype);
    shift(selection.positions, beginInBuffer(interp, self));
    pickInto({&result.bytes, result.layout, dtype}, arrayOf(interp, self), selection.positions);
    Ref made = makeResult(interp, std::move(result), "IndexBackward0", {self});
    logCopy(interp, CopyMethod::Advanced, self, made);
    return made;
}

namespace
{

// Both are dense, over one storage, and have an element in common: what PyTorch refuses to write.
void requireNotMet(const StridedLayout &to, const StridedLayout &from)
{
    if (to.count() == 0 || from.count() == 0 || !isDense(to) || !isDense(from))
        return;
    if (to.offset < from.offset + from.count() && from.offset < to.offset + to.count())
        raise("RuntimeError",
              "unsupported operation: some elements of the input tensor and the written-to tensor "
              "refer to a single memory location. Please clone() the tensor before performing the "
              "operation.");
}

Array valueArray(Interp &interp, DType dtype, Slot value, bool isByMask)
{
    if (!isTensor(interp.heap(), value)) {
        Array one = emptyArray({}, dtype);
        storeElement(one.bytes, 0, dtype, *numberOf(interp.heap(), value));
        return one;
    }
    ArrayRef from = arrayOf(interp, value);
    const Sizes &shape = from.layout.shape;
    const auto first
        = std::find_if(shape.begin(), shape.end(), [](std::int64_t size) { return size != 1; });
    from.layout = viewed(from.layout, Sizes(first, shape.end()));
    // One number beside a mask fills, whatever its dtype.
    const bool fills = isByMask && from.layout.count() == 1;
    return copied(from, StridedLayout::contiguous(from.layout.shape), fills ? dtype : from.dtype);
}

} // namespace

void scattered(Interp &interp, Slot self, const StridedLayout &layout, std::string_view view,
               const std::vector<PlaceIndex> &indices, Slot value, bool isByMask)
{
    const DType dtype = tensorAt(interp, self).dtype;
    const Ref history = view.empty()
        ? historyOfWrite(interp, self, "IndexPutBackward0", {value})
        : historyOfWriteThroughView(interp, self, view, {value}, Writing::Computes);
    requireHistoryOf(interp, self, value);
    for (std::size_t d = 0; d < layout.rank(); ++d)
        if (layout.stride[d] == 0 && layout.shape[d] > 1)
            throw Unsupported {"writing by indices into an expanded tensor"};
    const Array from = valueArray(interp, dtype, value, isByMask);
    const bool fills = isByMask && from.layout.count() == 1;
    if (!fills && isTensor(interp.heap(), value)
        && tensorAt(interp, value).storage == tensorAt(interp, self).storage)
        requireNotMet(layout, *tensorAt(interp, value).layout);
    const Selection selection = selectionOf(interp, layout, indices, true);
    const auto common = commonShape(selection.shape, from.layout.shape);
    if (!common || *common != selection.shape)
        raise("RuntimeError",
              "shape mismatch: value tensor of shape " + shapeText(from.layout.shape)
                  + " cannot be broadcast to indexing result of shape "
                  + shapeText(selection.shape));
    if (from.dtype != dtype)
        raise("RuntimeError",
              "Index put requires the source and destination dtypes match, got "
                  + std::string(scalarTypeName(dtype)) + " for the destination and "
                  + std::string(scalarTypeName(from.dtype)) + " for the source.");
    const MutableArrayRef to = mutableArray(interp, self, layout);
    Positions inBuffer = selection.positions;
    shift(inBuffer, to.layout.offset - layout.offset);
    placeInto(to, inBuffer, selection.shape, from.ref());
    wroteAt(interp, self, selection.positions);
    const Slot base = tensorAt(interp, self).base;
    rebase(interp, view.empty() || base == noSlot ? self : base, history);
}

} // namespace clonescope::model::torch
