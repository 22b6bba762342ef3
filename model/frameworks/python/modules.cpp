// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/modules.h"

#include "model/engine/language.h"
#include "model/heap/parts.h"

namespace clonescope::model::python
{

namespace
{

Ref moduleAttribute(Interp &interp, Slot self, std::string_view name)
{
    const std::string_view module = interp.heap().as<Module>(self)->name;
    if (const Slot names = interp.heap()[self].dict; names != noSlot) {
        const Dict &dict = *interp.heap().as<Dict>(names);
        if (const auto found = findEntry(interp.heap(), dict, name))
            return interp.store().hold(dict.entries[*found].value);
        if (name == "__dict__")
            return interp.store().hold(names);
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
    return {};
}

void setModuleAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    const Slot names = interp.heap()[self].dict;
    if (names != noSlot && value != noSlot) {
        const Ref key = interp.store().makeStr(std::string(name));
        return interp.store().setKey(names, key, value);
    }
    throw Unsupported {"changing the names of a module"};
}

std::string moduleRepr(Interp &, Slot)
{
    throw Unsupported {"the text of a module"};
}

Ref functionAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Builtin &function = *interp.heap().as<Builtin>(self);
    if (name == "__name__")
        return interp.store().makeStr(std::string(function.name));
    if (name == "__self__" && function.self != noSlot)
        return interp.store().hold(function.self);
    return {};
}

// Two methods are equal where they are the same function of the same object.
Ref compareFunctions(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<Builtin>(left);
    const auto *b = interp.heap().as<Builtin>(right);
    if (!a || !b || (op != CompareOp::Equal && op != CompareOp::NotEqual))
        return {};
    const bool same = a->native == b->native && a->self == b->self;
    return interp.store().hold(Heap::boolean(same == (op == CompareOp::Equal)));
}

std::string functionRepr(Interp &interp, Slot self)
{
    const Builtin &function = *interp.heap().as<Builtin>(self);
    if (function.self != noSlot) {
        return "<built-in method " + std::string(function.name) + " of "
            + errorTypeName(interp.heap(), function.self) + " object at "
            + addressText(interp.heap(), function.self) + ">";
    }
    if (interp.language().builtin(function.name) == self)
        return "<built-in function " + std::string(function.name) + ">";
    throw Unsupported {"the text of a module's function"};
}

} // namespace

const TypeOps moduleOps {
    .getAttribute = moduleAttribute, .setAttribute = setModuleAttribute, .repr = moduleRepr};
const TypeOps functionOps {
    .getAttribute = functionAttribute, .compare = compareFunctions, .repr = functionRepr};

} // namespace clonescope::model::python
