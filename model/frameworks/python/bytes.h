// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

extern const TypeOps bytesOps;

[[nodiscard]] Ref makeBytes(Interp &interp, std::string bytes);
// A copy of the bytes, safe while the heap changes.
[[nodiscard]] inline Shared<std::string> bytesAt(const Heap &heap, Slot bytes)
{
    return heap.as<ByteString>(bytes)->bytes;
}
// Of bytes themselves, or TypeError "a bytes-like object is required, not 'str'".
[[nodiscard]] Shared<std::string> bytesArgument(Interp &interp, Slot value);
// What bytes(value) makes of bytes or an iterable of integers.
[[nodiscard]] std::string bytesFrom(Interp &interp, Slot value);
[[nodiscard]] char byteOf(std::int64_t value, std::string_view what); // "byte must be …"

// The codecs: UTF-8, ASCII and Latin-1. The names are arguments, noSlot where left out.
struct Codec {
    std::string encoding = "utf-8", errors = "strict";
};
[[nodiscard]] Codec codecArguments(Interp &interp, std::string_view function, Slot encoding,
                                   Slot errors);
[[nodiscard]] std::string encoded(Interp &interp, std::string_view utf8, const Codec &codec);
[[nodiscard]] std::string decoded(Interp &interp, std::string_view bytes, const Codec &codec);

Ref makeBytesObject(Interp &interp, Slot, const Arguments &arguments);
Ref encodeString(Interp &interp, Slot self, const Arguments &arguments); // str.encode

} // namespace clonescope::model::python
