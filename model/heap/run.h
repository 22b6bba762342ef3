// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/copymethod.h"
#include "model/heap/heap.h"
#include "model/heap/mention.h"
#include "model/heap/write.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace clonescope::model
{

// The versions whose behaviour a run reproduces.
struct Semantics {
    TorchVersion torch = TorchVersion::V2_6;
    bool operator==(const Semantics &) const = default;
};

// Limits are counted, never timed, so that a program ends the same way everywhere. All work counts,
// as so many instructions as take equally long (see engine/work.h): about two seconds together.
// Bytes are those of all steps that are kept: of strings, lists, dicts, large integers, tensors,
// output, and what the steps log; a tensor's view with holes counts by its runs, as what looks at
// it.
struct Limits {
    std::uint64_t instructions = 50'000'000;
    std::uint64_t objects = 2'000'000;
    std::uint64_t bytes = std::uint64_t {1} << 30U;
    bool operator==(const Limits &) const = default;
};

// Lines of the program, of which one is looked for among what runs from the statement `from` of the
// module on, counted from 0; where one stands before that line already, it is passed once.
struct Goal {
    std::size_t from = 0;
    std::vector<int> lines;
    bool isThere = false;
    bool operator==(const Goal &) const = default;
};

// A Python exception that ended the program: class name and str(). `calls` are those under way, as
// a traceback has them: from the module's "<module>" to where it was raised, of the program alone.
struct RunError {
    struct Call {
        std::string function;
        int line = 0;
        bool operator==(const Call &) const = default;
    };
    std::string type;
    std::string message;
    int line = 0; // the innermost call's
    std::vector<Call> calls = {};
    bool operator==(const RunError &) const = default;
};

// Why there are no (further) steps although nothing was raised. Columns count UTF-8 bytes from 0.
struct RunProblem {
    enum class Kind : std::uint8_t { Syntax, Unsupported, Limit } kind = Kind::Syntax;
    std::string message;
    int line = 0;
    int column = 0;
    bool operator==(const RunProblem &) const = default;
};

// What one copying operation did, beside the rule that says why.
struct CopyEvent {
    CopyMethod method = CopyMethod::Assign;
    Framework framework = {}; // Python, for a copy of a container
    Slot source = noSlot; // noSlot: gone by the end of the step
    Slot result = noSlot;
    Uid sourceUid, resultUid;
    std::vector<std::pair<Uid, Uid>>
        pairs; // source -> new, for everything copied, tensors, dicts, lists, storages
    std::vector<std::pair<Uid, std::string>>
        lost; // clone, attribute that its source had and it did not get
    int line = 0;
    bool operator==(const CopyEvent &) const = default;
};

// What a step is that is no whole statement of the module, but a moment within one: one simple
// statement, or the part of it up to a call that it makes, or what is left of it after that.
struct Moment {
    // Call: it ends where a function has been called, and before that does anything. Return: where
    // one is about to give back `result`; the names of that call are there a last time. Yield: the
    // same of a generator that goes on later.
    enum class Kind : std::uint8_t { Statement, Call, Return, Yield } kind = Kind::Statement;
    [[nodiscard]] bool isEnd() const { return kind == Kind::Return || kind == Kind::Yield; }
    // The calls of the program's functions that are under way, and what the innermost of them are
    // called, outermost first: "add", "add(2)". Their names are "total@add(2)" in the heap.
    static constexpr std::size_t mostCalls = 10;
    std::size_t depth = 0;
    std::vector<std::string> calls;
    Slot result = noSlot; // of a Return or Yield
    bool isOfGenerator = false; // the innermost call is what one computes
    bool operator==(const Moment &) const = default;
};

// One top-level statement that ran, or a moment within one, and the state that it left.
struct Step {
    int line = 0;
    int endLine = 0;
    std::size_t begin = 0, end = 0; // the statement's text, in UTF-8 bytes of the program
    std::vector<Mention> mentions; // the paths that the statement mentions
    std::string output;
    std::optional<RunError> error;
    Heap heap;
    std::vector<Write>
        writes; // in order; repeated ones to one key, or in a row to one place, are one
    std::vector<Uid>
        created; // objects that nodes are drawn for, in order of creation, still alive at the end
    std::vector<Uid> freed; // those that were there before the step and are gone
    std::vector<CopyEvent> copies;
    std::shared_ptr<const Moment> moment; // null: a whole statement
};

// A whole run as plain data. Nothing downstream asks whether the engine or a trace made it.
struct Run {
    Semantics semantics;
    Heap start; // step 0
    std::vector<Step> steps; // step k is steps[k - 1]
    std::vector<RunProblem> problems;

    [[nodiscard]] const Heap &heapAfter(std::size_t step) const
    {
        return step == 0 ? start : steps[step - 1].heap;
    }
};

} // namespace clonescope::model
