// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/normalblocks.h"

#include "model/kernels/numbertypes.h"

#include <array>
#include <bit>
#include <numbers>
#include <span>

namespace clonescope::model::torch
{

namespace
{

template <typename T> using Block = std::span<T, normalBlock>;

// ---- float32: the polynomials of Cephes, each step fused as vectors of AVX2 do it ----

float logarithm(float x)
{
    constexpr std::array<float, 9> terms {7.0376836292E-2F,  -1.1514610310E-1F, 1.1676998740E-1F,
                                          -1.2420140846E-1F, 1.4249322787E-1F,  -1.6668057665E-1F,
                                          2.0000714765E-1F,  -2.4999993993E-1F, 3.3333331174E-1F};
    x = std::max(x, std::numeric_limits<float>::min());
    int power = 0;
    x = std::frexp(x, &power); // in [0.5, 1)
    auto exponent = static_cast<float>(power);
    if (x < 0.707106781186547524F) {
        exponent -= 1.0F;
        x += x - 1.0F;
    } else {
        x -= 1.0F;
    }
    const float square = x * x;
    float sum = terms[0];
    for (std::size_t i = 1; i < terms.size(); ++i)
        sum = std::fma(sum, x, terms[i]);
    sum = std::fma(sum * x, square, exponent * -2.12194440e-4F);
    sum = std::fma(-square, 0.5F, sum);
    return std::fma(exponent, 0.693359375F, x + sum);
}

struct SineCosine {
    float sine;
    float cosine;
};

SineCosine sineCosine(float angle) // not negative
{
    const auto octant
        = (static_cast<std::int32_t>(angle * 1.27323954473516F) + 1) & ~std::int32_t {1};
    const auto turns = static_cast<float>(octant);
    float x = std::fma(turns, -0.78515625F, angle);
    x = std::fma(turns, -2.4187564849853515625e-4F, x);
    x = std::fma(turns, -3.77489497744594108e-8F, x);
    const float square = x * x;
    float even = std::fma(2.443315711809948E-005F, square, -1.388731625493765E-003F);
    even = std::fma(even, square, 4.166664568298827E-002F) * square;
    even = std::fma(even, square, -(square * 0.5F)) + 1.0F;
    float odd = std::fma(-1.9515295891E-4F, square, 8.3321608736E-3F);
    odd = std::fma(odd, square, -1.6666654611E-1F) * square;
    odd = std::fma(odd, x, x);
    const bool swaps = (octant & 2) != 0;
    const float sine = swaps ? even : odd, cosine = swaps ? odd : even;
    return {(octant & 4) != 0 ? -sine : sine, ((octant - 2) & 4) == 0 ? -cosine : cosine};
}

void transform(Block<float> block, float mean, float deviation, bool)
{
    for (std::size_t i = 0; i < 8; ++i) {
        const float radius = std::sqrt(-2.0F * logarithm(1.0F - block[i]));
        const auto [sine, cosine] = sineCosine(2.0F * std::numbers::pi_v<float> * block[i + 8]);
        block[i] = std::fma(radius * cosine, deviation, mean);
        block[i + 8] = std::fma(radius * sine, deviation, mean);
    }
}

// ---- All others, by the C library ----

void transform(Block<double> block, double mean, double deviation, bool)
{
    for (std::size_t i = 0; i < 8; ++i) {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - block[i]));
        const double angle = 2.0 * std::numbers::pi * block[i + 8];
        block[i] = std::fma(radius * std::cos(angle), deviation, mean);
        block[i + 8] = std::fma(radius * std::sin(angle), deviation, mean);
    }
}

// In short floats, each step rounded; or what the operators of C++ make of it, which is float.
template <typename T> void transformShort(Block<T> block, T mean, T deviation, bool isRounded)
{
    const auto rounded
        = [&](float value) { return isRounded ? static_cast<float>(T(value)) : value; };
    for (std::size_t i = 0; i < 8; ++i) {
        const auto share = static_cast<float>(T(1.0F - static_cast<float>(block[i])));
        const auto radius
            = static_cast<float>(T(std::sqrt(rounded(-2.0F * rounded(std::log(share))))));
        const auto angle = static_cast<float>(
            T(static_cast<float>(2.0 * std::numbers::pi * static_cast<float>(block[i + 8]))));
        const auto placed = [&](float on) {
            return T(rounded(rounded(radius * rounded(on)) * static_cast<float>(deviation))
                     + static_cast<float>(mean));
        };
        block[i] = placed(std::cos(angle));
        block[i + 8] = placed(std::sin(angle));
    }
}

void transform(Block<Eigen::half> block, Eigen::half mean, Eigen::half deviation, bool isRounded)
{
    transformShort(block, mean, deviation, isRounded);
}

void transform(Block<Eigen::bfloat16> block, Eigen::bfloat16 mean, Eigen::bfloat16 deviation, bool)
{
    transformShort(block, mean, deviation, true);
}

} // namespace

void drawNormalBlocks(TorchGenerator &generator, const MutableArrayRef &to, double mean,
                      double deviation, NormalRules rules)
{
    withType(to.dtype, [&]<typename T>() {
        if constexpr (std::is_floating_point_v<T> || isShortFloat<T>) {
            const auto place = [&](std::int64_t i) {
                return static_cast<std::size_t>(to.layout.offset + i) * sizeof(T);
            };
            drawUniform(generator, to, 0, 1);
            const auto inBlock = [&](std::int64_t begin) {
                std::array<T, normalBlock> block;
                for (std::int64_t i = 0; i < normalBlock; ++i)
                    block[static_cast<std::size_t>(i)] = to.bytes->load<T>(place(begin + i));
                transform(Block<T>(block), cast<T>(mean), cast<T>(deviation), rules.isShortRounded);
                for (std::int64_t i = 0; i < normalBlock; ++i)
                    to.bytes->store<T>(place(begin + i), block[static_cast<std::size_t>(i)]);
            };
            const std::int64_t count = to.layout.count();
            for (std::int64_t begin = 0; begin + normalBlock <= count; begin += normalBlock)
                inBlock(begin);
            if (count % normalBlock != 0) {
                const std::int64_t begin = count - normalBlock;
                MutableArrayRef last = to;
                last.layout = {{normalBlock}, {1}, to.layout.offset + begin};
                drawUniform(generator, last, 0, 1);
                inBlock(begin);
            }
        }
    });
}

} // namespace clonescope::model::torch
