// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/modules.h"

#include "model/engine/attributenames.h"
#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

namespace clonescope::model::python
{

namespace
{

Ref moduleAttribute(Interp &interp, Slot self, std::string_view name)
{
    const std::string_view module = interp.heap().as<Module>(self)->name;
    if (const Slot own = interp.heap()[self].dict; own != noSlot) {
        const Dict &dict = *interp.heap().as<Dict>(own);
        if (const auto found = findEntry(interp.heap(), dict, name))
            return interp.store().hold(dict.entries[*found].value);
        if (name == "__dict__")
            return interp.store().hold(own);
    }
    if (name == "__name__")
        return interp.store().makeStr(std::string(module));
    if (module == "builtins")
        if (const Slot builtin = interp.language().builtin(name); builtin != noSlot)
            return interp.store().hold(builtin);
    const Slot member = interp.language().member(module, name);
    if (member != noSlot)
        return interp.store().hold(member);
    const Slot sub = interp.language().module(std::string(module) + "." + std::string(name));
    if (sub != noSlot)
        return interp.store().hold(sub);
    if (!interp.machine())
        return {};
    const std::string part = std::string(module) + "." + std::string(name);
    if (interp.language().source(part))
        return interp.machine()->imported(part);
    // A module of C may have names that are a program of ours.
    const bool isOpen = interp.heap()[self].dict == noSlot && !name.starts_with('_');
    const Ref written = isOpen ? interp.machine()->importedSource(std::string(module)) : Ref();
    const auto *names = written ? interp.heap().as<Dict>(interp.heap()[written].dict) : nullptr;
    const auto found = names ? findEntry(interp.heap(), *names, name) : std::nullopt;
    return found ? interp.store().hold(names->entries[*found].value) : Ref();
}

void setModuleAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    const Slot names = interp.heap()[self].dict;
    if (names != noSlot && value != noSlot) {
        const Dict &dict = *interp.heap().as<Dict>(names);
        if (!findEntry(interp.heap(), dict, name) && pythonMayHave(interp, self, name))
            throw Unsupported {"setting " + std::string(interp.heap().as<Module>(self)->name) + "."
                               + std::string(name)};
        const Ref key = interp.store().makeStr(std::string(name));
        return interp.store().setKey(names, key, value);
    }
    throw Unsupported {"changing the names of a module"};
}

std::string moduleRepr(Interp &, Slot)
{
    throw Unsupported {"the text of a module"};
}

Ref builtinAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Builtin &function = *interp.heap().as<Builtin>(self);
    if (name == "__name__")
        return interp.store().makeStr(std::string(function.name));
    if (name == "__self__" && function.self != noSlot)
        return interp.store().hold(function.self);
    const bool isDescriptor
        = function.type == "method_descriptor" || function.type == "wrapper_descriptor";
    if (name == "__get__" && isDescriptor)
        return method(interp, functionMethods(), self, name);
    if (name == "__module__" && !isDescriptor && function.type != "method-wrapper") {
        if (function.self != noSlot)
            return interp.store().hold(Heap::none);
        const std::string_view module = interp.language().moduleOf(self);
        return interp.store().makeStr(
            std::string(module.starts_with('_') ? module.substr(1) : module));
    }
    if (name == "__qualname__" && function.self == noSlot && !isDescriptor)
        return interp.store().makeStr(std::string(function.name));
    if (name == "__qualname__" && function.self != noSlot) {
        Slot type = typeOf(interp, function.self);
        if (function.type == "method-wrapper") { // of the class that has the slot
            const std::vector<Slot> order = orderOf(interp, builtinBase(interp, type));
            const auto has = [&](Slot at) { return hasOwnAttribute(interp, at, function.name); };
            const auto found = std::find_if(order.begin(), order.end(), has);
            type = found == order.end() ? order.back() : *found;
        }
        return interp.store().makeStr(atomText(interp.heap(), type) + "."
                                      + std::string(function.name));
    }
    return {};
}

// Two methods are equal where they are the same function of the same object.
Ref compareFunctions(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<Builtin>(left);
    const auto *b = interp.heap().as<Builtin>(right);
    if (!a || !b || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    const bool same = sameKey(interp.heap(), left, right);
    return interp.store().hold(Heap::boolean(same == (op == CompareOp::Equal)));
}

std::string builtinRepr(Interp &interp, Slot self)
{
    const Builtin &function = *interp.heap().as<Builtin>(self);
    if (function.self != noSlot && function.type == "method-wrapper")
        return "<method-wrapper '" + std::string(function.name) + "' of "
            + errorTypeName(interp.heap(), function.self) + " object at "
            + addressText(interp.heap(), self) + ">";
    if (function.self != noSlot) {
        return "<built-in method " + std::string(function.name) + " of "
            + errorTypeName(interp.heap(), function.self) + " object at "
            + addressText(interp.heap(), function.self) + ">";
    }
    if (function.type == "function")
        return "<function " + std::string(function.name) + " at " + addressText(interp.heap(), self)
            + ">";
    if (function.type == "builtin_function_or_method")
        return "<built-in function " + std::string(function.name) + ">";
    throw Unsupported {"the text of a method of a class"};
}

} // namespace

const TypeOps moduleOps {
    .getAttribute = moduleAttribute, .setAttribute = setModuleAttribute, .repr = moduleRepr};
const TypeOps functionOps {
    .getAttribute = builtinAttribute, .compare = compareFunctions, .repr = builtinRepr};

} // namespace clonescope::model::python
