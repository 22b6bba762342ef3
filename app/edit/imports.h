// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/heap.h"

#include <QString>
#include <QStringList>

namespace clonescope::app
{

// The import statements that an expression still needs where the heap's names are bound: of copy,
// torch and tf.
[[nodiscard]] QStringList missingImports(const model::Heap &heap, const QString &expression);

// A pattern such as "copy.copy({})" as it must be written where `copy` may be bound to something
// else, or only as an alias: its module under the name it has, or under a free one with the import.
struct Spelling {
    QString pattern;
    QStringList imports;
};
[[nodiscard]] Spelling spelled(const model::Heap &heap, const QString &pattern);

} // namespace clonescope::app
