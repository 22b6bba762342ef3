// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/dtypeinfo.h"

#include "model/engine/bind.h"
#include "model/engine/language.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/classes.h"
#include "model/frameworks/torch/factorycalls.h"
#include "model/frameworks/torch/promotion.h"
#include "model/heap/parts.h"

#include <limits>

// What is said of dtypes: finfo, iinfo, promote_types and the like.
namespace clonescope::model::torch
{

namespace
{

struct FloatInfo {
    DType dtype;
    double largest, epsilon, smallest, resolution;
};
constexpr FloatInfo floats[] = {
    {DType::Float16, 65504, 0x1p-10, 0x1p-14, 1e-3},
    {DType::BFloat16, 0x1.fep127, 0x1p-7, 0x1p-126, 1e-2},
    {DType::Float32, 0x1.fffffep127, 0x1p-23, 0x1p-126, 1e-6},
    {DType::Float64, std::numeric_limits<double>::max(), 0x1p-52, 0x1p-1022, 1e-15},
};

struct IntegerInfo {
    DType dtype;
    std::int64_t least, most;
};
template <typename T> constexpr IntegerInfo integer(DType dtype)
{
    return {dtype, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
}
constexpr IntegerInfo integers[] = {
    integer<std::uint8_t>(DType::UInt8), integer<std::int8_t>(DType::Int8),
    integer<std::int16_t>(DType::Int16), integer<std::int32_t>(DType::Int32),
    integer<std::int64_t>(DType::Int64),
};

std::string textOf(const FloatInfo &info)
{
    return "finfo(resolution=" + shortText(info.resolution) + ", min=" + shortText(-info.largest)
        + ", max=" + shortText(info.largest) + ", eps=" + shortText(info.epsilon)
        + ", smallest_normal=" + shortText(info.smallest) + ", tiny=" + shortText(info.smallest)
        + ", dtype=" + std::string(name(info.dtype)) + ")";
}

std::string textOf(const IntegerInfo &info)
{
    return "iinfo(min=" + shortText(static_cast<double>(info.least))
        + ", max=" + shortText(static_cast<double>(info.most))
        + ", dtype=" + std::string(name(info.dtype)) + ")";
}

template <typename Info> Ref made(Interp &interp, std::string_view type, const Info &info)
{
    const std::string full = "torch." + std::string(type);
    return interp.store().make(RecordedAtom {full, textOf(info)}, interp.language().type(full));
}

DType dtypeArgument(const Interp &interp, std::string_view function, Slot value)
{
    const auto dtype = dtypeOf(interp, function, value);
    if (!dtype)
        refuse(function);
    return *dtype;
}

// ---- Their attributes ----

template <typename Info>
Ref commonAttribute(Interp &interp, const Info &info, std::string_view attribute)
{
    if (attribute == "bits")
        return interp.store().makeInt(static_cast<std::int64_t>(8 * itemSize(info.dtype)));
    if (attribute == "dtype")
        return interp.store().makeStr(std::string(name(info.dtype)));
    return {};
}

Ref attributeOf(Interp &interp, const FloatInfo &info, std::string_view attribute)
{
    Store &store = interp.store();
    if (attribute == "max")
        return store.makeFloat(info.largest);
    if (attribute == "min")
        return store.makeFloat(-info.largest);
    if (attribute == "eps")
        return store.makeFloat(info.epsilon);
    if (attribute == "tiny" || attribute == "smallest_normal")
        return store.makeFloat(info.smallest);
    if (attribute == "resolution")
        return store.makeFloat(info.resolution);
    return commonAttribute(interp, info, attribute);
}

Ref attributeOf(Interp &interp, const IntegerInfo &info, std::string_view attribute)
{
    if (attribute == "max")
        return interp.store().makeInt(info.most);
    if (attribute == "min")
        return interp.store().makeInt(info.least);
    return commonAttribute(interp, info, attribute);
}

Ref infoAttribute(Interp &interp, Slot self, std::string_view attribute)
{
    const std::string text = *interp.heap().as<RecordedAtom>(self)->repr;
    for (const FloatInfo &info : floats)
        if (textOf(info) == text)
            return attributeOf(interp, info, attribute);
    for (const IntegerInfo &info : integers)
        if (textOf(info) == text)
            return attributeOf(interp, info, attribute);
    return {};
}

Ref compareInfos(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *other = interp.heap().as<RecordedAtom>(right);
    const bool isEquality = op == CompareOp::Equal || op == CompareOp::NotEqual;
    if (!isEquality || !other)
        return {};
    const bool same = *interp.heap().as<RecordedAtom>(left) == *other;
    return interp.store().hold(Heap::boolean(same == (op == CompareOp::Equal)));
}

// ---- Functions ----

Ref dtypeObject(Interp &interp, DType dtype)
{
    return interp.store().hold(interp.language().dtype(Framework::Torch, dtype));
}

Ref defaultDType(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bindTorch("get_default_dtype", {}, arguments));
    return dtypeObject(interp, DType::Float32);
}

Ref promoteTypes(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("promote_types", {"type1", "type2"}, arguments);
    const DType first = dtypeArgument(interp, "promote_types", bound[0]);
    const DType second = dtypeArgument(interp, "promote_types", bound[1]);
    return dtypeObject(interp, promotedType(first, second));
}

Ref resultTypeOf(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("result_type", {"tensor1", "tensor2"}, arguments);
    const auto operand = [&](Slot value) -> Operand {
        if (isTensor(interp.heap(), value))
            return arrayOf(interp.heap(), tensorAt(interp, value));
        const auto number = numberOf(interp.heap(), value);
        if (!number)
            refuse("result_type");
        return *number;
    };
    return dtypeObject(interp, resultType(operand(bound[0]), operand(bound[1])));
}

// Within its category (bool, integers, floats, complex) or to a higher one.
Ref canCast(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("can_cast", {"from", "to"}, arguments);
    const auto category = [&](Slot value) {
        const DType dtype = dtypeArgument(interp, "can_cast", value);
        return dtype == DType::Bool ? 0 : isIntegral(dtype) ? 1 : isFloating(dtype) ? 2 : 3;
    };
    return interp.store().hold(Heap::boolean(category(bound[0]) <= category(bound[1])));
}

} // namespace

Ref makeFloatInfo(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("torch.finfo", {"type="}, arguments);
    const DType dtype
        = bound[0] == noSlot ? DType::Float32 : dtypeArgument(interp, "torch.finfo", bound[0]);
    for (const FloatInfo &info : floats)
        if (info.dtype == dtype)
            return made(interp, "finfo", info);
    if (isComplex(dtype))
        refuse("torch.finfo");
    raise("TypeError",
          "torch.finfo() requires a floating point input type. Use torch.iinfo to handle "
          "'torch.finfo'");
}

Ref makeIntegerInfo(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch("torch.iinfo", {"type"}, arguments);
    const DType dtype = dtypeArgument(interp, "torch.iinfo", bound[0]);
    for (const IntegerInfo &info : integers)
        if (info.dtype == dtype)
            return made(interp, "iinfo", info);
    raise("TypeError",
          dtype == DType::Bool
              ? "torch.bool is not supported by torch.iinfo"
              : "torch.iinfo() requires an integer input type. Use torch.finfo to handle "
                "'torch.iinfo'");
}

const TypeOps &namedOps()
{
    static constexpr TypeOps ops {
        .getAttribute = infoAttribute,
        .compare = compareInfos,
        .repr
        = [](Interp &interp, Slot self) { return *interp.heap().as<RecordedAtom>(self)->repr; },
    };
    return ops;
}

std::span<const Native> dtypeFunctions()
{
    static constexpr Native table[] = {{"get_default_dtype", defaultDType},
                                       {"promote_types", promoteTypes},
                                       {"result_type", resultTypeOf},
                                       {"can_cast", canCast}};
    return table;
}

} // namespace clonescope::model::torch
