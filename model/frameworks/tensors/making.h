// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"
#include "model/kernels/kernels.h"
#include "model/kernels/strides.h"

#include <optional>
#include <string>

// What tensors of every framework are made of: a header over a storage over bytes.
namespace clonescope::model::tensors
{

// The bytes that elements of that shape take; nothing where 63 bits cannot count them.
[[nodiscard]] std::optional<std::uint64_t> bytesOf(const Sizes &shape, DType dtype);
// Before a tensor of that shape is made: LimitReached where its bytes are more than a program may
// hold at all, or than it may hold beside all else; counts the work on its elements.
void requireRoom(Interp &interp, const Sizes &shape, DType dtype);
// The first of these alone, for who makes no tensor yet.
void requireHoldable(const Sizes &shape, DType dtype);

[[nodiscard]] std::string shapeText(const Sizes &shape); // "[2, 3]"

// A storage over bytes that are its own.
[[nodiscard]] Ref makeStorage(Interp &interp, Bytes bytes);

} // namespace clonescope::model::tensors
