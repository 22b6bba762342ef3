// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/viewing.h"
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/operations.h"

namespace clonescope::model::torch
{

Ref viewAs(Interp &interp, Slot self, StridedLayout layout, std::string_view node)
{
    Ref view = makeView(interp, self, std::move(layout), node);
    logCopy(interp, CopyMethod::View, self, view);
    return view;
}

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

// Every so many of a tensor's elements as one of `wanted` bytes, or each as several.
StridedLayout regrouped(StridedLayout layout, std::int64_t own, std::int64_t wanted)
{
    if (own == wanted)
        return layout;
    if (layout.rank() == 0 || layout.stride.back() != 1)
        refuse("view");
    const auto changed = [&](std::int64_t count) {
        if (own < wanted && count % (wanted / own) != 0)
            refuse("view");
        return own < wanted ? count / (wanted / own) : count * (own / wanted);
    };
    layout.offset = changed(layout.offset);
    layout.shape.back() = changed(layout.shape.back());
    for (std::size_t d = 0; d + 1 < layout.rank(); ++d)
        layout.stride[d] = changed(layout.stride[d]);
    return layout;
}

// view(dtype): the same bytes, read as other elements.
Ref viewIn(Interp &interp, Slot self, DType dtype)
{
    requireOld(interp, "this form of view");
    if (requiresGrad(interp, self))
        refuse("view");
    const auto bytes = [](DType type) { return static_cast<std::int64_t>(itemSize(type)); };
    const DType own = tensorAt(interp, self).dtype;
    StridedLayout layout = regrouped(layoutOf(interp, self), bytes(own), bytes(dtype));
    Ref view = makeHeader(interp, self, {.sharesCounter = true}); // which has no base
    Tensor header = tensorAt(interp, view);
    header.dtype = dtype;
    header.layout = std::move(layout);
    interp.store().replace(view, std::move(header));
    logCopy(interp, CopyMethod::View, self, view);
    return view;
}

Ref view(Interp &interp, Slot self, const Arguments &arguments)
{
    if (arguments.positional.size() == 1 && arguments.keywords.empty()
        && interp.heap().as<DTypeObject>(arguments.positional[0]))
        return viewIn(interp, self, *dtypeOf(interp, "view", arguments.positional[0]));
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
