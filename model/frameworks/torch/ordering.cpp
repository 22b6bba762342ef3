// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/ordering.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/kernels/element.h"

#include <algorithm>
#include <cmath>

namespace clonescope::model::torch
{

namespace
{

// Room for a line and its places is asked for, too: of a view that repeats, it is more than is
// stored.
DType numbersOf(Interp &interp, std::string_view function, Slot self)
{
    const auto count = static_cast<std::uint64_t>(layoutOf(interp, self).count());
    interp.spend(Work::Element, count);
    interp.store().requireRoom(2 * count * sizeof(double));
    const DType dtype = tensorAt(interp, self).dtype;
    if (!hasArithmetic(dtype))
        throw Unsupported {std::string(function) + "() of torch." + std::string(name(dtype))
                           + " tensors"};
    return dtype;
}

std::int64_t dimensionOr(const Interp &interp, std::string_view function, Slot value,
                         std::int64_t otherwise)
{
    return value == noSlot ? otherwise : dimension(interp, function, value);
}

struct Ordered {
    Array values, places;
};

Ordered emptyOrdered(Interp &interp, const StridedLayout &layout, DType dtype)
{
    requireRoom(interp, layout.shape, dtype);
    requireRoom(interp, layout.shape, DType::Int64);
    return {emptyArray(layout, dtype), emptyArray(layout, DType::Int64)};
}

MutableArrayRef into(Array &array)
{
    return {&array.bytes, array.layout, array.dtype};
}

// Where equal ones of more than these many lie, unless `stable`, is PyTorch's own secret.
constexpr std::int64_t mostInOrder = 16;

bool hasEqualOnes(const ArrayRef &array)
{
    std::vector<double> values;
    forEachElement(array.layout, [&](std::int64_t offset) {
        values.push_back(
            asComplex(loadElement(*array.bytes,
                                  static_cast<std::size_t>(offset) * itemSize(array.dtype),
                                  array.dtype))
                .real());
    });
    std::ranges::sort(values);
    return std::ranges::adjacent_find(values) != values.end();
}

// All the arguments of sort() and argsort().
Ordered sorted(Interp &interp, std::string_view function, Slot self, const Arguments &arguments)
{
    bool isStable = false;
    std::vector<std::pair<std::string_view, Slot>> words;
    for (const auto &word : arguments.keywords)
        if (word.first != "stable")
            words.push_back(word);
        else
            isStable = flagOr(interp, function, word.second, false);
    const Bound bound = bindTorch(function, {"dim=", "descending="}, {arguments.positional, words});
    if (words.size() < arguments.keywords.size() && !arguments.positional.empty())
        refuse(function);
    const DType dtype = numbersOf(interp, function, self);
    const std::size_t dim
        = wrapDimension(dimensionOr(interp, function, bound[0], -1), layoutOf(interp, self).rank());
    const bool descending = flagOr(interp, function, bound[1], false);
    const ArrayRef from = arrayOf(interp, self);
    if (!isStable && from.layout.rank() > 0 && from.layout.shape[dim] > mostInOrder
        && hasEqualOnes(from))
        throw Unsupported {std::string(function)
                           + "() of more than 16, some of them equal, without "
                             "stable=True"};
    Ordered result = emptyOrdered(interp, cloneLayout(from.layout), dtype);
    sortInto(into(result.values), into(result.places), from, dim, descending);
    return result;
}

Ref sort(Interp &interp, Slot self, const Arguments &arguments)
{
    Ordered result = sorted(interp, "sort", self, arguments);
    const Ref values = makeResult(interp, std::move(result.values), "SortBackward0", {self});
    return namedResult(interp, "sort", {values, makeTensor(interp, std::move(result.places))});
}

Ref argsort(Interp &interp, Slot self, const Arguments &arguments)
{
    return makeTensor(interp, sorted(interp, "argsort", self, arguments).places);
}

Ref topk(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("topk", {"k", "dim=", "largest=", "sorted="}, arguments);
    const std::int64_t k = dimension(interp, "topk", bound[0]);
    StridedLayout layout = layoutOf(interp, self);
    const std::size_t dim = wrapDimension(dimensionOr(interp, "topk", bound[1], -1), layout.rank());
    const bool largest = flagOr(interp, "topk", bound[2], true);
    const bool isSorted = flagOr(interp, "topk", bound[3], true);
    const DType dtype = numbersOf(interp, "topk", self);
    if (k < 0 || k > (layout.rank() > 0 ? layout.shape[dim] : 1))
        raise("RuntimeError", "selected index k out of range");
    if (dtype == DType::Bool && layout.rank() > 0)
        raise("RuntimeError", "\"topk_cpu\" not implemented for 'Bool'");
    if (layout.rank() > 0)
        layout.shape[dim] = k;
    else if (k != 1)
        refuse("topk");
    const ArrayRef from = arrayOf(interp, self);
    Ordered result = emptyOrdered(interp, StridedLayout::contiguous(layout.shape), dtype);
    takeInto(into(result.values), into(result.places), from, dim, largest, isSorted);
    const Ref values = makeResult(interp, std::move(result.values), "TopkBackward0", {self});
    return namedResult(interp, "topk", {values, makeTensor(interp, std::move(result.places))});
}

Ref unique(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound
        = bindTorch("unique", {"sorted=", "return_inverse=", "return_counts=", "dim="}, arguments);
    static_cast<void>(flagOr(interp, "unique", bound[0], true));
    const bool wantsPlaces = flagOr(interp, "unique", bound[1], false);
    const bool wantsCounts = flagOr(interp, "unique", bound[2], false);
    if (bound[3] != noSlot && bound[3] != Heap::none)
        refuse("unique");
    numbersOf(interp, "unique", self);
    Distinct found = distinct(arrayOf(interp, self));
    requireRoom(interp, found.values.layout.shape, found.values.dtype);
    requireRoom(interp, found.places.layout.shape, DType::Int64);
    const Ref values = makeResult(interp, std::move(found.values), "Unique2Backward0", {self});
    std::vector<Ref> members {values};
    if (wantsPlaces)
        members.push_back(makeTensor(interp, std::move(found.places)));
    if (wantsCounts)
        members.push_back(makeTensor(interp, std::move(found.counts)));
    return members.size() == 1 ? values : tupleOf(interp, members);
}

// The lower of the two in the middle; a number that is none (NaN) is the median of all.
Ref median(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("median", {}, arguments));
    const DType dtype = numbersOf(interp, "median", self);
    if (dtype == DType::Bool)
        raise("RuntimeError", "\"median_cpu\" not implemented for 'Bool'");
    ArrayRef from = arrayOf(interp, self);
    const std::int64_t count = from.layout.count();
    if (count == 0)
        refuse("median");
    Array flat = copied(from, StridedLayout::contiguous(from.layout.shape), dtype);
    flat.layout = StridedLayout::contiguous({count});
    Ordered all = emptyOrdered(interp, flat.layout, dtype);
    sortInto(into(all.values), into(all.places), flat.ref(), 0, false);
    const auto at = [&](std::int64_t i) { return static_cast<std::size_t>(i) * itemSize(dtype); };
    const bool hasNaN = std::isnan(asDouble(loadElement(all.values.bytes, at(count - 1), dtype)));
    Array result = emptyArray({}, dtype);
    storeElement(result.bytes, 0, dtype,
                 loadElement(all.values.bytes, at(hasNaN ? count - 1 : (count - 1) / 2), dtype));
    return makeResult(interp, std::move(result), "MedianBackward0", {self});
}

} // namespace

std::span<const Operation> orderingOperations()
{
    static constexpr Operation table[] {both<sort>("sort"), both<argsort>("argsort"),
                                        both<topk>("topk"), both<unique>("unique", inPython),
                                        both<median>("median")};
    return table;
}

} // namespace clonescope::model::torch
