// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/indexing.h"

#include "model/base/bigint.h"
#include "model/frameworks/torch/advancedindexing.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/frameworks/torch/unwritten.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

// Where an index leads: the layout, and the last of the operations that PyTorch makes of it, by
// which the view's grad_fn is called. Then the indices that gather from that.
constexpr std::string_view wholeTensor = "AliasBackward0";
struct Indexed {
    StridedLayout layout;
    std::string_view node = wholeTensor;
    std::vector<PlaceIndex> gathers = {};
    bool isByMask = false; // gathers by one mask alone
};

std::optional<std::int64_t> sliceBound(const Heap &heap, Slot bound)
{
    if (bound == Heap::none)
        return {};
    const auto *whole = heap.as<Int>(bound);
    const auto *flag = heap.as<Bool>(bound);
    if (flag)
        return flag->value ? 1 : 0;
    if (isTensor(heap, bound))
        throw Unsupported {"a tensor as a slice's bound"};
    if (!whole)
        raise("TypeError", "slice indices must be integers or None or have an __index__ method");
    if (whole->big)
        return whole->big->value < 0 ? std::numeric_limits<std::int64_t>::min()
                                     : std::numeric_limits<std::int64_t>::max();
    return whole->small;
}

struct SliceBounds {
    std::optional<std::int64_t> start, stop;
    std::int64_t step = 1;
};

// In the order in which PyTorch looks at them. 1.13 takes what lies below -2**62 for a symbol.
SliceBounds sliceBoundsOf(const Interp &interp, const Slice &slice)
{
    constexpr std::int64_t most = std::int64_t {1} << 62U;
    const Heap &heap = interp.heap();
    SliceBounds bounds;
    bounds.step = sliceBound(heap, slice.step).value_or(1);
    if (bounds.step == 0)
        raise("ValueError", "slice step cannot be zero");
    bounds.start = sliceBound(heap, slice.start);
    bounds.stop = sliceBound(heap, slice.stop);
    if (bounds.step < 0)
        raise("ValueError", "step must be greater than zero");
    if (isOld(interp) && (bounds.start.value_or(0) < -most || bounds.stop.value_or(0) < -most))
        raise("RuntimeError",
              "Expected !is_symbolic() to be true, but got false.  (Could this error message be "
              "improved?  If so, please report an enhancement request to PyTorch.)");
    if (bounds.step > most) // whose sizes overflow
        throw Unsupported {"a slice of a tensor with a step of more than 2**62"};
    return bounds;
}

// A slice from 0 to exactly the size leaves the tensor as it is, no view of it, except where it
// stands alone between the brackets and is read.
void applySlice(Indexed &to, std::size_t dim, const SliceBounds &bounds, bool mayStay)
{
    const auto &[start, stop, step] = bounds;
    if (mayStay && start.value_or(0) == 0 && stop == to.layout.shape[dim] && step == 1)
        return;
    to.layout = sliced(to.layout, static_cast<std::int64_t>(dim), start, stop, step);
    to.node = "SliceBackward0";
}

// `place` is the index's own place among the indices, by which PyTorch's error counts.
void applyInteger(Indexed &to, std::size_t dim, std::int64_t index, std::size_t place)
{
    if (to.layout.rank() == 0 && index == 0)
        raise("IndexError",
              "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
              "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number");
    const std::int64_t size = to.layout.rank() == 0 ? 0 : to.layout.shape[dim];
    if (index < -size || index >= size)
        raise("IndexError",
              "index " + std::to_string(index) + " is out of bounds for dimension "
                  + std::to_string(place) + " with size " + std::to_string(size));
    to.layout = selected(to.layout, static_cast<std::int64_t>(dim), index);
    to.node = "SelectBackward0";
}

void applyNone(Interp &interp, Indexed &to, std::size_t dim)
{
    interp.spend(Work::Byte, 64 * to.layout.rank());
    to.layout = unsqueezed(to.layout, static_cast<std::int64_t>(dim));
    to.node = "UnsqueezeBackward0";
}

[[noreturn]] void badIndex(const Heap &heap, Slot key, std::size_t rank)
{
    if (heap.as<Int>(key))
        raise("RuntimeError", "Overflow when unpacking long");
    if (heap.as<Float>(key) && rank == 0)
        raise("IndexError", "too many indices for tensor of dimension 0");
    if (heap.as<Float>(key))
        raise("IndexError",
              "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are "
              "valid indices (got float)");
    if (heap.as<Str>(key))
        throw Unsupported {"indexing a tensor with a string"};
    throw Unsupported {"indexing a tensor with this"};
}

// A tensor, list or bool among the parts of a key.
void applyPlaces(Interp &interp, Indexed &to, std::size_t &dim, Slot part, std::size_t place)
{
    if (const auto selected = selectingNumber(interp, part))
        return applyInteger(to, dim, *selected, place);
    if (addsDimension(interp, part))
        applyNone(interp, to, dim);
    const bool isFirst = to.gathers.empty();
    to.gathers.push_back(placeIndex(interp, part, dim, to.layout));
    to.isByMask = isFirst && to.gathers.back().isMask;
    dim += to.gathers.back().places.size();
}

using Parts = std::vector<Slot>;

Indexed applyParts(Interp &interp, const StridedLayout &layout, const Parts &key)
{
    const Heap &heap = interp.heap();
    std::size_t specified = 0;
    for (const Slot part : key)
        specified += dimensionsTaken(interp, part);
    if (specified > layout.rank())
        raise("IndexError",
              "too many indices for tensor of dimension " + std::to_string(layout.rank()));
    Indexed to {layout};
    std::size_t dim = 0, place = 0;
    for (const Slot part : key) {
        const auto *whole = heap.as<Int>(part);
        if (whole && !whole->big) {
            applyInteger(to, dim, whole->small, place);
        } else if (const auto *slice = heap.as<Slice>(part)) {
            applySlice(to, dim++, sliceBoundsOf(interp, *slice), true);
        } else if (part == Heap::none) {
            applyNone(interp, to, dim++);
        } else if (part == Heap::ellipsis) {
            dim += layout.rank() - specified;
        } else if (isPlaceIndex(heap, part)) {
            applyPlaces(interp, to, dim, part, place);
        } else {
            badIndex(heap, part, layout.rank());
        }
        ++place;
    }
    return to;
}

Indexed apply(Interp &interp, const StridedLayout &layout, Slot key, bool isWritten)
{
    const Heap &heap = interp.heap();
    Indexed to {layout};
    const auto *whole = heap.as<Int>(key);
    if (whole && !whole->big)
        applyInteger(to, 0, whole->small, 0);
    else if (const auto *slice = heap.as<Slice>(key)) {
        const SliceBounds bounds = sliceBoundsOf(interp, *slice);
        // PyTorch takes the size of the dimension that is not there as 0, and a written slice of
        // all of it as the tensor.
        const bool isAll
            = isWritten && bounds.start.value_or(0) == 0 && bounds.stop == 0 && bounds.step == 1;
        if (layout.rank() == 0 && isAll)
            return to;
        if (layout.rank() == 0)
            raise("IndexError", "slice() cannot be applied to a 0-dim tensor.");
        applySlice(to, 0, bounds, isWritten);
    } else if (key == Heap::none)
        applyNone(interp, to, 0);
    else if (const auto *tuple = heap.as<Tuple>(key); tuple)
        return applyParts(interp, layout, Parts(tuple->items.begin(), tuple->items.end()));
    else if (isListOfParts(heap, key)) {
        const List &list = *heap.as<List>(key);
        return applyParts(interp, layout, Parts(list.items.begin(), list.items.end()));
    } else if (isPlaceIndex(heap, key))
        return applyParts(interp, layout, {key});
    else if (key != Heap::ellipsis)
        badIndex(heap, key, layout.rank());
    return to;
}

// x[…] = tensor: sizes of 1 in front go, then the value is expanded, as PyTorch's copy_to does.
StridedLayout valueLayout(const ArrayRef &value, const StridedLayout &target)
{
    if (value.layout.shape == target.shape)
        return value.layout;
    const Sizes &shape = value.layout.shape;
    const auto first
        = std::find_if(shape.begin(), shape.end(), [](std::int64_t size) { return size != 1; });
    const StridedLayout stripped = viewed(value.layout, Sizes(first, shape.end()));
    return expanded(stripped, target.shape, value.dtype);
}

void assignTensor(Interp &interp, Slot self, const StridedLayout &target, Slot value)
{
    overwritten(interp, self, target);
    const MutableArrayRef to = mutableArray(interp, self, target);
    ArrayRef from = arrayOf(interp, value);
    from.layout = valueLayout(from, to.layout);
    copyInto(to, from);
}

void assignNumber(Interp &interp, Slot self, const StridedLayout &target, const Scalar &value)
{
    requireFits(value, tensorAt(interp, self).dtype);
    overwritten(interp, self, target);
    fill(mutableArray(interp, self, target), value);
}

// A tensor without dimensions is a number to all that have some.
bool isNumberTo(const Interp &interp, const StridedLayout &target, Slot value)
{
    return tensorAt(interp, value).layout->rank() == 0 && target.rank() > 0;
}

// Each index makes a layout of its own.
void countIndices(Interp &interp, Slot self, Slot key)
{
    if (const auto *tuple = interp.heap().as<Tuple>(key))
        interp.spend(Work::Byte, 64 * tuple->items.size() * tensorAt(interp, self).layout->rank());
}

} // namespace

Ref item(Interp &interp, Slot self, Slot key)
{
    countIndices(interp, self, key);
    const StridedLayout layout = *tensorAt(interp, self).layout;
    Indexed to = apply(interp, layout, key, false);
    if (!to.gathers.empty())
        return gathered(interp, self, to.layout, to.gathers);
    Ref view = makeView(interp, self, std::move(to.layout), to.node);
    logCopy(interp, CopyMethod::Index, self, view);
    return view;
}

void setItem(Interp &interp, Slot self, Slot key, Slot value)
{
    countIndices(interp, self, key);
    const Heap &heap = interp.heap();
    if (value == noSlot)
        raise("TypeError", "Tensor does not support deleting items");
    const bool fromTensor = isTensor(heap, value);
    const auto number = fromTensor ? std::nullopt : numberOf(heap, value);
    const DType dtype = tensorAt(interp, self).dtype;
    if (!fromTensor && !number)
        raise("TypeError",
              "can't assign a " + errorTypeName(heap, value) + " to a "
                  + std::string(torchTypeName(dtype)));
    // What PyTorch would refuse of the value, it refuses first: of a number even before the index.
    if (number)
        requireFits(*number, dtype);
    if (key == Heap::falseSlot) // which writes nothing
        return;
    if (key == Heap::trueSlot) // one dimension of size 1 in front
        key = Heap::none;
    const Indexed to = apply(interp, *tensorAt(interp, self).layout, key, true);
    if (!to.gathers.empty())
        return scattered(interp, self, to.layout,
                         to.node == wholeTensor ? std::string_view {} : to.node, to.gathers, value,
                         to.isByMask && to.gathers.size() == 1);
    if (fromTensor)
        static_cast<void>(valueLayout(arrayOf(interp, value), to.layout));
    const bool isWhole = to.node == wholeTensor; // x[...] writes x itself, all else a view of it
    const bool fills = number || isNumberTo(interp, to.layout, value);
    const bool copies = to.layout.rank() == 0 || !fills;
    const Writing writing = copies ? Writing::Copies : Writing::Computes;
    const Ref history = isWhole
        ? historyOfWrite(interp, self, copies ? "CopyBackwards" : "FillBackward3", {value}, writing)
        : historyOfWriteThroughView(interp, self, to.node, {value}, writing);
    if (!copies)
        requireHistoryOf(interp, self, value);
    if (!copies && !isOld(interp))
        requireWritable(to.layout);
    if (fills)
        assignNumber(interp, self, to.layout,
                     number ? *number : elements(arrayOf(interp, value)).front());
    else if (!isWhole || value != self)
        assignTensor(interp, self, to.layout, value);
    wrote(interp, self, to.layout);
    const Slot base = tensorAt(interp, self).base;
    rebase(interp, isWhole || base == noSlot ? self : base, history);
}

} // namespace clonescope::model::torch
