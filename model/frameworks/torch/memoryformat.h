// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

#include <array>
#include <span>

namespace clonescope::model::torch
{

// In which order the elements of a new tensor lie: torch.contiguous_format and so on.
enum class MemoryFormat : std::uint8_t { Contiguous, Preserve, ChannelsLast };

// What `memory_format=` says; nothing where it is left out or None.
[[nodiscard]] std::optional<MemoryFormat> memoryFormatOf(const Interp &interp,
                                                         std::string_view function, Slot value);
// `layout=`: torch.strided alone.
void requireStrided(const Interp &interp, std::string_view function, Slot value);

// The layout of a copy of that format; PyTorch's RuntimeError where the shape has no such format.
[[nodiscard]] StridedLayout layoutIn(MemoryFormat format, const StridedLayout &of);
// Whether its elements lie in that format without a gap.
[[nodiscard]] bool isContiguousIn(MemoryFormat format, const StridedLayout &layout);
// The format that PyTorch takes a layout for.
[[nodiscard]] MemoryFormat suggestedFormat(const StridedLayout &layout);

// Members of torch: the formats, and what is said of layouts.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> formatConstants();

} // namespace clonescope::model::torch
