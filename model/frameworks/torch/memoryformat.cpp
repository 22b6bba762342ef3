// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/memoryformat.h"

#include "model/frameworks/torch/arguments.h"

namespace clonescope::model::torch
{

namespace
{

// The dimensions of a batch of images, the fastest in memory first: channels, columns, rows, batch.
constexpr std::size_t channelsFirst[] {1, 3, 2, 0};

} // namespace

std::span<const std::pair<std::string_view, std::string_view>> formatConstants()
{
    static constexpr std::pair<std::string_view, std::string_view> all[] {
        {"contiguous_format", "torch.memory_format"},
        {"preserve_format", "torch.memory_format"},
        {"channels_last", "torch.memory_format"},
        {"strided", "torch.layout"},
    };
    return all;
}

std::optional<MemoryFormat> memoryFormatOf(const Interp &interp, std::string_view function,
                                           Slot value)
{
    if (value == noSlot || value == Heap::none)
        return {};
    const auto *atom = interp.heap().as<RecordedAtom>(value);
    const std::string_view name = atom ? std::string_view(*atom->repr) : std::string_view();
    if (name == "torch.contiguous_format")
        return MemoryFormat::Contiguous;
    if (name == "torch.preserve_format")
        return MemoryFormat::Preserve;
    if (name == "torch.channels_last")
        return MemoryFormat::ChannelsLast;
    refuse(function);
}

void requireStrided(const Interp &interp, std::string_view function, Slot value)
{
    if (value == noSlot || value == Heap::none)
        return;
    const auto *atom = interp.heap().as<RecordedAtom>(value);
    if (!atom || *atom->repr != "torch.strided")
        refuse(function);
}

StridedLayout layoutIn(MemoryFormat format, const StridedLayout &of)
{
    if (format == MemoryFormat::Preserve)
        return cloneLayout(of);
    if (format == MemoryFormat::Contiguous)
        return StridedLayout::contiguous(of.shape);
    if (of.rank() != 4)
        raise("RuntimeError", "required rank 4 tensor to use channels_last format");
    StridedLayout result {of.shape, Sizes(4, 1), 0};
    std::int64_t step = 1;
    for (const std::size_t d : channelsFirst) {
        result.stride[d] = step;
        step = wrappedProduct(step, of.shape[d]);
    }
    return result;
}

bool isContiguousIn(MemoryFormat format, const StridedLayout &layout)
{
    if (format != MemoryFormat::ChannelsLast)
        return layout.isContiguous();
    if (layout.rank() != 4)
        return false;
    std::int64_t step = 1;
    for (const std::size_t d : channelsFirst) {
        if (layout.shape[d] != 1 && layout.stride[d] != step)
            return false;
        step = layout.shape[d] == 1 ? step : wrappedProduct(step, layout.shape[d]);
    }
    return true;
}

MemoryFormat suggestedFormat(const StridedLayout &layout)
{
    if (layout.rank() != 4 || layout.stride[1] == 0)
        return MemoryFormat::Contiguous;
    std::int64_t least = 0;
    for (const std::size_t d : channelsFirst) {
        const bool isAmbiguous = d == 0 && least == layout.stride[1]; // one channel of one column
        if (layout.shape[d] == 0 || layout.stride[d] < least || isAmbiguous)
            return MemoryFormat::Contiguous;
        least = layout.stride[d] * std::max<std::int64_t>(layout.shape[d], 1);
    }
    return MemoryFormat::ChannelsLast;
}

} // namespace clonescope::model::torch
