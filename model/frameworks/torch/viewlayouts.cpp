// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/viewlayouts.h"

#include "model/engine/pyerror.h"
#include "model/frameworks/torch/torchtext.h"
#include "model/heap/store.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace clonescope::model::torch
{

namespace
{

Sizes compactStrides(const Sizes &shape)
{
    return StridedLayout::contiguous(shape).stride;
}

// Strides of `shape` over the elements of `layout`, walking both from the last dimension: each
// stretch of dimensions that lie without a gap can be cut anew, but never across its ends.
std::optional<Sizes> viewStrides(const StridedLayout &layout, const Sizes &shape)
{
    if (layout.rank() == 0)
        return Sizes(shape.size(), 1);
    if (layout.count() == 0)
        return layout.shape == shape ? layout.stride : compactStrides(shape);
    Sizes strides(shape.size(), 0);
    std::size_t left = shape.size(); // dimensions of the new shape without a stride yet
    std::int64_t base = layout.stride.back(), stretch = 1, taken = 1;
    for (std::size_t d = layout.rank(); d-- > 0;) {
        stretch *= layout.shape[d];
        if (d > 0 && (layout.shape[d - 1] == 1 || layout.stride[d - 1] == stretch * base))
            continue;
        while (left > 0 && (taken < stretch || shape[left - 1] == 1)) {
            strides[--left] = taken * base;
            taken *= shape[left];
        }
        if (taken != stretch)
            return std::nullopt;
        if (d > 0) {
            base = layout.stride[d - 1];
            stretch = taken = 1;
        }
    }
    if (left > 0)
        return std::nullopt;
    return strides;
}

} // namespace

std::size_t wrapDimension(std::int64_t dim, std::size_t rank)
{
    const auto range = static_cast<std::int64_t>(std::max<std::size_t>(rank, 1));
    if (dim < -range || dim >= range)
        raise("IndexError",
              "Dimension out of range (expected to be in range of [" + std::to_string(-range) + ", "
                  + std::to_string(range - 1) + "], but got " + std::to_string(dim) + ")");
    return static_cast<std::size_t>(dim < 0 ? dim + range : dim);
}

namespace
{

// A view of that layout, which has as many elements as PyTorch can count.
StridedLayout counted(StridedLayout layout)
{
    static_cast<void>(countOf(layout.shape));
    return layout;
}

// A tensor's type in the message of expand(): the older dtypes by their Python class, the later
// ones by a name of PyTorch's own.
std::string_view typeInMessage(DType dtype)
{
    switch (dtype) {
    case DType::Bool:
        return "CPUBoolType";
    case DType::BFloat16:
        return "CPUBFloat16Type";
    case DType::Complex64:
        return "CPUComplexFloatType";
    case DType::Complex128:
        return "CPUComplexDoubleType";
    default:
        return torchTypeName(dtype);
    }
}

} // namespace

std::int64_t countOf(const Sizes &shape)
{
    std::uint64_t count = 1;
    bool overflows = false;
    for (const std::int64_t size : shape)
        overflows
            |= size < 0 || __builtin_mul_overflow(count, static_cast<std::uint64_t>(size), &count);
    if (overflows || count > std::numeric_limits<std::int64_t>::max())
        raise("RuntimeError", "numel: integer multiplication overflow");
    return static_cast<std::int64_t>(count);
}

Sizes inferShape(const Sizes &shape, std::int64_t count)
{
    std::optional<std::size_t> open;
    std::int64_t known = 1;
    for (std::size_t d = 0; d < shape.size(); ++d) {
        if (shape[d] == -1 && open)
            raise("RuntimeError", "only one dimension can be inferred");
        if (shape[d] < -1)
            raise("RuntimeError", "invalid shape dimension " + std::to_string(shape[d]));
        if (shape[d] == -1)
            open = d;
        else
            known = wrappedProduct(known, shape[d]); // as in PyTorch, which counts the result later
    }
    if (count != known && !(open && known > 0 && count % known == 0))
        raise("RuntimeError",
              "shape '" + shapeText(shape) + "' is invalid for input of size "
                  + std::to_string(count));
    Sizes result = shape;
    if (open) {
        if (known == 0)
            raise("RuntimeError",
                  "cannot reshape tensor of 0 elements into shape " + shapeText(shape)
                      + " because the unspecified dimension size -1 can be any value and is"
                        " ambiguous");
        result[*open] = count / known;
    }
    static_cast<void>(countOf(result));
    return result;
}

std::optional<StridedLayout> reshaped(const StridedLayout &layout, const Sizes &shape)
{
    Sizes inferred = inferShape(shape, layout.count());
    auto strides = viewStrides(layout, inferred);
    if (!strides)
        return std::nullopt;
    return StridedLayout {std::move(inferred), std::move(*strides), layout.offset};
}

StridedLayout viewed(const StridedLayout &layout, const Sizes &shape)
{
    auto view = reshaped(layout, shape);
    if (!view)
        raise("RuntimeError",
              "view size is not compatible with input tensor's size and stride (at least one "
              "dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
    return std::move(*view);
}

Sizes flattenedShape(const StridedLayout &layout, std::int64_t start, std::int64_t end)
{
    const std::size_t first = wrapDimension(start, layout.rank());
    const std::size_t last = wrapDimension(end, layout.rank());
    if (first > last)
        raise("RuntimeError", "flatten() has invalid args: start_dim cannot come after end_dim");
    if (layout.rank() == 0)
        return {1};
    const auto at = [&](std::size_t d) { return layout.shape.begin() + static_cast<long>(d); };
    Sizes shape(layout.shape.begin(), at(first));
    shape.push_back(std::accumulate(at(first), at(last + 1), std::int64_t {1}, wrappedProduct));
    shape.insert(shape.end(), at(last + 1), layout.shape.end());
    return shape;
}

StridedLayout permuted(const StridedLayout &layout, const Sizes &dims)
{
    if (dims.size() != layout.rank())
        raise("RuntimeError",
              "permute(sparse_coo): number of dimensions in the tensor input does not match the "
              "length of the desired ordering of dimensions i.e. input.dim() = "
                  + std::to_string(layout.rank())
                  + " is not equal to len(dims) = " + std::to_string(dims.size()));
    StridedLayout result {{}, {}, layout.offset};
    std::vector<bool> seen(layout.rank(), false);
    for (const std::int64_t dim : dims) {
        const std::size_t d = wrapDimension(dim, layout.rank());
        if (seen[d])
            raise("RuntimeError", "permute(): duplicate dims are not allowed.");
        seen[d] = true;
        result.shape.push_back(layout.shape[d]);
        result.stride.push_back(layout.stride[d]);
    }
    return counted(std::move(result));
}

StridedLayout transposed(const StridedLayout &layout, std::int64_t a, std::int64_t b)
{
    const std::size_t first = wrapDimension(a, layout.rank());
    const std::size_t second = wrapDimension(b, layout.rank());
    StridedLayout result = layout;
    if (first != second) {
        std::swap(result.shape[first], result.shape[second]);
        std::swap(result.stride[first], result.stride[second]);
    }
    return counted(std::move(result));
}

StridedLayout transposed(const StridedLayout &layout)
{
    if (layout.rank() > 2)
        raise("RuntimeError",
              "t() expects a tensor with <= 2 dimensions, but self is "
                  + std::to_string(layout.rank()) + "D");
    return layout.rank() < 2 ? layout : transposed(layout, 0, 1);
}

StridedLayout reversedDimensions(const StridedLayout &layout)
{
    return counted({Sizes(layout.shape.rbegin(), layout.shape.rend()),
                    Sizes(layout.stride.rbegin(), layout.stride.rend()), layout.offset});
}

StridedLayout squeezed(const StridedLayout &layout)
{
    StridedLayout result {{}, {}, layout.offset};
    for (std::size_t d = 0; d < layout.rank(); ++d)
        if (layout.shape[d] != 1) {
            result.shape.push_back(layout.shape[d]);
            result.stride.push_back(layout.stride[d]);
        }
    return result;
}

StridedLayout squeezed(const StridedLayout &layout, std::int64_t dim)
{
    const std::size_t d = wrapDimension(dim, layout.rank());
    StridedLayout result = layout;
    if (layout.rank() > 0 && layout.shape[d] == 1) {
        result.shape.erase(result.shape.begin() + static_cast<long>(d));
        result.stride.erase(result.stride.begin() + static_cast<long>(d));
    }
    return result;
}

StridedLayout unsqueezed(const StridedLayout &layout, std::int64_t dim)
{
    const std::size_t d = wrapDimension(dim, layout.rank() + 1);
    StridedLayout result = layout;
    const std::int64_t stride
        = d < layout.rank() ? wrappedProduct(layout.shape[d], layout.stride[d]) : 1;
    result.shape.insert(result.shape.begin() + static_cast<long>(d), 1);
    result.stride.insert(result.stride.begin() + static_cast<long>(d), stride);
    return result;
}

namespace
{

// The size that expand() gives dimension d, of which the tensor has `existing` elements.
std::int64_t expandedSize(const StridedLayout &layout, const Sizes &shape, std::size_t d)
{
    const std::size_t added = shape.size() - layout.rank();
    const std::int64_t wanted = shape[d];
    if (d < added) {
        if (wanted == -1)
            raise("RuntimeError",
                  "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing "
                  "dimension "
                      + std::to_string(d));
        return wanted;
    }
    const std::int64_t existing = layout.shape[d - added];
    if (wanted == -1 || wanted == existing)
        return existing;
    if (existing != 1)
        raise("RuntimeError",
              "The expanded size of the tensor (" + std::to_string(wanted)
                  + ") must match the existing size (" + std::to_string(existing)
                  + ") at non-singleton dimension " + std::to_string(d) + ".  Target sizes: "
                  + shapeText(shape) + ".  Tensor sizes: " + shapeText(layout.shape));
    return wanted;
}

} // namespace

StridedLayout expanded(const StridedLayout &layout, const Sizes &shape, DType dtype)
{
    if (shape.size() < layout.rank())
        raise("RuntimeError",
              "expand(" + std::string(typeInMessage(dtype)) + "{" + shapeText(layout.shape)
                  + "}, size=" + shapeText(shape) + "): the number of sizes provided ("
                  + std::to_string(shape.size())
                  + ") must be greater or equal to the number of dimensions in the tensor ("
                  + std::to_string(layout.rank()) + ")");
    const std::size_t added = shape.size() - layout.rank();
    StridedLayout result {shape, Sizes(shape.size(), 0), layout.offset};
    for (std::size_t d = shape.size(); layout.rank() > 0 && d-- > 0;) {
        result.shape[d] = expandedSize(layout, shape, d);
        const std::int64_t existing = d < added ? 1 : layout.shape[d - added];
        if (existing == result.shape[d])
            result.stride[d] = d < added ? wrappedProduct(result.shape[d + 1], result.stride[d + 1])
                                         : layout.stride[d - added];
    }
    return counted(std::move(result));
}

namespace
{

// The offset of the element `index` of dimension d. Only an empty tensor can overflow it.
std::int64_t offsetAt(const StridedLayout &layout, std::size_t d, std::int64_t index)
{
    std::int64_t offset = 0;
    if (__builtin_mul_overflow(layout.stride[d], index, &offset)
        || __builtin_add_overflow(layout.offset, offset, &offset))
        throw LimitReached {"an empty tensor begins more than 2**63 elements into its storage"};
    return offset;
}

StridedLayout without(const StridedLayout &layout, std::size_t d, std::int64_t index)
{
    StridedLayout result = layout;
    result.offset = offsetAt(layout, d, index < 0 ? index + layout.shape[d] : index);
    result.shape.erase(result.shape.begin() + static_cast<long>(d));
    result.stride.erase(result.stride.begin() + static_cast<long>(d));
    return result;
}

} // namespace

StridedLayout selected(const StridedLayout &layout, std::int64_t dim, std::int64_t index)
{
    if (layout.rank() == 0)
        raise("IndexError", "select() cannot be applied to a 0-dim tensor.");
    const std::size_t d = wrapDimension(dim, layout.rank());
    if (index < -layout.shape[d] || index >= layout.shape[d])
        raise("IndexError",
              "select(): index " + std::to_string(index) + " out of range for tensor of size "
                  + shapeText(layout.shape) + " at dimension " + std::to_string(d));
    return without(layout, d, index);
}

StridedLayout sliced(const StridedLayout &layout, std::int64_t dim,
                     std::optional<std::int64_t> start, std::optional<std::int64_t> stop,
                     std::int64_t step)
{
    if (step == 0)
        throw PyError {"ValueError", "slice step cannot be zero"};
    if (step < 0)
        throw PyError {"ValueError", "step must be greater than zero"};
    if (layout.rank() == 0)
        raise("IndexError", "slice() cannot be applied to a 0-dim tensor.");
    const std::size_t d = wrapDimension(dim, layout.rank());
    const std::int64_t size = layout.shape[d];
    const auto within = [&](std::int64_t end) {
        return std::clamp<std::int64_t>(end < 0 ? end + size : end, 0, size);
    };
    const std::int64_t first = within(start.value_or(0));
    const std::int64_t length = std::max<std::int64_t>(within(stop.value_or(size)) - first, 0);
    StridedLayout result = layout;
    result.offset = offsetAt(layout, d, first);
    result.shape[d] = length / step + (length % step > 0 ? 1 : 0);
    result.stride[d] = wrappedProduct(result.stride[d], step);
    return result;
}

} // namespace clonescope::model::torch
