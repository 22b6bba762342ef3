// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/bytes.h"
#include "model/heap/dtype.h"

#include <complex>
#include <cstdint>
#include <variant>

namespace clonescope::model
{

// One number of any dtype, as Python sees it: what item() answers and fill_() takes.
using Scalar = std::variant<bool, std::int64_t, double, std::complex<double>>;

// The scalar in another of the four Python types, by PyTorch's casts: floats are truncated towards
// zero, complex numbers lose their imaginary part, everything but zero is then true.
[[nodiscard]] bool asBool(const Scalar &value);
[[nodiscard]] std::int64_t asInt(const Scalar &value);
[[nodiscard]] double asDouble(const Scalar &value);
[[nodiscard]] std::complex<double> asComplex(const Scalar &value);

// The element of that dtype at byte position `at`.
[[nodiscard]] Scalar loadElement(const Bytes &bytes, std::size_t at, DType dtype);
// Writes the value as a cast to that dtype leaves it: rounded to nearest even, integers wrapped.
void storeElement(Bytes &bytes, std::size_t at, DType dtype, const Scalar &value);

// What remains of the value once it was stored as that dtype and loaded again.
[[nodiscard]] Scalar converted(const Scalar &value, DType dtype);

// Whether a Python number can be stored as that dtype without overflow.
[[nodiscard]] bool fits(const Scalar &value, DType dtype);

} // namespace clonescope::model
