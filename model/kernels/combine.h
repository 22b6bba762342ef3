// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/operands.h"
#include "model/kernels/rows.h"

#include <optional>

namespace clonescope::model
{

// The frame of all elementwise kernels: both operands read piece by piece in the type of the work,
// combined under Eigen, written as the destination's dtype.
template <typename T> using Piece = Eigen::Array<T, Eigen::Dynamic, 1, 0, rowPiece, 1>;

template <typename T> class Source
{
public:
    explicit Source(const Operand &operand)
    {
        if (const auto *array = arrayOf(operand))
            m_reader.emplace(*array->bytes, array->dtype);
        else
            m_number
                = std::visit([](const auto &v) { return cast<T>(v); }, std::get<Scalar>(operand));
    }
    void read(std::int64_t at, std::int64_t stride, std::int64_t count, Piece<T> &into)
    {
        into.resize(count);
        if (!m_reader) {
            into.setConstant(m_number);
            return;
        }
        m_reader->read(at, stride, count, into.data());
    }
    void forgetBlock()
    {
        if (m_reader)
            m_reader->forgetBlock();
    }

private:
    std::optional<RowReader> m_reader;
    T m_number {};
};

// Calls combine(a, b, result) for pieces of both operands and writes the results, of type R.
// `within`: an operand lies in the bytes that are written, and may be met before it is read.
template <typename T, typename R, typename Combine>
void combineRows(const MutableArrayRef &to, const Operand &a, const Operand &b, bool within,
                 Combine combine)
{
    const Sizes &shape = to.layout.shape;
    const std::array layouts {to.layout, layoutOf(a), layoutOf(b)};
    std::vector<Sizes> strides;
    strides.reserve(layouts.size());
    for (const StridedLayout &layout : layouts)
        strides.push_back(broadcastStrides(layout, shape));
    const RowWalk walk = rowWalk(shape, layouts, memoryOrder(shape, strides));
    Source<T> first(a), second(b);
    RowWriter writer(*to.bytes, to.dtype);
    Piece<T> x, y;
    Piece<R> result;
    forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
        const auto stride = [&](std::size_t i) { return walk.strides[i][0]; };
        const auto work = [&](std::int64_t begin, std::int64_t count) {
            first.read(at[1] + begin * stride(1), stride(1), count, x);
            second.read(at[2] + begin * stride(2), stride(2), count, y);
            result.resize(count);
            combine(x, y, result);
            writer.write(at[0] + begin * stride(0), stride(0), count, result.data());
            if (within) {
                first.forgetBlock();
                second.forgetBlock();
            }
        };
        if (within)
            forEachVector(length, vectorBytes / sizeof(T),
                          stride(0) == 1 && stride(1) == 1 && stride(2) == 1, work);
        else
            forEachPiece(length, work);
    });
}

} // namespace clonescope::model
