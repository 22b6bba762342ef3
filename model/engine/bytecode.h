// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/object.h"
#include "model/syntax/ast.h"

#include <cstdint>
#include <memory>
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
    // Names of the module, builtins behind them.
    LoadName, // [name] -> value
    StoreName, // [name] value ->
    DeleteName, // [name]
    // Names of a class body: its own dict, the module's names behind it.
    LoadClassName, // [name] -> value
    StoreClassName, // [name] value ->
    DeleteClassName, // [name]
    LoadClassCell, // [cell] -> value, the class's own name of the same spelling before it
    // Variables of a function.
    LoadLocal, // [local] -> value
    StoreLocal, // [local] value ->
    DeleteLocal, // [local]
    LoadCell, // [cell] -> value
    StoreCell, // [cell] value ->
    DeleteCell, // [cell]
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
    BuildSet, // [n] members -> set
    BuildDict, // [n] keys and values, n pairs -> dict
    BuildSlice, // start stop step -> slice
    BuildString, // [n] strings -> string
    FormatValue, // [conversion] value -> string
    FormatWith, // [conversion] value specification -> string
    // Of the container that lies n below what is added.
    AddToList, // [n] value ->
    AddToSet, // [n] value ->
    AddToDict, // [n] key value ->
    ExtendList, // [1: of arguments, what is called below them] list iterable -> list
    ExtendSet, // [1: one by one, whatever it is] set iterable -> set
    ExtendDict, // dict mapping -> dict
    ExtendKeywords, // callable … dict mapping -> … dict; a key that is there is an error
    ListToTuple, // list -> tuple
    Call, // [shape] callable arguments keyword-values -> result
    CallWith, // callable list dict -> result
    Unpack, // [n] iterable -> members, the first on top
    UnpackStarred, // [before + after << 16] iterable -> members and a list, the first on top
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
    MakeFunction, // [code] defaults keyword-defaults annotations -> function; None where absent
    MakeClass, // [code] bases keywords -> class: a list and a dict
    Return, // value ->, to the caller
    Yield, // value -> what is sent
    YieldFrom, // what is sent -> result of the innermost loop's iterator; waits here as long as it
               // yields
    Raise, // [0, 1 with exception, 2 with cause] … ->
    Reraise, // exception ->
    BeginTry, // [target] from here on an exception goes there, on the stack
    EndTry,
    Matches, // exception class -> exception bool
    EndHandler, // the exception that was handled is done with
    Enter, // manager -> its __exit__, what __enter__ answered
    Exit, // exit -> ; called without an exception
    ExitWith, // exit exception -> exit exception bool: whether it is swallowed
    AssertionError, // -> the class
    GetIterator, // iterable -> what iter() gives
    // Patterns.
    MatchSequence, // [length, + 1 << 31 where it may be longer] subject -> bool
    MatchMapping, // [number of keys] subject -> bool
    MatchKey, // subject key -> value true, or false
    MatchRest, // subject keys -> dict of the others
    MatchClass, // [shape] subject class -> tuple of its parts and true, or false
    Item, // [index; from the end where negative] sequence -> member
    Middle, // [before + after << 16] sequence -> list
};

struct Instruction {
    Op op = Op::Pop;
    std::uint32_t arg = 0;
    bool operator==(const Instruction &) const = default;
};

// An atom, or a tuple of constants by number. Equal ones are one object in a run.
using CodeConstant = std::variant<Payload, std::vector<std::uint32_t>>;

struct CallShape {
    std::uint32_t positional = 0;
    std::vector<std::uint32_t> keywords; // names, in the order of their values
    bool operator==(const CallShape &) const = default;
};

struct Unit;
struct Code;
[[nodiscard]] Shared<CodeObject> shared(const Code &code);

// The code of a module, function, class or comprehension.
struct Code : CodeObject, std::enable_shared_from_this<Code> {
    enum class Kind : std::uint8_t { Module, Function, Class } kind = Kind::Module;
    const Unit *unit = nullptr;
    std::string name, qualifiedName;
    int line = 0;
    std::vector<Instruction> instructions;
    std::vector<syntax::Position> positions; // of each instruction: where an error is

    // Parameters are the first of the locals: by position, by keyword alone, *rest, **keywords.
    std::uint32_t positional = 0, positionalOnly = 0, keywordOnly = 0;
    bool hasRest = false, hasKeywords = false;
    bool isGenerator = false;
    std::vector<std::string> localNames;
    std::vector<std::string> cellNames; // own variables that functions within use, before freeNames
    std::vector<std::pair<std::uint32_t, std::uint32_t>> cellParameters; // local and its cell
    std::vector<std::uint32_t> captures; // of each free name, its cell in the function around it
    std::uint32_t doc = ~0U; // constant

    [[nodiscard]] std::uint32_t parameterCount() const
    {
        return positional + keywordOnly + (hasRest ? 1 : 0) + (hasKeywords ? 1 : 0);
    }
    [[nodiscard]] const std::string &cellName(std::size_t cell) const
    {
        return cell < cellNames.size() ? cellNames[cell] : freeNames[cell - cellNames.size()];
    }
};

inline Shared<CodeObject> shared(const Code &code)
{
    return Shared<CodeObject>(std::static_pointer_cast<const CodeObject>(code.shared_from_this()));
}

// All code of one module, with what it has in common: as in CPython, equal constants are one
// object throughout.
struct Unit {
    // A top-level statement; its instructions end with the n-th EndStep.
    struct Step {
        syntax::SourceRange range;
    };
    std::string module = "__main__";
    std::shared_ptr<const Code> body;
    std::vector<std::shared_ptr<const Code>> codes; // of everything within
    std::vector<CodeConstant> constants;
    std::vector<std::string> names;
    std::vector<std::uint32_t> nameConstants; // of each name, the string as a constant
    std::vector<CallShape> calls;
    std::vector<Step> steps;
};

} // namespace clonescope::model
