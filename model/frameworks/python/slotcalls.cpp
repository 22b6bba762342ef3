// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/slotcalls.h"

#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/frameworks/python/atoms.h"
#include "model/heap/typenames.h"

namespace clonescope::model::python
{

const TypeOps &operationsOf(Interp &interp, Slot self)
{
    return interp.language().operations(interp.heap(), self);
}

Called called(Slot self, const Arguments &arguments, std::string_view name)
{
    if (self != noSlot)
        return {self, arguments.positional};
    if (arguments.positional.empty())
        raise("TypeError", "descriptor '" + std::string(name) + "' needs an argument");
    return {arguments.positional[0], arguments.positional.subspan(1)};
}

void requireCount(std::span<const Slot> given, std::size_t count)
{
    if (given.size() != count)
        raise("TypeError",
              "expected " + std::to_string(count) + " argument" + (count == 1 ? "" : "s") + ", got "
                  + std::to_string(given.size()));
}

Ref notImplemented(Interp &interp)
{
    return interp.store().hold(Heap::notImplemented);
}

Ref plain(Interp &interp, Slot self)
{
    return classOf(interp.heap(), self) ? exact(interp, self) : interp.store().hold(self);
}

void requireIndex(Interp &interp, Slot given)
{
    const Heap &heap = interp.heap();
    if (!heap.as<Int>(given) && !heap.as<Bool>(given) && !heap.as<Tensor>(given)
        && classAttribute(interp, given, "__index__") == noSlot)
        raise("TypeError",
              "'" + errorTypeName(heap, given) + "' object cannot be interpreted as an integer");
}

} // namespace clonescope::model::python
