// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/reduceanswers.h"

#include "model/engine/exceptions.h"
#include "model/heap/typenames.h"

namespace clonescope::model
{

Ref requireTuple(Interp &interp, Ref answer, std::string_view hook)
{
    if (!interp.heap().as<Tuple>(answer))
        raise("TypeError",
              std::string(hook) + " should return a tuple, not '"
                  + errorTypeName(interp.heap(), answer) + "'");
    return answer;
}

std::pair<Ref, Ref> pairOf(Interp &interp, Slot both)
{
    const std::vector<Ref> pair = interp.members(both);
    if (pair.size() < 2)
        raise("ValueError",
              "not enough values to unpack (expected 2, got " + std::to_string(pair.size()) + ")");
    if (pair.size() > 2)
        raise("ValueError", "too many values to unpack (expected 2)");
    return {pair[0], pair[1]};
}

std::vector<std::pair<Ref, Ref>> requiredEntries(Interp &interp, Slot mapping)
{
    auto entries = interp.entries(mapping);
    if (!entries)
        raise("TypeError",
              "'" + errorTypeName(interp.heap(), mapping) + "' object is not iterable");
    return std::move(*entries);
}

std::vector<Ref> reducedItems(Interp &interp, Slot reduced)
{
    if (!interp.isIterable(reduced))
        raise("TypeError",
              "Value after * must be an iterable, not " + errorTypeName(interp.heap(), reduced));
    std::vector<Ref> items = interp.members(reduced);
    if (items.size() < 2)
        raise("TypeError",
              std::string("_reconstruct() missing ")
                  + (items.empty() ? "2 required positional arguments: 'func' and 'args'"
                                   : "1 required positional argument: 'args'"));
    if (items.size() > 5)
        raise("TypeError",
              "_reconstruct() takes from 4 to 7 positional arguments but "
                  + std::to_string(items.size() + 2) + " were given");
    return items;
}

} // namespace clonescope::model
