// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/gathering.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/promotion.h"
#include "model/kernels/functions.h"
#include "model/kernels/operands.h"

#include <algorithm>
#include <cmath>

// Elements chosen by a condition, and kept within bounds.
namespace clonescope::model::torch
{

namespace
{

// ---- where ----

Ref chosen(Interp &interp, Slot condition, Slot left, Slot right)
{
    const ArrayRef which = arrayOf(interp, condition);
    if (which.dtype == DType::UInt8 || (which.dtype != DType::Bool && !isOld(interp)))
        refuse("where");
    if (which.dtype != DType::Bool)
        raise("RuntimeError",
              "where expected condition to be a boolean tensor, but got a tensor with dtype "
                  + std::string(scalarTypeName(which.dtype)));
    const auto operand = [&](Slot value) -> Operand {
        if (isTensor(interp.heap(), value))
            return arrayOf(interp, value);
        return *numberOf(interp.heap(), value);
    };
    const Operand a = operand(left), b = operand(right);
    requireArithmetic(a, b);
    const DType dtype = resultType(a, b);
    const Sizes shape
        = broadcastShape(broadcastShape(which.layout.shape, layoutOf(a).shape), layoutOf(b).shape);
    requireRoom(interp, shape, dtype);
    std::vector<Sizes> strides;
    bool areContiguous = true;
    for (const StridedLayout &layout : {which.layout, layoutOf(a), layoutOf(b)}) {
        areContiguous = areContiguous && (layout.shape != shape || layout.isContiguous());
        strides.push_back(broadcastStrides(layout, shape));
    }
    Array result = emptyArray(areContiguous ? StridedLayout::contiguous(shape)
                                            : compactLayout(shape, memoryOrder(shape, strides)),
                              dtype);
    chooseInto({&result.bytes, result.layout, dtype}, which, a, b);
    return makeResult(interp, std::move(result), "WhereBackward0", {left, right});
}

Ref where(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("where", {"condition", "self=", "other="}, arguments);
    const Slot condition = tensorOr(interp, "where", bound[0]);
    if (bound[1] == noSlot && bound[2] == noSlot)
        return nonzeroPlaces(interp, condition);
    for (const Slot value : {bound[1], bound[2]})
        if (value == noSlot || !isOperand(interp, value))
            refuse("where");
    return chosen(interp, condition, bound[1], bound[2]);
}

Ref whereMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("where", {"condition", "other"}, arguments);
    const Slot condition = tensorOr(interp, "where", bound[0]);
    return chosen(interp, condition, self, tensorOr(interp, "where", bound[1]));
}

// ---- masked_fill ----

struct Filling {
    Slot mask, value;
    Scalar number;
    std::string_view node;
};

Filling filling(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("masked_fill", {"mask", "value"}, arguments);
    Filling filling {tensorOr(interp, "masked_fill", bound[0]), bound[1], {}, {}};
    const DType dtype = dtypeOfTensor(interp, self);
    if (dtypeOfTensor(interp, filling.mask) != DType::Bool)
        refuse("masked_fill");
    if (isTensor(interp.heap(), filling.value)) {
        filling.node = "MaskedFillBackward1";
        const ArrayRef value = arrayOf(interp, filling.value);
        if (value.layout.rank() > 0)
            raise("RuntimeError",
                  "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with "
                      + std::to_string(value.layout.rank()) + " dimension(s).");
        filling.number = elements(value).front();
    } else {
        const auto number = numberOf(interp.heap(), filling.value);
        if (!number)
            refuse("masked_fill");
        filling.number = *number;
        filling.node = "MaskedFillBackward0";
    }
    requireFits(filling.number, dtype);
    return filling;
}

void fillWhere(Interp &interp, Slot self, const Filling &given)
{
    const StridedLayout layout = *tensorAt(interp, self).layout;
    const ArrayRef mask = arrayOf(interp, given.mask);
    requireShape(layout.shape, broadcastShape(layout.shape, mask.layout.shape));
    requireWritable(layout);
    const Bytes conditions = *mask.bytes;
    const MutableArrayRef to = mutableArray(interp, self, layout);
    const ArrayRef old {to.bytes, to.layout, to.dtype};
    const ArrayRef which {&conditions, mask.layout, mask.dtype};
    chooseInto(to, which, given.number, old);
    const Sizes strides = broadcastStrides(which.layout, layout.shape);
    const std::vector<Scalar> chosen
        = elements({&conditions, {layout.shape, strides, which.layout.offset}, which.dtype});
    Positions written;
    std::size_t i = 0;
    forEachElement(layout, [&](std::int64_t at) {
        if (asBool(chosen[i++]))
            written.push_back(at);
    });
    wroteAt(interp, self, std::move(written));
}

Ref maskedFillInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Filling given = filling(interp, self, arguments);
    const Ref history = historyOfWrite(interp, self, given.node, {given.value});
    requireHistoryOf(interp, self, given.value);
    fillWhere(interp, self, given);
    rebase(interp, self, history);
    return interp.store().hold(self);
}

// A contiguous copy of both broadcast, filled.
Ref maskedFill(Interp &interp, Slot self, const Arguments &arguments)
{
    const Filling given = filling(interp, self, arguments);
    const ArrayRef from = arrayOf(interp, self), mask = arrayOf(interp, given.mask);
    const Sizes shape = broadcastShape(from.layout.shape, mask.layout.shape);
    requireRoom(interp, shape, from.dtype);
    Array result = emptyArray(StridedLayout::contiguous(shape), from.dtype);
    chooseInto({&result.bytes, result.layout, result.dtype}, mask, given.number, from);
    return makeResult(interp, std::move(result), given.node, {self, given.value});
}

// ---- clamp ----

double raised(double value, double least)
{
    return std::isnan(value) || std::isnan(least) ? std::nan("") : std::max(value, least);
}
double lowered(double value, double most)
{
    return std::isnan(value) || std::isnan(most) ? std::nan("") : std::min(value, most);
}
constexpr PairFunction raising {raised,
                                [](std::int64_t a, std::int64_t b) { return std::max(a, b); }};
constexpr PairFunction lowering {lowered,
                                 [](std::int64_t a, std::int64_t b) { return std::min(a, b); }};

struct ClampBounds {
    Slot least = noSlot, most = noSlot;
    std::string_view node;
};

Slot boundOr(const Interp &interp, std::string_view function, Slot value)
{
    if (value == noSlot || value == Heap::none)
        return noSlot;
    if (!isOperand(interp, value))
        refuse(function);
    return value;
}

ClampBounds clampBoundsOf(Interp &interp, const Arguments &arguments)
{
    const Bound bound = bindTorch("clamp", {"min=", "max="}, arguments);
    ClampBounds bounds {boundOr(interp, "clamp", bound[0]), boundOr(interp, "clamp", bound[1]), {}};
    if (bounds.least == noSlot && bounds.most == noSlot)
        raise("RuntimeError", "torch.clamp: At least one of 'min' or 'max' must not be None");
    bool areTensors = false, areNumbers = false;
    for (const Slot one : {bounds.least, bounds.most})
        if (one != noSlot)
            (isTensor(interp.heap(), one) ? areTensors : areNumbers) = true;
    if (areTensors && areNumbers)
        refuse("clamp");
    bounds.node = areTensors ? "ClampBackward0" : "ClampBackward1";
    return bounds;
}

template <bool isLeast> ClampBounds oneBound(Interp &interp, const Arguments &arguments)
{
    const std::string_view function = isLeast ? "clamp_min" : "clamp_max";
    const Bound bound = bindTorch(function, {isLeast ? "min" : "max"}, arguments);
    const Slot value = boundOr(interp, function, bound[0]);
    if (value == noSlot || isTensor(interp.heap(), value))
        refuse(function);
    if constexpr (isLeast)
        return {value, noSlot, "ClampMinBackward0"};
    return {noSlot, value, "ClampMaxBackward0"};
}

Operand operandOf(Interp &interp, Slot value)
{
    if (isTensor(interp.heap(), value))
        return arrayOf(interp, value);
    return *numberOf(interp.heap(), value);
}

// The dtype of all of them together, and the bounds as operands.
struct Clamp {
    std::optional<Operand> least, most;
    DType dtype = DType::Float32;
};

Clamp clampOf(Interp &interp, Slot self, const ClampBounds &bounds)
{
    const Operand x = arrayOf(interp, self);
    Clamp clamp;
    if (bounds.least != noSlot)
        clamp.least = operandOf(interp, bounds.least);
    if (bounds.most != noSlot)
        clamp.most = operandOf(interp, bounds.most);
    for (const auto *one : {&clamp.least, &clamp.most})
        if (*one) {
            requireArithmetic(x, **one);
            const auto *array = arrayOf(**one);
            if (array && array->layout.shape != std::get<ArrayRef>(x).layout.shape)
                refuse("clamp");
        }
    clamp.dtype = clamp.least ? resultType(x, *clamp.least) : resultType(x, *clamp.most);
    if (clamp.least && clamp.most) {
        const DType other = resultType(x, *clamp.most);
        const StridedLayout some {{1}, {1}, 0};
        clamp.dtype
            = resultType(ArrayRef {nullptr, some, clamp.dtype}, ArrayRef {nullptr, some, other});
    }
    if (clamp.dtype == DType::Bool)
        refuse("clamp");
    return clamp;
}

Array clamped(Interp &interp, Slot self, const Clamp &clamp)
{
    const ArrayRef from = arrayOf(interp, self);
    requireRoom(interp, from.layout.shape, clamp.dtype);
    const StridedLayout layout = resultLayout(from, from, clamp.dtype);
    Array result = emptyArray(layout, clamp.dtype);
    moveInto({&result.bytes, layout, clamp.dtype}, from);
    const auto apply = [&](const PairFunction &function, const std::optional<Operand> &bound) {
        if (bound)
            combineInto({&result.bytes, layout, clamp.dtype}, function, result.ref(), *bound,
                        clamp.dtype, false);
    };
    apply(raising, clamp.least);
    apply(lowering, clamp.most);
    return result;
}

using BoundsReader = ClampBounds (*)(Interp &, const Arguments &);

template <BoundsReader read> Ref clampResult(Interp &interp, Slot self, const Arguments &arguments)
{
    const ClampBounds bounds = read(interp, arguments);
    const Clamp clamp = clampOf(interp, self, bounds);
    std::vector<Slot> inputs {self};
    for (const Slot one : {bounds.least, bounds.most})
        if (one != noSlot)
            inputs.push_back(one);
    Ref result = makeResult(interp, clamped(interp, self, clamp), bounds.node, inputs);
    logCopy(interp, CopyMethod::Arithmetic, self, result);
    return result;
}

template <BoundsReader read> Ref clampInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const ClampBounds bounds = read(interp, arguments);
    const Ref history = historyOfWrite(
        interp, self, bounds.node,
        {bounds.least == noSlot ? self : bounds.least, bounds.most == noSlot ? self : bounds.most});
    const Clamp clamp = clampOf(interp, self, bounds);
    const StridedLayout layout = *tensorAt(interp, self).layout;
    requireWritable(layout);
    const DType dtype = dtypeOfTensor(interp, self);
    if (clamp.dtype != dtype && bounds.node == "ClampBackward0")
        refuse("clamp_");
    if (clamp.dtype != dtype)
        raise("RuntimeError",
              "result type " + std::string(scalarTypeName(clamp.dtype))
                  + " can't be cast to the desired output type " + std::string(cppName(dtype)));
    const Array result = clamped(interp, self, clamp);
    moveInto(mutableArray(interp, self, layout), result.ref());
    wrote(interp, self, layout);
    rebase(interp, self, history);
    return interp.store().hold(self);
}

} // namespace

std::span<const Operation> choosingOperations()
{
    static constexpr Operation table[] {
        {"where", whereMethod, where},
        both<maskedFill>("masked_fill"),
        {"masked_fill_", maskedFillInPlace},
        both<clampResult<clampBoundsOf>>("clamp"),
        both<clampResult<clampBoundsOf>>("clip"),
        both<clampResult<oneBound<true>>>("clamp_min"),
        both<clampResult<oneBound<false>>>("clamp_max"),
        {"clamp_", clampInPlace<clampBoundsOf>},
        {"clip_", clampInPlace<clampBoundsOf>},
        {"clamp_min_", clampInPlace<oneBound<true>>},
        {"clamp_max_", clampInPlace<oneBound<false>>},
    };
    return table;
}

} // namespace clonescope::model::torch
