// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/origins.h"
#include "app/document/viewstate.h"
#include "model/questions/pathfinder.h"

namespace clonescope::app
{

// Of the ways to an object, the one that it is edited through: the name in use where that leads
// there, else the fewest steps, and of as many the name bound last, since people edit the clone.
// None where there is none.
[[nodiscard]] QString chosenOf(const std::vector<model::NamePaths> &ways, const QString &inUse);

// The same of all ways, `inUse` itself where it leads there. A person writes `x` and not
// `v._base`: that is a way only where there is no other.
[[nodiscard]] QString pathTo(const model::Heap &heap, model::Slot object, const QString &inUse);

// What is selected at one step: the object that was chosen, by another path where the one that it
// was chosen by does not lead there; where it is not there, what the path leads to. The path alone
// where that is nothing.
struct Selected {
    model::Slot object = model::noSlot;
    std::optional<model::OriginKey> key; // of the object
    QString path;
};
// The object that a path leads to, as in another run of the same program.
[[nodiscard]] Selection selectionAt(const QString &path, const model::Heap &heap,
                                    const Origins &origins);

[[nodiscard]] Selected selectedAt(const model::Heap &heap, const Origins &origins,
                                  const Selection &selection);

} // namespace clonescope::app
