// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/bigint.h"
#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

// Correctly rounded; OverflowError "int too large to convert to float".
[[nodiscard]] double toDouble(const BigInt &value);
// int / int, correctly rounded.
[[nodiscard]] double trueQuotient(const BigInt &a, const BigInt &b);
// The integer part; OverflowError and ValueError for infinities and nan.
[[nodiscard]] Ref truncated(Interp &interp, double value);
[[nodiscard]] BigInt exactInteger(double integral);

[[nodiscard]] Ref integerBinary(Interp &interp, BinaryOp op, Slot left, Slot right);
[[nodiscard]] Ref floatBinary(Interp &interp, BinaryOp op, double a, double b);

} // namespace clonescope::model::python
