// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <span>

namespace clonescope::model
{

// How a step's statement leads to what it wrote: by the paths that it mentions.
class StatementPaths
{
public:
    StatementPaths(const Run &run, std::size_t step); // the run must outlive this

    // The path that led to one of some objects, `step` added to it: one mentioned in a line that
    // wrote before others, one that is written to before one that is only read.
    [[nodiscard]] std::optional<Path> pathTo(std::span<const Slot> objects,
                                             const std::optional<PathStep> &step,
                                             std::span<const std::size_t> writes) const;
    [[nodiscard]] bool mentions(const std::string &name) const;

private:
    [[nodiscard]] std::vector<const Mention *> nearest(std::span<const std::size_t> writes) const;
    [[nodiscard]] bool isReboundName(const std::string &name) const;
    [[nodiscard]] bool leadsTo(const Heap &heap, const Path &path,
                               std::span<const Slot> objects) const;

    const Heap &m_before;
    const Heap &m_after;
    const Step &m_step;
};

} // namespace clonescope::model
