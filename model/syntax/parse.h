// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/syntax/ast.h"

#include <atomic>
#include <string>
#include <string_view>
#include <vector>

namespace clonescope::syntax
{

struct Problem {
    enum class Kind : std::uint8_t { Syntax, Unsupported, Limit } kind = Kind::Syntax;
    std::string message; // Python's own for a syntax error; notInLanguage() of a construct; for a
                         // limit, which one (see bounds.h)
    Position at;
    bool operator==(const Problem &) const = default;
};

// The one sentence that refuses: "await is not in Clonescope's language yet".
[[nodiscard]] std::string notInLanguage(std::string_view what);

struct Tree {
    Block body; // from statement `readable` on, what is refused stands for something like it
    std::size_t readable = 0; // so many statements stand before the first with a problem
    std::vector<Problem> problems; // a syntax error or limit alone, or every construct outside the
                                   // language, in order; beyond a hundred, how many more
};

// Reads a program with CPython's own parser and compiler; nothing of it is run. Any bytes are
// accepted: what is not UTF-8, too deep or too large (bounds.h) is a Problem. Safe to call from any
// thread, one at a time inside. Costs about 1 s per 100,000 lines, of which CPython's part cannot
// be interrupted; where `cancelled` becomes true, the tree is not complete.
[[nodiscard]] Tree parse(std::string_view program, const std::atomic<bool> *cancelled = nullptr);

} // namespace clonescope::syntax
