// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/cpython/sequences.h"

namespace clonescope::model::cpython
{

// Appends every member, each as a write of its own.
void extendList(Interp &interp, Slot list, Slot iterable);

} // namespace clonescope::model::cpython
