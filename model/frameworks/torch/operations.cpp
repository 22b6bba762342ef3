// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/operations.h"

#include "model/engine/machine.h"

namespace clonescope::model::torch
{

namespace
{

std::vector<std::span<const Operation>> allOperations()
{
    return {copyingOperations(),   viewingOperations(),     computingOperations(),
            readingOperations(),   unaryOperations(),       binaryOperations(),
            choosingOperations(),  reducingOperations(),    orderingOperations(),
            joiningOperations(),   axisOperations(),        rearrangingOperations(),
            gatheringOperations(), multiplyingOperations(), askingOperations(),
            likeOperations(),      windowOperations(),      geometryOperations(),
            spacingOperations(),   ternaryOperations(),     updatingOperations(),
            placingOperations()};
}

} // namespace

Ref callAsFunction(Interp &interp, NativeFunction method, const Arguments &arguments,
                   bool takesSequence)
{
    const Heap &heap = interp.heap();
    auto positional = arguments.positional;
    std::vector<std::pair<std::string_view, Slot>> words;
    Slot self = noSlot;
    if (!positional.empty()) {
        self = positional.front();
        positional = positional.subspan(1);
    }
    for (const auto &word : arguments.keywords)
        if (self == noSlot && word.first == "input")
            self = word.second;
        else
            words.push_back(word);
    const bool isSpread = !positional.empty() && !heap.as<List>(positional.front())
        && !heap.as<Tuple>(positional.front());
    if (self == noSlot || !isTensor(heap, self)
        || (takesSequence && (isSpread || positional.size() > 1)))
        throw Unsupported {"this form of a function of torch"};
    return method(interp, self, {positional, words});
}

std::vector<Native> operationMethods()
{
    std::vector<Native> all;
    for (const auto part : allOperations())
        for (const Operation &one : part)
            if (one.method)
                all.push_back({one.name, one.method, one.type});
    return all;
}

std::vector<Native> operationFunctions()
{
    std::vector<Native> all;
    for (const auto part : allOperations())
        for (const Operation &one : part)
            if (one.function)
                all.push_back({one.name, one.function, one.type});
    return all;
}

std::size_t dimensionOf(const Interp &interp, std::string_view function, Slot value,
                        std::size_t rank)
{
    return wrapDimension(dimension(interp, function, value), rank);
}

std::vector<bool> distinctDimensions(const Sizes &dims, std::size_t rank)
{
    std::vector<bool> seen(std::max<std::size_t>(rank, 1), false);
    for (const std::int64_t dim : dims) {
        const std::size_t at = wrapDimension(dim, rank);
        if (seen[at])
            raise("RuntimeError",
                  "dim " + std::to_string(at) + " appears multiple times in the list of dims");
        seen[at] = true;
    }
    return seen;
}

std::vector<bool> dimensionsOf(const Interp &interp, std::string_view function, Slot value,
                               std::size_t rank)
{
    if (value == noSlot || value == Heap::none)
        return std::vector<bool>(rank, true);
    Sizes dims;
    if (const auto sequence = sizesOf(interp, value))
        dims = *sequence;
    else
        dims = {dimension(interp, function, value)};
    if (dims.empty())
        return std::vector<bool>(rank, true);
    std::vector<bool> along = distinctDimensions(dims, rank);
    along.resize(rank);
    return along;
}

Slot tensorOr(const Interp &interp, std::string_view function, Slot value)
{
    if (value == noSlot || !isTensor(interp.heap(), value))
        refuse(function);
    return value;
}

Ref tupleOf(Interp &interp, const std::vector<Ref> &members)
{
    Tuple tuple;
    for (const Ref &member : members)
        tuple.items.push_back(member);
    return interp.store().make(std::move(tuple));
}

Ref namedResult(Interp &interp, std::string_view name, const std::vector<Ref> &members)
{
    if (!interp.machine())
        throw Unsupported {"torch.return_types"};
    const Ref module = interp.machine()->imported("torch.return_types");
    const Ref type = interp.attribute(module, name);
    const Ref tuple = tupleOf(interp, members);
    const Slot one[] {tuple};
    return interp.call(type, {one, {}});
}

} // namespace clonescope::model::torch
