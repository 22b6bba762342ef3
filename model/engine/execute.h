// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"
#include "model/syntax/ast.h"

#include <atomic>
#include <span>
#include <string_view>

namespace clonescope::model
{

class Language;

// Runs a program: `body` is the tree of `text`, or its first statements. Problems of reading are
// not repeated here; the run's own (a limit, a call the engine does not know) end it and are listed
// in `problems`. Returns what ran so far where `cancelled` becomes true. The statement `into` of
// the module, counted from 0, is kept moment by moment (see Moment).
[[nodiscard]] Run execute(const Language &language, std::string_view text,
                          std::span<const syntax::Stmt> body, const Semantics &semantics,
                          const Limits &limits = {}, const std::atomic<bool> *cancelled = nullptr,
                          std::optional<std::size_t> into = {});

// The statement of the module during which one of these lines begins to run; nullopt where none
// does before the run ends.
[[nodiscard]] std::optional<std::size_t>
statementReaching(const Language &language, std::string_view text,
                  std::span<const syntax::Stmt> body, const Goal &goal, const Semantics &semantics,
                  const Limits &limits = {}, const std::atomic<bool> *cancelled = nullptr);

} // namespace clonescope::model
