// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/words/wordings.h"
#include "model/heap/runstep.h"
#include "model/questions/pathfinder.h"
#include "model/questions/reach.h"

#include <QString>
#include <QStringList>

namespace clonescope::app
{

// What sentences about one step are made of: its values, the state before and after, its words.
class StepWords
{
public:
    explicit StepWords(const model::RunStep &at);

    [[nodiscard]] const model::Step &done() const { return m_done; }
    [[nodiscard]] const model::Heap &before() const { return m_before; }
    [[nodiscard]] const model::Heap &after() const { return m_after; }
    // What was written over was an object, not an atom.
    [[nodiscard]] bool wasNode(const model::Write &write) const;

    [[nodiscard]] QString value(model::Slot slot) const; // after the step
    [[nodiscard]] QString valueBefore(const model::Write &write) const;
    // "The list it pointed at did not change; x.tags still is that one."
    [[nodiscard]] QString whatBecameOf(const model::Write &write) const;
    // The shortest ways that names have to an object, but for that name's.
    [[nodiscard]] QString otherWays(model::Slot slot, const std::string &except) const;
    // Where the object that a write replaced is now; noSlot where it is gone.
    [[nodiscard]] model::Slot liveBefore(const model::Write &write) const;

private:
    [[nodiscard]] bool wasThere(const model::Write &write) const;
    [[nodiscard]] bool wasChanged(model::Slot slot) const;

    const model::Step &m_done;
    const model::Heap &m_before;
    const model::Heap &m_after;
};

// The ways by which a change is seen but for the one it was written by: the shortest of each other
// name, those of the writer's own name, the others' further ones.
[[nodiscard]] std::vector<model::Path> pathsOfOthers(const model::SeenChange &change);
[[nodiscard]] QString othersSeeing(const model::SeenChange &change);
[[nodiscard]] bool isSeenByOthers(const model::SeenChange &change); // by another name
[[nodiscard]] QStringList lookingElsewhere(const model::SeenChange &change);
[[nodiscard]] QStringList holdingOn(const model::SeenChange &change); // by what is not drawn
[[nodiscard]] model::NumberOfWays
waysOf(const model::SeenChange &change); // all by which it is seen

} // namespace clonescope::app
