// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/statementmap.h"
#include "model/base/ids.h"
#include "model/heap/run.h"

#include <QMap>
#include <QPointF>
#include <QString>
#include <limits>
#include <optional>

namespace clonescope::app
{

// What is selected: an object, and the way it was reached, a Python expression such as "y.tags[0]"
// that edits go through. Nothing is selected where the path is empty.
struct Selection {
    model::OriginKey object;
    QString path;
    bool operator==(const Selection &) const = default;
    explicit operator bool() const { return !path.isEmpty(); }
};

// The two names or paths that are compared; none where both are empty.
struct ComparePair {
    QString a, b;
    bool operator==(const ComparePair &) const = default;
    explicit operator bool() const { return !a.isEmpty() && !b.isEmpty(); }
};

// "x,y.tags": the comma that no bracket or quote encloses parts the two.
[[nodiscard]] std::optional<ComparePair> parsePair(QStringView text);

using Pins = QMap<model::OriginKey, QPointF>; // where cards were dragged to, in scene units
using Folds = QMap<model::OriginKey, bool>; // what is folded; in older files also what is not

// Of whatever run: where its last statement has run.
constexpr auto lastStep = std::numeric_limits<std::size_t>::max();

// All that an undo command restores beside the text. Steps and keys are those of `outline`; where
// there is none, those of whatever run comes next.
struct ViewState {
    std::size_t step = 0;
    Selection selection;
    Pins pins;
    Folds folds;
    model::Semantics semantics;
    OutlinePtr outline;
    bool operator==(const ViewState &) const = default;
};

// The same after an edit: steps and keys carried over to the statements of `outline`. What hung on
// a statement that is gone is dropped; a step that is gone becomes the one before it; who stood at
// the last step does so again.
[[nodiscard]] ViewState carriedOver(const ViewState &state, const OutlinePtr &outline);

} // namespace clonescope::app
