// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/exceptions.h"

#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/engine/machine.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

Slot exceptionClass(Interp &interp, const std::string &name)
{
    const Slot type = interp.language().type(name);
    if (type == noSlot)
        throw Unsupported {"catching " + name};
    return type;
}

bool isExceptionClass(Interp &interp, Slot type)
{
    const Heap &heap = interp.heap();
    return (heap.as<Class>(type) || heap.as<Type>(type))
        && isSubclass(interp, type, interp.language().type("BaseException"));
}

void setContext(Interp &interp, Slot exception)
{
    const Slot context = interp.machine() ? interp.machine()->handled() : noSlot;
    if (context == noSlot || context == exception)
        return;
    // What was raised while handling itself would be its own context.
    for (Slot at = context; at != noSlot;) {
        const Slot next = interp.heap().as<Exception>(at)->context;
        interp.spend(Work::Member, 1);
        if (next == exception) {
            Exception cut = *interp.heap().as<Exception>(at);
            cut.context = noSlot;
            interp.store().replace(at, cut);
            break;
        }
        at = next;
    }
    Exception changed = *interp.heap().as<Exception>(exception);
    changed.context = context;
    interp.store().replace(exception, changed);
}

} // namespace

Ref exceptionObject(Interp &interp, const PyError &error)
{
    if (error.object)
        return error.object;
    Store &store = interp.store();
    const Slot type = exceptionClass(interp, error.type);
    const Ref argument = error.argument ? error.argument : store.makeStr(error.message);
    const bool isBare = !error.argument && error.message.empty();
    const Ref args = isBare ? store.hold(Heap::emptyTuple) : store.make(Tuple {{argument.slot()}});
    error.object = store.make(Exception {args}, type);
    setContext(interp, error.object);
    return error.object;
}

Ref raisable(Interp &interp, Slot given)
{
    if (interp.heap().as<Exception>(given))
        return interp.store().hold(given);
    if (isExceptionClass(interp, given)) {
        Ref made = interp.call(given, {});
        if (interp.heap().as<Exception>(made))
            return made;
        raise("TypeError",
              "calling " + interp.repr(given)
                  + " should have returned an instance of BaseException, not "
                  + interp.repr(typeOf(interp, made)));
    }
    raise("TypeError", "exceptions must derive from BaseException");
}

void setCause(Interp &interp, Slot exception, Slot cause)
{
    Ref made;
    if (cause != Heap::none) {
        if (interp.heap().as<Exception>(cause))
            made = interp.store().hold(cause);
        else if (isExceptionClass(interp, cause))
            made = interp.call(cause, {});
        else
            raise("TypeError", "exception causes must derive from BaseException");
    }
    Exception changed = *interp.heap().as<Exception>(exception);
    changed.cause = made ? made.slot() : noSlot;
    changed.suppressesContext = true;
    interp.store().replace(exception, changed);
}

void raiseObject(Interp &interp, Slot exception)
{
    setContext(interp, exception);
    raiseAgain(interp, exception);
}

void raiseAgain(Interp &interp, Slot exception)
{
    throw PyError {
        std::string(typeName(interp.heap(), exception)), {}, interp.store().hold(exception)};
}

void raiseWith(Interp &interp, std::string type, Slot argument)
{
    throw PyError {std::move(type), interp.repr(argument), {}, interp.store().hold(argument)};
}

bool isHandledBy(Interp &interp, Slot exception, Slot classes)
{
    const auto refuse = [] {
        raise("TypeError",
              "catching classes that do not inherit from BaseException is not allowed");
    };
    if (const auto *tuple = interp.heap().as<Tuple>(classes)) {
        const PersistentVector<Slot> all = tuple->items;
        const auto isRight = [&](Slot type) {
            interp.spend(3);
            return isExceptionClass(interp, type);
        };
        if (!std::all_of(all.begin(), all.end(), isRight))
            refuse();
        return std::any_of(all.begin(), all.end(), [&](Slot type) {
            return isSubclass(interp, typeOf(interp, exception), type);
        });
    }
    if (!isExceptionClass(interp, classes))
        refuse();
    return isSubclass(interp, typeOf(interp, exception), classes);
}

bool isOf(Interp &interp, const PyError &error, std::string_view type)
{
    const Slot wanted = interp.language().type(type);
    if (error.object)
        return isSubclass(interp, typeOf(interp, error.object), wanted);
    const Slot own = interp.language().type(error.type);
    return error.type == type || (own != noSlot && isSubclass(interp, own, wanted));
}

RunError toldError(Interp &interp, const PyError &error)
{
    if (!error.object)
        return {error.type, error.message, 0};
    const Ref object = error.object;
    std::string name(typeName(interp.heap(), object));
    try {
        return {name, interp.str(object), 0};
    } catch (const PyError &) { // as traceback shows it
        return {name, "<exception str() failed>", 0};
    }
}

} // namespace clonescope::model
