// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"
#include "model/kernels/strides.h"

namespace clonescope::model::torch
{

// What PyTorch's operations ask of their operands before they begin. Each throws PyTorch's own
// RuntimeError where it refuses.

// The shape of an operation on both.
[[nodiscard]] Sizes broadcastShape(const Sizes &a, const Sizes &b);
// An operation of shape `broadcast` writes into `shape`.
void requireShape(const Sizes &shape, const Sizes &broadcast);
// `to` is written: no two elements of it lie in one place by a stride of 0.
void requireWritable(const StridedLayout &to);
// `from`, over the same storage, does not meet a dense `to` in part.
void requireApart(const StridedLayout &to, const StridedLayout &from);
// A Python number fits the dtype: fill_(), full().
void requireFits(const Scalar &value, DType dtype);
void requireSubtractable(DType a, DType b);
void requireAlpha(const Scalar &alpha, DType dtype);
void requireCastable(DType from, DType to); // in place

[[nodiscard]] std::string_view scalarTypeName(DType dtype); // of at::ScalarType: "Long"

} // namespace clonescope::model::torch
