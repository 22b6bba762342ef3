// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/viewstate.h"

#include <QList>
#include <QPair>

namespace clonescope::app
{

// No card is dragged farther away, in scene units, and coordinates are exact up to there.
constexpr double farthestPin = 1e7;

// View state as the file spells it. Only what is not default is written; keys that are not ours
// keep their place.
struct SavedView {
    std::optional<std::size_t> step; // none: the last
    ComparePair compare;
    Pins pins;
    Folds folds;
    model::Semantics semantics;
    bool operator==(const SavedView &) const = default;
};
// What is seen then, in the run to come: of a program that is opened, and of one whose file another
// program wrote while it was looked at.
[[nodiscard]] ViewState seenIn(const SavedView &saved);
[[nodiscard]] ViewState withSaved(const ViewState &seen, const SavedView &saved);
[[nodiscard]] SavedView readView(const QList<QPair<QString, QString>> &lines);
[[nodiscard]] QList<QPair<QString, QString>> writeView(const SavedView &view,
                                                       const QList<QPair<QString, QString>> &known);

} // namespace clonescope::app
