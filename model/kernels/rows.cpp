// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/rows.h"

#include <algorithm>

namespace clonescope::model
{

RowWalk rowWalk(const Sizes &shape, std::span<const StridedLayout> layouts,
                const std::vector<std::size_t> &order)
{
    RowWalk walk {{1}, std::vector<Sizes>(layouts.size(), Sizes {0}), {}};
    std::vector<Sizes> strides;
    for (const StridedLayout &layout : layouts) {
        walk.offsets.push_back(layout.offset);
        strides.push_back(broadcastStrides(layout, shape));
    }
    if (std::find(shape.begin(), shape.end(), 0) != shape.end()) {
        walk.shape = {0}; // whatever the other sizes are, which may have no product
        return walk;
    }
    for (const std::size_t d : order) {
        bool merges = true;
        for (std::size_t i = 0; i < layouts.size(); ++i)
            merges = merges && strides[i][d] == walk.strides[i].back() * walk.shape.back();
        if (shape[d] == 1)
            continue;
        if (walk.shape.back() == 1) {
            walk.shape.back() = shape[d];
            for (std::size_t i = 0; i < layouts.size(); ++i)
                walk.strides[i].back() = strides[i][d];
        } else if (merges) {
            walk.shape.back() *= shape[d];
        } else {
            walk.shape.push_back(shape[d]);
            for (std::size_t i = 0; i < layouts.size(); ++i)
                walk.strides[i].push_back(strides[i][d]);
        }
    }
    return walk;
}

} // namespace clonescope::model
