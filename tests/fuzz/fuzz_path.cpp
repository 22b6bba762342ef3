// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/pathparser.h"
#include "tests/fuzz/target.h"

#include "model/frameworks/frameworks.h"
#include "model/questions/paths.h"
#include "model/syntax/parse.h"

using namespace clonescope;

namespace
{

const model::Heap &objects()
{
    static const model::Heap heap = [] {
        constexpr std::string_view text
            = "import torch\nx = torch.arange(6.).reshape(2, 3)\nx.tags = [1, [2], (3, 'a')]\n"
              "d = {'a': x, 1: d0 if False else [], (1, 'b'): {}, None: 1.5, True: x.tags}\n"
              "y = x[0]\ny.me = y\nx.requires_grad = True\nz = x * 2\nl = [x, y, d]\nl.append(l)\n";
        const model::Run run = model::execute(text, syntax::parse(text).body, {});
        fuzz::require(run.problems.empty() && !run.steps.back().error, "the objects are made");
        return run.steps.back().heap;
    }();
    return heap;
}

} // namespace

// A path as a person types it: read, followed, written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    std::size_t at = 0;
    static_cast<void>(model::parsePathPrefix(text, at));
    fuzz::require(at <= size, "a prefix ends in the text");
    const auto path = model::parsePath(text);
    if (!path)
        return 0;
    const model::Slot found = model::resolve(objects(), *path);
    const auto again = model::parsePath(model::pathText(*path));
    fuzz::require(again.has_value(), "a path that is written can be read");
    fuzz::require(model::resolve(objects(), *again) == found, "and leads to the same object");
    return 0;
}
