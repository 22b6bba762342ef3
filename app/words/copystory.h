// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"
#include "model/heap/runstep.h"

#include <QString>

#include <optional>
#include <vector>

namespace clonescope::app
{

// A row of "What copy.copy(x) did".
struct CopyRow {
    QString part; // "tensor", "bytes", "__dict__", "tags"
    model::Outcome outcome = model::Outcome::New;
    QString word; // "new", "shared", "same", "none to copy"
    bool isCode = false; // the part is Python's word, not ours
    bool nested = false; // an attribute, below __dict__
    bool operator==(const CopyRow &) const = default;
};
struct CopyStory {
    QString title; // "What copy.copy(x) did"
    std::vector<CopyRow> rows;
    QString remark; // what this framework does unlike others; may be empty
    bool operator==(const CopyStory &) const = default;
};
// What the last copy up to `step` that made `clone` (or was made of it) did, part by part.
[[nodiscard]] std::optional<CopyStory> copyStory(const model::RunStep &at, model::Slot clone);

} // namespace clonescope::app
