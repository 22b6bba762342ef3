// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFlags>

namespace clonescope::app
{

// What of a document changed, as a value. `position`, `removed` and `added` tell the last change of
// the text in UTF-16 units; several changes at once are told one by one.
struct Change {
    enum Part : unsigned {
        Text = 1U << 0U,
        Run = 1U << 1U, // a new run, or its becoming stale, or other problems
        Running = 1U << 2U, // the worker began or ended
        Step = 1U << 3U,
        Compare = 1U << 4U,
        Selection = 1U << 5U,
        Pins = 1U << 6U,
        Folds = 1U << 7U,
        Semantics = 1U << 8U,
        Clean = 1U << 9U,
        File = 1U << 10U, // its path; it was read, or written; another document was opened
    };
    Q_DECLARE_FLAGS(Parts, Part)

    Parts parts;
    int position = 0;
    int removed = 0;
    int added = 0;

    [[nodiscard]] bool has(Part part) const { return parts.testFlag(part); }
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Change::Parts)

} // namespace clonescope::app
