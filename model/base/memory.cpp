// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/memory.h"

#include <atomic>
#include <malloc.h>
#include <new>

namespace clonescope::model
{

std::atomic<bool> memoryIsShort = false;

namespace
{

std::atomic<void *> reserve = nullptr;

void letGoOfReserve()
{
    void *kept = reserve.exchange(nullptr);
    if (!kept)
        throw std::bad_alloc();
    memoryIsShort = true;
    ::operator delete(kept);
}

} // namespace

void arrangeMemory()
{
    constexpr int megabyte = 1 << 20;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 4 * megabyte);
    mallopt(M_TRIM_THRESHOLD, 64 * megabyte);
    mallopt(M_MMAP_THRESHOLD, 32 * megabyte);
}

void keepMemoryReserve()
{
    std::set_new_handler(letGoOfReserve);
    if (!reserve) {
        void *filled = ::operator new(memoryReserve, std::nothrow);
        void *none = nullptr;
        if (!reserve.compare_exchange_strong(none, filled))
            ::operator delete(filled);
    }
    memoryIsShort = !reserve;
}

} // namespace clonescope::model
