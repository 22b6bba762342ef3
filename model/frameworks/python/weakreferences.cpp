// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// The module weakref, as far as it is C in real Python.
namespace clonescope::model::python
{

namespace
{

bool canBeWeak(const Heap &heap, Slot object)
{
    const Class *type = classOf(heap, object);
    return (type && type->takesWeakReferences) || heap.as<Class>(object)
        || heap.as<Function>(object) || heap.as<Set>(object) || heap.as<Tensor>(object)
        || heap.as<Type>(object) || heap.as<Generator>(object) || heap.as<BoundMethod>(object)
        || heap.as<Deque>(object) || heap.as<Partial>(object) || heap.as<Module>(object);
}

void requireWeak(Interp &interp, Slot object)
{
    if (!canBeWeak(interp.heap(), object))
        raise("TypeError",
              "cannot create weak reference to '" + errorTypeName(interp.heap(), object)
                  + "' object");
}

// Without a callback, one object has one reference to it, and one proxy.
Slot existing(const Heap &heap, Slot referent, bool isProxy)
{
    for (std::uint32_t i = 0; i < heap.slotCount(); ++i) {
        const auto *weak = heap.as<WeakReference>(Slot {i});
        if (weak && weak->referent == referent && weak->callback == noSlot
            && weak->isProxy == isProxy && (isProxy || heap[Slot {i}].type == noSlot))
            return Slot {i};
    }
    return noSlot;
}

// The one there is already, where it has no callback; of what can be called, a proxy of a class of
// its own.
Ref referring(Interp &interp, std::string_view function, const Arguments &arguments, bool isProxy)
{
    takePositional(function, arguments, 1, 2);
    const Slot object = arguments.positional[0];
    requireWeak(interp, object);
    const Slot callback = arguments.positional.size() > 1 && arguments.positional[1] != Heap::none
        ? arguments.positional[1]
        : noSlot;
    if (callback == noSlot)
        if (const Slot known = existing(interp.heap(), object, isProxy); known != noSlot)
            return interp.store().hold(known);
    const Slot type = isProxy && isCallable(interp, object)
        ? interp.language().type("weakref.CallableProxyType")
        : noSlot;
    return interp.store().make(WeakReference {object, callback, isProxy}, type);
}

Ref makeReference(Interp &interp, Slot, const Arguments &arguments)
{
    return referring(interp, "ref", arguments, false);
}

Ref proxy(Interp &interp, Slot, const Arguments &arguments)
{
    return referring(interp, "proxy", arguments, true);
}

Ref weakReferencesOf(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot object = takeOne("getweakrefs", arguments);
    std::vector<Slot> found;
    for (std::uint32_t i = 0; i < interp.heap().slotCount(); ++i)
        if (const auto *weak = interp.heap().as<WeakReference>(Slot {i});
            weak && weak->referent == object)
            found.push_back(Slot {i});
    std::sort(found.begin(), found.end(),
              [&](Slot a, Slot b) { return interp.heap().uid(a) < interp.heap().uid(b); });
    return makeList(interp, found);
}

Ref weakReferenceCount(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot object = takeOne("getweakrefcount", arguments);
    std::int64_t found = 0;
    for (std::uint32_t i = 0; i < interp.heap().slotCount(); ++i)
        if (const auto *weak = interp.heap().as<WeakReference>(Slot {i});
            weak && weak->referent == object)
            ++found;
    return interp.store().makeInt(found);
}

Ref compareReferences(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<WeakReference>(left);
    const auto *b = interp.heap().as<WeakReference>(right);
    if (!a || !b || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    const bool areAlive = a->referent != noSlot && b->referent != noSlot;
    const bool same = areAlive ? interp.equal(a->referent, b->referent) : left == right;
    return boolean(interp, same == (op == CompareOp::Equal));
}

constexpr Native weakReferenceFunctions[] = {
    {"getweakrefcount", weakReferenceCount},
    {"getweakrefs", weakReferencesOf},
    {"proxy", proxy},
};

constexpr std::array constructors {
    Native {"CallableProxyType", nullptr},
    Native {"ProxyType", nullptr},
    Native {"ReferenceType", makeReference},
};

} // namespace

const ModuleDef &weakReferenceModule()
{
    static const ModuleDef module {.name = "_weakref",
                                   .functions = weakReferenceFunctions,
                                   .classes = constructors,
                                   .classModule = "weakref",
                                   .alias = {"ref", "ReferenceType"}};
    return module;
}

const TypeOps weakReferenceOps {
    .getAttribute = [](Interp &interp, Slot self, std::string_view name) -> Ref {
        if (name == "__callback__") {
            const Slot callback = interp.heap().as<WeakReference>(self)->callback;
            return interp.store().hold(callback == noSlot ? Heap::none : callback);
        }
        return {};
    },
    .compare = compareReferences,
    .repr = [](Interp &interp, Slot self) -> std::string {
        const Slot referent = interp.heap().as<WeakReference>(self)->referent;
        const std::string at = "<weakref at " + addressText(interp.heap(), self);
        return referent == noSlot ? at + "; dead>"
                                  : at + "; to '" + errorTypeName(interp.heap(), referent) + "' at "
                + addressText(interp.heap(), referent) + ">";
    },
    .call =
        [](Interp &interp, Slot self, const Arguments &arguments) {
            takeNothing("weakref", arguments);
            const Slot referent = interp.heap().as<WeakReference>(self)->referent;
            return interp.store().hold(referent == noSlot ? Heap::none : referent);
        },
};

} // namespace clonescope::model::python
