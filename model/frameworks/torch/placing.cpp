// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/advancedindexing.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/gathering.h"
#include "model/frameworks/torch/operations.h"
#include "model/kernels/operands.h"

#include <algorithm>

// Parts of a tensor written at places that a tensor says: index_add_, index_copy_, index_fill_,
// masked_scatter_, put_, and what makes a copy first.
namespace clonescope::model::torch
{

namespace
{

// What is written where, in the tensor's own layout.
struct Placing {
    Positions positions;
    Sizes shape; // of the positions, to which the values are broadcast
    Array values;
    bool adds = false;
    std::string_view node;
    Slot source = noSlot; // a tensor that the values are of
};

Array oneNumber(const Interp &interp, std::string_view function, Slot value, DType dtype)
{
    const auto number = numberOf(interp.heap(), value);
    if (!number)
        refuse(function);
    Array one = emptyArray({}, dtype);
    requireFits(*number, dtype);
    storeElement(one.bytes, 0, dtype, *number);
    return one;
}

Array valuesOf(Interp &interp, std::string_view function, Slot value, DType dtype)
{
    if (!isTensor(interp.heap(), value))
        return oneNumber(interp, function, value, dtype);
    const ArrayRef from = arrayOf(interp, value);
    if (from.dtype != dtype)
        refuse(function);
    requireRoom(interp, from.layout.shape, dtype);
    return copied(from, StridedLayout::contiguous(from.layout.shape), dtype);
}

// The slices along a dimension that `index` names, one after the other.
Placing alongIndex(Interp &interp, std::string_view function, Slot self, Slot dim, Slot index)
{
    requireOld(interp, function);
    StridedLayout layout = layoutOf(interp, self);
    if (layout.rank() == 0 || layoutOf(interp, index).rank() > 1
        || dtypeOfTensor(interp, index) != DType::Int64)
        refuse(function);
    const std::size_t at = dimensionOf(interp, function, dim, layout.rank());
    const std::vector<Scalar> numbers = elements(arrayOf(interp, index));
    const std::int64_t size = layout.shape[at], stride = layout.stride[at];
    layout.shape[at] = static_cast<std::int64_t>(numbers.size());
    layout.stride[at] = 0;
    requireRoom(interp, layout.shape, DType::Int64);
    std::int64_t inner = 1;
    for (std::size_t d = at + 1; d < layout.rank(); ++d)
        inner *= layout.shape[d];
    Placing placing;
    placing.shape = layout.shape;
    forEachElement(layout, [&](std::int64_t begin) {
        const auto done = static_cast<std::int64_t>(placing.positions.size());
        const std::int64_t one
            = asInt(numbers[static_cast<std::size_t>(done / inner % layout.shape[at])]);
        if (one < -size || one >= size || (one < 0 && function != "index_fill_"))
            refuse(function);
        placing.positions.push_back(begin + (one < 0 ? one + size : one) * stride);
    });
    return placing;
}

Placing indexAdd(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound
        = bindTorch("index_add_", {"dim", "index", "source", "*", "alpha="}, arguments);
    const Slot index = tensorOr(interp, "index_add_", bound[1]);
    const Slot source = tensorOr(interp, "index_add_", bound[2]);
    Placing placing = alongIndex(interp, "index_add_", self, bound[0], index);
    if (layoutOf(interp, source).shape != placing.shape)
        refuse("index_add_");
    Ref scaled = interp.store().hold(source);
    if (bound[3] != noSlot)
        scaled = interp.binary(BinaryOp::Multiply, scaled, bound[3]);
    placing.values = valuesOf(interp, "index_add_", scaled, dtypeOfTensor(interp, self));
    placing.adds = true;
    placing.node = "IndexAddBackward0";
    placing.source = source;
    return placing;
}

Placing indexCopy(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("index_copy_", {"dim", "index", "source"}, arguments);
    const Slot index = tensorOr(interp, "index_copy_", bound[1]);
    const Slot source = tensorOr(interp, "index_copy_", bound[2]);
    Placing placing = alongIndex(interp, "index_copy_", self, bound[0], index);
    if (layoutOf(interp, source).shape != placing.shape)
        refuse("index_copy_");
    placing.values = valuesOf(interp, "index_copy_", source, dtypeOfTensor(interp, self));
    placing.node = "IndexCopyBackward0";
    placing.source = source;
    return placing;
}

Placing indexFill(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("index_fill_", {"dim", "index", "value"}, arguments);
    const Slot index = tensorOr(interp, "index_fill_", bound[1]);
    const bool isTensorValue = isTensor(interp.heap(), bound[2]);
    if (isTensorValue && layoutOf(interp, bound[2]).rank() > 0)
        refuse("index_fill_");
    Placing placing = alongIndex(interp, "index_fill_", self, bound[0], index);
    placing.values = valuesOf(interp, "index_fill_", bound[2], dtypeOfTensor(interp, self));
    placing.node = isTensorValue ? "IndexFillBackward1" : "IndexFillBackward0";
    placing.source = isTensorValue ? bound[2] : noSlot;
    return placing;
}

Placing maskedScatter(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("masked_scatter_", {"mask", "source"}, arguments);
    requireOld(interp, "masked_scatter_");
    const Slot mask = tensorOr(interp, "masked_scatter_", bound[0]);
    const Slot source = tensorOr(interp, "masked_scatter_", bound[1]);
    const StridedLayout &layout = layoutOf(interp, self);
    if (dtypeOfTensor(interp, mask) != DType::Bool || layoutOf(interp, mask).shape != layout.shape)
        refuse("masked_scatter_");
    requireRoom(interp, layout.shape, DType::Int64);
    const Positions all = positionsOf(layout);
    Placing placing;
    std::size_t i = 0;
    for (const Scalar &value : elements(arrayOf(interp, mask))) {
        if (asBool(value))
            placing.positions.push_back(all[i]);
        ++i;
    }
    const auto count = static_cast<std::int64_t>(placing.positions.size());
    if (layoutOf(interp, source).count() < count)
        refuse("masked_scatter_");
    placing.shape = {count};
    placing.values = valuesOf(interp, "masked_scatter_", source, dtypeOfTensor(interp, self));
    placing.values.layout = StridedLayout::contiguous({count});
    placing.node = "MaskedScatterBackward0";
    placing.source = source;
    return placing;
}

Placing put(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("put_", {"index", "source", "accumulate="}, arguments);
    requireOld(interp, "put_");
    const Slot index = tensorOr(interp, "put_", bound[0]);
    const Slot source = tensorOr(interp, "put_", bound[1]);
    if (dtypeOfTensor(interp, index) != DType::Int64
        || layoutOf(interp, index).count() != layoutOf(interp, source).count())
        refuse("put_");
    requireRoom(interp, layoutOf(interp, self).shape, DType::Int64);
    const Positions all = positionsOf(layoutOf(interp, self));
    const auto size = static_cast<std::int64_t>(all.size());
    Placing placing;
    for (const Scalar &value : elements(arrayOf(interp, index))) {
        const std::int64_t one = asInt(value);
        if (one < -size || one >= size)
            refuse("put_");
        placing.positions.push_back(all[static_cast<std::size_t>(one < 0 ? one + size : one)]);
    }
    placing.shape = {static_cast<std::int64_t>(placing.positions.size())};
    placing.values = valuesOf(interp, "put_", source, dtypeOfTensor(interp, self));
    placing.values.layout = StridedLayout::contiguous(placing.shape);
    placing.adds = flagOr(interp, "put_", bound[2], false);
    placing.node = "PutBackward0";
    placing.source = source;
    return placing;
}

Placing indexPut(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("index_put_", {"indices", "values", "accumulate="}, arguments);
    requireOld(interp, "index_put_");
    const Heap &heap = interp.heap();
    const auto *list = heap.as<List>(bound[0]);
    const auto *tuple = heap.as<Tuple>(bound[0]);
    const Slot values = tensorOr(interp, "index_put_", bound[1]);
    if (!list && !tuple)
        refuse("index_put_");
    const PersistentVector<Slot> parts = list ? list->items : tuple->items;
    const StridedLayout layout = layoutOf(interp, self);
    std::vector<PlaceIndex> indices;
    std::size_t dim = 0;
    for (const Slot part : parts) {
        if (!isTensor(heap, part) || layoutOf(interp, part).rank() == 0
            || dim + dimensionsTaken(interp, part) > layout.rank())
            refuse("index_put_");
        indices.push_back(placeIndex(interp, part, dim, layout));
        dim += indices.back().places.size();
    }
    Places places = placesOf(interp, layout, indices);
    Placing placing;
    placing.positions = std::move(places.positions);
    placing.shape = std::move(places.shape);
    placing.values = valuesOf(interp, "index_put_", values, dtypeOfTensor(interp, self));
    if (broadcastShape(placing.shape, placing.values.layout.shape) != placing.shape)
        refuse("index_put_");
    placing.adds = flagOr(interp, "index_put_", bound[2], false);
    placing.node = "IndexPutBackward0";
    placing.source = values;
    return placing;
}

Placing fillDiagonal(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("fill_diagonal_", {"fill_value"}, arguments);
    requireOld(interp, "fill_diagonal_");
    const StridedLayout &layout = layoutOf(interp, self);
    if (layout.rank() != 2 || isTensor(interp.heap(), bound[0]))
        refuse("fill_diagonal_");
    Placing placing;
    for (std::int64_t i = 0; i < std::min(layout.shape[0], layout.shape[1]); ++i)
        placing.positions.push_back(layout.offset + i * (layout.stride[0] + layout.stride[1]));
    placing.shape = {static_cast<std::int64_t>(placing.positions.size())};
    placing.values = oneNumber(interp, "fill_diagonal_", bound[0], dtypeOfTensor(interp, self));
    placing.node = "FillDiagonalBackward0";
    return placing;
}

using Reader = Placing (*)(Interp &, Slot, const Arguments &);

void place(Interp &interp, Slot self, const Placing &placing)
{
    const StridedLayout layout = layoutOf(interp, self);
    const MutableArrayRef to = mutableArray(interp, self, layout);
    Positions inBuffer = placing.positions;
    for (std::int64_t &position : inBuffer)
        position += to.layout.offset - layout.offset;
    placeInto(to, inBuffer, placing.shape, placing.values.ref(), placing.adds);
}

template <Reader read> Ref placed(Interp &interp, Slot self, const Arguments &arguments)
{
    const Placing placing = read(interp, self, arguments);
    const Ref history = historyOfWrite(interp, self, placing.node, {placing.source});
    requireHistoryOf(interp, self, placing.source);
    requireWritable(layoutOf(interp, self));
    place(interp, self, placing);
    wroteAt(interp, self, placing.positions);
    rebase(interp, self, history);
    return interp.store().hold(self);
}

// The same into a copy, where the tensor lies as its copy does.
template <Reader read> Ref placedApart(Interp &interp, Slot self, const Arguments &arguments)
{
    const StridedLayout layout = layoutOf(interp, self);
    if (!layout.isContiguous())
        throw Unsupported {"this operation on a tensor that is not contiguous"};
    Placing placing = read(interp, self, arguments);
    for (std::int64_t &position : placing.positions)
        position -= layout.offset;
    requireRoom(interp, layout.shape, dtypeOfTensor(interp, self));
    const ArrayRef from = arrayOf(interp, self);
    Ref made = makeResult(interp, copied(from, StridedLayout::contiguous(layout.shape), from.dtype),
                          placing.node, {self, placing.source});
    place(interp, made, placing);
    return made;
}

} // namespace

std::span<const Operation> placingOperations()
{
    static constexpr Operation table[] {
        {"index_add_", placed<indexAdd>},
        both<placedApart<indexAdd>>("index_add"),
        {"index_copy_", placed<indexCopy>},
        both<placedApart<indexCopy>>("index_copy"),
        {"index_fill_", placed<indexFill>},
        both<placedApart<indexFill>>("index_fill"),
        {"masked_scatter_", placed<maskedScatter>},
        both<placedApart<maskedScatter>>("masked_scatter"),
        {"fill_diagonal_", placed<fillDiagonal>},
        both<placed<indexPut>>("index_put_"),
        both<placedApart<indexPut>>("index_put"),
        {"put_", placed<put>},
        both<placedApart<put>>("put"),
    };
    return table;
}

} // namespace clonescope::model::torch
