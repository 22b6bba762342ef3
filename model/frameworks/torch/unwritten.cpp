// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/unwritten.h"

#include "model/kernels/strides.h"

namespace clonescope::model::torch
{

Ref makeUnwritten(Interp &interp, StridedLayout layout, DType dtype, bool requiresGrad)
{
    if (requiresGrad && !isFloating(dtype) && !isComplex(dtype))
        raise("RuntimeError",
              "Only Tensors of floating point and complex dtype can require gradients");
    Ref made = makeTensor(interp, emptyArray(std::move(layout), dtype), requiresGrad);
    const Slot buffer = interp.heap().as<StorageImpl>(tensorAt(interp, made).storage)->buffer;
    Buffer unknown = *interp.heap().as<Buffer>(buffer);
    unknown.isUnknown = true;
    interp.store().replace(buffer, std::move(unknown));
    return made;
}

void overwritten(Interp &interp, Slot tensor, const StridedLayout &layout)
{
    const Tensor &to = tensorAt(interp, tensor);
    const Slot slot = interp.heap().as<StorageImpl>(to.storage)->buffer;
    const Buffer &buffer = *interp.heap().as<Buffer>(slot);
    const auto size = static_cast<std::uint64_t>(layout.count()) * itemSize(to.dtype);
    if (!buffer.isUnknown || size != buffer.bytes.size() || !isDense(layout))
        return;
    Buffer known = buffer;
    known.isUnknown = false;
    interp.store().replace(slot, std::move(known));
}

} // namespace clonescope::model::torch
