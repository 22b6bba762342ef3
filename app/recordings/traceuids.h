// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recordings/tracesteps.h"

namespace clonescope::app
{

// Numbers the objects of a trace that gives them none, so that they can be followed from step to
// step: what is found by the same way as before, and is of the same type, is taken for the same.
class TraceUids
{
public:
    void number(TraceStep &step); // whose uids are the ids

private:
    std::unordered_map<std::uint64_t, TraceObject> m_before; // by uid
    std::vector<std::pair<std::string, TraceValue>> m_namesBefore;
    std::uint64_t m_next = 1;
};

} // namespace clonescope::app
