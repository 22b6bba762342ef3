// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

// What every fuzz target defines: takes any bytes, and must neither crash, hang, leak nor find
// itself contradicted. libFuzzer and loop.cpp call it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace clonescope::fuzz
{

// Small, so that what runs for ever ends soon: the limits are not what is sought here.
constexpr model::Limits limits {
    .instructions = 100'000, .objects = 20'000, .bytes = std::uint64_t {16} << 20U};

constexpr std::size_t largestStep = std::size_t {64} << 20U; // of a trace, in bytes

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

// What holds for every input; a contradiction is a crash.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace clonescope::fuzz
