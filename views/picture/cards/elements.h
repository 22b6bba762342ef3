// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/byteranges.h"
#include "model/heap/heap.h"
#include "views/picture/cards/cards.h"

namespace clonescope::views
{

// What one step wrote into a buffer, and the buffer before it (null where it is new).
struct WrittenBytes {
    model::ByteRanges ranges;
    const model::Buffer *before = nullptr;
};

// The numbers of a tensor or storage as cells: long ones cut, shaded from the least to the greatest
// value of the whole buffer (of what is shown, where it is big).
[[nodiscard]] std::vector<GridLine> gridOf(const model::Heap &heap, const model::Tensor &tensor,
                                           const WrittenBytes *written);
[[nodiscard]] std::vector<ValueCell> stripOf(const model::Buffer &buffer, model::DType dtype,
                                             const WrittenBytes *written);

// Which of a strip's cells a tensor reads. `stripSize` is the strip's element size.
[[nodiscard]] std::vector<char> readsOf(const std::vector<ValueCell> &strip, std::size_t stripSize,
                                        const model::StridedLayout &layout, std::size_t itemSize);
[[nodiscard]] QString rangeText(const model::StridedLayout &layout);

// A member that is shown; with `cut` it stands for that many left out.
struct ShownMember {
    std::int64_t index = 0;
    std::int64_t cut = 0;
};
// Which of `count` members are shown: all, or the first, the last and `kept` ones with cuts.
[[nodiscard]] std::vector<ShownMember> shownOf(std::int64_t count, std::int64_t head,
                                               std::int64_t tail,
                                               const std::vector<std::int64_t> &kept = {});

} // namespace clonescope::views
