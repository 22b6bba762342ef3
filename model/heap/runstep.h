// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/run.h"

#include <string_view>

namespace clonescope::model
{

// A step of a run beside the text that ran: what all that is told or drawn of a step starts from.
// Step 0 is what was there before the program. The run and the text must outlive it.
struct RunStep {
    const Run &run;
    std::size_t step = 0;
    std::string_view text = {}; // in UTF-8

    [[nodiscard]] bool hasRun() const { return step > 0 && step <= run.steps.size(); }
    [[nodiscard]] const Step &done() const { return run.steps[step - 1]; } // where it has run
    [[nodiscard]] const Heap &before() const { return run.heapAfter(step == 0 ? 0 : step - 1); }
    [[nodiscard]] const Heap &after() const { return run.heapAfter(step); }
    // Its code; empty where nothing has run, or the text is another.
    [[nodiscard]] std::string_view statement() const
    {
        if (!hasRun() || done().begin > text.size())
            return {};
        return text.substr(done().begin, done().end - done().begin);
    }
    // That step of the same run.
    [[nodiscard]] RunStep at(std::size_t other) const { return {run, other, text}; }
};

} // namespace clonescope::model
