// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace clonescope::app
{

// Where new statements go into a text, in UTF-16 units.
struct Insertion {
    int position = 0, removed = 0;
    QString added;
    int line = 0; // from 1, of the first new statement
    std::size_t after = 0; // the step that they come after
    bool operator==(const Insertion &) const = default;
};

// Puts statements, one a line, after the statement of a step; before it where it raised; before
// everything at step 0, but behind a docstring and imports from __future__. A line that holds
// further statements is split at its semicolon; all else of the text stays as it is.
[[nodiscard]] Insertion insertion(const QString &text, const model::Run &run, std::size_t step,
                                  const QStringList &statements);

} // namespace clonescope::app
