// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <string>

namespace clonescope::model
{

// An atom as traces and pictures write it: Python's repr for values, the bare name for classes,
// functions and modules.
[[nodiscard]] std::string atomText(const Heap &heap, Slot slot);

// The same for pictures and sentences, whatever its length: beyond about `most` bytes cut in the
// middle, a large integer in hexadecimal. It costs no more than what it writes.
[[nodiscard]] std::string shownText(const Heap &heap, Slot slot, std::size_t most = 400);

// Whether atomText() writes no more than about `most` bytes.
[[nodiscard]] bool isShort(const Heap &heap, Slot slot, std::size_t most);

// Where an object would stand in memory, as reprs tell it: "0x7f0000000010".
[[nodiscard]] std::string addressText(const Heap &heap, Slot object);

} // namespace clonescope::model
