// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <cstdint>
#include <vector>

namespace clonescope::model
{

// PyTorch's generator for the CPU, mt19937, as a value. The words are what RandomState keeps: 624
// of state, then how many of them are used. A real process that sets no seed takes one at random; a
// program here takes always the same, as a run is to be the same everywhere.
class TorchGenerator
{
public:
    static constexpr std::uint64_t defaultSeed = 67280421310721;

    explicit TorchGenerator(std::uint64_t seed = defaultSeed); // manual_seed()
    explicit TorchGenerator(std::vector<std::uint32_t> words);

    [[nodiscard]] const std::vector<std::uint32_t> &words() const { return m_words; }
    std::uint32_t random();
    std::uint64_t random64();

private:
    void refill();
    std::vector<std::uint32_t> m_words;
};

// torch.rand(shape) in float32 or float64: numbers in [0, 1) that PyTorch draws too.
[[nodiscard]] Array randomUniform(TorchGenerator &generator, std::vector<std::int64_t> shape,
                                  DType dtype);

} // namespace clonescope::model
