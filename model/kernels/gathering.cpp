// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/gathering.h"

#include "model/kernels/rows.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

// Whether it is time to look at the flag.
void poll(std::size_t i)
{
    if (i % static_cast<std::size_t>(rowPiece) == 0)
        stopIfCancelled();
}

template <typename T> T added(T a, T b)
{
    if constexpr (std::is_same_v<T, bool>)
        return a || b;
    else if constexpr (std::is_integral_v<T>)
        return static_cast<T>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
    else
        return a + b;
}

} // namespace

Positions positionsOf(const StridedLayout &layout)
{
    Positions all;
    all.reserve(static_cast<std::size_t>(layout.count()));
    forEachElement(layout, [&](std::int64_t at) { all.push_back(at); });
    return all;
}

void pickInto(const MutableArrayRef &to, const ArrayRef &from, const Positions &positions)
{
    withType(to.dtype, [&]<typename T>() {
        RowReader reader(*from.bytes, from.dtype);
        RowWriter writer(*to.bytes, to.dtype);
        std::size_t i = 0;
        forEachElement(to.layout, [&](std::int64_t at) {
            poll(i);
            T value {};
            reader.read(positions[i++], 0, 1, &value);
            writer.write(at, 0, 1, &value);
        });
    });
}

void placeInto(const MutableArrayRef &to, const Positions &positions, const Sizes &shape,
               const ArrayRef &from, bool adds)
{
    const Bytes before = *from.bytes; // as it was, should it be written to
    const Positions sources
        = positionsOf({shape, broadcastStrides(from.layout, shape), from.layout.offset});
    withType(to.dtype, [&]<typename T>() {
        RowReader reader(before, from.dtype);
        for (std::size_t i = 0; i < positions.size(); ++i) {
            poll(i);
            T value {};
            reader.read(sources[i], 0, 1, &value);
            if (adds) {
                T there {};
                RowReader(*to.bytes, to.dtype).read(positions[i], 0, 1, &there);
                value = added(there, value);
            }
            RowWriter(*to.bytes, to.dtype).write(positions[i], 0, 1, &value);
        }
    });
}

std::vector<StridedLayout> runsOf(Positions positions)
{
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    std::vector<StridedLayout> runs;
    for (const std::int64_t at : positions) {
        if (!runs.empty() && runs.back().offset + runs.back().shape[0] == at)
            ++runs.back().shape[0];
        else
            runs.push_back({{1}, {1}, at});
    }
    return runs;
}

} // namespace clonescope::model
