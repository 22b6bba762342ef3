// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace clonescope::tests
{

// Answers one question of the tables in tests/model/tensors, which name the operation, then its
// operands, parted by spaces:
//     shape   2,3 or - where there are no dimensions
//     layout  shape, strides, offset
//     array   dtype, layout, all bytes of its storage as hex digits (- for none)
//     scalar  b, i or f, then its value
// and answers likewise: a layout, "dtype layout bytes", bytes, text, or "RuntimeError: …".
[[nodiscard]] std::string answerKernelCase(const std::string &question);

} // namespace clonescope::tests
