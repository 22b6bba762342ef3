// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/bigint.h"
#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

extern const TypeOps boolOps, intOps, floatOps;

[[nodiscard]] inline bool isInteger(const Heap &heap, Slot slot) // bool is one
{
    return heap.as<Int>(slot) || heap.as<Bool>(slot);
}
[[nodiscard]] inline bool isNumber(const Heap &heap, Slot slot)
{
    return isInteger(heap, slot) || heap.as<Float>(slot);
}

[[nodiscard]] std::optional<std::int64_t> smallInteger(const Heap &heap, Slot integer);
[[nodiscard]] BigInt bigInteger(const Heap &heap, Slot integer);
// As exact(), and of a bool its number.
[[nodiscard]] Ref plainInteger(Interp &interp, Slot integer);
[[nodiscard]] Ref makeInteger(Interp &interp, const BigInt &value);

[[nodiscard]] double realNumber(const Heap &heap, Slot number); // of an int or float
// A float, integer, tensor of one element, or what answers `__float__` or `__index__`; nullopt for
// another type.
[[nodiscard]] std::optional<double> asReal(Interp &interp, Slot value);
// The same, or TypeError "must be real number, not str".
[[nodiscard]] double realArgument(Interp &interp, Slot value);
} // namespace clonescope::model::python
