// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/lines.h"

namespace clonescope::model
{

Lines linesOf(const StridedLayout &layout, const std::vector<bool> &along)
{
    Lines lines;
    for (std::size_t d = 0; d < layout.rank(); ++d) {
        StridedLayout &into = along[d] ? lines.inner : lines.outer;
        into.shape.push_back(layout.shape[d]);
        into.stride.push_back(layout.stride[d]);
    }
    lines.outer.offset = layout.offset;
    return lines;
}

} // namespace clonescope::model
