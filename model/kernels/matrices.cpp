// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/matrices.h"

#include "model/kernels/rows.h"

namespace clonescope::model
{

namespace
{

// The last two dimensions, and the others as those of the batch.
struct Stack {
    StridedLayout batch;
    std::int64_t row = 0, column = 0; // strides
};

Stack stackOf(const StridedLayout &layout, const Sizes &batch)
{
    const std::size_t rank = layout.rank();
    StridedLayout outer = layout;
    outer.shape.resize(rank - 2);
    outer.stride.resize(rank - 2);
    return {{batch, broadcastStrides(outer, batch), layout.offset},
            layout.stride[rank - 2],
            layout.stride[rank - 1]};
}

template <typename T> T accumulated(T sum, T a, T b)
{
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(static_cast<std::uint64_t>(sum)
                              + static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
    else
        return sum + a * b;
}

template <typename T> void multiply(const MutableArrayRef &to, const ArrayRef &a, const ArrayRef &b)
{
    const Sizes &shape = to.layout.shape;
    const Sizes batch(shape.begin(), shape.end() - 2);
    const Stack result = stackOf(to.layout, batch), left = stackOf(a.layout, batch),
                right = stackOf(b.layout, batch);
    const auto rows = shape[shape.size() - 2], columns = shape[shape.size() - 1];
    const std::int64_t inner = a.layout.shape.back();
    RowReader readLeft(*a.bytes, a.dtype), readRight(*b.bytes, b.dtype);
    RowWriter writer(*to.bytes, to.dtype);
    std::vector<T> row(static_cast<std::size_t>(inner)), column(row.size());
    const std::array layouts {result.batch, left.batch, right.batch};
    std::vector<std::size_t> order(batch.size());
    for (std::size_t d = 0; d < order.size(); ++d)
        order[d] = order.size() - 1 - d;
    const RowWalk walk = rowWalk(batch, layouts, order);
    const auto one = [&](std::int64_t atResult, std::int64_t atLeft, std::int64_t atRight) {
        for (std::int64_t c = 0; c < columns; ++c) {
            readRight.read(atRight + c * right.column, right.row, inner, column.data());
            for (std::int64_t r = 0; r < rows; ++r) {
                stopIfCancelled();
                readLeft.read(atLeft + r * left.row, left.column, inner, row.data());
                T sum {};
                for (std::size_t i = 0; i < row.size(); ++i)
                    sum = accumulated(sum, row[i], column[i]);
                writer.write(atResult + r * result.row + c * result.column, 0, 1, &sum);
            }
        }
    };
    forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
        for (std::int64_t i = 0; i < length; ++i)
            one(at[0] + i * walk.strides[0][0], at[1] + i * walk.strides[1][0],
                at[2] + i * walk.strides[2][0]);
    });
}

} // namespace

void multiplyMatricesInto(const MutableArrayRef &to, const ArrayRef &a, const ArrayRef &b)
{
    if (isFloating(to.dtype))
        multiply<double>(to, a, b);
    else
        multiply<std::int64_t>(to, a, b);
}

} // namespace clonescope::model
