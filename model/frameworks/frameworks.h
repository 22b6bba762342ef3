// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"
#include "model/syntax/ast.h"

namespace clonescope::model
{

// Every framework that programs can use, Python itself first.
[[nodiscard]] std::span<const FrameworkDef *const> frameworks();

// The language that they are together.
[[nodiscard]] const Language &language();

// Runs a program in it: see engine/execute.h.
[[nodiscard]] Run execute(std::string_view text, std::span<const syntax::Stmt> body,
                          const Semantics &semantics, const Limits &limits = {},
                          const std::atomic<bool> *cancelled = nullptr,
                          std::optional<std::size_t> into = {});

// Where a run of it comes to one of some lines: see there.
[[nodiscard]] std::optional<std::size_t>
statementReaching(std::string_view text, std::span<const syntax::Stmt> body, const Goal &goal,
                  const Semantics &semantics, const Limits &limits = {},
                  const std::atomic<bool> *cancelled = nullptr);

} // namespace clonescope::model
