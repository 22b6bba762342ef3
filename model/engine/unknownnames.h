// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"
#include "model/syntax/ast.h"

#include <span>
#include <vector>

namespace clonescope::model
{

class Language;

constexpr std::size_t mostUnknownNames = 100; // of a program; as many as are refused for constructs

// The modules, builtins and names of modules that the engine lacks, as far as a program shows them
// without being run: each as the run would refuse it, in order, once a line, the first
// `mostUnknownNames`. Names that the program binds to something else are passed over.
[[nodiscard]] std::vector<RunProblem> unknownNames(const Language &language,
                                                   std::span<const syntax::Stmt> body,
                                                   const Semantics &semantics);

} // namespace clonescope::model
