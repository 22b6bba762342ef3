// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/frameworks.h"
#include "model/syntax/parse.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace clonescope::tests
{

// Reads and runs a program, which must have no problems of reading.
[[nodiscard]] inline model::Run runProgram(std::string_view text, const model::Limits &limits = {},
                                           const std::atomic<bool> *cancelled = nullptr)
{
    const syntax::Tree tree = syntax::parse(text);
    if (!tree.problems.empty())
        throw std::runtime_error(tree.problems.front().message);
    return model::execute(text, tree.body, {}, limits, cancelled);
}

// What the program printed, then how it ended: "ValueError: … (line 3)".
[[nodiscard]] inline std::string outputOf(std::string_view text, const model::Limits &limits = {})
{
    const model::Run run = runProgram(text, limits);
    std::string output;
    for (const model::Step &step : run.steps) {
        output += step.output;
        if (step.error)
            output += step.error->type + ": " + step.error->message + " (line "
                + std::to_string(step.error->line) + ")\n";
    }
    for (const model::RunProblem &problem : run.problems)
        output += "stopped: " + problem.message + " (line " + std::to_string(problem.line) + ")\n";
    return output;
}

} // namespace clonescope::tests
