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

// Correctly rounded; OverflowError "int too large to convert to float".
[[nodiscard]] double toDouble(const BigInt &value);
[[nodiscard]] double realNumber(const Heap &heap, Slot number); // of an int or float
// A float, integer, tensor of one element, or what answers `__float__` or `__index__`; nullopt for
// another type.
[[nodiscard]] std::optional<double> asReal(Interp &interp, Slot value);
// The same, or TypeError "must be real number, not str".
[[nodiscard]] double realArgument(Interp &interp, Slot value);
// int / int, correctly rounded.
[[nodiscard]] double trueQuotient(const BigInt &a, const BigInt &b);
// The integer part; OverflowError and ValueError for infinities and nan.
[[nodiscard]] Ref truncated(Interp &interp, double value);
[[nodiscard]] BigInt exactInteger(double integral);

[[nodiscard]] Ref integerBinary(Interp &interp, BinaryOp op, Slot left, Slot right);
[[nodiscard]] Ref floatBinary(Interp &interp, BinaryOp op, double a, double b);

// repr; ValueError beyond 4300 digits.
[[nodiscard]] std::string integerText(Interp &interp, Slot integer);
// An underscore may stand between two digits, nowhere else; nullopt where one does not.
[[nodiscard]] std::optional<std::string> withoutUnderscores(std::string_view text, int base);
// int(text, base) and float(text); their ValueError quotes the text.
[[nodiscard]] Ref parseInteger(Interp &interp, std::string_view text, int base);
[[nodiscard]] Ref parseFloat(Interp &interp, std::string_view text);

} // namespace clonescope::model::python
