// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

extern const TypeOps bytesOps;

[[nodiscard]] Ref makeBytes(Interp &interp, std::string bytes);
// The same of what CPython makes first and fills then: a single byte is none that all share.
[[nodiscard]] Ref makeFilledBytes(Interp &interp, std::string bytes);
// bytes themselves; a bytearray, or what is of a derived class, anew.
[[nodiscard]] Ref unchangedBytes(Interp &interp, Slot self);
// Whether it is bytes, a bytearray or a memoryview.
[[nodiscard]] bool holdsBytes(const Heap &heap, Slot value);
// A copy of the bytes of such an object, safe while the heap changes.
[[nodiscard]] Shared<std::string> bytesAt(const Heap &heap, Slot value);
// Bytes, or a bytearray where `like` is one.
[[nodiscard]] Ref makeBytesLike(Interp &interp, Slot like, std::string bytes);
// The same of what CPython makes first and fills then.
[[nodiscard]] Ref makeFilledLike(Interp &interp, Slot like, std::string bytes);
[[nodiscard]] Ref makeBuffer(Interp &interp, std::string_view bytes);
// As bytes() and bytearray() take theirs.
[[nodiscard]] std::string constructedBytes(Interp &interp, std::string_view type,
                                           const Arguments &arguments);
// Of two that hold bytes.
[[nodiscard]] Ref compareBytes(Interp &interp, CompareOp op, Slot left, Slot right);
[[nodiscard]] bool containsBytes(Interp &interp, Slot self, Slot member);
// Of what holds bytes, or TypeError "a bytes-like object is required, not 'str'".
[[nodiscard]] Shared<std::string> bytesArgument(Interp &interp, Slot value);
// What bytes(value) makes of bytes or an iterable of integers.
[[nodiscard]] std::string bytesFrom(Interp &interp, Slot value, std::string_view type = "bytes");
[[nodiscard]] char byteOf(std::int64_t value, std::string_view what); // "byte must be …"

// What bytearray and memoryview have of the methods of bytes.
[[nodiscard]] std::span<const Native> sharedByteArrayMethods();
Ref byteArrayFromHex(Interp &interp, Slot, const Arguments &arguments);
Ref hexOf(Interp &interp, Slot self, const Arguments &arguments);

Ref makeBytesObject(Interp &interp, Slot, const Arguments &arguments);

} // namespace clonescope::model::python
