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

// Writes a run as a trace, one step at a time, so that a long run needs no second copy in memory.
// `text` is the program. Where the trace would be larger than `most` bytes, answers how many steps
// fit; what was written is not whole then. `withEvents`: each step's copies and writes, too. That a
// device takes no more it tells itself.
[[nodiscard]] std::optional<std::size_t> writeTrace(QIODevice &out, const model::Run &run,
                                                    std::string_view text,
                                                    std::uint64_t most = largestTrace,
                                                    bool withEvents = false);

} // namespace clonescope::app
