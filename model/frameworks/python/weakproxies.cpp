// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

// weakref.proxy: whatever is done to one is done to what it refers to, as long as that lives.
namespace clonescope::model::python
{

namespace
{

// Held, as what is done to it may let go of it.
Ref referent(Interp &interp, Slot self)
{
    const Slot found = interp.heap().as<WeakReference>(self)->referent;
    if (found == noSlot)
        raise("ReferenceError", "weakly-referenced object no longer exists");
    return interp.store().hold(found);
}

// The same of an operand that may be no proxy.
Ref operand(Interp &interp, Slot given)
{
    const auto *weak = interp.heap().as<WeakReference>(given);
    return weak && weak->isProxy ? referent(interp, given) : interp.store().hold(given);
}

std::string weakProxyRepr(Interp &interp, Slot self)
{
    const Slot to = interp.heap().as<WeakReference>(self)->referent;
    const std::string at = "<weakproxy at " + addressText(interp.heap(), self) + " to ";
    return to == noSlot
        ? at + "NoneType at 0x7f0000000000>"
        : at + errorTypeName(interp.heap(), to) + " at " + addressText(interp.heap(), to) + ">";
}

Ref call(Interp &interp, Slot self, const Arguments &arguments)
{
    if (interp.heap()[self].type == noSlot)
        raise("TypeError", "'weakref.ProxyType' object is not callable");
    return interp.call(referent(interp, self), arguments);
}

} // namespace

const TypeOps weakProxyOps {
    .getAttribute
    = [](Interp &interp, Slot self,
         std::string_view name) { return interp.attribute(referent(interp, self), name); },
    .setAttribute = [](Interp &interp, Slot self, std::string_view name,
                       Slot value) { interp.setAttribute(referent(interp, self), name, value); },
    .item
    = [](Interp &interp, Slot self, Slot key) { return interp.item(referent(interp, self), key); },
    .setItem = [](Interp &interp, Slot self, Slot key,
                  Slot value) { interp.setItem(referent(interp, self), key, value); },
    .binary
    = [](Interp &interp, BinaryOp op, Slot left,
         Slot right) { return interp.binary(op, operand(interp, left), operand(interp, right)); },
    .inplace
    = [](Interp &interp, BinaryOp op, Slot left,
         Slot right) { return interp.inplace(op, operand(interp, left), operand(interp, right)); },
    .unary = [](Interp &interp, UnaryOp op,
                Slot self) { return interp.unary(op, referent(interp, self)); },
    .compare
    = [](Interp &interp, CompareOp op, Slot left,
         Slot right) { return interp.compare(op, operand(interp, left), operand(interp, right)); },
    .contains = [](Interp &interp, Slot self,
                   Slot member) { return interp.contains(referent(interp, self), member); },
    .truth = [](Interp &interp, Slot self) { return interp.truth(referent(interp, self)); },
    .length = [](Interp &interp, Slot self) { return interp.length(referent(interp, self)); },
    .iterated = [](Interp &interp, Slot self) { return interp.iterated(referent(interp, self)); },
    .repr = weakProxyRepr,
    .str = [](Interp &interp, Slot self) { return interp.str(referent(interp, self)); },
    .call = call,
};

} // namespace clonescope::model::python
