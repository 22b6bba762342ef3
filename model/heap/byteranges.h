// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/stridedlayout.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clonescope::model
{

// A set of bytes of one buffer, as sorted ranges [begin, end) with gaps between them.
class ByteRanges
{
public:
    struct Range {
        std::int64_t begin = 0, end = 0;
        bool operator==(const Range &) const = default;
    };

    ByteRanges() = default;
    // What a layout of elements of that size reads.
    ByteRanges(const StridedLayout &layout, std::size_t itemSize);

    // Any ranges, in any order, overlapping or not.
    explicit ByteRanges(std::vector<Range> ranges);

    [[nodiscard]] std::int64_t count() const;
    [[nodiscard]] std::int64_t common(const ByteRanges &other) const; // bytes in both
    [[nodiscard]] const std::vector<Range> &ranges() const { return m_ranges; }
    bool operator==(const ByteRanges &) const = default;

private:
    std::vector<Range> m_ranges;
};

// The room that a layout takes, with what it takes to look at one that has holes, run by run.
[[nodiscard]] std::uint64_t layoutBytes(const StridedLayout &layout);

} // namespace clonescope::model
