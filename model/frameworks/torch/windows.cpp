// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/viewing.h"
#include "model/frameworks/torch/windowlayouts.h"
#include "model/heap/parts.h"

// Views of some elements, or of some more than once: select, narrow, unbind, unfold and the like.
namespace clonescope::model::torch
{

namespace
{

// Of no dimensions it asks for the size of the wrapped one.
std::size_t unboundDimension(std::int64_t dim, std::size_t rank)
{
    const std::size_t wrapped = wrapDimension(dim, rank);
    return rank == 0 ? realDimension(0, rank) : wrapped;
}

std::int64_t numberOr(const Interp &interp, std::string_view function, Slot value,
                      std::int64_t otherwise)
{
    return value == noSlot ? otherwise : dimension(interp, function, value);
}

Ref select(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("select", {"dim", "index"}, arguments);
    const std::int64_t dim = dimension(interp, "select", bound[0]);
    const std::int64_t index = dimension(interp, "select", bound[1]);
    return viewAs(interp, self, selected(layoutOf(interp, self), dim, index), "SelectBackward0");
}

Ref narrow(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("narrow", {"dim", "start", "length"}, arguments);
    const std::int64_t dim = dimension(interp, "narrow", bound[0]);
    const std::int64_t start = dimension(interp, "narrow", bound[1]);
    const std::int64_t length = dimension(interp, "narrow", bound[2]);
    return viewAs(interp, self,
                  narrowed(layoutOf(interp, self), dim, start, length, interp.semantics().torch),
                  "SliceBackward0");
}

Ref unbind(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("unbind", {"dim="}, arguments);
    const std::size_t dim
        = unboundDimension(numberOr(interp, "unbind", bound[0], 0), layoutOf(interp, self).rank());
    Ref views = unbound(interp, self, dim);
    const PersistentVector<Slot> all = interp.heap().as<Tuple>(views)->items;
    for (const Slot view : all)
        logCopy(interp, CopyMethod::View, self, view);
    return views;
}

Ref diagonal(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("diagonal", {"offset=", "dim1=", "dim2="}, arguments);
    const std::int64_t offset = numberOr(interp, "diagonal", bound[0], 0);
    const std::int64_t dim1 = numberOr(interp, "diagonal", bound[1], 0);
    const std::int64_t dim2 = numberOr(interp, "diagonal", bound[2], 1);
    return viewAs(interp, self, diagonalOf(layoutOf(interp, self), offset, dim1, dim2),
                  "DiagonalBackward0");
}

Ref unfold(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("unfold", {"dimension", "size", "step"}, arguments);
    const std::int64_t dim = dimension(interp, "unfold", bound[0]);
    const std::int64_t size = dimension(interp, "unfold", bound[1]);
    const std::int64_t step = dimension(interp, "unfold", bound[2]);
    return viewAs(interp, self, unfolded(layoutOf(interp, self), dim, size, step),
                  "UnfoldBackward0");
}

Ref asStrided(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("as_strided", {"size", "stride", "storage_offset="}, arguments);
    auto shape = sizesOf(interp, bound[0]);
    auto strides = sizesOf(interp, bound[1]);
    if (!shape || !strides)
        refuse("as_strided");
    const Tensor &tensor = tensorAt(interp, self);
    const bool keepsOffset = bound[2] == noSlot || bound[2] == Heap::none;
    const std::int64_t offset
        = keepsOffset ? tensor.layout->offset : dimension(interp, "as_strided", bound[2]);
    const auto bytes = interp.heap().as<StorageImpl>(tensor.storage)->size;
    return viewAs(
        interp, self,
        strided({std::move(*shape), std::move(*strides), offset}, bytes, itemSize(tensor.dtype)),
        "AsStridedBackward0");
}

} // namespace

// All views are there before the first is looked at.
Ref unbound(Interp &interp, Slot self, std::size_t dim)
{
    const StridedLayout layout = layoutOf(interp, self);
    const auto count = static_cast<std::uint64_t>(layout.shape[dim]);
    interp.spend(count);
    interp.store().requireRoom(count * sizeof(Tensor));
    std::vector<Ref> views;
    Tuple all;
    for (std::int64_t i = 0; i < layout.shape[dim]; ++i) {
        views.push_back(makeView(interp, self, selected(layout, static_cast<std::int64_t>(dim), i),
                                 "UnbindBackward0", static_cast<std::uint32_t>(i)));
        all.items.push_back(views.back());
    }
    return interp.store().make(std::move(all));
}

std::span<const Operation> windowOperations()
{
    static constexpr Operation table[] {
        both<select>("select"),     both<narrow>("narrow"),        both<unbind>("unbind"),
        both<diagonal>("diagonal"), both<asStrided>("as_strided"), {"unfold", unfold},
    };
    return table;
}

} // namespace clonescope::model::torch
