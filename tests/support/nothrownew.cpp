// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// For tests that have an operator new of their own. The sanitizers have one that does not throw,
// too, and what it gave could not be freed by the test's operator delete.
#include <new>

void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    try {
        return operator new(size);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}
