// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/memory.h"

#include <atomic>
#include <new>

namespace clonescope::model
{

namespace
{

std::atomic<void *> reserve = nullptr;
std::atomic<bool> isShort = false;

void letGoOfReserve()
{
    void *kept = reserve.exchange(nullptr);
    if (!kept)
        throw std::bad_alloc();
    isShort = true;
    ::operator delete(kept);
}

} // namespace

void keepMemoryReserve()
{
    std::set_new_handler(letGoOfReserve);
    if (!reserve) {
        void *filled = ::operator new(memoryReserve, std::nothrow);
        void *none = nullptr;
        if (!reserve.compare_exchange_strong(none, filled))
            ::operator delete(filled);
    }
    isShort = !reserve;
}

bool isMemoryShort()
{
    return isShort.load(std::memory_order_relaxed);
}

} // namespace clonescope::model
