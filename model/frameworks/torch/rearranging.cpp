// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/factorycalls.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/windowlayouts.h"
#include "model/kernels/picking.h"
#include "model/kernels/rows.h"

#include <algorithm>

// Copies of elements at other places: flip, roll, repeat, repeat_interleave, tril, diag.
namespace clonescope::model::torch
{

namespace
{

Sizes shapeOfPicks(const Picks &picks)
{
    Sizes shape;
    for (const auto &along : picks)
        shape.push_back(static_cast<std::int64_t>(along.size()));
    return shape;
}

Ref resultOf(Interp &interp, Slot self, const ArrayRef &from, const Picks &picks,
             StridedLayout layout, std::string_view node)
{
    return loggedArithmetic(
        interp, self, makeResult(interp, picked(from, picks, std::move(layout)), node, {self}));
}

// ---- flip ----

Ref flipped(Interp &interp, Slot self, const Sizes &dims)
{
    const std::vector<bool> turned = distinctDimensions(dims, layoutOf(interp, self).rank());
    requireRoom(interp, layoutOf(interp, self).shape, tensorAt(interp, self).dtype);
    const ArrayRef from = arrayOf(interp, self);
    Picks picks = allPicks(from.layout.shape);
    for (std::size_t d = 0; d < picks.size(); ++d)
        if (turned[d])
            std::reverse(picks[d].begin(), picks[d].end());
    return resultOf(interp, self, from, picks, cloneLayout(from.layout), "FlipBackward0");
}

Ref flip(Interp &interp, Slot self, const Arguments &arguments)
{
    return flipped(interp, self, sizesArgument(interp, "flip", "dims", arguments));
}

template <std::int64_t dim> Ref flipOne(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch(dim == 0 ? "flipud" : "fliplr", {}, arguments));
    if (layoutOf(interp, self).rank() <= dim)
        raise("RuntimeError", "Input must be >= " + std::to_string(dim + 1) + "-d.");
    return flipped(interp, self, {dim});
}

// A quarter turn from the first dimension towards the second, `k` times.
Ref rot90(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("rot90", {"k=", "dims="}, arguments);
    const std::int64_t turns = bound[0] == noSlot ? 1 : dimension(interp, "rot90", bound[0]);
    const auto dims = bound[1] == noSlot ? Sizes {0, 1} : sizesOf(interp, bound[1]);
    const StridedLayout layout = layoutOf(interp, self);
    if (layout.rank() < 2)
        raise("RuntimeError",
              "expected total dims >= 2, but got total dims = " + std::to_string(layout.rank()));
    if (!dims || dims->size() != 2)
        refuse("rot90");
    const std::size_t a = wrapDimension((*dims)[0], layout.rank());
    const std::size_t b = wrapDimension((*dims)[1], layout.rank());
    if (a == b)
        refuse("rot90");
    requireRoom(interp, layout.shape, tensorAt(interp, self).dtype);
    const ArrayRef from = arrayOf(interp, self);
    const std::int64_t quarter = (turns % 4 + 4) % 4;
    Picks picks = allPicks(layout.shape);
    for (const auto &[d, turned] : {std::pair {a, quarter > 1}, std::pair {b, quarter % 3 > 0}})
        if (turned)
            std::reverse(picks[d].begin(), picks[d].end());
    Array array = picked(
        from, picks, quarter == 0 ? StridedLayout::contiguous(layout.shape) : cloneLayout(layout));
    if (quarter % 2 == 1)
        array.layout
            = transposed(array.layout, static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
    return loggedArithmetic(interp, self,
                            makeResult(interp, std::move(array), "Rot90Backward0", {self}));
}

// ---- roll ----

void roll(std::vector<std::int64_t> &along, std::int64_t shift)
{
    if (along.empty())
        return;
    const auto size = static_cast<std::int64_t>(along.size());
    const std::int64_t start = ((-(shift % size)) % size + size) % size;
    std::rotate(along.begin(), along.begin() + start, along.end());
}

Ref roll(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("roll", {"shifts", "dims="}, arguments);
    const Sizes shifts = oneOrMore(interp, "roll", bound[0]);
    const Sizes dims = oneOrMore(interp, "roll", bound[1]);
    const StridedLayout layout = layoutOf(interp, self);
    if (layout.rank() > 3 && !layout.isContiguous()) // whose result may be laid out by channels
        throw Unsupported {"roll() of a tensor of four dimensions and more that is not contiguous"};
    if (shifts.empty())
        raise("RuntimeError", "`shifts` required");
    const bool isFlat = dims.empty() && shifts.size() == 1;
    if (!isFlat && shifts.size() != dims.size())
        raise("RuntimeError",
              "shifts and dimensions must align. shifts: " + std::to_string(shifts.size())
                  + ", dims:" + std::to_string(dims.size()));
    requireRoom(interp, layout.shape, tensorAt(interp, self).dtype);
    const ArrayRef from = arrayOf(interp, self);
    const StridedLayout compact = StridedLayout::contiguous(layout.shape);
    if (!isFlat) {
        Picks picks = allPicks(layout.shape);
        for (std::size_t i = 0; i < dims.size(); ++i)
            roll(picks[realDimension(dims[i], layout.rank())], shifts[i]);
        // Where there is nothing to move PyTorch clones.
        return resultOf(interp, self, from, picks,
                        layout.count() == 0 ? cloneLayout(layout) : compact, "RollBackward0");
    }
    Array flat = copied(from, compact, from.dtype);
    flat.layout = StridedLayout::contiguous({layout.count()});
    Picks picks = allPicks(flat.layout.shape);
    roll(picks[0], shifts[0]);
    Array rolled = picked(flat.ref(), picks, flat.layout);
    rolled.layout = compact;
    return loggedArithmetic(interp, self,
                            makeResult(interp, std::move(rolled), "RollBackward0", {self}));
}

// ---- repeat ----

Ref repeatedTensor(Interp &interp, Slot self, const Sizes &repeats)
{
    StridedLayout layout = layoutOf(interp, self);
    if (repeats.size() < layout.rank())
        raise("RuntimeError",
              "Number of dimensions of repeat dims can not be smaller than number of dimensions of "
              "tensor");
    while (layout.rank() < repeats.size())
        layout = unsqueezed(layout, 0);
    Sizes shape;
    for (std::size_t d = 0; d < repeats.size(); ++d)
        shape.push_back(wrappedProduct(layout.shape[d], repeats[d]));
    const DType dtype = tensorAt(interp, self).dtype;
    requireSizes(shape, dtype);
    requireRoom(interp, shape, dtype);
    Picks picks = allPicks(shape);
    for (std::size_t d = 0; d < picks.size(); ++d)
        forEachPiece(shape[d], [&](std::int64_t begin, std::int64_t length) {
            for (std::int64_t i = begin; i < begin + length; ++i)
                picks[d][static_cast<std::size_t>(i)] = i % layout.shape[d];
        });
    ArrayRef from = arrayOf(interp, self);
    layout.offset = from.layout.offset;
    from.layout = std::move(layout);
    return resultOf(interp, self, from, picks, StridedLayout::contiguous(shape), "RepeatBackward0");
}

Ref repeat(Interp &interp, Slot self, const Arguments &arguments)
{
    return repeatedTensor(interp, self, sizesArgument(interp, "repeat", "repeats", arguments));
}

Ref tile(Interp &interp, Slot self, const Arguments &arguments)
{
    Sizes repeats = sizesArgument(interp, "tile", "dims", arguments);
    const std::size_t rank = layoutOf(interp, self).rank();
    if (repeats.size() < rank)
        repeats.insert(repeats.begin(), rank - repeats.size(), 1);
    return repeatedTensor(interp, self, repeats);
}

// How often each element along a dimension comes, from a number or a tensor of whole numbers.
Sizes repeatsOf(Interp &interp, Slot value, std::int64_t size)
{
    Sizes counts;
    if (!isTensor(interp.heap(), value)) {
        counts = {dimension(interp, "repeat_interleave", value)};
    } else {
        const DType dtype = tensorAt(interp, value).dtype;
        const std::size_t rank = layoutOf(interp, value).rank();
        if (rank > 1)
            raise("RuntimeError", "repeats must be 0-dim or 1-dim tensor");
        if (rank == 1 && layoutOf(interp, value).count() != 1
            && layoutOf(interp, value).count() != size)
            raise("RuntimeError", "repeats must have the same size as input along dim");
        if (dtype != DType::Int32 && dtype != DType::Int64)
            refuse("repeat_interleave");
        for (const Scalar &count : elements(arrayOf(interp, value)))
            counts.push_back(asInt(count));
    }
    if (counts.size() == 1)
        counts.assign(static_cast<std::size_t>(size), counts.front());
    for (const std::int64_t count : counts)
        if (count < 0)
            raise("RuntimeError", "repeats can not be negative");
    return counts;
}

Ref repeatInterleave(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("repeat_interleave", {"repeats", "dim="}, arguments);
    if (!isOld(interp)) // a view of a tensor that has no name
        throw Unsupported {"repeat_interleave() as PyTorch 2.6 has it"};
    const StridedLayout layout = layoutOf(interp, self);
    const bool isFlat = bound[1] == noSlot || bound[1] == Heap::none;
    const std::size_t dim = isFlat
        ? 0
        : realDimension(dimension(interp, "repeat_interleave", bound[1]), layout.rank());
    Sizes shape = isFlat ? Sizes {layout.count()} : layout.shape;
    if (shape[dim] == 0)
        throw Unsupported {"repeat_interleave() of no elements"};
    const Sizes counts = repeatsOf(interp, bound[0], shape[dim]);
    std::int64_t total = 0;
    for (const std::int64_t count : counts)
        if (__builtin_add_overflow(total, count, &total))
            refuse("repeat_interleave");
    shape[dim] = total;
    const DType dtype = tensorAt(interp, self).dtype;
    requireSizes(shape, dtype);
    requireRoom(interp, shape, dtype);
    interp.store().requireRoom(static_cast<std::uint64_t>(total) * sizeof(std::int64_t));
    ArrayRef from = arrayOf(interp, self);
    Array flat;
    if (isFlat) {
        requireRoom(interp, layout.shape, dtype);
        flat = copied(from, StridedLayout::contiguous(layout.shape), dtype);
        flat.layout = StridedLayout::contiguous({layout.count()});
        from = flat.ref();
    }
    Picks picks = allPicks(from.layout.shape);
    picks[dim].clear();
    for (std::size_t i = 0; i < counts.size(); ++i)
        picks[dim].insert(picks[dim].end(), static_cast<std::size_t>(counts[i]),
                          static_cast<std::int64_t>(i));
    return resultOf(interp, self, from, picks, StridedLayout::contiguous(shapeOfPicks(picks)),
                    "IndexSelectBackward0");
}

// ---- Triangles and diagonals of matrices ----

// Zeros above the diagonal (below it where `isUpper`), matrix by matrix.
template <bool isUpper> Ref triangle(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::string_view function = isUpper ? "triu" : "tril";
    const Bound bound = bindTorch(function, {"diagonal="}, arguments);
    const std::int64_t shift = bound[0] == noSlot ? 0 : dimension(interp, function, bound[0]);
    const Sizes shape = layoutOf(interp, self).shape;
    if (!isOld(interp) && shape.size() < 2)
        raise("RuntimeError",
              std::string(function) + ": input tensor must have at least 2 dimensions");
    requireRoom(interp, shape, tensorAt(interp, self).dtype);
    const ArrayRef from = arrayOf(interp, self);
    Array array = copied(from, StridedLayout::contiguous(shape), from.dtype);
    // PyTorch 1.13 asks for two dimensions only where there are elements.
    const bool isEmpty = array.layout.count() == 0;
    if (!isEmpty)
        static_cast<void>(realDimension(-2, shape.size()));
    const std::int64_t rows = isEmpty ? 0 : shape[shape.size() - 2];
    const std::int64_t columns = isEmpty ? 0 : shape.back();
    const std::int64_t most = rows + columns, diagonal = std::clamp(shift, -most, most);
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t end = isUpper ? row + diagonal : columns;
        const std::int64_t begin = isUpper ? 0 : row + diagonal + 1;
        const std::int64_t first = std::clamp<std::int64_t>(begin, 0, columns);
        const std::int64_t last = std::clamp<std::int64_t>(end, 0, columns);
        if (first >= last)
            continue;
        StridedLayout zeros = array.layout;
        zeros.offset = row * columns + first;
        zeros.shape[shape.size() - 2] = 1;
        zeros.shape.back() = last - first;
        fill({&array.bytes, zeros, array.dtype}, std::int64_t {0});
    }
    return loggedArithmetic(
        interp, self,
        makeResult(interp, std::move(array), isUpper ? "TriuBackward0" : "TrilBackward0", {self}));
}

// The diagonal of a matrix, or the matrix with that diagonal.
Ref diag(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("diag", {"diagonal="}, arguments);
    const std::int64_t offset = bound[0] == noSlot ? 0 : dimension(interp, "diag", bound[0]);
    const StridedLayout layout = layoutOf(interp, self);
    const DType dtype = tensorAt(interp, self).dtype;
    if (!isOld(interp))
        throw Unsupported {"diag() as PyTorch 2.6 has it"};
    if (layout.rank() != 1 && layout.rank() != 2)
        raise("RuntimeError", "matrix or a vector expected");
    constexpr std::int64_t most = std::int64_t {1} << 30U;
    if (offset < -most || offset > most)
        refuse("diag");
    if (dtype == DType::Float16)
        refuse("diag");
    if (layout.rank() == 2) {
        if (layout.shape[0] + std::min<std::int64_t>(offset, 0) < 0
            || layout.shape[1] - std::max<std::int64_t>(offset, 0) < 0)
            raise("RuntimeError", "numel: integer multiplication overflow");
        ArrayRef from = arrayOf(interp, self);
        from.layout = diagonalOf(from.layout, offset, 0, 1);
        return loggedArithmetic(
            interp, self,
            makeResult(interp, copied(from, StridedLayout::contiguous(from.layout.shape), dtype),
                       "DiagBackward0", {self}));
    }
    const std::int64_t side = layout.shape[0] + std::abs(offset);
    Array array = zeroArray(interp, {side, side}, dtype);
    const StridedLayout line = diagonalOf(array.layout, offset, 0, 1);
    if (layout.shape[0] > 0)
        moveInto({&array.bytes, line, dtype}, arrayOf(interp, self));
    return loggedArithmetic(interp, self,
                            makeResult(interp, std::move(array), "DiagBackward0", {self}));
}

} // namespace

std::span<const Operation> rearrangingOperations()
{
    static constexpr Operation table[] {
        bothSized<flip>("flip"),
        both<rot90>("rot90"),
        both<flipOne<0>>("flipud"),
        both<flipOne<1>>("fliplr"),
        both<roll>("roll"),
        {"repeat", repeat},
        bothSized<tile>("tile"),
        both<repeatInterleave>("repeat_interleave"),
        both<triangle<false>>("tril"),
        both<triangle<true>>("triu"),
        both<diag>("diag"),
    };
    return table;
}

} // namespace clonescope::model::torch
