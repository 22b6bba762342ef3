// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/cancel.h"
#include "model/kernels/kernels.h"
#include "model/kernels/numbertypes.h"
#include "model/kernels/strides.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace clonescope::model
{

// The walk of an elementwise kernel: arrays of one (broadcast) shape cut into rows, in each of
// which every array advances by a constant stride. Adjacent dimensions are merged where all arrays
// allow.
struct RowWalk {
    Sizes shape; // fastest dimension first, at least one
    std::vector<Sizes> strides; // per array, like shape
    Sizes offsets; // per array
};
[[nodiscard]] RowWalk rowWalk(const Sizes &shape, std::span<const StridedLayout> layouts,
                              const std::vector<std::size_t> &order);

// Rows are worked on in pieces of this many elements, in buffers on the stack.
constexpr std::int64_t rowPiece = 1024;

// Calls visit(positions, length) for each row, positions in elements, one for each array.
template <typename Visit> void forEachRow(const RowWalk &walk, Visit visit)
{
    if (std::any_of(walk.shape.begin(), walk.shape.end(), [](auto size) { return size == 0; }))
        return;
    Sizes index(walk.shape.size(), 0), at = walk.offsets;
    for (std::size_t rows = 0;; ++rows) {
        if (rows % rowPiece == 0)
            stopIfCancelled();
        visit(std::as_const(at), walk.shape[0]);
        std::size_t d = 1;
        for (; d < walk.shape.size(); ++d) {
            const bool wraps = ++index[d] == walk.shape[d];
            const std::int64_t steps = wraps ? 1 - walk.shape[d] : 1;
            for (std::size_t i = 0; i < at.size(); ++i)
                at[i] += steps * walk.strides[i][d];
            if (!wraps)
                break;
            index[d] = 0;
        }
        if (d == walk.shape.size())
            return;
    }
}

template <typename Visit> void forEachPiece(std::int64_t length, Visit visit)
{
    for (std::int64_t i = 0; i < length; i += rowPiece) {
        if (i > 0)
            stopIfCancelled();
        visit(i, std::min(rowPiece, length - i));
    }
}

// PyTorch's kernels take contiguous rows 64 bytes at a time (two AVX2 registers) and what remains
// element by element. It shows where a row is written into what is still to be read.
constexpr std::size_t vectorBytes = 64;
template <typename Visit>
void forEachVector(std::int64_t length, std::size_t vector, bool contiguous, Visit visit)
{
    const auto wide = static_cast<std::int64_t>(vector);
    std::int64_t i = 0;
    const auto go = [&](std::int64_t n) {
        if (i % rowPiece == 0)
            stopIfCancelled();
        visit(i, n);
    };
    for (; contiguous && i + wide <= length; i += wide)
        go(wide);
    for (; i < length; ++i)
        go(1);
}

// Elements of a row for reading: keeps hold of the block it read last.
class RowReader
{
public:
    RowReader(const Bytes &bytes, DType dtype)
        : m_bytes(&bytes)
        , m_dtype(dtype)
    {
    }
    template <typename T>
    void read(std::int64_t at, std::int64_t stride, std::int64_t count, T *into)
    {
        withType(m_dtype, [&]<typename F>() {
            for (std::int64_t i = 0; i < count; ++i)
                into[i] = cast<T>(element<F>(at + i * stride));
        });
    }
    void forgetBlock() { m_run = {}; } // after which new writes are seen

private:
    template <typename F> F element(std::int64_t at)
    {
        const std::size_t byte = static_cast<std::size_t>(at) * sizeof(F);
        if (byte - m_begin >= m_run.size()) {
            m_begin = byte - byte % Bytes::blockSize;
            m_run = m_bytes->run(m_begin);
        }
        if constexpr (std::is_same_v<F, bool>)
            return m_run[byte - m_begin] != std::byte {0};
        F value;
        std::memcpy(&value, m_run.data() + (byte - m_begin), sizeof(F));
        return value;
    }

    const Bytes *m_bytes;
    DType m_dtype;
    std::size_t m_begin = 0;
    std::span<const std::byte> m_run;
};

// The same for writing.
class RowWriter
{
public:
    RowWriter(Bytes &bytes, DType dtype)
        : m_bytes(&bytes)
        , m_dtype(dtype)
    {
    }
    template <typename T>
    void write(std::int64_t at, std::int64_t stride, std::int64_t count, const T *from)
    {
        withType(m_dtype, [&]<typename F>() {
            for (std::int64_t i = 0; i < count; ++i)
                store(at + i * stride, cast<F>(from[i]));
        });
    }

private:
    template <typename F> void store(std::int64_t at, F value)
    {
        const std::size_t byte = static_cast<std::size_t>(at) * sizeof(F);
        if (byte - m_begin >= m_run.size()) {
            m_begin = byte - byte % Bytes::blockSize;
            m_run = m_bytes->editRun(m_begin);
        }
        std::memcpy(m_run.data() + (byte - m_begin), &value, sizeof(F));
    }

    Bytes *m_bytes;
    DType m_dtype;
    std::size_t m_begin = 0;
    std::span<std::byte> m_run;
};

} // namespace clonescope::model
