// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/windowlayouts.h"

// What a tensor looks at, changed in place: unsqueeze_, t_, resize_, set_, detach_. The elements
// stay.
namespace clonescope::model::torch
{

namespace
{

// The graph that such an operation would join, by nodes of its own, is not kept.
void requireNoGraph(Interp &interp, Slot self, std::string_view function)
{
    if (!requiresGrad(interp, self))
        return;
    static_cast<void>(historyOfWrite(interp, self, "", {})); // refuses leaves
    throw Unsupported {std::string(function) + "() of a result that requires grad"};
}

void lookAt(Interp &interp, Slot self, const Tensor &like)
{
    interp.spend(Work::Byte, 64 * like.layout->rank());
    interp.store().setStorage(self, like);
}

Ref arranged(Interp &interp, Slot self, StridedLayout layout, std::string_view function)
{
    requireNoGraph(interp, self, function);
    Tensor like = tensorAt(interp, self);
    like.layout = std::move(layout);
    lookAt(interp, self, like);
    interp.store().bumpVersion(self);
    return interp.store().hold(self);
}

Ref unsqueezeInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("unsqueeze_", {"dim"}, arguments);
    const std::int64_t dim = dimension(interp, "unsqueeze_", bound[0]);
    return arranged(interp, self, unsqueezed(layoutOf(interp, self), dim), "unsqueeze_");
}

Ref squeezeInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("squeeze_", {"dim="}, arguments);
    const StridedLayout layout = layoutOf(interp, self);
    return arranged(interp, self,
                    bound[0] == noSlot ? squeezed(layout)
                                       : squeezed(layout, dimension(interp, "squeeze_", bound[0])),
                    "squeeze_");
}

Ref tInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("t_", {}, arguments));
    const StridedLayout layout = layoutOf(interp, self);
    if (layout.rank() > 2)
        raise("RuntimeError",
              "t_() expects a tensor with <= 2 dimensions, but self is "
                  + std::to_string(layout.rank()) + "D");
    return arranged(interp, self, transposed(layout), "t_");
}

Ref swapInPlace(Interp &interp, Slot self, std::string_view function, Slot first, Slot second)
{
    const std::int64_t a = dimension(interp, function, first);
    const std::int64_t b = dimension(interp, function, second);
    return arranged(interp, self, transposed(layoutOf(interp, self), a, b), function);
}

Ref transposeInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("transpose_", {"dim0", "dim1"}, arguments);
    return swapInPlace(interp, self, "transpose_", bound[0], bound[1]);
}

Ref swapAxesInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("swapaxes_", {"axis0", "axis1"}, arguments);
    return swapInPlace(interp, self, "swapaxes_", bound[0], bound[1]);
}

// Within the bytes that are there: what PyTorch would add holds what the memory was before.
Ref resized(Interp &interp, Slot self, const Sizes &shape, std::string_view function)
{
    if (requiresGrad(interp, self))
        raise("RuntimeError", "cannot resize variables that require grad");
    for (const std::int64_t size : shape)
        if (size < 0)
            refuse(function);
    Tensor like = tensorAt(interp, self);
    if (like.layout->shape == shape)
        return interp.store().hold(self);
    StridedLayout layout = StridedLayout::contiguous(shape);
    layout.offset = like.layout->offset;
    const std::uint64_t bytes = interp.heap().as<StorageImpl>(like.storage)->size;
    const auto end
        = static_cast<std::uint64_t>(layout.offset) + static_cast<std::uint64_t>(countOf(shape));
    if (end > bytes / itemSize(like.dtype))
        throw Unsupported {std::string(function) + "() to more elements than the storage has"};
    like.layout = std::move(layout);
    lookAt(interp, self, like);
    if (!isOld(interp))
        interp.store().bumpVersion(self);
    return interp.store().hold(self);
}

Ref resizeInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    return resized(interp, self, sizesArgument(interp, "resize_", "size", arguments), "resize_");
}

Ref resizeLikeInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("resize_as_", {"the_template"}, arguments);
    if (!isTensor(interp.heap(), bound[0]) || !layoutOf(interp, bound[0]).isContiguous())
        refuse("resize_as_");
    const Sizes shape = layoutOf(interp, bound[0]).shape;
    return resized(interp, self, shape, "resize_as_");
}

// The header that set_() takes up of a storage, or of a tensor's: laid out as it is said, or over
// all of it.
Tensor placedOver(Interp &interp, Slot storage, DType dtype, const Bound &bound)
{
    Tensor like = headerOf(dtype);
    like.storage = storage;
    const std::uint64_t bytes = interp.heap().as<StorageImpl>(storage)->size;
    const auto room = static_cast<std::int64_t>(bytes / itemSize(dtype));
    if (bound[2] == noSlot) {
        like.layout = StridedLayout::contiguous({room});
        return like;
    }
    const auto offset = wholeNumber(interp.heap(), bound[1]);
    const auto shape = sizesOf(interp, bound[2]);
    if (!offset || *offset < 0 || !shape)
        refuse("set_");
    StridedLayout layout = StridedLayout::contiguous(*shape);
    layout.offset = *offset;
    if (bound[3] != noSlot) {
        const auto strides = sizesOf(interp, bound[3]);
        if (!strides || (!strides->empty() && strides->size() != shape->size()))
            refuse("set_");
        if (!strides->empty())
            layout.stride = *strides;
    }
    for (std::size_t d = 0; d < layout.rank(); ++d)
        if (layout.shape[d] < 0 || layout.stride[d] < 0 || layout.shape[d] > room + 1
            || layout.stride[d] > room + 1)
            refuse("set_");
    if (layout.offset > room || layout.beyond() > room)
        throw Unsupported {"set_() to more elements than the storage has"};
    like.layout = std::move(layout);
    return like;
}

Ref setInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound
        = bindTorch("set_", {"source=", "storage_offset=", "size=", "stride="}, arguments);
    const DType dtype = tensorAt(interp, self).dtype;
    const Slot source = bound[0];
    if (source == noSlot || bound[1] != noSlot || !isTensor(interp.heap(), source))
        requireOld(interp, "this form of set_");
    requireNoGraph(interp, self, "set_");
    Ref from = source == noSlot
        ? makeTensor(interp, {Bytes(), StridedLayout::contiguous({0}), dtype})
        : interp.store().hold(source);
    if (isTensor(interp.heap(), from)) {
        if (requiresGrad(interp, from) || dtypeOfTensor(interp, from) != dtype)
            refuse("set_");
    } else {
        from = bytesOfStorage(interp, source, dtype);
    }
    const Tensor like = tensorAt(interp, from);
    const bool isWhole = bound[2] == noSlot && (source == noSlot || from == source);
    lookAt(interp, self, isWhole ? like : placedOver(interp, like.storage, dtype, bound));
    interp.store().bumpVersion(self);
    return interp.store().hold(self);
}

Ref detachInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("detach_", {}, arguments));
    if (tensorAt(interp, self).base != noSlot)
        raise("RuntimeError",
              "Can't detach views in-place. Use detach() instead. If you are using "
              "DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is set as "
              "True, gradients are views of DDP buckets, and hence detach_() cannot be called on "
              "these gradients. To fix this error, please refer to the Optimizer.zero_grad() "
              "function in torch/optim/optimizer.py as the solution.");
    if (tensorAt(interp, self).gradNode != noSlot)
        interp.store().setGradNode(self, noSlot);
    if (tensorAt(interp, self).requiresGrad)
        interp.store().setRequiresGrad(self, false);
    return interp.store().hold(self);
}

} // namespace

std::span<const Operation> geometryOperations()
{
    static constexpr Operation table[] {
        {"unsqueeze_", unsqueezeInPlace},
        {"squeeze_", squeezeInPlace},
        {"t_", tInPlace},
        {"transpose_", transposeInPlace},
        {"swapaxes_", swapAxesInPlace},
        {"resize_", resizeInPlace},
        {"resize_as_", resizeLikeInPlace},
        {"set_", setInPlace},
        {"detach_", detachInPlace},
    };
    return table;
}

} // namespace clonescope::model::torch
