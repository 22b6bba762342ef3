// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/memory.h"

#include <atomic>
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
