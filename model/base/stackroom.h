// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace clonescope::model
{

// How much of the machine's own stack a run may take up. Calls of the program's stay in one loop,
// but what natives call back lies on the stack: a function that sorts by itself, iterators over
// iterators. Whoever runs programs has a stack of this size; the rest is for what lies below and
// above a run.
constexpr std::size_t stackSize = std::size_t {8} << 20U;
constexpr std::size_t stackRoom = stackSize / 4 * 3;

// Measures from where it was made.
class StackRoom
{
public:
    StackRoom()
        : m_begin(static_cast<const char *>(__builtin_frame_address(0)))
    {
    }
    [[nodiscard]] bool isUsedUp() const
    {
        const auto *now = static_cast<const char *>(__builtin_frame_address(0));
        return static_cast<std::size_t>(m_begin - now) > stackRoom;
    }

private:
    const char *m_begin; // the stack grows downwards
};

} // namespace clonescope::model
