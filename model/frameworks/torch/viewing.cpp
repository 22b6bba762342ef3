// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/viewing.h"
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/operations.h"

namespace clonescope::model::torch
{

Ref viewAs(Interp &interp, Slot self, StridedLayout layout, std::string_view node)
{
    Ref view = makeView(interp, self, std::move(layout), node);
    logCopy(interp, CopyMethod::View, self, view);
    return view;
}

namespace
{

} // namespace

// 1.13 calls every such view an alias.
Ref reshapeTo(Interp &interp, Slot self, const Sizes &shape)
{
    if (auto layout = reshaped(layoutOf(interp, self), shape)) {
        const bool isView = !isOld(interp) && layoutOf(interp, self).isContiguous();
        return viewAs(interp, self, std::move(*layout),
                      isView ? "ViewBackward0" : "ReshapeAliasBackward0");
    }
    const ArrayRef from = arrayOf(interp, self);
    requireRoom(interp, from.layout.shape, from.dtype);
    Array array = copied(from, StridedLayout::contiguous(from.layout.shape), from.dtype);
    array.layout = StridedLayout::contiguous(inferShape(shape, from.layout.count()));
    Ref result = makeResult(interp, std::move(array), "UnsafeViewBackward0", {self});
    logCopy(interp, CopyMethod::Compact, self, result);
    return result;
}

namespace
{

Ref view(Interp &interp, Slot self, const Arguments &arguments)
{
    const Sizes shape = sizesArgument(interp, "view", "size", arguments);
    return viewAs(interp, self, viewed(layoutOf(interp, self), shape), "ViewBackward0");
}

Ref reshape(Interp &interp, Slot self, const Arguments &arguments)
{
    return reshapeTo(interp, self, sizesArgument(interp, "reshape", "shape", arguments));
}

Ref flatten(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("flatten", {"start_dim=", "end_dim="}, arguments);
    const std::int64_t start = bound[0] == noSlot ? 0 : dimension(interp, "flatten", bound[0]);
    const std::int64_t end = bound[1] == noSlot ? -1 : dimension(interp, "flatten", bound[1]);
    const StridedLayout &layout = layoutOf(interp, self);
    const Sizes shape = flattenedShape(layout, start, end);
    if (layout.rank() > 0 && shape == layout.shape) {
        logCopy(interp, CopyMethod::To, self, self);
        return interp.store().hold(self);
    }
    return reshapeTo(interp, self, shape);
}

Ref transpose(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("transpose", {"dim0", "dim1"}, arguments);
    const std::int64_t first = dimension(interp, "transpose", bound[0]);
    const std::int64_t second = dimension(interp, "transpose", bound[1]);
    return viewAs(interp, self, transposed(layoutOf(interp, self), first, second),
                  "TransposeBackward0");
}

Ref t(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("t", {}, arguments));
    return viewAs(interp, self, transposed(layoutOf(interp, self)), "TBackward0");
}

Ref permute(Interp &interp, Slot self, const Arguments &arguments)
{
    const Sizes dims = sizesArgument(interp, "permute", "dims", arguments);
    return viewAs(interp, self, permuted(layoutOf(interp, self), dims), "PermuteBackward0");
}

Ref expand(Interp &interp, Slot self, const Arguments &arguments)
{
    const Sizes shape = sizesArgument(interp, "expand", "size", arguments);
    const DType dtype = tensorAt(interp, self).dtype;
    return viewAs(interp, self, expanded(layoutOf(interp, self), shape, dtype), "ExpandBackward0");
}

} // namespace

std::span<const Operation> viewingOperations()
{
    static constexpr Operation table[] {{"view", view},
                                        bothSized<reshape>("reshape"),
                                        both<flatten>("flatten"),
                                        both<transpose>("transpose"),
                                        both<t>("t"),
                                        bothSized<permute>("permute"),
                                        {"expand", expand}};
    return table;
}

} // namespace clonescope::model::torch
