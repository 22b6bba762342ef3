// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <string_view>

// What a copy carried over, as the heap shows it: whoever made it, the program's own hooks too.
namespace clonescope::model
{

// In `__dict__` or in a slot; what its class has does not count.
[[nodiscard]] bool hasAttribute(const Heap &heap, Slot object, std::string_view name);

// What the one became, and its `__dict__` and bytes where they became others.
void addPairs(CopyEvent &event, const Heap &heap, Slot source, Slot result);
// The attributes that the one has and the other has not.
void addLost(CopyEvent &event, const Heap &heap, Slot source, Slot result);

// A copy of one object, all of it.
[[nodiscard]] CopyEvent copyEvent(const Heap &heap, CopyMethod method, Framework framework,
                                  Slot source, Slot result);

} // namespace clonescope::model
