// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/formats/tracefile.h"

#include "app/formats/traceevents.h"
#include "app/formats/tracestep.h"
#include "model/frameworks/torch/random.h"

#include <algorithm>
#include <string>

namespace clonescope::app
{

namespace
{

std::string_view kindName(model::RunProblem::Kind kind)
{
    switch (kind) {
    case model::RunProblem::Kind::Syntax:
        return "syntax";
    case model::RunProblem::Kind::Unsupported:
        return "unsupported";
    case model::RunProblem::Kind::Limit:
        return "limit";
    }
    return "";
}

// Bytes from 0 to characters from 1, as Python counts.
int columnInCharacters(std::string_view text, int line, int column)
{
    std::size_t begin = 0;
    for (int i = 1; i < line && begin < text.size(); ++i)
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const auto bytes = static_cast<std::size_t>(std::max(column, 0));
    const std::string_view known = text.substr(begin, bytes); // a recording knows what ran
    auto characters = static_cast<int>(bytes - known.size()) + 1;
    for (const char c : known)
        characters += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U ? 1 : 0;
    return characters;
}

std::string producerOf(const model::Run &run)
{
    std::string out = "{\"name\": ";
    appendJson(out, "clonescope " CLONESCOPE_VERSION);
    out += R"(, "python": "3.11", "torch": )";
    appendJson(out, run.semantics.torch == model::TorchVersion::V1_13 ? "1.13" : "2.6");
    // What a program draws with that sets no seed: a real process takes another at each start.
    out += ", \"seed\": " + std::to_string(model::torch::TorchGenerator::defaultSeed);
    return out + "}";
}

std::string head(const model::Run &run, const TraceForm &form)
{
    std::string out = R"({"format": "clonescope-trace", "version": 1, "producer": )";
    out += form.producer.empty() ? producerOf(run) : form.producer;
    out += ", \"error\": ";
    // What Python raised ended the run before any problem further down could.
    if (run.problems.empty() || (!run.steps.empty() && run.steps.back().error))
        return out + "null, \"steps\": [";
    const model::RunProblem &problem = run.problems.front();
    out += "{\"kind\": ";
    appendJson(out, kindName(problem.kind));
    out += ", \"message\": ";
    appendJson(out, problem.message);
    const int column = columnInCharacters(form.text, problem.line, problem.column);
    out += ", \"line\": " + std::to_string(problem.line)
        + ", \"column\": " + std::to_string(column);
    return out + "}, \"steps\": [";
}

// The step with one field more; nothing where it would be larger than `most` bytes.
std::optional<std::string> joined(std::string step, const std::string &events, std::uint64_t most)
{
    step.replace(step.size() - 1, 1, ", \"events\": " + events + "}");
    return step.size() > most ? std::nullopt : std::optional(std::move(step));
}

void put(QIODevice &out, std::string_view text)
{
    out.write(text.data(), static_cast<qint64>(text.size()));
}

} // namespace

std::optional<std::size_t> writeTrace(QIODevice &out, const model::Run &run, const TraceForm &form,
                                      std::uint64_t most)
{
    std::string part = head(run, form);
    std::uint64_t size = 0;
    ShortSteps shortSteps;
    for (std::size_t step = 0; step < run.steps.size(); ++step) {
        put(out, part);
        size += part.size();
        const std::size_t left = most - std::min(most, size);
        const model::Step &done = run.steps[step];
        auto json = form.isShort ? shortSteps.next(done, form.text, left)
                                 : stepJson(done, form.text, left);
        if (json && form.withEvents)
            json = joined(*json, eventsJson(done, run.heapAfter(step), most), most);
        if (!json)
            return step;
        part = (step == 0 ? "\n" : ",\n") + *json;
    }
    put(out, part);
    put(out, "]}\n");
    return std::nullopt;
}

} // namespace clonescope::app
