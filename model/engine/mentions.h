// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/mention.h"

#include <vector>

namespace clonescope::syntax
{
struct Stmt;
}

namespace clonescope::model
{

// The paths that a statement mentions, each as long as it can be followed (x.tags of x.tags[i]),
// what is written to first, else in order of the text.
[[nodiscard]] std::vector<Mention> mentionsIn(const syntax::Stmt &statement);
// The same without the blocks of statements in it: of `for x in y: …` what stands before the colon.
[[nodiscard]] std::vector<Mention> mentionsInHead(const syntax::Stmt &statement);

} // namespace clonescope::model
