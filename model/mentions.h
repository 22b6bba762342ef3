// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/paths.h"
#include "model/syntax/operators.h"

namespace clonescope::syntax
{
struct Stmt;
}

namespace clonescope::model
{

// What a statement does with a path that it mentions. Target: it assigns to it, to an attribute or
// an item of it, or deletes one. Receiver: it calls a method of it. Argument: it hands it to a
// call. Read: all else.
enum class Use : std::uint8_t { Target, Receiver, Argument, Read };

struct Mention {
    Path path;
    Use use = Use::Read;
    int line = 0, endLine = 0; // of the expression
    std::optional<syntax::Operator> inPlace; // Add of x in `x += …`
    bool operator==(const Mention &) const = default;
};

// The paths that a statement mentions, each as long as it can be followed (x.tags of x.tags[i]),
// what is written to first, else in order of the text.
[[nodiscard]] std::vector<Mention> mentionsIn(const syntax::Stmt &statement);

} // namespace clonescope::model
