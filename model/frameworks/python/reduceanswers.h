// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

#include <string_view>
#include <utility>
#include <vector>

namespace clonescope::model
{

// What a program's own hooks answered when its objects are copied, or the error that Lib/copy.py
// then ends with.

[[nodiscard]] Ref requireTuple(Interp &interp, Ref answer, std::string_view hook);
[[nodiscard]] std::pair<Ref, Ref> pairOf(Interp &interp, Slot both);
[[nodiscard]] std::vector<std::pair<Ref, Ref>> requiredEntries(Interp &interp, Slot mapping);
// Of __reduce_ex__ or __reduce__: a callable, its arguments, and up to three more.
[[nodiscard]] std::vector<Ref> reducedItems(Interp &interp, Slot reduced);

} // namespace clonescope::model
