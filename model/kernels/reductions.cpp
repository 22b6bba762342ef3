// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/reductions.h"

#include "model/kernels/lines.h"

namespace clonescope::model
{

namespace
{

// Whole numbers wrap.
template <typename T> T plus(T a, T b)
{
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
    else
        return a + b;
}

template <typename T> T times(T a, T b)
{
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
    else
        return a * b;
}

template <typename T> bool isNaN(T value)
{
    return value != value; // NOLINT(misc-redundant-expression): NaN alone is not itself
}

template <typename T> std::size_t placeOf(std::span<const T> line, bool greatest)
{
    std::size_t place = 0;
    for (std::size_t i = 1; i < line.size() && !isNaN(line[place]); ++i)
        if (isNaN(line[i]) || (greatest ? line[i] > line[place] : line[i] < line[place]))
            place = i;
    return place;
}

template <typename T> T sumOf(std::span<const T> line)
{
    T sum {};
    for (const T value : line)
        sum = plus(sum, value);
    return sum;
}

double meanOf(std::span<const double> line)
{
    return sumOf(line) / static_cast<double>(line.size());
}

double varianceOf(std::span<const double> line, double correction)
{
    const double mean = meanOf(line);
    double sum = 0;
    for (const double value : line)
        sum += (value - mean) * (value - mean);
    const double over = static_cast<double>(line.size()) - correction;
    return sum / std::max(over, 0.0);
}

double normOf(std::span<const double> line, double degree)
{
    double sum = 0;
    for (const double value : line) {
        const double size = std::abs(value);
        if (std::isinf(degree)) {
            const bool isBeyond = degree > 0 ? size > sum : size < sum;
            sum = isBeyond || isNaN(value) || &value == line.data() ? size : sum;
            if (isNaN(sum))
                return sum;
        } else {
            sum += degree == 0 ? (value != 0 ? 1 : 0) : std::pow(size, degree);
        }
    }
    return std::isinf(degree) || degree == 0 ? sum : std::pow(sum, 1 / degree);
}

double logSumExpOf(std::span<const double> line)
{
    double greatest = line.empty() ? 0 : line[placeOf(line, true)];
    if (std::isinf(greatest))
        greatest = 0;
    double sum = 0;
    for (const double value : line)
        sum += std::exp(value - greatest);
    return std::log(sum) + greatest;
}

double reducedReal(Reduction reduction, std::span<const double> line, double parameter)
{
    switch (reduction) {
    case Reduction::Mean:
        return meanOf(line);
    case Reduction::Variance:
        return varianceOf(line, parameter);
    case Reduction::Deviation:
        return std::sqrt(varianceOf(line, parameter));
    case Reduction::Norm:
        return normOf(line, parameter);
    default:
        assert(reduction == Reduction::LogSumExp);
        return logSumExpOf(line);
    }
}

template <typename T>
T reduced(Reduction reduction, std::span<const T> line, [[maybe_unused]] double parameter)
{
    const auto isTrue = [](T value) { return value != T {}; };
    switch (reduction) {
    case Reduction::Sum:
        return sumOf(line);
    case Reduction::Product: {
        T product = 1;
        for (const T value : line)
            product = times(product, value);
        return product;
    }
    case Reduction::Greatest:
        return line[placeOf(line, true)];
    case Reduction::Least:
        return line[placeOf(line, false)];
    case Reduction::PlaceOfGreatest:
        return static_cast<T>(placeOf(line, true));
    case Reduction::PlaceOfLeast:
        return static_cast<T>(placeOf(line, false));
    case Reduction::Any:
        return static_cast<T>(std::any_of(line.begin(), line.end(), isTrue));
    case Reduction::All:
        return static_cast<T>(std::all_of(line.begin(), line.end(), isTrue));
    case Reduction::CountNonzero:
        return static_cast<T>(std::count_if(line.begin(), line.end(), isTrue));
    default:
        if constexpr (std::is_floating_point_v<T>)
            return reducedReal(reduction, line, parameter);
        assert(false);
        return {};
    }
}

template <typename T> void scan(Scan kind, std::span<T> line)
{
    if (kind == Scan::Sum || kind == Scan::Product) {
        for (std::size_t i = 1; i < line.size(); ++i)
            line[i] = kind == Scan::Sum ? plus(line[i - 1], line[i]) : times(line[i - 1], line[i]);
        return;
    }
    if constexpr (std::is_floating_point_v<T>) {
        if (line.empty())
            return;
        const std::span<const T> values = line;
        const T greatest = values[placeOf(values, true)];
        T sum = 0;
        for (const T value : line)
            sum += std::exp(value - greatest);
        for (T &value : line)
            value = kind == Scan::Softmax ? std::exp(value - greatest) / sum
                                          : value - greatest - std::log(sum);
    }
}

// What is added up: whole numbers in 64 bits, floats in double.
template <typename Visit> void withSumType(DType work, Visit visit)
{
    if (isFloating(work))
        visit.template operator()<double>();
    else
        visit.template operator()<std::int64_t>();
}

} // namespace

void reduceInto(const MutableArrayRef &to, Reduction reduction, const ArrayRef &from,
                const std::vector<bool> &along, DType work, double parameter)
{
    withSumType(work, [&]<typename T>() {
        RowWriter writer(*to.bytes, to.dtype);
        std::int64_t at = 0;
        forEachLine<T>(from, along, [&](std::span<const T> line) {
            const T value = reduced<T>(reduction, line, parameter);
            writer.write(at++, 0, 1, &value);
        });
    });
}

void scanInto(const MutableArrayRef &to, Scan kind, const ArrayRef &from,
              const std::vector<bool> &along, DType work)
{
    withSumType(work, [&]<typename T>() {
        LineWriter<T> writer(to, along);
        forEachLine<T>(from, along, [&](std::span<T> line) {
            scan(kind, line);
            writer.write(line);
        });
    });
}

} // namespace clonescope::model
