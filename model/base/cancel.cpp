// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/cancel.h"

#include <utility>

namespace clonescope::model
{

namespace
{

thread_local const std::atomic<bool> *current = nullptr;

} // namespace

CancelScope::CancelScope(const std::atomic<bool> *flag)
    : m_outer(std::exchange(current, flag))
{
}

CancelScope::~CancelScope()
{
    current = m_outer;
}

void stopIfCancelled()
{
    if (current && current->load(std::memory_order_relaxed))
        throw Cancelled {};
}

} // namespace clonescope::model
