// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/support.h"
#include "model/frameworks/python/tables.h"

#include <algorithm>
#include <array>
#include <limits>

// The module _sys: what sys.py takes from the engine.
namespace clonescope::model
{

namespace python
{

namespace
{

Ref getRecursionLimit(Interp &interp, Slot, const Arguments &arguments)
{
    takeNothing("sys.getrecursionlimit", arguments);
    return interp.store().makeInt(Nesting::limit);
}

// What is being handled: its class, itself, its traceback.
Ref excInfo(Interp &interp, Slot, const Arguments &arguments)
{
    takeNothing("sys.exc_info", arguments);
    const Slot handled = interp.machine() ? interp.machine()->handled() : noSlot;
    if (handled == noSlot)
        return makeTuple(interp, std::array {Heap::none, Heap::none, Heap::none});
    const Slot traceback = interp.heap().as<Exception>(handled)->traceback;
    return makeTuple(interp,
                     std::array {typeOf(interp, handled), handled,
                                 traceback == noSlot ? Heap::none : traceback});
}

Ref exception(Interp &interp, Slot, const Arguments &arguments)
{
    takeNothing("sys.exception", arguments);
    const Slot handled = interp.machine() ? interp.machine()->handled() : noSlot;
    return interp.store().hold(handled == noSlot ? Heap::none : handled);
}

Ref exit(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("exit", arguments, 0, 1);
    const Slot given = arguments.positional.empty() ? Heap::none : arguments.positional[0];
    const Slot type = interp.language().type("SystemExit");
    const bool isTuple = interp.heap().as<Tuple>(given);
    if (given == Heap::none)
        raiseObject(interp, interp.call(type, {}));
    if (!isTuple)
        raiseObject(interp, interp.call(type, {{&given, 1}, {}}));
    const auto &items = interp.heap().as<Tuple>(given)->items;
    const std::vector<Slot> parts(items.begin(), items.end());
    raiseObject(interp, interp.call(type, {parts, {}}));
}

// What other tensors hold of one: PyTorch holds that within, where Python does not count it.
std::uint64_t heldByTensors(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    interp.spend(heap.slotCount());
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < heap.slotCount(); ++i) {
        const Slot at {static_cast<std::uint32_t>(i)};
        if (const auto *tensor = heap.as<Tensor>(at))
            count += (tensor->base == object ? 1U : 0U) + (tensor->grad == object ? 1U : 0U);
        else if (const auto *node = heap.as<GradNode>(at))
            count += static_cast<std::uint64_t>(
                std::count(node->inputs.begin(), node->inputs.end(), object));
    }
    return count;
}

// Exact of what a program makes for itself. What Python shares between uses (numbers, texts, what
// stands in code) is held by more than the program says.
Ref getReferenceCount(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot object = takeOne("sys.getrefcount", arguments);
    const Heap &heap = interp.heap();
    const bool isOwn = heap.as<List>(object) || heap.as<Dict>(object) || heap.as<Deque>(object)
        || heap.as<ByteArray>(object) || heap.as<Instance>(object) || heap.as<Tensor>(object)
        || (heap.as<Set>(object) && !heap.as<Set>(object)->isFrozen);
    if (!isOwn)
        unsupported("sys.getrefcount() of what Python itself may hold elsewhere");
    std::uint64_t count = interp.store().holders(object);
    if (heap.as<Tensor>(object))
        count -= heldByTensors(interp, object);
    return interp.store().makeInt(static_cast<std::int64_t>(count));
}

template <FixedString what> Ref refuseFunction(Interp &, Slot, const Arguments &)
{
    unsupported(std::string(what.view()));
}

std::vector<std::pair<std::string_view, Payload>> sysConstants()
{
    return {{"byteorder", Str {Shared<std::string>("little")}},
            {"maxsize", Int {std::numeric_limits<std::int64_t>::max(), {}}},
            {"maxunicode", Int {0x10ffff, {}}}};
}

} // namespace

} // namespace python

const ModuleDef &sysModule()
{
    using namespace python;
    static constexpr std::array functions {
        Native {"exc_info", excInfo},
        Native {"exception", exception},
        Native {"exit", python::exit},
        Native {"getrecursionlimit", getRecursionLimit},
        Native {"getrefcount", getReferenceCount},
        Native {"getsizeof", refuseFunction<"sys.getsizeof">},
        Native {"intern", refuseFunction<"sys.intern">},
        Native {"setrecursionlimit", refuseFunction<"sys.setrecursionlimit">},
    };
    static const ModuleDef module {
        .name = "_sys", .functions = functions, .constants = python::sysConstants};
    return module;
}

} // namespace clonescope::model
