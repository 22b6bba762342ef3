// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/promotion.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

// Several tensors as one, and one as several views.
namespace clonescope::model::torch
{

namespace
{

std::vector<Slot> tensorsOf(const Interp &interp, std::string_view function, Slot sequence)
{
    const Heap &heap = interp.heap();
    const auto *list = heap.as<List>(sequence);
    const auto *tuple = heap.as<Tuple>(sequence);
    if (!list && !tuple)
        raise("TypeError",
              std::string(function)
                  + "(): argument 'tensors' (position 1) must be tuple of Tensors, not "
                  + errorTypeName(heap, sequence));
    std::vector<Slot> all;
    for (const Slot item : list ? list->items : tuple->items) {
        if (!isTensor(heap, item))
            raise("TypeError",
                  "expected Tensor as element " + std::to_string(all.size())
                      + " in argument 0, but got " + errorTypeName(heap, item));
        all.push_back(item);
    }
    return all;
}

DType commonType(const Interp &interp, const std::vector<Slot> &tensors)
{
    DType dtype = tensorAt(interp, tensors.front()).dtype;
    const StridedLayout some {{1}, {1}, 0};
    for (const Slot tensor : tensors)
        dtype = resultType(ArrayRef {nullptr, some, dtype},
                           ArrayRef {nullptr, some, tensorAt(interp, tensor).dtype});
    return dtype;
}

// The layouts one after the other along a dimension of the result.
Ref joined(Interp &interp, const std::vector<Slot> &tensors,
           const std::vector<StridedLayout> &layouts, std::size_t dim, std::string_view node,
           const std::vector<Slot> &inputs)
{
    const DType dtype = commonType(interp, inputs);
    Sizes shape = layouts.front().shape;
    shape[dim] = 0;
    for (const StridedLayout &layout : layouts)
        shape[dim] += layout.shape[dim];
    requireRoom(interp, shape, dtype);
    Array result = emptyArray(StridedLayout::contiguous(shape), dtype);
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const ArrayRef from = arrayOf(interp, tensors[i]);
        StridedLayout source = layouts[i];
        source.offset += from.layout.offset - layoutOf(interp, tensors[i]).offset;
        const std::int64_t end = begin + source.shape[dim];
        const StridedLayout target
            = sliced(result.layout, static_cast<std::int64_t>(dim), begin, end);
        if (source.count() > 0)
            moveInto({&result.bytes, target, dtype}, {from.bytes, source, from.dtype});
        begin = end;
    }
    return makeResult(interp, std::move(result), node, inputs);
}

void requireNoMemoryFormat(const Interp &interp, std::string_view function,
                           const std::vector<Slot> &tensors)
{
    for (const Slot tensor : tensors) // whose memory format may be kept
        if (layoutOf(interp, tensor).rank() > 3 && !layoutOf(interp, tensor).isContiguous())
            refuse(function);
}

Ref concatenated(Interp &interp, const std::vector<Slot> &given, std::int64_t along)
{
    if (given.empty())
        raise("RuntimeError", "torch.cat(): expected a non-empty list of Tensors");
    std::vector<Slot> tensors;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Sizes &shape = layoutOf(interp, given[i]).shape;
        if (shape.empty())
            raise("RuntimeError",
                  "zero-dimensional tensor (at position " + std::to_string(i)
                      + ") cannot be concatenated");
        if (shape != Sizes {0}) // which fits everything
            tensors.push_back(given[i]);
    }
    if (tensors.empty())
        tensors.push_back(given.front());
    requireNoMemoryFormat(interp, "cat", tensors);
    const StridedLayout first = layoutOf(interp, tensors.front());
    const std::size_t dim = wrapDimension(along, first.rank());
    std::vector<StridedLayout> layouts;
    for (const Slot tensor : tensors) {
        const StridedLayout &layout = layoutOf(interp, tensor);
        if (layout.rank() != first.rank())
            raise("RuntimeError",
                  "Tensors must have same number of dimensions: got " + std::to_string(first.rank())
                      + " and " + std::to_string(layout.rank()));
        for (std::size_t d = 0; d < first.rank(); ++d)
            if (d != dim && layout.shape[d] != first.shape[d])
                raise("RuntimeError",
                      "Sizes of tensors must match except in dimension " + std::to_string(dim)
                          + ". Expected size " + std::to_string(first.shape[d]) + " but got size "
                          + std::to_string(layout.shape[d]) + " for tensor number "
                          + std::to_string(std::find(given.begin(), given.end(), tensor)
                                           - given.begin())
                          + " in the list.");
        layouts.push_back(layout);
    }
    return joined(interp, tensors, layouts, dim, "CatBackward0", given);
}

Ref cat(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("cat", {"tensors", "dim="}, arguments);
    const std::int64_t dim = bound[1] == noSlot ? 0 : dimension(interp, "cat", bound[1]);
    return concatenated(interp, tensorsOf(interp, "cat", bound[0]), dim);
}

Ref stack(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("stack", {"tensors", "dim="}, arguments);
    const std::vector<Slot> tensors = tensorsOf(interp, "stack", bound[0]);
    if (tensors.empty())
        raise("RuntimeError", "stack expects a non-empty TensorList");
    const std::int64_t along = bound[1] == noSlot ? 0 : dimension(interp, "stack", bound[1]);
    const Sizes shape = layoutOf(interp, tensors.front()).shape;
    const std::size_t dim = wrapDimension(along, shape.size() + 1);
    std::vector<StridedLayout> layouts;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const StridedLayout &layout = layoutOf(interp, tensors[i]);
        if (layout.shape != shape)
            raise("RuntimeError",
                  "stack expects each tensor to be equal size, but got " + shapeText(shape)
                      + " at entry 0 and " + shapeText(layout.shape) + " at entry "
                      + std::to_string(i));
        layouts.push_back(unsqueezed(layout, static_cast<std::int64_t>(dim)));
    }
    requireNoMemoryFormat(interp, "stack", tensors);
    return joined(interp, tensors, layouts, dim, "StackBackward0", tensors);
}

// hstack() and vstack(): what has too few dimensions gets them first, by views.
template <bool isVertical> Ref sideBySide(Interp &interp, Slot, const Arguments &arguments)
{
    const std::string_view function = isVertical ? "vstack" : "hstack";
    const std::vector<Slot> given
        = tensorsOf(interp, function, bindTorch(function, {"tensors"}, arguments)[0]);
    if (given.empty())
        refuse(function);
    std::vector<Ref> held;
    std::vector<Slot> tensors;
    for (const Slot tensor : given) {
        const StridedLayout layout = layoutOf(interp, tensor);
        StridedLayout wider = layout.rank() == 0 ? unsqueezed(layout, 0) : layout;
        if (isVertical && wider.rank() == 1)
            wider = unsqueezed(wider, 0);
        held.push_back(wider.rank() > layout.rank()
                           ? makeView(interp, tensor, std::move(wider), "UnsqueezeBackward0")
                           : interp.store().hold(tensor));
        tensors.push_back(held.back());
    }
    const bool isFlat = layoutOf(interp, tensors.front()).rank() == 1;
    return concatenated(interp, tensors, isVertical || isFlat ? 0 : 1);
}

// ---- Several views ----

// Slices of these lengths along a dimension.
Ref slices(Interp &interp, Slot self, std::int64_t dim, const Sizes &lengths, std::string_view node)
{
    const StridedLayout layout = layoutOf(interp, self);
    interp.spend(lengths.size());
    interp.store().requireRoom(lengths.size() * sizeof(Tensor));
    std::vector<Ref> views;
    std::int64_t begin = 0;
    for (const std::int64_t length : lengths) {
        views.push_back(makeView(interp, self, sliced(layout, dim, begin, begin + length), node,
                                 static_cast<std::uint32_t>(views.size())));
        begin += length;
    }
    return tupleOf(interp, views);
}

std::int64_t sizeAlong(const Interp &interp, std::string_view function, Slot self, std::int64_t dim)
{
    const Sizes &shape = layoutOf(interp, self).shape;
    if (shape.empty())
        refuse(function);
    return shape[wrapDimension(dim, shape.size())];
}

// As many of `length` as there are, the last the shorter.
Sizes equalLengths(Interp &interp, std::int64_t size, std::int64_t length)
{
    const auto count = static_cast<std::uint64_t>(size / length + 1);
    interp.store().requireRoom(count * sizeof(Tensor));
    interp.spend(count);
    Sizes lengths;
    for (std::int64_t begin = 0; begin == 0 || begin < size; begin += length)
        lengths.push_back(std::min(length, size - begin));
    return lengths;
}

Ref split(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound
        = bindTorch("split", {"split_size_or_sections=", "dim=", "split_size="}, arguments);
    const Slot sizes = bound[0] != noSlot ? bound[0] : bound[2];
    const std::int64_t dim = bound[1] == noSlot ? 0 : dimension(interp, "split", bound[1]);
    const std::int64_t size = sizeAlong(interp, "split", self, dim);
    if (const auto sections = sizesOf(interp, sizes)) {
        std::int64_t sum = 0;
        for (const std::int64_t one : *sections) {
            if (one < 0)
                refuse("split");
            sum += one;
        }
        if (sum != size)
            raise("RuntimeError",
                  "split_with_sizes expects split_sizes to sum exactly to " + std::to_string(size)
                      + " (input tensor's size at dimension " + std::to_string(dim)
                      + "), but got split_sizes=" + shapeText(*sections));
        return slices(interp, self, dim, *sections, "SplitWithSizesBackward0");
    }
    const std::int64_t length = dimension(interp, "split", sizes);
    if (length <= 0)
        refuse("split");
    return slices(interp, self, dim, equalLengths(interp, size, length), "SplitBackward0");
}

Ref chunk(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("chunk", {"chunks", "dim="}, arguments);
    const std::int64_t chunks = dimension(interp, "chunk", bound[0]);
    const std::int64_t dim = bound[1] == noSlot ? 0 : dimension(interp, "chunk", bound[1]);
    const std::int64_t size = sizeAlong(interp, "chunk", self, dim);
    if (chunks <= 0)
        raise("RuntimeError",
              "chunk expects `chunks` to be greater than 0, got: " + std::to_string(chunks));
    if (size == 0)
        refuse("chunk");
    return slices(interp, self, dim, equalLengths(interp, size, (size + chunks - 1) / chunks),
                  "SplitBackward0");
}

} // namespace

std::span<const Operation> joiningOperations()
{
    static constexpr Operation table[] {{"cat", nullptr, cat},
                                        {"concat", nullptr, cat},
                                        {"stack", nullptr, stack},
                                        {"hstack", nullptr, sideBySide<false>},
                                        {"vstack", nullptr, sideBySide<true>},
                                        both<split>("split", inPython),
                                        both<chunk>("chunk")};
    return table;
}

} // namespace clonescope::model::torch
