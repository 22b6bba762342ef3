// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/runstep.h"

#include <QString>

#include <optional>

// Sentences about copies, from the rule of the copy and what is in the heap.
namespace clonescope::app
{

struct CopySentence {
    QString headline; // "y is a new tensor over the same bytes, with the same attribute values."
    QString reason;
};
// What a copy made; nullopt where no rule tells.
[[nodiscard]] std::optional<CopySentence>
copySentence(const model::RunStep &at, const model::CopyEvent &event, const QString &name);

// Why two paths lead to one object (or, of bytes, to tensors over the same): the rule of the copy
// that made one path's beginning from the other's. Empty where no copy stands between them.
[[nodiscard]] QString reasonForSharing(const model::RunStep &at, const model::Path &written,
                                       const model::Path &seen, bool ofBytes);
// Why the original or the clone of what was written does not see it. Empty where there is none.
[[nodiscard]] QString reasonForParting(const model::RunStep &at, const model::Path &written,
                                       bool ofBytes);

} // namespace clonescope::app
