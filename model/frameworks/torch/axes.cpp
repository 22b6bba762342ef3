// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/viewing.h"
#include "model/frameworks/torch/windowlayouts.h"

// Views of all elements, arranged otherwise: unsqueeze, squeeze, movedim, expand_as and the like.
namespace clonescope::model::torch
{

namespace
{

Sizes shapeOfOther(const Interp &interp, std::string_view function, const Arguments &arguments)
{
    const Bound bound = bindTorch(function, {"other"}, arguments);
    if (!isTensor(interp.heap(), bound[0]))
        refuse(function);
    return layoutOf(interp, bound[0]).shape;
}

Ref unsqueeze(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("unsqueeze", {"dim"}, arguments);
    const std::int64_t dim = dimension(interp, "unsqueeze", bound[0]);
    return viewAs(interp, self, unsqueezed(layoutOf(interp, self), dim), "UnsqueezeBackward0");
}

Ref squeeze(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("squeeze", {"dim="}, arguments);
    if (bound[0] == noSlot)
        return viewAs(interp, self, squeezed(layoutOf(interp, self)), "SqueezeBackward0");
    const std::int64_t dim = dimension(interp, "squeeze", bound[0]);
    return viewAs(interp, self, squeezed(layoutOf(interp, self), dim), "SqueezeBackward1");
}

Ref viewLike(Interp &interp, Slot self, const Arguments &arguments)
{
    const Sizes shape = shapeOfOther(interp, "view_as", arguments);
    return viewAs(interp, self, viewed(layoutOf(interp, self), shape), "ViewBackward0");
}

Ref reshapeLike(Interp &interp, Slot self, const Arguments &arguments)
{
    return reshapeTo(interp, self, shapeOfOther(interp, "reshape_as", arguments));
}

Ref expandTo(Interp &interp, Slot self, const Sizes &shape)
{
    const DType dtype = tensorAt(interp, self).dtype;
    return viewAs(interp, self, expanded(layoutOf(interp, self), shape, dtype), "ExpandBackward0");
}

Ref expandLike(Interp &interp, Slot self, const Arguments &arguments)
{
    return expandTo(interp, self, shapeOfOther(interp, "expand_as", arguments));
}

Ref broadcastTo(Interp &interp, Slot self, const Arguments &arguments)
{
    return expandTo(interp, self, sizesArgument(interp, "broadcast_to", "size", arguments));
}

template <bool areAxes> Ref swapAxes(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::string_view function = areAxes ? "swapaxes" : "swapdims";
    const Bound bound = areAxes ? bindTorch(function, {"axis0", "axis1"}, arguments)
                                : bindTorch(function, {"dim0", "dim1"}, arguments);
    const std::int64_t first = dimension(interp, function, bound[0]);
    const std::int64_t second = dimension(interp, function, bound[1]);
    return viewAs(interp, self, transposed(layoutOf(interp, self), first, second),
                  "TransposeBackward0");
}

template <bool areAxes> Ref move(Interp &interp, Slot self, const Arguments &arguments)
{
    const std::string_view function = areAxes ? "moveaxis" : "movedim";
    const Bound bound = bindTorch(function, {"source", "destination"}, arguments);
    const bool isOne = wholeNumber(interp.heap(), bound[0]).has_value();
    if (isOne != wholeNumber(interp.heap(), bound[1]).has_value())
        refuse(function);
    const StridedLayout layout = layoutOf(interp, self);
    const Sizes order = movedDimensions(layout.rank(), oneOrMore(interp, function, bound[0]),
                                        oneOrMore(interp, function, bound[1]));
    return layout.rank() == 0 ? viewAs(interp, self, layout, "AliasBackward0")
                              : viewAs(interp, self, permuted(layout, order), "PermuteBackward0");
}

Ref unflatten(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("unflatten", {"dim", "sizes"}, arguments);
    const std::int64_t dim = dimension(interp, "unflatten", bound[0]);
    const auto sizes = sizesOf(interp, bound[1]);
    if (!sizes)
        refuse("unflatten");
    if (sizes->empty())
        raise("RuntimeError", "unflatten: sizes must be non-empty");
    const Sizes shape = unflattenedShape(layoutOf(interp, self), dim, *sizes);
    return viewAs(interp, self, viewed(layoutOf(interp, self), shape), "ViewBackward0");
}

// view(-1) of contiguous(): where that copies, the copy stays behind the view as its base.
Ref ravel(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("ravel", {}, arguments));
    const StridedLayout layout = layoutOf(interp, self);
    if (layout.isContiguous())
        return viewAs(interp, self, viewed(layout, {-1}), "ViewBackward0");
    requireRoom(interp, layout.shape, tensorAt(interp, self).dtype);
    const ArrayRef from = arrayOf(interp, self);
    const Ref copy
        = makeResult(interp, copied(from, StridedLayout::contiguous(layout.shape), from.dtype),
                     "CloneBackward0", {self});
    Ref view = makeView(interp, copy, viewed(layoutOf(interp, copy), {-1}), "ViewBackward0");
    logCopy(interp, CopyMethod::Compact, self, view);
    return view;
}

// ---- Functions alone ----

// The tensor where it has as many dimensions, else one with 1s around its own.
template <std::size_t least> Ref atLeast(Interp &interp, Slot, const Arguments &arguments)
{
    const std::string function = "atleast_" + std::to_string(least) + "d";
    const bool isOne = arguments.positional.size() == 1 && arguments.keywords.empty();
    if (!isOne || !isTensor(interp.heap(), arguments.positional[0]))
        refuse(function);
    const Slot self = arguments.positional[0];
    const StridedLayout layout = layoutOf(interp, self);
    if (layout.rank() >= least) {
        logCopy(interp, CopyMethod::To, self, self);
        return interp.store().hold(self);
    }
    if (layout.rank() == 0)
        return reshapeTo(interp, self, Sizes(least, 1));
    if (least == 2)
        return viewAs(interp, self, unsqueezed(layout, 0), "UnsqueezeBackward0");
    if (layout.rank() == 2)
        return viewAs(interp, self, unsqueezed(layout, -1), "UnsqueezeBackward0");
    const Ref row = makeView(interp, self, unsqueezed(layout, 0), "UnsqueezeBackward0");
    return viewAs(interp, row, unsqueezed(layoutOf(interp, row), -1), "UnsqueezeBackward0");
}

Ref broadcastTensors(Interp &interp, Slot, const Arguments &arguments)
{
    if (!arguments.keywords.empty())
        refuse("broadcast_tensors");
    Sizes shape;
    for (std::size_t i = 0; i < arguments.positional.size(); ++i) {
        if (!isTensor(interp.heap(), arguments.positional[i]))
            refuse("broadcast_tensors");
        const Sizes &own = layoutOf(interp, arguments.positional[i]).shape;
        shape = i == 0 ? own : broadcastShape(shape, own);
    }
    std::vector<Ref> held;
    Tuple all;
    for (const Slot tensor : arguments.positional) {
        const bool stays = layoutOf(interp, tensor).shape == shape;
        held.push_back(stays ? interp.store().hold(tensor) : expandTo(interp, tensor, shape));
        all.items.push_back(held.back());
    }
    if (held.empty())
        return interp.store().hold(Heap::emptyTuple);
    return interp.store().make(std::move(all));
}

Ref broadcastShapes(Interp &interp, Slot, const Arguments &arguments)
{
    if (!arguments.keywords.empty())
        refuse("broadcast_shapes");
    Sizes shape;
    for (const Slot given : arguments.positional) {
        const Sizes own = oneOrMore(interp, "broadcast_shapes", given);
        for (const std::int64_t size : own)
            if (size < 0)
                refuse("broadcast_shapes");
        auto common = commonShape(shape, own);
        if (!common)
            raise("RuntimeError", "Shape mismatch: objects cannot be broadcast to a single shape");
        shape = std::move(*common);
    }
    return sizeTuple(interp, shape, true);
}

} // namespace

std::span<const Operation> axisOperations()
{
    static constexpr Operation table[] {
        both<unsqueeze>("unsqueeze"),
        both<squeeze>("squeeze"),
        both<swapAxes<true>>("swapaxes"),
        both<swapAxes<false>>("swapdims"),
        both<move<true>>("moveaxis"),
        both<move<false>>("movedim"),
        both<ravel>("ravel"),
        {"unflatten", unflatten, nullptr, inPython},
        {"unflatten", nullptr, asFunction<unflatten>},
        bothSized<broadcastTo>("broadcast_to"),
        {"view_as", viewLike},
        {"reshape_as", reshapeLike},
        {"expand_as", expandLike},
        {"atleast_1d", nullptr, atLeast<1>, inPython},
        {"atleast_2d", nullptr, atLeast<2>, inPython},
        {"atleast_3d", nullptr, atLeast<3>, inPython},
        {"broadcast_tensors", nullptr, broadcastTensors, inPython},
        {"broadcast_shapes", nullptr, broadcastShapes, inPython},
    };
    return table;
}

} // namespace clonescope::model::torch
