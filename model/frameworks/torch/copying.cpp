// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/carry.h"
#include "model/frameworks/torch/methods.h"

namespace clonescope::model::torch
{

namespace
{

Ref copyAs(Interp &interp, Slot self, StridedLayout layout, DType dtype, std::string_view node,
           CopyMethod method)
{
    requireRoom(interp, layout.shape, dtype);
    Array array = copied(arrayOf(interp, self), std::move(layout), dtype);
    const Ref result = makeResult(interp, std::move(array), node, {self});
    logCopy(interp, method, self, result);
    return result;
}

Ref clone(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("clone", {}, arguments));
    return carry(interp, self, CopyMethod::Clone, "CloneBackward0");
}

Ref detach(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("detach", {}, arguments));
    return carry(interp, self, CopyMethod::Detach);
}

Ref contiguous(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("contiguous", {}, arguments));
    const Tensor &tensor = tensorAt(interp, self);
    if (tensor.layout->isContiguous())
        return carry(interp, self, CopyMethod::Contiguous);
    return copyAs(interp, self, StridedLayout::contiguous(tensor.layout->shape), tensor.dtype,
                  "CloneBackward0", CopyMethod::Compact);
}

Ref convert(Interp &interp, Slot self, DType dtype, bool evenSame = false)
{
    const Tensor &tensor = tensorAt(interp, self);
    if (tensor.dtype == dtype && !evenSame)
        return carry(interp, self, CopyMethod::To);
    return copyAs(interp, self, cloneLayout(*tensor.layout), dtype, "ToCopyBackward0",
                  CopyMethod::ToOther);
}

// to(dtype), to("cpu"), to("cpu", dtype), to(other), each with copy=.
Ref to(Interp &interp, Slot self, const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    std::optional<DType> dtype;
    std::vector<Slot> positional(arguments.positional.begin(), arguments.positional.end());
    const Bound words
        = bindTorch("to", {"*", "device=", "dtype=", "copy="}, {{}, arguments.keywords});
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
    return convert(interp, self, target, flagOr(interp, "to", words[2], false));
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

constexpr Native table[] = {{"clone", clone},
                            {"detach", detach},
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
                            {"bool", convertTo<DType::Bool>}};

} // namespace

std::span<const Native> copyingMethods()
{
    return table;
}

} // namespace clonescope::model::torch
