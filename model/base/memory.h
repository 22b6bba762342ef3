// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>

namespace clonescope::model
{

// Memory that is kept back for the moment when there is no more. Letting go of objects takes memory
// too (what they share with kept heaps is copied first), and fails where nothing may fail. So the
// first allocation that fails is served from the reserve, and from then on isMemoryShort() is true:
// whoever runs a program asks it and ends in order. Only what is larger than the reserve throws
// std::bad_alloc.
constexpr std::size_t memoryReserve = std::size_t {64} << 20U;

// To be called first of all, before there are threads: glibc gives each memory of its own, which it
// widens page by page with a call of the system. One for all is widened by much at once, and not
// given back after each run.
void arrangeMemory();

// Fills the reserve, at the start and again before each run. Safe from any thread.
void keepMemoryReserve();
extern std::atomic<bool> memoryIsShort;
[[nodiscard]] inline bool isMemoryShort()
{
    return memoryIsShort.load(std::memory_order_relaxed);
}

// How a run or a command that ends by it says so.
constexpr const char *outOfMemory = "this needs more memory than there is";

} // namespace clonescope::model
