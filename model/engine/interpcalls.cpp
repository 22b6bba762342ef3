// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classes.h"
#include "model/engine/exceptions.h"
#include "model/engine/instantiate.h"
#include "model/engine/interp.h"
#include "model/engine/language.h"
#include "model/engine/machine.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <utility>

// What can be called, and how.
namespace clonescope::model
{

Interp::Callable Interp::callable(Slot object, std::string_view name)
{
    struct Search {
        std::pair<Slot, std::string_view> &sought;
        ~Search() { sought = {noSlot, {}}; }
    } const search {m_callableSought};
    // A function of the object's class is not bound just to be called.
    if (const Slot found = classAttribute(*this, object, name); found != noSlot
        && heap().as<Function>(found) && !heap().as<Function>(found)->isBuiltin
        && !heap().as<Class>(object)
        && classAttribute(*this, object, "__getattribute__") == noSlot) {
        const auto *dict = heap().as<Dict>(dictOf(heap(), object));
        if (!dict || !findEntry(heap(), *dict, name))
            return {m_store.hold(found), nullptr, true};
    }
    m_callableSought = {object, name};
    m_methodFound = nullptr;
    Ref found = attribute(object, name);
    return {std::move(found), std::exchange(m_methodFound, nullptr)};
}

bool Interp::leavesUnbound(const Native &method, Slot self, std::string_view name)
{
    if (m_callableSought != std::pair(self, name))
        return false;
    m_methodFound = &method;
    return true;
}

Ref Interp::call(Slot callable, const Arguments &arguments)
{
    requireStack();
    if (heap().as<Function>(callable)) {
        if (!m_machine)
            throw Unsupported {"calling a function outside a run"};
        return m_machine->call(callable, arguments);
    }
    if (const auto *bound = heap().as<BoundMethod>(callable)) {
        const BoundMethod method = *bound;
        std::vector<Slot> positional {method.self};
        positional.insert(positional.end(), arguments.positional.begin(),
                          arguments.positional.end());
        return call(method.function, {positional, arguments.keywords});
    }
    if (const auto *builtin = heap().as<Builtin>(callable))
        return m_language.native(builtin->native).call(*this, builtin->self, arguments);
    if (heap().as<Class>(callable)) {
        if (const Slot hook = classAttribute(*this, callable, "__call__"); hook != noSlot) {
            const Ref method = bound(*this, hook, callable, heap()[callable].type);
            return call(method, arguments);
        }
        return instantiate(*this, callable, arguments);
    }
    if (const Slot hook = own(callable, "__call__"); hook != noSlot) {
        const Nesting nesting(*this, " while calling a Python object");
        const Ref method = bound(*this, hook, callable, heap()[callable].type);
        return call(method, arguments);
    }
    if (const auto function = operations(callable).call)
        return function(*this, callable, arguments);
    if (heap().as<GradNode>(callable))
        throw Unsupported {"calling a grad_fn"};
    const auto *type = heap().as<Type>(callable);
    if (!type)
        raise("TypeError", "'" + errorTypeName(heap(), callable) + "' object is not callable");
    if (isSubclass(*this, callable, m_language.type("BaseException")))
        return makeObject(*this, callable, arguments);
    const auto function = type->native == noNative ? nullptr : m_language.native(type->native).call;
    if (!function)
        throw Unsupported {"making objects of the class '" + std::string(type->name) + "'"};
    return function(*this, callable, arguments);
}

Ref Interp::callOwn(Slot function, Slot object, std::initializer_list<Slot> arguments)
{
    const Ref held = m_store.hold(function);
    if (heap().as<Function>(function)) {
        std::vector<Slot> all {object};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return call(function, {all, {}});
    }
    const Ref method = bound(*this, function, object, heap()[object].type);
    const std::vector<Slot> all(arguments);
    return call(method, {all, {}});
}

Ref Interp::callSpecial(Slot object, std::string_view name, const Arguments &arguments)
{
    const Ref method = special(object, name);
    if (!method)
        raise("TypeError",
              "'" + errorTypeName(heap(), object) + "' object has no " + std::string(name));
    return call(method, arguments);
}

} // namespace clonescope::model
