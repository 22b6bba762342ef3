// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model
{

// copy.copy(x): by Lib/copy.py for Python's own kinds, by the rule table for tensors. Logs a
// CopyEvent where something was copied.
[[nodiscard]] Ref shallowCopy(Interp &interp, Slot source);

// copy.deepcopy(x), in the order of events that CPython and PyTorch have, so that cycles come out
// as they do there: a tensor enters the memo only once its `__dict__` is copied. Walks any depth
// by itself; raises RecursionError where CPython's own recursion would end.
// `memo` is the dict that the program handed on, noSlot without one.
[[nodiscard]] Ref deepCopy(Interp &interp, Slot source, Slot memo = noSlot);

} // namespace clonescope::model
