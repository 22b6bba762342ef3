// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/support.h"
#include "model/frameworks/python/tables.h"

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
        Native {"getrefcount", refuseFunction<"sys.getrefcount">},
        Native {"getsizeof", refuseFunction<"sys.getsizeof">},
        Native {"intern", refuseFunction<"sys.intern">},
        Native {"setrecursionlimit", refuseFunction<"sys.setrecursionlimit">},
    };
    static const ModuleDef module {
        .name = "_sys", .functions = functions, .constants = python::sysConstants};
    return module;
}

} // namespace clonescope::model
