// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"
#include "model/questions/paths.h"

#include <QString>
#include <QStringList>

// The small words that sentences are put together from.
namespace clonescope::app
{

[[nodiscard]] QString text(std::string_view utf8);
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

} // namespace clonescope::app
