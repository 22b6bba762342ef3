// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/random.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace clonescope::model::torch
{

// Mersenne Twister as its authors define it (n 624, m 397), with 32-bit words.
namespace
{

constexpr std::size_t stateSize = 624, middle = 397;

// What follows the state.
constexpr std::size_t seedAt = stateSize + 1, hasNormalAt = seedAt + 2, normalAt = hasNormalAt + 1,
                      wordCount = normalAt + 2;

std::uint32_t twisted(std::uint32_t upper, std::uint32_t lower)
{
    const std::uint32_t mixed = (upper & 0x80000000U) | (lower & 0x7fffffffU);
    return (mixed >> 1U) ^ ((lower & 1U) != 0 ? 0x9908b0dfU : 0U);
}

} // namespace

TorchGenerator::TorchGenerator(std::uint64_t seed)
    : m_words(wordCount)
{
    setPair(seedAt, seed);
    m_words[0] = static_cast<std::uint32_t>(seed); // PyTorch uses the lower half only
    for (std::uint32_t i = 1; i < stateSize; ++i)
        m_words[i] = 1812433253U * (m_words[i - 1] ^ (m_words[i - 1] >> 30U)) + i;
    m_words[stateSize] = stateSize;
}

TorchGenerator::TorchGenerator(std::vector<std::uint32_t> words)
    : m_words(std::move(words))
{
}

void TorchGenerator::refill()
{
    for (std::size_t i = 0; i < stateSize; ++i)
        m_words[i]
            = m_words[(i + middle) % stateSize] ^ twisted(m_words[i], m_words[(i + 1) % stateSize]);
    m_words[stateSize] = 0;
}

std::uint32_t TorchGenerator::random()
{
    if (m_words[stateSize] == stateSize)
        refill();
    std::uint32_t word = m_words[m_words[stateSize]++];
    word ^= word >> 11U;
    word ^= (word << 7U) & 0x9d2c5680U;
    word ^= (word << 15U) & 0xefc60000U;
    return word ^ (word >> 18U);
}

std::uint64_t TorchGenerator::random64()
{
    const std::uint64_t first = random();
    return (first << 32U) | random();
}

double TorchGenerator::uniform()
{
    return static_cast<double>(random64() & ((1ULL << 53U) - 1)) * 0x1p-53;
}

// Box and Muller: a radius and an angle give two.
double TorchGenerator::normal(NormalRules rules)
{
    if (m_words[hasNormalAt] != 0) {
        m_words[hasNormalAt] = 0;
        return std::bit_cast<double>(pairAt(normalAt));
    }
    const double turn = uniform();
    const double share = uniform();
    const double radius
        = std::sqrt(-2.0 * (rules.isLogOfRest ? std::log(1.0 - share) : std::log1p(-share)));
    const double angle = 2.0 * std::numbers::pi * turn;
    m_words[hasNormalAt] = 1;
    setPair(normalAt, std::bit_cast<std::uint64_t>(radius * std::sin(angle)));
    return radius * std::cos(angle);
}

std::uint64_t TorchGenerator::seed() const
{
    return pairAt(seedAt);
}

std::uint64_t TorchGenerator::pairAt(std::size_t index) const
{
    return (static_cast<std::uint64_t>(m_words[index + 1]) << 32U) | m_words[index];
}

void TorchGenerator::setPair(std::size_t index, std::uint64_t value)
{
    m_words[index] = static_cast<std::uint32_t>(value);
    m_words[index + 1] = static_cast<std::uint32_t>(value >> 32U);
}

} // namespace clonescope::model::torch
