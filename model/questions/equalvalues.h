// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <optional>

namespace clonescope::model
{

// Equality of values, tensors element by element (NaN unequal); nullopt where more than `limit`
// elements would have to be compared.
[[nodiscard]] std::optional<bool> equalValues(const Heap &heap, Slot a, Slot b,
                                              std::size_t limit = 10'000);

} // namespace clonescope::model
