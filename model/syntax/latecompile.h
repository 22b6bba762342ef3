// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/syntax/parse.h"

#include <optional>

namespace clonescope::syntax
{

// Where a program passes one of the bounds for functions, classes and patterns: CPython's compiler
// takes time and memory by the square of some of their numbers, and doubles what it makes with each
// `finally` in another. Told from above, at the statement of the program that passes it.
[[nodiscard]] std::optional<Problem> compilesLate(const Block &program);

} // namespace clonescope::syntax
