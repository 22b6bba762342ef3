// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/ordering.h"

#include "model/kernels/lines.h"

#include <numeric>

namespace clonescope::model
{

namespace
{

template <typename Visit> void withOrderType(DType dtype, Visit visit)
{
    if (isFloating(dtype))
        visit.template operator()<double>();
    else
        visit.template operator()<std::int64_t>();
}

template <typename T> bool isLess(T a, T b)
{
    if constexpr (std::is_floating_point_v<T>)
        if (std::isnan(a) || std::isnan(b))
            return !std::isnan(a) && std::isnan(b);
    return a < b;
}

// A comparison for algorithms of the library, which may be called off: millions take seconds.
template <typename Less> auto interruptible(Less less, std::int64_t &compared)
{
    return [less, &compared](const auto &a, const auto &b) {
        if (++compared % rowPiece == 0)
            stopIfCancelled();
        return less(a, b);
    };
}

template <typename T> struct Placed {
    T value;
    std::int64_t place;
};

// Calls arrange(line) for each line and writes what stands first in it then.
template <typename T, typename Arrange>
void arranged(const MutableArrayRef &values, const MutableArrayRef &places, const ArrayRef &from,
              std::size_t dimension, Arrange arrange)
{
    std::vector<bool> along(from.layout.rank(), false);
    if (!along.empty())
        along[dimension] = true;
    LineWriter<T> toValues(values, along);
    LineWriter<std::int64_t> toPlaces(places, along);
    const auto kept = static_cast<std::size_t>(along.empty() ? 1 : values.layout.shape[dimension]);
    std::vector<Placed<T>> line;
    std::vector<T> firstValues(kept);
    std::vector<std::int64_t> firstPlaces(kept);
    forEachLine<T>(from, along, [&](std::span<const T> read) {
        line.clear();
        for (std::size_t i = 0; i < read.size(); ++i)
            line.push_back({read[i], static_cast<std::int64_t>(i)});
        arrange(line);
        for (std::size_t i = 0; i < kept; ++i) {
            firstValues[i] = line[i].value;
            firstPlaces[i] = line[i].place;
        }
        toValues.write(firstValues);
        toPlaces.write(firstPlaces);
    });
}

} // namespace

void sortInto(const MutableArrayRef &values, const MutableArrayRef &places, const ArrayRef &from,
              std::size_t dimension, bool descending)
{
    withOrderType(from.dtype, [&]<typename T>() {
        arranged<T>(values, places, from, dimension, [&](std::vector<Placed<T>> &line) {
            std::int64_t compared = 0;
            const auto isBefore = [&](const auto &a, const auto &b) {
                return descending ? isLess(b.value, a.value) : isLess(a.value, b.value);
            };
            std::stable_sort(line.begin(), line.end(), interruptible(isBefore, compared));
        });
    });
}

void takeInto(const MutableArrayRef &values, const MutableArrayRef &places, const ArrayRef &from,
              std::size_t dimension, bool greatest, bool sorted)
{
    withOrderType(from.dtype, [&]<typename T>() {
        const std::int64_t k
            = from.layout.rank() == 0 ? values.layout.count() : values.layout.shape[dimension];
        arranged<T>(values, places, from, dimension, [&](std::vector<Placed<T>> &line) {
            std::int64_t compared = 0;
            const auto isEarlier = [&](const auto &a, const auto &b) {
                return greatest ? isLess(b.value, a.value) : isLess(a.value, b.value);
            };
            const auto isBefore = interruptible(isEarlier, compared);
            if (k == 0)
                return;
            if (k * 64 <= static_cast<std::int64_t>(line.size()))
                return std::partial_sort(line.begin(), line.begin() + k, line.end(), isBefore);
            std::nth_element(line.begin(), line.begin() + k - 1, line.end(), isBefore);
            if (sorted)
                std::sort(line.begin(), line.begin() + k - 1, isBefore);
        });
    });
}

Distinct distinct(const ArrayRef &from)
{
    Distinct result;
    withOrderType(from.dtype, [&]<typename T>() {
        std::vector<T> all;
        forEachLine<T>(from, std::vector<bool>(from.layout.rank(), true),
                       [&](std::span<const T> line) { all.assign(line.begin(), line.end()); });
        std::vector<std::size_t> order(all.size());
        std::iota(order.begin(), order.end(), std::size_t {0});
        std::int64_t compared = 0;
        const auto isBefore = [&](std::size_t a, std::size_t b) { return isLess(all[a], all[b]); };
        std::stable_sort(order.begin(), order.end(), interruptible(isBefore, compared));
        std::vector<T> values;
        std::vector<std::int64_t> places(all.size()), counts;
        for (const std::size_t i : order) {
            if (values.empty() || values.back() != all[i]) {
                values.push_back(all[i]);
                counts.push_back(0);
            }
            places[i] = static_cast<std::int64_t>(values.size()) - 1;
            ++counts.back();
        }
        const auto count = static_cast<std::int64_t>(values.size());
        const auto made = [](StridedLayout layout, DType dtype, const auto &elements) {
            Array array = emptyArray(std::move(layout), dtype);
            if (!elements.empty())
                RowWriter(array.bytes, dtype)
                    .write(0, 1, static_cast<std::int64_t>(elements.size()), elements.data());
            return array;
        };
        result.values = made(StridedLayout::contiguous({count}), from.dtype, values);
        result.counts = made(StridedLayout::contiguous({count}), DType::Int64, counts);
        result.places = made(StridedLayout::contiguous(from.layout.shape), DType::Int64, places);
    });
    return result;
}

} // namespace clonescope::model
