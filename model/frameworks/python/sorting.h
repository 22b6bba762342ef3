// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

// The members in sorted order, as list.sort() leaves them.
[[nodiscard]] std::vector<Ref> sorted(Interp &interp, std::vector<Ref> items, Slot key,
                                      bool isReversed);
// The arguments of list.sort() and sorted(): key and reverse.
struct SortArguments {
    Slot key = Heap::none;
    bool isReversed = false;
};
[[nodiscard]] SortArguments sortArguments(Interp &interp, const Arguments &arguments);

} // namespace clonescope::model::python
