// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/windowlayouts.h"

#include "model/engine/natives.h"
#include "model/engine/pyerror.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

void erase(Sizes &sizes, std::size_t d)
{
    sizes.erase(sizes.begin() + static_cast<long>(d));
}

void requireDistinct(const Sizes &dims, std::size_t rank, std::string_view which)
{
    std::vector<bool> seen(std::max<std::size_t>(rank, 1), false);
    for (const std::int64_t dim : dims) {
        const std::size_t d = wrapDimension(dim, rank);
        if (seen[d])
            raise("RuntimeError",
                  "movedim: repeated dim in `" + std::string(which) + "` (" + shapeText(dims)
                      + ")");
        seen[d] = true;
    }
}

} // namespace

std::size_t realDimension(std::int64_t dim, std::size_t rank)
{
    if (rank == 0)
        throw PyError {"IndexError",
                       "Dimension specified as " + std::to_string(dim)
                           + " but tensor has no dimensions"};
    return wrapDimension(dim, rank);
}

Sizes movedDimensions(std::size_t rank, const Sizes &source, const Sizes &destination)
{
    if (source.size() != destination.size())
        raise("RuntimeError",
              "movedim: Invalid source or destination dims: source (" + shapeText(source)
                  + " dims) should contain the same number of dims as destination ("
                  + shapeText(destination) + " dims)");
    for (const auto &dims : {source, destination})
        for (const std::int64_t dim : dims)
            static_cast<void>(wrapDimension(dim, rank));
    requireDistinct(source, rank, "source");
    requireDistinct(destination, rank, "destination");
    Sizes order(rank, -1);
    std::vector<bool> isMoved(rank, false);
    for (std::size_t i = 0; i < source.size() && rank > 0; ++i) {
        const std::size_t from = wrapDimension(source[i], rank);
        order[wrapDimension(destination[i], rank)] = static_cast<std::int64_t>(from);
        isMoved[from] = true;
    }
    std::size_t next = 0;
    for (std::int64_t &place : order) {
        if (place >= 0)
            continue;
        while (isMoved[next])
            ++next;
        place = static_cast<std::int64_t>(next++);
    }
    return order;
}

Sizes unflattenedShape(const StridedLayout &layout, std::int64_t dim, const Sizes &sizes)
{
    const std::size_t d = realDimension(dim, layout.rank());
    const std::int64_t size = layout.shape[d];
    Sizes inner;
    try {
        inner = inferShape(sizes, size);
    } catch (const PyError &error) {
        if (error.message.starts_with("shape '"))
            raise("RuntimeError",
                  "unflatten: Provided sizes " + shapeText(sizes)
                      + " don't multiply up to the size of dim " + std::to_string(d) + " ("
                      + std::to_string(size) + ") in the input tensor");
        throw Unsupported {"unflatten() into such sizes"};
    }
    Sizes shape = layout.shape;
    erase(shape, d);
    shape.insert(shape.begin() + static_cast<long>(d), inner.begin(), inner.end());
    return shape;
}

StridedLayout narrowed(const StridedLayout &layout, std::int64_t dim, std::int64_t start,
                       std::int64_t length, TorchVersion version)
{
    const bool isOld = version == TorchVersion::V1_13;
    if (layout.rank() == 0)
        raise("RuntimeError", "narrow() cannot be applied to a 0-dim tensor.");
    if (length < 0 && !isOld)
        raise("RuntimeError", "narrow(): length must be non-negative.");
    const std::int64_t size = layout.shape[wrapDimension(dim, layout.rank())];
    if (!isOld && (start < -size || start > size))
        throw PyError {"IndexError",
                       "start out of range (expected to be in range of [" + std::to_string(-size)
                           + ", " + std::to_string(size) + "], but got " + std::to_string(start)
                           + ")"};
    const std::int64_t first = start == size
        ? start
        : static_cast<std::int64_t>(wrapDimension(start, static_cast<std::size_t>(size)));
    if (length < 0 || first > size - length)
        raise("RuntimeError",
              "start (" + std::to_string(first) + ") + length (" + std::to_string(length)
                  + ") exceeds dimension size (" + std::to_string(size) + ").");
    return sliced(layout, dim, first, first + length);
}

StridedLayout diagonalOf(const StridedLayout &layout, std::int64_t offset, std::int64_t dim1,
                         std::int64_t dim2)
{
    const std::size_t a = wrapDimension(dim1, layout.rank());
    const std::size_t b = wrapDimension(dim2, layout.rank());
    if (a == b)
        raise("RuntimeError",
              "diagonal dimensions cannot be identical " + std::to_string(dim1) + ", "
                  + std::to_string(dim2));
    // An offset beyond the matrix leaves nothing, however far it is beyond.
    const std::int64_t most = layout.shape[a] + layout.shape[b];
    const std::int64_t shift = std::clamp(offset, -most, most);
    const std::int64_t size
        = std::max<std::int64_t>(std::min(layout.shape[a] + std::min<std::int64_t>(shift, 0),
                                          layout.shape[b] - std::max<std::int64_t>(shift, 0)),
                                 0);
    StridedLayout result = layout;
    if (size > 0)
        result.offset += shift >= 0 ? shift * layout.stride[b] : -shift * layout.stride[a];
    for (const std::size_t d : {std::max(a, b), std::min(a, b)}) {
        erase(result.shape, d);
        erase(result.stride, d);
    }
    result.shape.push_back(size);
    result.stride.push_back(layout.stride[a] + layout.stride[b]);
    return result;
}

StridedLayout unfolded(const StridedLayout &layout, std::int64_t dim, std::int64_t size,
                       std::int64_t step)
{
    const std::size_t d = wrapDimension(dim, layout.rank());
    const std::int64_t length = layout.rank() == 0 ? 1 : layout.shape[d];
    if (size > length)
        raise("RuntimeError",
              "maximum size for tensor at dimension " + std::to_string(d) + " is "
                  + std::to_string(length) + " but size is " + std::to_string(size));
    if (step <= 0)
        raise("RuntimeError", "step is " + std::to_string(step) + " but must be > 0");
    if (size < 0)
        throw Unsupported {"unfold() with a negative size"};
    StridedLayout result = layout;
    const std::int64_t stride = layout.rank() == 0 ? 1 : layout.stride[d];
    if (layout.rank() > 0) {
        result.shape[d] = (length - size) / step + 1;
        result.stride[d] = wrappedProduct(step, stride);
    }
    result.shape.push_back(size);
    result.stride.push_back(stride);
    return result;
}

StridedLayout strided(StridedLayout wanted, std::uint64_t bytes, std::size_t itemBytes)
{
    if (wanted.shape.size() != wanted.stride.size())
        raise("RuntimeError", "mismatch in length of strides and shape");
    for (const std::int64_t stride : wanted.stride)
        if (stride < 0)
            raise("RuntimeError",
                  "as_strided: Negative strides are not supported at the moment, got strides: "
                      + shapeText(wanted.stride));
    if (wanted.offset < 0)
        raise("RuntimeError", "Tensor: invalid storage offset " + std::to_string(wanted.offset));
    constexpr std::int64_t most = std::int64_t {1} << 40U; // far beyond any storage
    __extension__ using Wide = __int128;
    Wide last = wanted.offset;
    bool isEmpty = false;
    for (std::size_t d = 0; d < wanted.rank(); ++d) {
        if (wanted.shape[d] < 0 || wanted.shape[d] > most || wanted.stride[d] > most)
            throw Unsupported {"as_strided() with such sizes"};
        isEmpty = isEmpty || wanted.shape[d] == 0;
        last += static_cast<Wide>(wanted.shape[d] - 1) * wanted.stride[d];
    }
    if (last > most)
        throw Unsupported {"as_strided() with such sizes"};
    const auto needed = static_cast<std::uint64_t>(last + 1) * itemBytes;
    if (!isEmpty && needed > bytes)
        raise("RuntimeError",
              "setStorage: sizes " + shapeText(wanted.shape) + ", strides "
                  + shapeText(wanted.stride) + ", storage offset " + std::to_string(wanted.offset)
                  + ", and itemsize " + std::to_string(itemBytes) + " requiring a storage size of "
                  + std::to_string(needed) + " are out of bounds for storage of size "
                  + std::to_string(bytes));
    return wanted;
}

} // namespace clonescope::model::torch
