// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/stridedlayout.h"
#include "model/kernels/element.h"

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
// Broadcasts and casts. The shapes fit; within one storage, elements are read after earlier ones
// were written, as PyTorch's vector loops do.
void moveInto(const MutableArrayRef &to, const ArrayRef &from);
// A new array in that layout (offset 0, of the same shape) and dtype: clone, contiguous, to.
[[nodiscard]] Array copied(const ArrayRef &from, StridedLayout layout, DType dtype);

// An array whose elements are yet to be written.
[[nodiscard]] Array emptyArray(StridedLayout layout, DType dtype);

// ---- Elementwise arithmetic ----
// At least one operand is an array. Shapes are broadcast to that of `to`, which they fit.

// Whether arithmetic is done in that dtype (float32, float64, integers, bool); callers refuse
// others.
[[nodiscard]] bool hasArithmetic(DType dtype);

// to = a op b * alpha (alpha for Add and Subtract only), computed in the dtype `work`. `within`: an
// operand lies in the bytes that are written, and may be met before it is read.
void computeInto(const MutableArrayRef &to, Arithmetic op, const Operand &a, const Operand &b,
                 const Scalar &alpha, DType work, bool within);
// The same for a comparison, into an array of bool.
void compareInto(const MutableArrayRef &to, Comparison op, const Operand &a, const Operand &b,
                 DType work);
void negateInto(const MutableArrayRef &to, const ArrayRef &x); // both of one dtype

} // namespace clonescope::model
