// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/object.h"
#include "model/syntax/ast.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace clonescope::model
{

// What one instruction does. The stack is written bottom first: `left right -> result`; `arg` in
// brackets.
enum class Op : std::uint8_t {
    Statement, // [line] a simple statement begins
    EndStep, // a top-level statement is done
    Constant, // [constant] -> value
    LoadName, // [name] -> value
    StoreName, // [name] value ->
    DeleteName, // [name]
    LoadAttribute, // [name] object -> value
    StoreAttribute, // [name] value object ->
    DeleteAttribute, // [name] object ->
    LoadItem, // container key -> value
    StoreItem, // value container key ->
    DeleteItem, // container key ->
    Pop, // value ->
    Copy, // [n] copies the n-th from the top, 1 being the top
    Swap, // [n] swaps the top with the n-th
    Reverse, // [n] turns the top n round
    Binary, // [BinaryOp] left right -> result
    Inplace, // [BinaryOp] left right -> result
    Unary, // [UnaryOp] operand -> result
    Compare, // [CompareOp] left right -> result
    Is, // [1: is not] left right -> bool
    In, // [1: not in] member container -> bool
    BuildList, // [n] members -> list
    BuildTuple, // [n] members -> tuple
    BuildDict, // [n] keys and values, n pairs -> dict
    BuildSlice, // start stop step -> slice
    BuildString, // [n] strings -> string
    FormatValue, // [conversion] value -> string
    Call, // [shape] callable arguments keyword-values -> result
    Unpack, // [n] iterable -> members, the first on top
    Jump, // [target]
    JumpIfFalse, // [target] value ->
    JumpIfTrue, // [target] value ->
    JumpIfFalseOrPop, // [target] stays on the stack where it jumps
    JumpIfTrueOrPop, // [target]
    BeginLoop, // iterable -> ; it becomes the innermost loop
    NextOrJump, // [target] -> the loop's next member; at its end ends the loop and jumps
    EndLoop, // leaves the innermost loop early
    ImportTop, // [name] "a.b" -> module a
    ImportModule, // [name] "a.b" -> module a.b
    ImportFrom, // [name] module -> module member
    LoadMethod, // [name] object -> callable, or the object, its method being kept aside
    CallMethod, // [shape] callable arguments keyword-values -> result, for what LoadMethod found
};

struct Instruction {
    Op op = Op::Pop;
    std::uint32_t arg = 0;
    bool operator==(const Instruction &) const = default;
};

// An atom, or a tuple of constants by number. Equal ones are one object in a run.
using Constant = std::variant<Payload, std::vector<std::uint32_t>>;

struct CallShape {
    std::uint32_t positional = 0;
    std::vector<std::uint32_t> keywords; // names, in the order of their values
    bool operator==(const CallShape &) const = default;
};

// The code of one module.
struct Code {
    // A top-level statement; its instructions end with the n-th EndStep.
    struct Step {
        syntax::Range range;
    };
    std::vector<Instruction> instructions;
    std::vector<syntax::Position> positions; // of each instruction: where an error is
    std::vector<Constant> constants;
    std::vector<std::string> names;
    std::vector<std::uint32_t> nameConstants; // of each name, the string as a constant
    std::vector<CallShape> calls;
    std::vector<Step> steps;
};

} // namespace clonescope::model
