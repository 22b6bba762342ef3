// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/unseenholders.h"

#include "model/heap/objectreferences.h"
#include "model/heap/parts.h"

#include <unordered_set>
#include <vector>

namespace clonescope::model
{

namespace
{

bool isPassedBy(const Heap &heap, Slot slot)
{
    return heap.as<Function>(slot) || heap.as<Class>(slot) || heap.as<Type>(slot)
        || heap.as<Module>(slot) || heap.as<CodeReference>(slot) || heap.as<WeakReference>(slot)
        || heap.holdsNames(slot);
}

} // namespace

bool holdsUnseen(const Heap &heap, Slot value, Slot object)
{
    const Class *type = classOf(heap, value);
    const bool isShown = isNode(heap, value) && !(type && type->isBuiltin);
    if (object == noSlot || isShown || isPassedBy(heap, value))
        return false;
    constexpr std::size_t most = 10'000;
    std::unordered_set<Slot> seen {value};
    std::vector<Slot> open {value};
    while (!open.empty() && seen.size() < most) {
        const Slot at = open.back();
        open.pop_back();
        bool found = false;
        forEachReference(heap[at], [&](Slot next) {
            found |= next == object;
            if (!isPassedBy(heap, next) && seen.insert(next).second)
                open.push_back(next);
        });
        if (found)
            return true;
    }
    return false;
}

} // namespace clonescope::model
