// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"
#include "model/kernels/gathering.h"

namespace clonescope::model::torch
{

// One index that says places by their numbers: of a tensor, a list or a bool. A mask stands for
// several dimensions, by the places where it is true.
struct PlaceIndex {
    std::size_t dimension = 0; // of what the other indices leave
    Sizes shape;
    std::vector<Sizes> places; // one list a dimension, in C order of `shape`
    std::vector<Sizes> strides; // of each, 0 where it is broadcast
    bool isMask = false;
};

// Whether a part of a key is such an index, and what PyTorch takes for several.
[[nodiscard]] bool isPlaceIndex(const Heap &heap, Slot part);
[[nodiscard]] bool isListOfParts(const Heap &heap, Slot key);
// How many dimensions of the tensor it speaks of.
[[nodiscard]] std::size_t dimensionsTaken(const Interp &interp, Slot part);
// A tensor without dimensions that is one whole number, as which it selects.
[[nodiscard]] std::optional<std::int64_t> selectingNumber(Interp &interp, Slot part);
// Bools take a dimension of size 1, to be added first.
[[nodiscard]] bool addsDimension(const Interp &interp, Slot part);
[[nodiscard]] PlaceIndex placeIndex(Interp &interp, Slot part, std::size_t dimension,
                                    const StridedLayout &layout);

// The elements of that layout that such indices mean, and the shape that they have together.
struct Places {
    Positions positions;
    Sizes shape;
};
[[nodiscard]] Places placesOf(Interp &interp, const StridedLayout &layout,
                              const std::vector<PlaceIndex> &indices);

// x[…] of the tensor's elements in that layout; and x[…] = value, `view` being the grad_fn of what
// the other indices made of it, empty where that is the tensor itself.
[[nodiscard]] Ref gathered(Interp &interp, Slot self, const StridedLayout &layout,
                           const std::vector<PlaceIndex> &indices);
void scattered(Interp &interp, Slot self, const StridedLayout &layout, std::string_view view,
               const std::vector<PlaceIndex> &indices, Slot value, bool isByMask);

} // namespace clonescope::model::torch
