// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"
#include "model/questions/reach.h"
#include "model/questions/sharing.h"

#include <QString>

#include <vector>

// Every sentence of the program about what happened: facts in, words out.
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
// All that a name has to do with the edits of a step.
struct NameNote {
    QString text; // "written as y.tags, seen as y.me.tags", "z does not see it"
    bool writes = false; // something was written through it
    bool sees = false;
    bool looksElsewhere = false; // it sees nothing, but reaches a storage that was written
    bool operator==(const NameNote &) const = default;
};
[[nodiscard]] NameNote noteOf(const model::StepEdits &edits, const std::string &name);
[[nodiscard]] QString sameBytesText(const model::SameBytes &bytes); // "yes", "no", "8 of 16 in all"
[[nodiscard]] QString yesNo(bool yes);
// What two objects of a relation that are not one are to each other: "equal but independent".
[[nodiscard]] QString apartText(const model::Relation &relation);
[[nodiscard]] QString
oneObjectText(const model::NumberOfWays &ways); // "one object, two ways to it"
[[nodiscard]] QString bytesText(std::size_t bytes); // "1 byte", "24 bytes"
[[nodiscard]] QString totalsText(const model::Totals &totals); // "1 object, 48 bytes"
[[nodiscard]] QString sharedTotalsText(const model::Sharing &sharing);
[[nodiscard]] QString sharedBytesText(const model::SharedStorage &storage);
[[nodiscard]] QString notText(const QString &a, const QString &b); // what a reaches and b does not

} // namespace clonescope::app
