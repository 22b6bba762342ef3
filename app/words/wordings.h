// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/text/text.h"
#include "model/frameworks/copyrules.h"
#include "model/questions/pathfinder.h"
#include "model/questions/reach.h"
#include "model/questions/sharing.h"

#include <QString>
#include <QStringList>

// The small words that sentences are put together from.
namespace clonescope::app
{

[[nodiscard]] QString text(const model::Path &path);
// "a", "a and b", "a, b and c"; beyond six, the first five "and n more". `more` are not in the
// list.
[[nodiscard]] QString listed(const QStringList &parts, std::size_t more = 0);
// The first five "and more", where nobody knows how many.
[[nodiscard]] QString listedAndMore(const QStringList &parts);
[[nodiscard]] QString joined(const QString &a,
                             const QString &b); // of sentences, either may be empty

[[nodiscard]] QString waysText(const model::NumberOfWays &ways); // "two ways", "more than 20 ways"
// The first line of a statement, shortened with an ellipsis.
[[nodiscard]] QString shortCode(std::string_view statement);
// "list", "tensor", "dict", as a sentence calls an object.
[[nodiscard]] QString kindName(const model::Heap &heap, model::Slot slot);
[[nodiscard]] QString oneOf(const QString &kind); // "a list", "an OrderedDict"

[[nodiscard]] QString outcomeWord(model::Outcome outcome); // "shared"
// "clone()", "copy.copy"; what is no tensor can be copied by list(), [:] and the like, too.
[[nodiscard]] QString methodName(model::CopyMethod method, model::Framework framework);
[[nodiscard]] QString methodName(model::CopyMethod method); // of tensors
[[nodiscard]] QString methodFirst(model::CopyMethod method); // the same, to begin a sentence with
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
[[nodiscard]] QString oneObjectText(const model::NumberOfWays &ways); // "one object, two ways …"
[[nodiscard]] QString bytesText(std::size_t bytes); // "1 byte", "24 bytes"
[[nodiscard]] QString totalsText(const model::Totals &totals); // "1 object, 48 bytes"
[[nodiscard]] QString sharedTotalsText(const model::Sharing &sharing);
[[nodiscard]] QString sharedBytesText(const model::SharedStorage &storage);
[[nodiscard]] QString notText(const QString &a, const QString &b); // what a reaches and b does not

} // namespace clonescope::app
