// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringList>

namespace clonescope::app
{

// A row of two texts side by side: a line of each, from 0, or -1 where one has none there.
struct DiffRow {
    int before = -1, after = -1;
    bool operator==(const DiffRow &) const = default;
    [[nodiscard]] bool isSame() const { return before >= 0 && after >= 0; }
};

// All lines of both in their order, with as few as possible that only one of them has (E. Myers, An
// O(ND) difference algorithm, 1986). Texts that differ in more than `most` lines are told apart in
// their middle as a whole.
[[nodiscard]] QList<DiffRow> lineDiff(const QStringList &before, const QStringList &after,
                                      int most = 2000);

} // namespace clonescope::app
