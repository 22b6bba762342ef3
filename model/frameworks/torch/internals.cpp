// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/engine/machine.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/methods.h"
#include "model/frameworks/torch/operations.h"

// What the modules of ours that are programs take from here: torch.storage of PyTorch
// is Python, too.
namespace clonescope::model::torch
{

namespace
{

// A header of its own over all of a tensor's storage, its elements of that dtype.
Ref headerOver(Interp &interp, Slot tensor, DType dtype)
{
    Store &store = interp.store();
    const Slot storage = tensorAt(interp, tensor).storage;
    const auto size = interp.heap().as<StorageImpl>(storage)->size / itemSize(dtype);
    const Ref counter = store.make(VersionCounter {});
    Tensor header = headerOf(dtype);
    header.storage = storage;
    header.version = counter;
    header.layout = StridedLayout::contiguous({static_cast<std::int64_t>(size)});
    return store.make(std::move(header));
}

// typed(tensor, dtype)
Ref typed(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("typed", {"tensor", "dtype"}, arguments);
    return headerOver(interp, bound[0], *dtypeOf(interp, "typed", bound[1]));
}

constexpr Native natives[] {{"typed", typed}};

} // namespace

std::span<const Native> internals()
{
    return natives;
}

Ref storageOf(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("storage", {}, arguments));
    if (!interp.machine())
        throw Unsupported {"torch.Tensor.storage"};
    const Ref module = interp.machine()->imported("torch.storage");
    const Ref wrap = interp.attribute(module, "_of_tensor");
    const Ref bytes = headerOver(interp, self, DType::UInt8);
    const Slot dtype = interp.language().dtype(Framework::Torch, tensorAt(interp, self).dtype);
    const Slot given[] {bytes, dtype, Heap::boolean(isOld(interp))};
    return interp.call(wrap, {given, {}});
}

} // namespace clonescope::model::torch
