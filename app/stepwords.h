// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/reach.h"

#include <QString>
#include <QStringList>

namespace clonescope::app
{

// What sentences about one step are made of: its values, the state before and after, its words.
class StepWords
{
public:
    StepWords(const model::Run &run, std::size_t step);

    [[nodiscard]] const model::Step &done() const { return m_done; }
    [[nodiscard]] const model::Heap &before() const { return m_before; }
    [[nodiscard]] const model::Heap &after() const { return m_after; }
    [[nodiscard]] const model::Write &writeOf(const model::Change &change) const
    {
        return m_done.writes[change.write];
    }

    // A name or slot was pointed at the object that it pointed at already, as += does.
    [[nodiscard]] bool isRebindingSame(const model::Change &change) const;
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

// The shortest way of each other name that sees a change; where there is none, one more of the
// writer's own.
[[nodiscard]] std::vector<model::Path> pathsOfOthers(const model::Change &change);
[[nodiscard]] QString othersSeeing(const model::Change &change);
[[nodiscard]] QStringList lookingElsewhere(const model::Change &change);

} // namespace clonescope::app
