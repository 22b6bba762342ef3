// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/edits.h"

#include <QString>

#include <functional>
#include <optional>

// What is asked before a line is written, and what the answers mean.
namespace clonescope::views
{

struct Question {
    // What the words typed so far mean; none where they mean nothing yet.
    using Meaning = std::function<std::optional<app::Edit>(const QString &text)>;

    QString title;
    QString proposal;
    QString example;
    Meaning meaning;
    bool isSettled = false; // nothing is left to type: Enter writes the line, Escape does not
};

// A bare name, or nothing.
[[nodiscard]] std::optional<QString> nameIn(const QString &text);

// A clone by a rule of the table, or by any expression with {} for the source.
[[nodiscard]] Question cloneQuestion(const app::EditContext &context, const QString &source,
                                     model::CopyMethod method);
[[nodiscard]] Question cloneQuestion(const app::EditContext &context, const QString &source,
                                     const QString &pattern);
[[nodiscard]] Question newTensorQuestion(const app::EditContext &context);

[[nodiscard]] Question attributeQuestion(const QString &tensor, const QString &proposal = {});
[[nodiscard]] Question renameQuestion(const app::AttributeAt &attribute);
[[nodiscard]] Question appendQuestion(const QString &list);
[[nodiscard]] Question insertQuestion(const QString &list, qint64 at);
[[nodiscard]] Question keyQuestion(const QString &dict);
[[nodiscard]] Question elementQuestion(const QString &tensor, const std::vector<qint64> &index);
// What stands in a part of the object at `path`; `shown` is that where it is an atom.
[[nodiscard]] Question partQuestion(const model::Heap &heap, const app::PartAt &part,
                                    const QString &shown);
// Only whether; the line that takes it away is shown first, as with every other edit.
[[nodiscard]] Question removalQuestion(const app::EditContext &context, const app::Edit &removal);
[[nodiscard]] Question rebindQuestion(const QString &name); // the name is part of the answer
[[nodiscard]] Question pointQuestion(const QString &name, const QString &shown); // only the value

} // namespace clonescope::views
