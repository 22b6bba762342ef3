// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/pathparser.h"
#include "tests/fuzz/target.h"

#include "model/frameworks/frameworks.h"
#include "model/questions/graph.h"
#include "model/questions/reach.h"
#include "model/questions/sharing.h"
#include "model/syntax/parse.h"

using namespace clonescope;

// A program: read, run, every step's changes told, and its first two names compared.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    const syntax::Tree tree = syntax::parse(text);
    for (const syntax::Problem &problem : tree.problems)
        fuzz::require(problem.at.line >= 1 && problem.at.column >= 0 && !problem.message.empty(),
                      "a problem has a place and a message");
    const model::Run run
        = model::execute(text, std::span(tree.body).first(tree.readable), {}, fuzz::limits);
    for (std::size_t step = 1; step <= run.steps.size(); ++step) {
        const model::Step &done = run.steps[step - 1];
        fuzz::require(done.begin <= done.end && done.end <= size, "a step's text is in the text");
        static_cast<void>(model::editsOf(run, step));
    }
    const model::Heap &heap = run.heapAfter(run.steps.size());
    const std::vector<model::NamedValue> names = model::visibleNames(heap);
    if (names.size() < 2)
        return 0;
    const auto a = model::parsePath(names[0].name);
    const auto b = model::parsePath(names[1].name);
    if (a && b)
        static_cast<void>(model::compare(run, run.steps.size(), *a, *b));
    return 0;
}
