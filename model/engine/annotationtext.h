// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/syntax/ast.h"

#include <string>

namespace clonescope::model
{

// An annotation as the string that it is under `from __future__ import annotations`: the expression
// written anew, with Python's own spaces and brackets.
[[nodiscard]] std::string annotationText(const syntax::Expr &annotation);

} // namespace clonescope::model
