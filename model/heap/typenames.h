// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <string>
#include <string_view>

namespace clonescope::model
{

// `type(obj).__name__`; "storage" for a buffer.
[[nodiscard]] std::string_view typeName(const Heap &heap, Slot slot);

// The same by the payload alone: of an object of a class derived from list, "list".
[[nodiscard]] std::string_view payloadTypeName(const Payload &payload);

// The class as Python's messages name it: "torch.dtype" where `__name__` is "dtype".
[[nodiscard]] std::string errorTypeName(const Heap &heap, Slot object);

} // namespace clonescope::model
