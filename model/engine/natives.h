// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/operators.h"
#include "model/heap/heap.h"
#include "model/heap/store.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace clonescope::model
{

// The program asked for what the engine does not know (yet), which is no Python error: the run ends
// with a RunProblem. `what` it is, as the subject of a sentence: "lambda".
struct Unsupported {
    std::string what;
};

enum class CompareOp : std::uint8_t { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

[[nodiscard]] std::string_view symbol(BinaryOp op); // "+"
[[nodiscard]] std::string_view symbol(CompareOp op); // "=="
[[nodiscard]] CompareOp reflected(CompareOp op); // as seen from the right operand

// What a call passes on. The caller holds all of it.
struct Arguments {
    std::span<const Slot> positional;
    std::span<const std::pair<std::string_view, Slot>> keywords;
};

class Interp;

// A function of ours that Python code can call. `self` is noSlot for plain functions.
using NativeFunction = Ref (*)(Interp &, Slot self, const Arguments &);
struct Native {
    std::string_view name;
    NativeFunction call = nullptr;
    // Of its class in real Python: "function" where it is written in Python there.
    std::string_view type = "builtin_function_or_method";
};

// A part of an object that a deep copy copies after the object itself.
struct DeepPart {
    Slot (*of)(Interp &, Slot self) = nullptr; // noSlot: there is none to copy
    void (*put)(Store &, Slot copy, Slot part) = nullptr;
    bool isByItself = false; // its class's __deepcopy__ is called without copy.deepcopy around it
};
// How copy.deepcopy copies the objects of a class that has a way of its own (`__deepcopy__`): made
// without these parts, which are then copied and put in, in order; only then it is remembered as
// copied.
struct DeepCopyOps {
    void (*require)(Interp &, Slot self) = nullptr; // raises where it cannot be copied
    int innerFrames = 0; // of Python, that its __deepcopy__ calls before it copies a part
    // `storage` answers the copy of a storage, one for all that look at it.
    Ref (*make)(Interp &, Slot self, const std::function<Ref(Slot)> &storage) = nullptr;
    std::span<const DeepPart> parts;
};

// How objects of one kind behave. A null entry means Python's own error for a type that lacks the
// operation. getAttribute answers an empty Ref where it knows no such attribute; binary and compare
// where they do not apply (NotImplemented), after which the other side is asked: binary with the
// operands still in the order written (one's own may be the right one), compare with operation and
// operands turned round. The texts for operands that no side takes ("can only concatenate …",
// "can't multiply sequence …", "unsupported operand …") are Interp's.
struct TypeOps {
    Ref (*getAttribute)(Interp &, Slot self, std::string_view name) = nullptr;
    void (*setAttribute)(Interp &, Slot self, std::string_view name, Slot value)
        = nullptr; // noSlot deletes
    Ref (*item)(Interp &, Slot self, Slot key) = nullptr;
    void (*setItem)(Interp &, Slot self, Slot key, Slot value) = nullptr; // noSlot deletes
    Ref (*binary)(Interp &, BinaryOp, Slot left, Slot right) = nullptr;
    Ref (*inplace)(Interp &, BinaryOp, Slot left, Slot right)
        = nullptr; // empty: falls back to binary
    Ref (*unary)(Interp &, UnaryOp, Slot operand) = nullptr;
    Ref (*compare)(Interp &, CompareOp, Slot left, Slot right) = nullptr;
    bool (*contains)(Interp &, Slot self, Slot member) = nullptr;
    bool (*truth)(Interp &, Slot self) = nullptr; // absent: length, else true
    std::int64_t (*length)(Interp &, Slot self) = nullptr;
    // What is walked in its place, where it is not walked itself.
    Ref (*iterated)(Interp &, Slot self) = nullptr;
    // The next member and true, or false at the end; `position` begins at 0 and is the type's own
    // to advance.
    bool (*next)(Interp &, Slot self, std::int64_t &position, Ref &member) = nullptr;
    std::string (*repr)(Interp &, Slot self) = nullptr;
    std::string (*str)(Interp &, Slot self) = nullptr; // absent: repr
    // format(self, specification); absent: str, where that is empty.
    std::string (*format)(Interp &, Slot self, std::string_view specification) = nullptr;
    Ref (*call)(Interp &, Slot self, const Arguments &) = nullptr;
    // copy.copy and copy.deepcopy; absent: as Lib/copy.py does by itself.
    Ref (*shallowCopy)(Interp &, Slot self) = nullptr;
    const DeepCopyOps *deepCopy = nullptr;
};

} // namespace clonescope::model
