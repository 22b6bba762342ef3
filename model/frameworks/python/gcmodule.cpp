// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/parts.h"

// The module gc. Cycles are freed when collect() is called, and only then.
namespace clonescope::model::python
{

namespace
{

Ref collect(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("collect", arguments, 0, 1);
    return interp.store().makeInt(static_cast<std::int64_t>(interp.store().freeCycles()));
}

Ref nothing(Interp &interp, Slot, const Arguments &)
{
    return none(interp);
}

Ref isEnabled(Interp &interp, Slot, const Arguments &arguments)
{
    takeNothing("isenabled", arguments);
    return boolean(interp, false);
}

// What can hold others is.
Ref isTracked(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot object = takeOne("is_tracked", arguments);
    return boolean(interp, isObject(interp.heap(), object) || interp.heap().as<Class>(object));
}

constexpr Native gcFunctions[] = {
    {"collect", collect},      {"disable", nothing},     {"enable", nothing},
    {"is_tracked", isTracked}, {"isenabled", isEnabled},
};

} // namespace

const ModuleDef &gcModule()
{
    static const ModuleDef module {"gc", gcFunctions};
    return module;
}

const ModuleDef &builtinsModule()
{
    static const ModuleDef module {.name = "builtins",
                                   .functions = {}}; // its names are the builtins, see moduleOps
    return module;
}

} // namespace clonescope::model::python
