// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace clonescope::model::torch
{

// How versions differ in what they make of the same uniform numbers.
struct NormalRules {
    bool isLogOfRest = false; // log(1 - u), as before 2.0, for log1p(-u)
    bool isShortRounded = true; // float16 is rounded at each step on the way, as of 2.0
};

// PyTorch's generator for the CPU, mt19937, as a value. The words are what RandomState keeps: 624
// of state, then how many of them are used, the seed, and the normal number that was drawn beside
// the last one. A real process that sets no seed takes one at random; a program here takes always
// the same, as a run is to be the same everywhere.
class TorchGenerator
{
public:
    static constexpr std::uint64_t defaultSeed = 67280421310721;

    explicit TorchGenerator(std::uint64_t seed = defaultSeed); // manual_seed()
    explicit TorchGenerator(std::vector<std::uint32_t> words);

    [[nodiscard]] const std::vector<std::uint32_t> &words() const { return m_words; }
    [[nodiscard]] std::uint64_t seed() const; // initial_seed()

    std::uint32_t random();
    std::uint64_t random64();
    double uniform(); // in [0, 1), of 53 bits
    // Mean 0, deviation 1; drawn in pairs, the second of which is kept.
    double normal(NormalRules rules);

private:
    void refill();
    [[nodiscard]] std::uint64_t pairAt(std::size_t index) const;
    void setPair(std::size_t index, std::uint64_t value);
    std::vector<std::uint32_t> m_words;
};

} // namespace clonescope::model::torch
