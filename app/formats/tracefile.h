// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <QIODevice>
#include <string_view>

namespace clonescope::app
{

// A trace holds the whole state after each step, and grows with steps times objects. As much as is
// written in a few seconds.
constexpr std::uint64_t largestTrace = std::uint64_t {256} << 20U; // bytes

struct TraceForm {
    std::string_view text; // the program
    std::string_view producer = {}; // of a recording, in JSON; else it is this program
    bool isShort = false; // what changed, in place of the whole state
    bool withEvents = false; // each step's copies and writes, too
};

// Writes a run as a trace, one step at a time, so that a long run needs no second copy in memory.
// Where the trace would be larger than `most` bytes, answers how many steps fit; what was written
// is not whole then. That a device takes no more it tells itself.
[[nodiscard]] std::optional<std::size_t> writeTrace(QIODevice &out, const model::Run &run,
                                                    const TraceForm &form,
                                                    std::uint64_t most = largestTrace);

} // namespace clonescope::app
