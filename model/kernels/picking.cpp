// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/picking.h"

#include "model/base/cancel.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace clonescope::model
{

Picks allPicks(const Sizes &shape)
{
    Picks picks;
    for (const std::int64_t size : shape) {
        picks.emplace_back(static_cast<std::size_t>(size));
        std::iota(picks.back().begin(), picks.back().end(), std::int64_t {0});
    }
    return picks;
}

Array picked(const ArrayRef &from, const Picks &picks, StridedLayout layout)
{
    Array result = emptyArray(std::move(layout), from.dtype);
    const std::size_t size = itemSize(from.dtype), rank = result.layout.rank();
    if (result.layout.count() == 0)
        return result;
    std::vector<std::size_t> index(rank, 0);
    std::array<std::byte, 16> element {};
    const std::span<std::byte> bytes(element.data(), size);
    std::int64_t done = 0;
    for (bool isLast = false; !isLast;) {
        if (done++ % 1024 == 0)
            stopIfCancelled();
        std::int64_t source = from.layout.offset, target = 0;
        for (std::size_t d = 0; d < rank; ++d) {
            source += picks[d][index[d]] * from.layout.stride[d];
            target += static_cast<std::int64_t>(index[d]) * result.layout.stride[d];
        }
        from.bytes->read(static_cast<std::size_t>(source) * size, bytes);
        result.bytes.write(static_cast<std::size_t>(target) * size, bytes);
        isLast = true;
        for (std::size_t d = rank; isLast && d-- > 0;) {
            isLast = ++index[d] == picks[d].size();
            if (isLast)
                index[d] = 0;
        }
    }
    return result;
}

} // namespace clonescope::model
