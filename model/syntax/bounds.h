// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/syntax/parse.h"

#include <optional>

namespace clonescope::syntax
{

// What CPython's parser and compiler are given at most. Nothing can interrupt them, and the time
// that some of them take grows with the square of a number in the text. Each bound stands for about
// a second of such work, far beyond what people write: 100,000 ordinary lines are read. The window
// shows no more lines than are read here.
namespace bounds
{
constexpr std::size_t bytes = std::size_t {16} << 20U;
constexpr std::size_t lines = 200'000;
constexpr std::size_t tokens = 1'000'000;
constexpr std::size_t keywords
    = 10'000; // of one call: each is compared with all; squares, summed up
constexpr std::size_t joined = 500'000'000; // bytes: each dot of a name makes the name so far anew
constexpr std::size_t fieldSearch = 4'000'000'000; // of f-strings: fields × length, summed up
// Of functions, classes and patterns (latecompile.h).
constexpr double emitted = 5e6; // nodes: `finally` blocks are compiled once for each way out
constexpr double alike = 2.5e7; // functions of one name and size: squares, summed up
constexpr double scopedNames = 5e7; // functions in a function × names of that, summed up
constexpr double ownNames = 4e8; // of one function: squares, summed up
constexpr double captured = 4e6; // names that one pattern binds: squares, summed up
constexpr double qualified = 1e8; // bytes of names with those of the classes that they are in
constexpr std::size_t integerBits = std::size_t {1} << 20U; // as the engine's own integers
} // namespace bounds

// Where the text passes one of the bounds (but integerBits, which the converter asks for), found
// without reading it as Python: one pass over the bytes, whatever they are.
[[nodiscard]] std::optional<Problem> beyondBounds(std::string_view program);

} // namespace clonescope::syntax
