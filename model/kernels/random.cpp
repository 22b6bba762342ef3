// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/kernels/random.h"

namespace clonescope::model
{

// Mersenne Twister as its authors define it (n 624, m 397), with 32-bit words.
namespace
{

constexpr std::size_t stateSize = 624, middle = 397;

std::uint32_t twisted(std::uint32_t upper, std::uint32_t lower)
{
    const std::uint32_t mixed = (upper & 0x80000000U) | (lower & 0x7fffffffU);
    return (mixed >> 1U) ^ ((lower & 1U) != 0 ? 0x9908b0dfU : 0U);
}

} // namespace

TorchGenerator::TorchGenerator(std::uint64_t seed)
    : m_words(stateSize + 1)
{
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

Array randomUniform(TorchGenerator &generator, std::vector<std::int64_t> shape, DType dtype)
{
    Array result {{}, StridedLayout::contiguous(std::move(shape)), dtype};
    const auto count = static_cast<std::size_t>(result.layout.count());
    result.bytes = Bytes(count * itemSize(dtype));
    for (std::size_t i = 0; i < count; ++i) {
        if (dtype == DType::Float64)
            result.bytes.store(i * sizeof(double),
                               static_cast<double>(generator.random64() & ((1ULL << 53U) - 1))
                                   * 0x1p-53);
        else
            result.bytes.store(i * sizeof(float),
                               static_cast<float>(generator.random() & ((1U << 24U) - 1))
                                   * 0x1p-24F);
    }
    return result;
}

} // namespace clonescope::model
