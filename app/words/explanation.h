// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/runstep.h"
#include "model/questions/reach.h"

#include <QString>

// What a step did, told in sentences: facts in, words out.
namespace clonescope::app
{

// What a step did. The reason may be empty.
struct Explanation {
    QString headline; // "y.tags.append(4) changed the list that x.tags also is."
    QString reason; // "copy.copy gives the copy the same attribute values; y.tags = … would …"
    bool seenByOthers = false; // through another name than it was written by
    bool operator==(const Explanation &) const = default;
};
// `edits` are those of the step.
[[nodiscard]] Explanation explain(const model::RunStep &at, const model::StepEdits &edits);
[[nodiscard]] Explanation explain(const model::RunStep &at);

} // namespace clonescope::app
