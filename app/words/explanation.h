// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/questions/reach.h"

#include <QString>

#include <string_view>

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
// `text` is the whole program; `edits` are those of the step.
[[nodiscard]] Explanation explain(const model::Run &run, std::size_t step, std::string_view text,
                                  const model::StepEdits &edits);
[[nodiscard]] Explanation explain(const model::Run &run, std::size_t step, std::string_view text);
// The step's part of the text.
[[nodiscard]] std::string_view statementOf(const model::Run &run, std::size_t step,
                                           std::string_view text);

} // namespace clonescope::app
