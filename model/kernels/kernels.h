// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/element.h"
#include "model/stridedlayout.h"

#include <cstdint>
#include <vector>

namespace clonescope::model
{

// What a kernel reads: the elements of `dtype` that `layout` finds in `bytes`, counted in elements
// from the start of the bytes. Does not own the bytes.
struct ArrayRef {
    const Bytes *bytes = nullptr;
    StridedLayout layout;
    DType dtype = DType::Float32;
};
// What a kernel writes, likewise.
struct MutableArrayRef {
    Bytes *bytes = nullptr;
    StridedLayout layout;
    DType dtype = DType::Float32;
};
// What a kernel makes: bytes of just that size, offset 0.
struct Array {
    Bytes bytes;
    StridedLayout layout;
    DType dtype = DType::Float32;
    [[nodiscard]] ArrayRef ref() const { return {&bytes, layout, dtype}; }
};
// A tensor, or a Python number beside one (it decides a dtype only by its kind).
using Operand = std::variant<ArrayRef, Scalar>;

enum class Arithmetic : std::uint8_t { Add, Subtract, Multiply, Divide };
enum class Comparison : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

// ---- Moving elements ----

// Every element, in C order.
[[nodiscard]] std::vector<Scalar> elements(const ArrayRef &from);
[[nodiscard]] bool anyTrue(const ArrayRef &from);
void fill(const MutableArrayRef &to, const Scalar &value);
// copy_(): broadcasts and casts. Throws RuntimeError where shapes do not fit or memory overlaps as
// PyTorch forbids; where it lets overlap pass, elements are read after earlier ones were written.
void copyInto(const MutableArrayRef &to, const ArrayRef &from);
// A new array in that layout (offset 0, of the same shape) and dtype: clone, contiguous, to.
[[nodiscard]] Array copied(const ArrayRef &from, StridedLayout layout, DType dtype);

// ---- Elementwise arithmetic ----

// The dtype of a result, by PyTorch's promotion: tensors with dimensions before those without,
// before numbers.
[[nodiscard]] DType resultType(const Operand &a, const Operand &b);
// Whether arithmetic is done in that dtype (float32, float64, int64, bool); callers refuse others.
[[nodiscard]] bool hasArithmetic(DType dtype);

// a op b * alpha (alpha for Add and Subtract only), as PyTorch computes it, in the dtype of the
// result. At least one operand is an array. Strides of the result are PyTorch's too.
[[nodiscard]] Array binary(Arithmetic op, const Operand &a, const Operand &b,
                           const Scalar &alpha = std::int64_t {1});
// The same into the left operand: x.add_(y). Throws where shape, dtype or memory forbid it.
void binaryInPlace(Arithmetic op, const MutableArrayRef &x, const Operand &y,
                   const Scalar &alpha = std::int64_t {1});
[[nodiscard]] Array compared(Comparison op, const Operand &a, const Operand &b);
[[nodiscard]] Array negated(const ArrayRef &x);
[[nodiscard]] Array reciprocalOf(const ArrayRef &x); // laid out as negated() is

} // namespace clonescope::model
