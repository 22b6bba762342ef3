// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/gathering.h"

#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/heap/parts.h"

#include <algorithm>

// Elements read and written at places that a tensor says.
namespace clonescope::model::torch
{

std::vector<Sizes> placesOfTrue(Interp &interp, Slot tensor)
{
    const ArrayRef from = arrayOf(interp, tensor);
    const Sizes &shape = from.layout.shape;
    interp.store().requireRoom(static_cast<std::uint64_t>(from.layout.count())
                               * (sizeof(Scalar) + shape.size() * sizeof(std::int64_t)));
    interp.spend(Work::Element,
                 static_cast<std::uint64_t>(from.layout.count()) * (shape.size() + 1));
    if (shape.empty()) // as if it had one dimension
        return {asBool(elements(from).front()) ? Sizes {0} : Sizes {}};
    std::vector<Sizes> places(shape.size());
    Sizes at(shape.size(), 0);
    for (const Scalar &value : elements(from)) {
        if (asBool(value))
            for (std::size_t d = 0; d < shape.size(); ++d)
                places[d].push_back(at[d]);
        for (std::size_t d = shape.size(); d-- > 0;) {
            if (++at[d] < shape[d])
                break;
            at[d] = 0;
        }
    }
    return places;
}

namespace
{

Array arrayOfWholeNumbers(const Sizes &values, StridedLayout layout)
{
    Array array = emptyArray(std::move(layout), DType::Int64);
    std::size_t i = 0;
    forEachElement(array.layout, [&](std::int64_t at) {
        array.bytes.store(static_cast<std::size_t>(at) * sizeof(std::int64_t), values[i++]);
    });
    return array;
}

// One column a dimension, which lie one after the other.
Ref placesTogether(Interp &interp, const std::vector<Sizes> &places)
{
    const auto count = static_cast<std::int64_t>(places.front().size());
    const auto rank = static_cast<std::int64_t>(places.size());
    Sizes all;
    for (std::size_t i = 0; i < places.front().size(); ++i)
        for (const Sizes &along : places)
            all.push_back(along[i]);
    return makeTensor(interp, arrayOfWholeNumbers(all, {{count, rank}, {1, count}, 0}));
}

} // namespace

Ref nonzeroPlaces(Interp &interp, Slot tensor)
{
    const Ref all = placesTogether(interp, placesOfTrue(interp, tensor));
    const StridedLayout layout = *tensorAt(interp, all).layout;
    std::vector<Ref> views;
    for (std::int64_t i = 0; i < layout.shape[1]; ++i)
        views.push_back(makeView(interp, all, selected(layout, 1, i), "UnbindBackward0",
                                 static_cast<std::uint32_t>(i)));
    return tupleOf(interp, views);
}

void wroteAt(Interp &interp, Slot tensor, Positions positions)
{
    const Tensor &to = tensorAt(interp, tensor);
    const std::int64_t begin = layoutInBuffer(interp.heap(), to).offset - to.layout->offset;
    const Slot buffer = interp.heap().as<StorageImpl>(to.storage)->buffer;
    const DType dtype = to.dtype;
    for (StridedLayout run : runsOf(std::move(positions))) {
        run.offset += begin;
        interp.store().logElements(buffer, std::move(run), dtype, tensor);
    }
    interp.store().bumpVersion(tensor);
}

namespace
{

Sizes indicesOf(Interp &interp, std::string_view function, Slot index)
{
    const ArrayRef array = arrayOf(interp, index);
    if (array.dtype != DType::Int64)
        refuse(function);
    interp.store().requireRoom(static_cast<std::uint64_t>(array.layout.count())
                               * (sizeof(Scalar) + sizeof(std::int64_t)));
    Sizes all;
    for (const Scalar &value : elements(array))
        all.push_back(asInt(value));
    return all;
}

Array pickedFrom(Interp &interp, Slot self, const Sizes &shape, const Positions &positions)
{
    const ArrayRef from = arrayOf(interp, self);
    requireRoom(interp, shape, from.dtype);
    Array result = emptyArray(StridedLayout::contiguous(shape), from.dtype);
    const std::int64_t begin = from.layout.offset - layoutOf(interp, self).offset;
    Positions inBuffer = positions;
    for (std::int64_t &position : inBuffer)
        position += begin;
    pickInto({&result.bytes, result.layout, result.dtype}, from, inBuffer);
    return result;
}

void roomForPositions(Interp &interp, const Sizes &shape)
{
    requireRoom(interp, shape, DType::Int64);
}

// ---- index_select, masked_select, take ----

Ref indexSelect(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("index_select", {"dim", "index"}, arguments);
    StridedLayout layout = layoutOf(interp, self);
    const std::size_t dim = dimensionOf(interp, "index_select", bound[0], layout.rank());
    const Slot index = tensorOr(interp, "index_select", bound[1]);
    if (layout.rank() == 0 || layoutOf(interp, index).rank() > 1)
        refuse("index_select");
    const Sizes indices = indicesOf(interp, "index_select", index);
    const std::int64_t size = layout.shape[dim], stride = layout.stride[dim];
    for (const std::int64_t one : indices)
        if (one < 0 || one >= size)
            raise("IndexError", "index out of range in self");
    layout.shape[dim] = static_cast<std::int64_t>(indices.size());
    roomForPositions(interp, layout.shape);
    Positions positions;
    // The layout counts places of the index along the dimension; which each stands for comes after.
    StridedLayout walk = layout;
    walk.stride[dim] = 0;
    std::int64_t inner = 1;
    for (std::size_t d = dim + 1; d < layout.rank(); ++d)
        inner *= layout.shape[d];
    forEachElement(walk, [&](std::int64_t at) {
        const auto done = static_cast<std::int64_t>(positions.size());
        const auto place = static_cast<std::size_t>(done / inner % layout.shape[dim]);
        positions.push_back(at + indices[place] * stride);
    });
    return makeResult(interp, pickedFrom(interp, self, layout.shape, positions),
                      "IndexSelectBackward0", {self});
}

Ref maskedSelect(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot mask
        = tensorOr(interp, "masked_select", bindTorch("masked_select", {"mask"}, arguments)[0]);
    const StridedLayout &layout = layoutOf(interp, self);
    if (tensorAt(interp, mask).dtype != DType::Bool || layoutOf(interp, mask).shape != layout.shape)
        refuse("masked_select");
    roomForPositions(interp, layout.shape);
    const Positions all = positionsOf(layout);
    Positions positions;
    std::size_t i = 0;
    for (const Scalar &value : elements(arrayOf(interp, mask))) {
        if (asBool(value))
            positions.push_back(all[i]);
        ++i;
    }
    return makeResult(
        interp, pickedFrom(interp, self, {static_cast<std::int64_t>(positions.size())}, positions),
        "MaskedSelectBackward0", {self});
}

Ref take(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot index = tensorOr(interp, "take", bindTorch("take", {"index"}, arguments)[0]);
    roomForPositions(interp, layoutOf(interp, self).shape);
    const Positions all = positionsOf(layoutOf(interp, self));
    const auto count = static_cast<std::int64_t>(all.size());
    Positions positions;
    for (const std::int64_t one : indicesOf(interp, "take", index)) {
        if (one < -count || one >= count)
            refuse("take");
        positions.push_back(all[static_cast<std::size_t>(one < 0 ? one + count : one)]);
    }
    return makeResult(interp, pickedFrom(interp, self, layoutOf(interp, index).shape, positions),
                      "TakeBackward0", {self});
}

Ref nonzero(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("nonzero", {"*", "as_tuple="}, arguments);
    if (flagOr(interp, "nonzero", bound[0], false))
        return nonzeroPlaces(interp, self);
    const std::vector<Sizes> places = placesOfTrue(interp, self);
    if (tensorAt(interp, self).layout->rank() == 0)
        refuse("nonzero");
    return placesTogether(interp, places);
}

// ---- gather, scatter ----

// The positions in `self` that an index along a dimension means, element by element of the index.
Positions gatherPositions(Interp &interp, std::string_view function, Slot self, std::size_t dim,
                          Slot index)
{
    StridedLayout layout = layoutOf(interp, self);
    Sizes shape = layoutOf(interp, index).shape;
    if (layout.rank() == 0 && shape.empty()) { // as if both had one dimension
        layout = unsqueezed(layout, 0);
        shape = {1};
    }
    if (layout.rank() == 0 || shape.size() != layout.rank())
        refuse(function);
    for (std::size_t d = 0; d < shape.size(); ++d)
        if (d != dim && shape[d] > layout.shape[d])
            refuse(function);
    const Sizes indices = indicesOf(interp, function, index);
    roomForPositions(interp, shape);
    StridedLayout walk {shape, layout.stride, layout.offset};
    walk.stride[dim] = 0;
    Positions positions;
    forEachElement(walk, [&](std::int64_t at) {
        const std::int64_t one = indices[positions.size()];
        if (one < 0 || one >= layout.shape[dim])
            raise("RuntimeError",
                  "index " + std::to_string(one) + " is out of bounds for dimension "
                      + std::to_string(dim) + " with size " + std::to_string(layout.shape[dim]));
        positions.push_back(at + one * layout.stride[dim]);
    });
    return positions;
}

Ref gather(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("gather", {"dim", "index"}, arguments);
    const std::size_t dim = dimensionOf(interp, "gather", bound[0], layoutOf(interp, self).rank());
    const Slot index = tensorOr(interp, "gather", bound[1]);
    const Positions positions = gatherPositions(interp, "gather", self, dim, index);
    return makeResult(interp, pickedFrom(interp, self, layoutOf(interp, index).shape, positions),
                      "GatherBackward0", {self});
}

// Writes `values`, laid out as the positions are, into a tensor; into a new one it is no write.
void placeAt(Interp &interp, Slot self, const Positions &positions, const Sizes &shape,
             const ArrayRef &values, bool adds, bool isNew)
{
    const StridedLayout layout = *tensorAt(interp, self).layout;
    const Bytes bytes = *values.bytes;
    const MutableArrayRef to = mutableArray(interp, self, layout);
    Positions inBuffer = positions;
    for (std::int64_t &position : inBuffer)
        position += to.layout.offset - layout.offset;
    placeInto(to, inBuffer, shape, {&bytes, values.layout, values.dtype}, adds);
    if (!isNew)
        wroteAt(interp, self, positions);
}

// A copy of a tensor, which lies as that does, to be written.
Ref copyToWrite(Interp &interp, Slot self, std::string_view node, Slot source)
{
    const StridedLayout layout = layoutOf(interp, self);
    if (!layout.isContiguous() || layout.offset != 0 || !isOld(interp))
        throw Unsupported {"scatter() of a tensor that lies otherwise than a new one"};
    const ArrayRef from = arrayOf(interp, self);
    requireRoom(interp, layout.shape, from.dtype);
    return makeResult(interp, copied(from, StridedLayout::contiguous(layout.shape), from.dtype),
                      node, {self, source});
}

struct Scattering {
    std::string_view name, ofTensor, ofNumber;
    bool adds;
};
constexpr Scattering scatterings[] {
    {"scatter_", "ScatterBackward0", "ScatterBackward1", false},
    {"scatter_add_", "ScatterAddBackward0", {}, true},
};

template <std::size_t i, bool isApart = false>
Ref scatter(Interp &interp, Slot self, const Arguments &arguments)
{
    const Scattering &row = scatterings[i];
    const Bound bound = bindTorch(row.name, {"dim", "index", "src=", "value="}, arguments);
    const Slot value = bound[2] != noSlot ? bound[2] : bound[3];
    if (value == noSlot)
        refuse(row.name);
    const bool isOfTensor = isTensor(interp.heap(), value);
    const std::size_t dim = dimensionOf(interp, row.name, bound[0], layoutOf(interp, self).rank());
    const Slot index = tensorOr(interp, row.name, bound[1]);
    const DType dtype = tensorAt(interp, self).dtype;
    if (!isOfTensor && row.ofNumber.empty())
        refuse(row.name);
    const std::string_view node = isOfTensor ? row.ofTensor : row.ofNumber;
    const Ref history = isApart ? Ref() : historyOfWrite(interp, self, node, {value});
    const Positions positions = gatherPositions(interp, row.name, self, dim, index);
    const Sizes shape = layoutOf(interp, index).shape;
    const Ref target = isApart ? copyToWrite(interp, self, node, isOfTensor ? value : noSlot)
                               : interp.store().hold(self);
    requireWritable(layoutOf(interp, target));
    if (isOfTensor) {
        ArrayRef from = arrayOf(interp, value);
        if (from.dtype != dtype)
            raise("RuntimeError", "scatter(): Expected self.dtype to be equal to src.dtype");
        if (from.layout.rank() != shape.size())
            refuse(row.name);
        for (std::size_t d = 0; d < shape.size(); ++d)
            if (shape[d] > from.layout.shape[d])
                refuse(row.name);
        from.layout.shape = shape; // the part that the index covers
        placeAt(interp, target, positions, shape, from, row.adds, isApart);
    } else {
        const auto number = numberOf(interp.heap(), value);
        if (!number)
            refuse(row.name);
        Array one = emptyArray({}, dtype);
        requireFits(*number, dtype);
        storeElement(one.bytes, 0, dtype, *number);
        placeAt(interp, target, positions, shape, one.ref(), false, isApart);
    }
    if (!isApart)
        rebase(interp, self, history);
    return target;
}

} // namespace

std::span<const Operation> gatheringOperations()
{
    static constexpr Operation table[] {both<indexSelect>("index_select"),
                                        both<maskedSelect>("masked_select"),
                                        both<take>("take"),
                                        both<nonzero>("nonzero"),
                                        both<gather>("gather"),
                                        {"scatter_", scatter<0>},
                                        {"scatter_add_", scatter<1>},
                                        both<scatter<0, true>>("scatter"),
                                        both<scatter<1, true>>("scatter_add")};
    return table;
}

} // namespace clonescope::model::torch
