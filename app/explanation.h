// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/reach.h"
#include "model/sharing.h"

#include <QString>

#include <vector>

// Every sentence of the program about what happened: facts in, words out.
namespace clonescope::app
{

// What a step did. The reason may be empty.
struct Explanation {
    QString headline; // "y.tags.append(4) changed the list that x.tags also is."
    QString reason; // "copy.copy gives the copy the same attribute values; only y.tags = … would …"
    bool seenByOthers = false; // through another name than it was written by
    bool operator==(const Explanation &) const = default;
};
// `text` is the whole program.
[[nodiscard]] Explanation explain(const model::Run &run, std::size_t step, std::string_view text);

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
[[nodiscard]] std::optional<CopyStory> copyStory(const model::Run &run, std::size_t step,
                                                 model::Slot clone);

[[nodiscard]] QString outcomeWord(model::Outcome outcome); // "shared"
[[nodiscard]] QString methodName(model::CopyMethod method); // "clone()", "copy.copy"
[[nodiscard]] QString lostText(const model::LostAttribute &lost); // "not carried by clone()"
[[nodiscard]] QString sightText(const model::NameSight &sight); // "seen as x.tags"
[[nodiscard]] QString writtenText(const model::Change &change); // "written as y.tags"; may be empty
[[nodiscard]] QString sameBytesText(const model::SameBytes &bytes); // "yes", "no", "8 of 16"
[[nodiscard]] QString yesNo(bool yes);
// What a storage's bytes or an object that both reach is to the two: "one object, two ways to it".
[[nodiscard]] QString sharedText(const model::Relation &relation);
[[nodiscard]] QString totalsText(const model::Totals &totals); // "1 object, 48 bytes"

} // namespace clonescope::app
