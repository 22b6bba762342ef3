// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/carry.h"
#include "model/frameworks/torch/memoryformat.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/torchtext.h"

namespace clonescope::model::torch
{

namespace
{

Ref copyAs(Interp &interp, Slot self, StridedLayout layout, DType dtype, std::string_view node,
           CopyMethod method)
{
    requireRoom(interp, layout.shape, dtype);
    Array array = copied(arrayOf(interp, self), std::move(layout), dtype);
    Ref result = makeResult(interp, std::move(array), node, {self});
    logCopy(interp, method, self, result);
    return result;
}

Ref clone(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("clone", {"*", "memory_format="}, arguments);
    const auto format = memoryFormatOf(interp, "clone", bound[0]).value_or(MemoryFormat::Preserve);
    const Tensor &tensor = tensorAt(interp, self);
    if (format != MemoryFormat::Preserve)
        return copyAs(interp, self, layoutIn(format, *tensor.layout), tensor.dtype,
                      "CloneBackward0", CopyMethod::Clone);
    return carry(interp, self, CopyMethod::Clone, "CloneBackward0");
}

Ref detach(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("detach", {}, arguments));
    return carry(interp, self, CopyMethod::Detach);
}

Ref contiguous(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("contiguous", {"*", "memory_format="}, arguments);
    const auto format
        = memoryFormatOf(interp, "contiguous", bound[0]).value_or(MemoryFormat::Contiguous);
    const Tensor &tensor = tensorAt(interp, self);
    if (format == MemoryFormat::Preserve)
        refuse("contiguous");
    if (isContiguousIn(format, *tensor.layout))
        return carry(interp, self, CopyMethod::Contiguous);
    return copyAs(interp, self, layoutIn(format, *tensor.layout), tensor.dtype, "CloneBackward0",
                  CopyMethod::Compact);
}

Ref convert(Interp &interp, Slot self, DType dtype, bool evenSame = false,
            MemoryFormat format = MemoryFormat::Preserve)
{
    const Tensor &tensor = tensorAt(interp, self);
    const bool isInFormat
        = format == MemoryFormat::Preserve || suggestedFormat(*tensor.layout) == format;
    if (tensor.dtype == dtype && !evenSame && isInFormat)
        return carry(interp, self, CopyMethod::To);
    return copyAs(interp, self, layoutIn(format, *tensor.layout), dtype, "ToCopyBackward0",
                  CopyMethod::ToOther);
}

// to(dtype), to("cpu"), to("cpu", dtype), to(other), each with copy=.
Ref to(Interp &interp, Slot self, const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    std::optional<DType> dtype;
    std::vector<Slot> positional(arguments.positional.begin(), arguments.positional.end());
    const Bound words
        = bindTorch("to", {"*", "device=", "dtype=", "copy=", "memory_format=", "non_blocking="},
                    {{}, arguments.keywords});
    if (positional.size() > 2)
        refuse("to");
    for (const Slot given : positional) {
        if (heap.as<DTypeObject>(given))
            dtype = dtypeOf(interp, "to", given);
        else if (isTensor(heap, given) && positional.size() == 1)
            dtype = tensorAt(interp, given).dtype;
        else if (heap.as<Str>(given) || heap.as<Device>(given))
            requireCpu(interp, "to", given);
        else
            refuse("to");
    }
    requireCpu(interp, "to", words[0]);
    if (words[1] != noSlot)
        dtype = dtypeOf(interp, "to", words[1]);
    const DType target = dtype.value_or(tensorAt(interp, self).dtype);
    static_cast<void>(flagOr(interp, "to", words[4], false));
    const auto format = memoryFormatOf(interp, "to", words[3]);
    return convert(interp, self, target, flagOr(interp, "to", words[2], false),
                   format.value_or(MemoryFormat::Preserve));
}

// The name of its class by its dtype, or the tensor converted to another one.
Ref type(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("type", {"dtype="}, arguments);
    const Heap &heap = interp.heap();
    const DType own = tensorAt(interp, self).dtype;
    if (bound[0] == noSlot)
        return interp.store().makeStr(std::string(torchTypeName(own)));
    if (const auto *name = heap.as<Str>(bound[0])) {
        for (int each = 0; each <= static_cast<int>(DType::Complex128); ++each)
            if (torchTypeName(static_cast<DType>(each)) == *name->utf8)
                return convert(interp, self, static_cast<DType>(each));
        refuse("type");
    }
    const auto dtype = dtypeOf(interp, "type", bound[0]);
    if (!dtype)
        refuse("type");
    return convert(interp, self, *dtype);
}

template <DType dtype> Ref convertTo(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch(name(dtype), {}, arguments));
    return convert(interp, self, dtype);
}

Ref cpu(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("cpu", {}, arguments));
    return carry(interp, self, CopyMethod::To);
}

Ref typeAs(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = tensorOr(interp, "type_as", bindTorch("type_as", {"other"}, arguments)[0]);
    return convert(interp, self, tensorAt(interp, other).dtype);
}

} // namespace

std::span<const Operation> copyingOperations()
{
    static constexpr Operation table[] {both<clone>("clone"),
                                        both<detach>("detach"),
                                        {"contiguous", contiguous},
                                        {"to", to},
                                        {"cpu", cpu},
                                        {"float", convertTo<DType::Float32>},
                                        {"double", convertTo<DType::Float64>},
                                        {"half", convertTo<DType::Float16>},
                                        {"bfloat16", convertTo<DType::BFloat16>},
                                        {"long", convertTo<DType::Int64>},
                                        {"int", convertTo<DType::Int32>},
                                        {"short", convertTo<DType::Int16>},
                                        {"char", convertTo<DType::Int8>},
                                        {"byte", convertTo<DType::UInt8>},
                                        {"bool", convertTo<DType::Bool>},
                                        {"type", type},
                                        {"type_as", typeAs}};
    return table;
}

} // namespace clonescope::model::torch
