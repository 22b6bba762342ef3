// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

namespace clonescope::model
{

// The bytes that a run keeps in memory, within a fifth or so of what malloc gave it: what its steps
// share counts once, and so does what tensors share; the start, which all runs share, does not.
// Linear in what the steps wrote, not in what they hold.
[[nodiscard]] std::uint64_t bytesOf(const Run &run);

} // namespace clonescope::model
