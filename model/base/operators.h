// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace clonescope::model
{

// Python's operators, the same for the tree and for the engine that carries them out.
enum class BinaryOp : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    MatMul,
    And,
    Or,
    Xor,
    LeftShift,
    RightShift
};
enum class UnaryOp : std::uint8_t { Negative, Positive, Invert, Not };

} // namespace clonescope::model
