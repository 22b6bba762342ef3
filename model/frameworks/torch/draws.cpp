// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/draws.h"

#include "model/engine/pyerror.h"
#include "model/frameworks/torch/normalblocks.h"
#include "model/kernels/numbertypes.h"
#include "model/kernels/rows.h"

#include <cmath>
#include <numbers>

namespace clonescope::model::torch
{

namespace
{

// next() for every element, in the order of memory, cast to the elements' type.
template <typename Next> void drawEach(const MutableArrayRef &to, Next next)
{
    const RowWalk walk = rowWalk(to.layout.shape, std::span(&to.layout, 1),
                                 memoryOrder(to.layout.shape, {to.layout.stride}));
    RowWriter writer(*to.bytes, to.dtype);
    forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
        for (std::int64_t i = 0; i < length; ++i) {
            if (i % rowPiece == 0)
                stopIfCancelled();
            const auto value = next();
            writer.write(at[0] + i * walk.strides[0][0], 1, 1, &value);
        }
    });
}

// The bits that a floating type can hold, its hidden one included.
template <typename T> constexpr unsigned digits = std::numeric_limits<T>::digits;
template <> constexpr unsigned digits<Eigen::half> = 11;
template <> constexpr unsigned digits<Eigen::bfloat16> = 8;

template <typename T> T uniformOf(TorchGenerator &generator, T from, T until)
{
    using Work = std::conditional_t<std::is_same_v<T, double>, double, float>;
    const std::uint64_t word
        = std::is_same_v<T, double> ? generator.random64() : generator.random();
    const Work share
        = static_cast<Work>(word & ((1ULL << digits<T>)-1)) / static_cast<Work>(1ULL << digits<T>);
    return T(std::fma(share, static_cast<Work>(T(until - from)), static_cast<Work>(from)));
}

// Most of random_() without bounds: as many bits as the type has, for floats up to where the whole
// numbers end.
template <typename T> std::uint64_t widest()
{
    if constexpr (std::is_same_v<T, bool>)
        return 2;
    else if constexpr (std::is_integral_v<T>)
        return static_cast<std::uint64_t>(std::numeric_limits<T>::max()) + 1;
    else
        return (1ULL << digits<T>)+1;
}

} // namespace

void drawUniform(TorchGenerator &generator, const MutableArrayRef &to, double from, double until)
{
    withType(to.dtype, [&]<typename T>() {
        if constexpr (isComplexNumber<T>) { // its two halves one after the other
            using Half = typename T::value_type;
            drawEach(to, [&] {
                const Half real = uniformOf<Half>(generator, Half(from), Half(until));
                return T {real, uniformOf<Half>(generator, Half(from), Half(until))};
            });
        } else if constexpr (std::is_floating_point_v<T> || isShortFloat<T>) {
            const T least = cast<T>(from), most = cast<T>(until);
            drawEach(to, [&] { return uniformOf<T>(generator, least, most); });
        }
    });
}

void drawIntegers(TorchGenerator &generator, const MutableArrayRef &to, std::int64_t from,
                  std::uint64_t range)
{
    drawEach(to, [&]() -> std::int64_t {
        if (range == 0)
            return static_cast<std::int64_t>(generator.random64());
        const std::uint64_t word = range >> 32U ? generator.random64() : generator.random();
        return static_cast<std::int64_t>(word % range + static_cast<std::uint64_t>(from));
    });
}

void drawAnyInteger(TorchGenerator &generator, const MutableArrayRef &to)
{
    withType(to.dtype, [&]<typename T>() {
        if constexpr (!isComplexNumber<T>) {
            constexpr bool isWide = sizeof(T) == 8;
            const std::uint64_t range = widest<T>();
            drawEach(to, [&] {
                const std::uint64_t word = isWide ? generator.random64() : generator.random();
                return static_cast<std::int64_t>(word % range);
            });
        }
    });
}

void drawBernoulli(TorchGenerator &generator, const MutableArrayRef &to, double probability)
{
    drawEach(to, [&] { return static_cast<std::int64_t>(generator.uniform() < probability); });
}

void drawBernoulli(TorchGenerator &generator, const MutableArrayRef &to,
                   const ArrayRef &probabilities)
{
    const std::array layouts {to.layout, probabilities.layout};
    const Sizes &shape = to.layout.shape;
    const RowWalk walk = rowWalk(
        shape, layouts,
        memoryOrder(shape, {to.layout.stride, broadcastStrides(probabilities.layout, shape)}));
    RowReader reader(*probabilities.bytes, probabilities.dtype);
    RowWriter writer(*to.bytes, to.dtype);
    const bool isWide = probabilities.dtype == DType::Float64;
    forEachRow(walk, [&](const Sizes &at, std::int64_t length) {
        for (std::int64_t i = 0; i < length; ++i) {
            if (i % rowPiece == 0)
                stopIfCancelled();
            double probability = 0;
            reader.read(at[1] + i * walk.strides[1][0], 1, 1, &probability);
            if (!(probability >= 0 && probability <= 1))
                throw PyError {"RuntimeError",
                               "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  "
                               "(Could this error message be improved?  If so, please report an "
                               "enhancement request to PyTorch.)"};
            const double share = isWide
                ? generator.uniform()
                : static_cast<double>(uniformOf<float>(generator, 0.0F, 1.0F));
            const std::int64_t drawn = share < probability ? 1 : 0;
            writer.write(at[0] + i * walk.strides[0][0], 1, 1, &drawn);
        }
    });
}

void drawNormal(TorchGenerator &generator, const MutableArrayRef &to, double mean, double deviation,
                NormalRules rules)
{
    if (isComplex(to.dtype)) { // each half has half the variance, and the mean
        withType(to.dtype, [&]<typename T>() {
            if constexpr (isComplexNumber<T>) {
                using Half = typename T::value_type;
                MutableArrayRef halves = to;
                halves.dtype = std::is_same_v<Half, float> ? DType::Float32 : DType::Float64;
                for (std::int64_t &stride : halves.layout.stride)
                    stride *= 2;
                halves.layout.offset *= 2;
                halves.layout.shape.push_back(2);
                halves.layout.stride.push_back(1);
                drawNormal(generator, halves, mean, deviation / std::numbers::sqrt2, rules);
            }
        });
        return;
    }
    if (to.layout.count() >= normalBlock && to.layout.isContiguous())
        return drawNormalBlocks(generator, to, mean, deviation, rules);
    drawEach(to, [&] { return std::fma(generator.normal(rules), deviation, mean); });
}

void draw(TorchGenerator &generator, const MutableArrayRef &to, const DistributionRules &rules)
{
    const auto logOfRest = [&](double share) {
        return rules.rules.isLogOfRest ? std::log(1.0 - share) : std::log1p(-share);
    };
    const auto next = [&]() -> double {
        switch (rules.which) {
        case Distribution::Exponential: {
            const double share = generator.uniform();
            return -1.0 / rules.first * logOfRest(share);
        }
        case Distribution::Geometric:
            return std::ceil(std::log(generator.uniform()) / logOfRest(rules.first));
        case Distribution::LogNormal:
            return std::exp(std::fma(generator.normal(rules.rules), rules.second, rules.first));
        case Distribution::Cauchy:
            break;
        }
        constexpr double least = std::numeric_limits<double>::epsilon();
        const double share = std::clamp(generator.uniform(), least, 1.0 - least);
        return std::fma(rules.second, std::tan(std::numbers::pi * (share - 0.5)), rules.first);
    };
    drawEach(to, next);
}

void drawPermutation(TorchGenerator &generator, const MutableArrayRef &to)
{
    const std::int64_t count = to.layout.count();
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::int64_t>(i);
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        if (i % rowPiece == 0)
            stopIfCancelled();
        std::swap(order[i], order[i + generator.random() % (order.size() - i)]);
    }
    std::size_t next = 0;
    drawEach(to, [&] { return order[next++]; });
}

} // namespace clonescope::model::torch
