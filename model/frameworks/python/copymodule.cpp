// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/engine/language.h"
#include "model/frameworks/python/cloner.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/tables.h"

#include <array>

namespace clonescope::model
{

namespace
{

Ref copyFunction(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("copy", {"x"}, arguments);
    const Nesting nesting(interp, "");
    return shallowCopy(interp, bound[0]);
}

Ref deepcopyFunction(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bind("deepcopy", {"x", "memo=", "_nil="}, arguments);
    const bool hasMemo = bound[1] != noSlot && bound[1] != Heap::none;
    if ((hasMemo && !interp.heap().as<Dict>(bound[1])) || bound[2] != noSlot)
        throw Unsupported {"copy.deepcopy() with such a memo"};
    return deepCopy(interp, bound[0], hasMemo ? bound[1] : noSlot);
}

constexpr std::array copyClasses {Native {"Error", python::makeException}};

constexpr Native copyFunctions[]
    = {{"copy", copyFunction, "function"}, {"deepcopy", deepcopyFunction, "function"}};

} // namespace

const ModuleDef &copyModule()
{
    static const ModuleDef module {.name = "copy",
                                   .functions = copyFunctions,
                                   .classes = copyClasses,
                                   .classModule = "copy",
                                   .alias = {"error", "Error"}};
    return module;
}

} // namespace clonescope::model
