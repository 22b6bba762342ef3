// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/ranges.h"

#include "model/base/cancel.h"

#include <cassert>
#include <cmath>

namespace clonescope::model
{

namespace
{

constexpr int pollEvery = 1 << 14;

template <typename T> void fillFloats(Array &array, double start, double step)
{
    constexpr std::int64_t group = 32 / sizeof(T); // an AVX2 register
    const std::int64_t count = array.layout.count();
    const std::int64_t grouped = count - count % (2 * group);
    for (std::int64_t i = 0; i < count; ++i) {
        if (i % pollEvery == 0)
            stopIfCancelled();
        const std::int64_t first = i < grouped ? i - i % group : i;
        const T base = static_cast<T>(std::fma(step, static_cast<double>(first), start));
        const double value
            = std::fma(step, static_cast<double>(i - first), static_cast<double>(base));
        array.bytes.store(static_cast<std::size_t>(i) * sizeof(T), static_cast<T>(value));
    }
}

template <typename T> void fillSpacedFloats(Array &array, T start, T end, bool inGroups)
{
    constexpr std::int64_t group = 32 / sizeof(T); // an AVX2 register
    const std::int64_t count = array.layout.count();
    const std::int64_t grouped = inGroups ? count - count % (2 * group) : 0;
    const T step = count > 1 ? (end - start) / static_cast<T>(count - 1) : T {0};
    T base {};
    for (std::int64_t i = 0; i < count; ++i) {
        if (i % pollEvery == 0)
            stopIfCancelled();
        const std::int64_t inGroup = i < grouped ? i % group : 0;
        if (inGroup == 0)
            base = i < count / 2 ? std::fma(step, static_cast<T>(i), start)
                                 : std::fma(-step, static_cast<T>(count - i - 1), end);
        volatile const T way = step * static_cast<T>(inGroup); // rounded before it is added
        array.bytes.store(static_cast<std::size_t>(i) * sizeof(T),
                          inGroup == 0 ? base : base + way);
    }
}

} // namespace

void fillSpaced(Array &array, double start, double end, bool inGroups)
{
    assert(array.dtype == DType::Float32 || array.dtype == DType::Float64);
    if (array.layout.count() == 1)
        end = start; // the last is not the first
    if (array.dtype == DType::Float32)
        fillSpacedFloats(array, static_cast<float>(start), static_cast<float>(end), inGroups);
    else
        fillSpacedFloats(array, start, end, inGroups);
}

void fillRange(Array &array, double start, double step)
{
    assert(array.dtype == DType::Float32 || array.dtype == DType::Float64);
    if (array.dtype == DType::Float32)
        fillFloats<float>(array, start, step);
    else
        fillFloats<double>(array, start, step);
}

void fillRange(Array &array, std::int64_t start, std::int64_t step)
{
    assert(array.dtype == DType::Int64);
    const auto count = static_cast<std::uint64_t>(array.layout.count());
    for (std::uint64_t i = 0; i < count; ++i) {
        if (i % pollEvery == 0)
            stopIfCancelled();
        array.bytes.store(i * sizeof(start),
                          static_cast<std::int64_t>(static_cast<std::uint64_t>(start)
                                                    + i * static_cast<std::uint64_t>(step)));
    }
}

} // namespace clonescope::model
