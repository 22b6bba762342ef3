// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace clonescope::model
{

// Which elements of a storage a tensor reads, in elements of its dtype: element (i, j, …) lies at
// offset + i * stride[0] + j * stride[1] + …. Strides may be 0 (an expanded dimension), never
// negative in PyTorch.
struct StridedLayout {
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> stride;
    std::int64_t offset = 0;

    [[nodiscard]] static StridedLayout contiguous(std::vector<std::int64_t> shape);

    [[nodiscard]] std::int64_t count() const; // 1 for shape [], 0 where a dimension is 0
    [[nodiscard]] std::size_t rank() const { return shape.size(); }
    [[nodiscard]] bool isContiguous()
        const; // as PyTorch says it: C order, strides of dimensions of size 1 do not matter
    [[nodiscard]] std::int64_t lowest() const; // first element touched; offset where empty
    [[nodiscard]] std::int64_t
    beyond() const; // one past the last element touched; offset where empty

    bool operator==(const StridedLayout &) const = default;
};

// a * b, wrapping as PyTorch's strides do: those of an empty tensor may be beyond any number.
[[nodiscard]] constexpr std::int64_t wrappedProduct(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
}

// Calls visit(storageIndex) for each element in C order of the shape.
template <typename Visit> void forEachElement(const StridedLayout &layout, Visit visit)
{
    if (layout.count() == 0)
        return;
    std::vector<std::int64_t> index(layout.rank(), 0);
    std::int64_t at = layout.offset;
    while (true) {
        visit(at);
        std::size_t d = layout.rank();
        while (d > 0) {
            --d;
            at += layout.stride[d];
            if (++index[d] < layout.shape[d])
                break;
            at -= layout.stride[d] * layout.shape[d];
            index[d] = 0;
            if (d == 0)
                return;
        }
        if (layout.rank() == 0)
            return;
    }
}

// The elements of a layout that has some, as a set: where its runs of `length` elements that lie
// together begin. Dimensions that repeat or have one element are left out.
struct Runs {
    StridedLayout starts;
    std::int64_t length = 1;
};
[[nodiscard]] Runs runsOf(const StridedLayout &layout);

// Whether two layouts over one storage, in elements of `sizeA` and `sizeB` bytes, have a byte in
// common. Exact; linear in their runs.
[[nodiscard]] bool overlap(const StridedLayout &a, std::size_t sizeA, const StridedLayout &b,
                           std::size_t sizeB);

} // namespace clonescope::model
