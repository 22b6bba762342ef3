// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>

namespace clonescope::model
{

// Thrown where a run is called off from another thread.
struct Cancelled {
};

// While one lives, stopIfCancelled() on this thread throws once the flag is set. For what takes
// long and knows nothing of runs, as the kernels do: their signatures speak of arrays alone.
class CancelScope
{
public:
    explicit CancelScope(const std::atomic<bool> *flag);
    ~CancelScope();
    CancelScope(const CancelScope &) = delete;
    CancelScope &operator=(const CancelScope &) = delete;

private:
    const std::atomic<bool> *m_outer;
};

// To be called about every tenth of a millisecond of work, and at no time that leaves anything but
// the run itself half done.
void stopIfCancelled();

} // namespace clonescope::model
