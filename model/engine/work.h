// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace clonescope::model
{

// What a run's time goes to. Each is counted, before it is done, by what it weighs beside an
// instruction, so that a program ends by its limit after about as long whatever it does.
enum class Work : std::uint8_t {
    Instruction, // of the interpreted program, or as much of a native function
    Member, // of a list, tuple or dict: read, held, put into another
    Character, // of a string, looked at one by one
    Byte, // moved or compared in bulk
    Limb, // a product of two 64-bit digits of large integers
    Element, // of a tensor: read, computed or written
};

// About eighths of a nanosecond in a release build: estimates, from the time that hostile programs
// took.
constexpr std::array<std::uint64_t, 6> workWeights {256, 128, 32, 1, 16, 12};

[[nodiscard]] constexpr std::uint64_t weight(Work work)
{
    return workWeights[static_cast<std::size_t>(work)];
}

} // namespace clonescope::model
