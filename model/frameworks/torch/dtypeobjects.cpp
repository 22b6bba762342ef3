// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/tensors.h"
#include "model/heap/atomtext.h"

// torch.dtype and torch.device.

namespace clonescope::model
{

namespace
{

Ref dtypeAttribute(Interp &interp, Slot self, std::string_view name)
{
    Store &store = interp.store();
    const DType dtype = interp.heap().as<DTypeObject>(self)->dtype;
    if (!torch::isOld(interp) && name == "itemsize")
        return store.makeInt(static_cast<std::int64_t>(itemSize(dtype)));
    if (name == "is_floating_point")
        return store.hold(Heap::boolean(isFloating(dtype)));
    if (name == "is_complex")
        return store.hold(Heap::boolean(isComplex(dtype)));
    if (name == "is_signed")
        return store.hold(Heap::boolean(dtype != DType::Bool && dtype != DType::UInt8));
    return {};
}

// "cuda" and "1" of "cuda:1"; the second empty where there is none.
std::pair<std::string, std::string> deviceParts(const Heap &heap, Slot self)
{
    const std::string &name = heap.as<Device>(self)->name;
    const std::size_t colon = name.find(':');
    return {name.substr(0, colon), colon == std::string::npos ? "" : name.substr(colon + 1)};
}

Ref deviceAttribute(Interp &interp, Slot self, std::string_view name)
{
    const auto [kind, index] = deviceParts(interp.heap(), self);
    if (name == "type")
        return interp.store().makeStr(kind);
    if (name != "index")
        return {};
    return index.empty() ? interp.store().hold(Heap::none)
                         : interp.store().makeInt(std::stoi(index));
}

Ref compareDevices(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (op != CompareOp::Equal && op != CompareOp::NotEqual) {
        if (heap.as<Device>(right))
            raise("TypeError", "comparison not implemented");
        return {};
    }
    const bool isSame = heap[left].payload == heap[right].payload;
    return interp.store().hold(Heap::boolean(isSame == (op == CompareOp::Equal)));
}

std::string deviceRepr(Interp &interp, Slot self)
{
    const auto [kind, index] = deviceParts(interp.heap(), self);
    return "device(type='" + kind + (index.empty() ? "')" : "', index=" + index + ")");
}

} // namespace

const TypeOps &torchDTypeOps()
{
    static constexpr auto text
        = [](Interp &interp, Slot self) { return atomText(interp.heap(), self); };
    static constexpr TypeOps ops {.getAttribute = dtypeAttribute, .repr = text, .str = text};
    return ops;
}

const TypeOps &deviceOps()
{
    static constexpr auto text
        = [](Interp &interp, Slot self) { return interp.heap().as<Device>(self)->name; };
    static constexpr TypeOps ops {.getAttribute = deviceAttribute,
                                  .compare = compareDevices,
                                  .repr = deviceRepr,
                                  .str = text};
    return ops;
}

} // namespace clonescope::model
