// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/tracestep.h"

#include "app/formats/stepwriter.h"

#include <algorithm>
#include <utility>

namespace clonescope::app
{

namespace
{

using namespace model;

// What a step says beside the state that it left.
std::string head(const Step &step, std::string_view text, std::size_t most)
{
    std::string out = "{\"line\": " + std::to_string(step.line)
        + ", \"end_line\": " + std::to_string(step.endLine) + ", \"source\": ";
    appendJson(out, text.substr(std::min(step.begin, text.size()), step.end - step.begin));
    out += ", \"stdout\": ";
    appendJson(out, step.output, most);
    out += ", \"error\": ";
    if (!step.error)
        return out + "null, ";
    out += "{\"type\": ";
    appendJson(out, step.error->type);
    out += ", \"message\": ";
    appendJson(out, step.error->message, most);
    return out + "}, ";
}

} // namespace

std::optional<std::string> stepJson(const Step &step, std::string_view text, std::size_t most)
{
    std::string out = head(step, text, most);
    StepWriter(step.heap, most).writeState(out);
    out += "}";
    return out.size() > most ? std::nullopt : std::optional(std::move(out));
}

std::optional<std::string> ShortSteps::next(const Step &step, std::string_view text,
                                            std::size_t most)
{
    std::string out = head(step, text, most);
    StepWriter(step.heap, most).writeChange(out, m_told, m_isFirst);
    if (std::exchange(m_isFirst, false))
        return stepJson(step, text, most);
    out += "}";
    return out.size() > most ? std::nullopt : std::optional(std::move(out));
}

} // namespace clonescope::app
