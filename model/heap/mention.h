// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/operators.h"
#include "model/heap/path.h"

#include <optional>

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
    std::optional<BinaryOp> inPlace; // Add of x in `x += …`
    bool operator==(const Mention &) const = default;
};

} // namespace clonescope::model
