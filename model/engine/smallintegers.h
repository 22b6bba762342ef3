// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/operators.h"
#include "model/engine/natives.h"
#include "model/heap/heap.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace clonescope::model
{

// Both, where they are integers themselves, of 64 bits: no class can have its say in what their
// operators answer.
[[nodiscard]] inline std::optional<std::pair<std::int64_t, std::int64_t>>
smallIntegers(const Heap &heap, Slot left, Slot right)
{
    const Object &a = heap[left], &b = heap[right];
    const auto *x = std::get_if<Int>(&a.payload), *y = std::get_if<Int>(&b.payload);
    if (!x || !y || x->big || y->big || a.type != noSlot || b.type != noSlot)
        return std::nullopt;
    return std::pair(x->small, y->small);
}

// The operators of two integers that fit 64 bits: what most of a loop's work is. Nothing where the
// result does not fit, is no integer, or is an error.
[[nodiscard]] inline std::optional<std::int64_t> smallBinary(BinaryOp op, std::int64_t a,
                                                             std::int64_t b)
{
    std::int64_t result = 0;
    switch (op) {
    case BinaryOp::Add:
        return __builtin_add_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case BinaryOp::Subtract:
        return __builtin_sub_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case BinaryOp::Multiply:
        return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
    case BinaryOp::FloorDivide:
        if (b <= 0)
            return std::nullopt;
        return a / b - (a % b < 0 ? 1 : 0);
    case BinaryOp::Modulo:
        if (b <= 0)
            return std::nullopt;
        return a % b < 0 ? a % b + b : a % b;
    case BinaryOp::And:
        return a & b;
    case BinaryOp::Or:
        return a | b;
    case BinaryOp::Xor:
        return a ^ b;
    default:
        return std::nullopt;
    }
}

// A dividend may be its own remainder, the same object, where the divisor has more than one of
// CPython's digits.
constexpr std::int64_t leastLongDivisor = std::int64_t {1} << 30U;

[[nodiscard]] inline bool smallCompare(CompareOp op, std::int64_t a, std::int64_t b)
{
    switch (op) {
    case CompareOp::Equal:
        return a == b;
    case CompareOp::NotEqual:
        return a != b;
    case CompareOp::Less:
        return a < b;
    case CompareOp::LessEqual:
        return a <= b;
    case CompareOp::Greater:
        return a > b;
    default:
        return a >= b;
    }
}

} // namespace clonescope::model
