// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/exceptions.h"
#include "model/engine/classes.h"
#include "model/engine/instantiate.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// Exceptions as objects.
namespace clonescope::model::python
{

namespace
{

using ClassAndBase = std::pair<std::string_view, std::string_view>;

// Each after the one that it is derived from.
constexpr std::array exceptionBases {
    ClassAndBase {"BaseException", "object"},
    ClassAndBase {"Exception", "BaseException"},
    ClassAndBase {"GeneratorExit", "BaseException"},
    ClassAndBase {"KeyboardInterrupt", "BaseException"},
    ClassAndBase {"SystemExit", "BaseException"},
    ClassAndBase {"ArithmeticError", "Exception"},
    ClassAndBase {"FloatingPointError", "ArithmeticError"},
    ClassAndBase {"OverflowError", "ArithmeticError"},
    ClassAndBase {"ZeroDivisionError", "ArithmeticError"},
    ClassAndBase {"AssertionError", "Exception"},
    ClassAndBase {"AttributeError", "Exception"},
    ClassAndBase {"BufferError", "Exception"},
    ClassAndBase {"EOFError", "Exception"},
    ClassAndBase {"ImportError", "Exception"},
    ClassAndBase {"ModuleNotFoundError", "ImportError"},
    ClassAndBase {"LookupError", "Exception"},
    ClassAndBase {"IndexError", "LookupError"},
    ClassAndBase {"KeyError", "LookupError"},
    ClassAndBase {"MemoryError", "Exception"},
    ClassAndBase {"NameError", "Exception"},
    ClassAndBase {"UnboundLocalError", "NameError"},
    ClassAndBase {"OSError", "Exception"},
    ClassAndBase {"FileNotFoundError", "OSError"},
    ClassAndBase {"FileExistsError", "OSError"},
    ClassAndBase {"PermissionError", "OSError"},
    ClassAndBase {"TimeoutError", "OSError"},
    ClassAndBase {"ConnectionError", "OSError"},
    ClassAndBase {"ReferenceError", "Exception"},
    ClassAndBase {"RuntimeError", "Exception"},
    ClassAndBase {"NotImplementedError", "RuntimeError"},
    ClassAndBase {"RecursionError", "RuntimeError"},
    ClassAndBase {"StopIteration", "Exception"},
    ClassAndBase {"StopAsyncIteration", "Exception"},
    ClassAndBase {"SyntaxError", "Exception"},
    ClassAndBase {"SystemError", "Exception"},
    ClassAndBase {"TypeError", "Exception"},
    ClassAndBase {"ValueError", "Exception"},
    ClassAndBase {"UnicodeError", "ValueError"},
    ClassAndBase {"UnicodeDecodeError", "UnicodeError"},
    ClassAndBase {"UnicodeEncodeError", "UnicodeError"},
    ClassAndBase {"Warning", "Exception"},
    ClassAndBase {"BytesWarning", "Warning"},
    ClassAndBase {"DeprecationWarning", "Warning"},
    ClassAndBase {"EncodingWarning", "Warning"},
    ClassAndBase {"FutureWarning", "Warning"},
    ClassAndBase {"ImportWarning", "Warning"},
    ClassAndBase {"PendingDeprecationWarning", "Warning"},
    ClassAndBase {"ResourceWarning", "Warning"},
    ClassAndBase {"RuntimeWarning", "Warning"},
    ClassAndBase {"SyntaxWarning", "Warning"},
    ClassAndBase {"UnicodeWarning", "Warning"},
    ClassAndBase {"UserWarning", "Warning"},
    ClassAndBase {"bool", "int"},
    ClassAndBase {"collections.defaultdict", "dict"},
    ClassAndBase {"copy.Error", "Exception"},
};

bool isA(Interp &interp, Slot self, std::string_view type)
{
    return isSubclass(interp, typeOf(interp, self), interp.language().type(type));
}

Slot argument(Interp &interp, Slot self, std::size_t number)
{
    const auto &args = interp.heap().as<Tuple>(interp.heap().as<Exception>(self)->args)->items;
    return number < args.size() ? args[number] : Heap::none;
}

void setTraceback(Interp &interp, Slot self, Slot traceback)
{
    if (traceback == noSlot)
        raise("TypeError", "__traceback__ may not be deleted");
    if (traceback != Heap::none && !interp.heap().as<Traceback>(traceback))
        raise("TypeError", "__traceback__ must be a traceback or None");
    Exception changed = *interp.heap().as<Exception>(self);
    changed.traceback = traceback == Heap::none ? noSlot : traceback;
    interp.store().replace(self, changed);
}

Ref withTraceback(Interp &interp, Slot self, const Arguments &arguments)
{
    setTraceback(interp, self, takeOne("BaseException.with_traceback", arguments));
    return interp.store().hold(self);
}

Ref addNote(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot note = takeOne("BaseException.add_note", arguments);
    if (!interp.heap().as<Str>(note))
        raise("TypeError", "note must be a str, not '" + errorTypeName(interp.heap(), note) + "'");
    Store &store = interp.store();
    Ref notes = interp.attributeOrNone(self, "__notes__");
    if (!notes) {
        notes = store.make(List {});
        store.setKey(store.ensureDict(self), store.makeStr("__notes__"), notes);
    }
    store.append(notes, note);
    return none(interp);
}

Ref setState(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot state = takeOne("BaseException.__setstate__", arguments);
    if (state == Heap::none)
        return none(interp);
    if (!interp.heap().as<Dict>(state))
        raise("TypeError", "state is not a dictionary");
    const auto entries = interp.entries(state);
    for (const auto &[name, value] : *entries)
        interp.setAttribute(self, interp.str(name), value);
    return none(interp);
}

} // namespace

std::span<const Native> exceptionMethods()
{
    static constexpr std::array table {
        Native {"__setstate__", setState},
        Native {"add_note", addNote},
        Native {"with_traceback", withTraceback},
    };
    return table;
}

namespace
{

Ref exceptionAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Exception error = *interp.heap().as<Exception>(self);
    if (const auto *dict = interp.heap().as<Dict>(dictOf(interp.heap(), self)))
        if (const auto entry = findEntry(interp.heap(), *dict, name))
            return interp.store().hold(dict->entries[*entry].value);
    if (name == "args")
        return interp.store().hold(error.args);
    if (name == "__cause__")
        return orNone(interp, error.cause);
    if (name == "__context__")
        return orNone(interp, error.context);
    if (name == "__suppress_context__")
        return boolean(interp, error.suppressesContext);
    if (name == "__traceback__")
        return orNone(interp, error.traceback);
    if (name == "__dict__")
        return interp.store().hold(interp.store().ensureDict(self));
    if (name == "value" && isA(interp, self, "StopIteration"))
        return interp.store().hold(argument(interp, self, 0));
    if (name == "code" && isA(interp, self, "SystemExit"))
        return interp.store().hold(argument(interp, self, 0));
    if (name == "name" && (isA(interp, self, "AttributeError") || isA(interp, self, "NameError")))
        unsupported("the name in an exception");
    return method(interp, exceptionMethods(), self, name);
}

void setExceptionAttribute(Interp &interp, Slot self, std::string_view name, Slot value)
{
    Exception changed = *interp.heap().as<Exception>(self);
    Store &store = interp.store();
    if (value == noSlot && (name == "args" || name == "__cause__" || name == "__context__"))
        raise("TypeError", std::string(name) + " may not be deleted");
    if (value == noSlot && name == "__suppress_context__")
        raise("TypeError", "can't delete numeric/char attribute");
    if (name == "__dict__")
        return setGenericAttribute(interp, self, name, value);
    const auto requireException = [&](std::string_view which) {
        if (value != Heap::none && !interp.heap().as<Exception>(value))
            raise("TypeError",
                  "exception " + std::string(which) + " must be None or derive from BaseException");
    };
    if (name == "args") {
        const Ref args = makeTuple(interp, interp.members(value));
        changed.args = args;
        return store.replace(self, changed);
    }
    if (name == "__cause__") {
        requireException("cause");
        return setCause(interp, self, value);
    }
    if (name == "__context__") {
        requireException("context");
        changed.context = value == Heap::none ? noSlot : value;
        return store.replace(self, changed);
    }
    if (name == "__suppress_context__") {
        changed.suppressesContext = interp.truth(value);
        return store.replace(self, changed);
    }
    if (name == "__traceback__")
        return setTraceback(interp, self, value);
    const Ref key = store.makeStr(std::string(name));
    if (value != noSlot)
        return store.setKey(store.ensureDict(self), key, value);
    const Slot attributes = dictOf(interp.heap(), self);
    if (attributes == noSlot || !store.removeKey(attributes, key))
        raise("AttributeError",
              "'" + std::string(typeName(interp.heap(), self)) + "' object has no attribute '"
                  + std::string(name) + "'");
}

std::string exceptionStr(Interp &interp, Slot self)
{
    const PersistentVector<Slot> args
        = interp.heap().as<Tuple>(interp.heap().as<Exception>(self)->args)->items;
    if (args.empty())
        return {};
    if (args.size() == 1)
        return isA(interp, self, "KeyError") ? interp.repr(args[0]) : interp.str(args[0]);
    if (args.size() == 2 && isA(interp, self, "OSError"))
        return "[Errno " + interp.str(args[0]) + "] " + interp.str(args[1]);
    return interp.repr(interp.heap().as<Exception>(self)->args);
}

std::string exceptionRepr(Interp &interp, Slot self)
{
    const Slot args = interp.heap().as<Exception>(self)->args;
    const std::string name(typeName(interp.heap(), self));
    if (interp.heap().as<Tuple>(args)->items.size() != 1)
        return name + interp.repr(args);
    return name + "(" + interp.repr(argument(interp, self, 0)) + ")";
}

} // namespace

Ref makeException(Interp &interp, Slot type, const Arguments &arguments)
{
    if (!arguments.keywords.empty())
        raise("TypeError", atomText(interp.heap(), type) + "() takes no keyword arguments");
    return makeObject(interp, type, arguments);
}

std::span<const Native> exceptionClasses()
{
    static const std::vector<Native> table = [] {
        std::vector<Native> all;
        for (const auto &[name, base] : exceptionBases)
            if (name != "bool" && name.find('.') == std::string_view::npos)
                all.push_back({name, makeException});
        return all;
    }();
    return table;
}

std::span<const ClassAndBase> baseClasses()
{
    return exceptionBases;
}

const TypeOps exceptionOps {
    .getAttribute = exceptionAttribute,
    .setAttribute = setExceptionAttribute,
    .repr = exceptionRepr,
    .str = exceptionStr,
};

} // namespace clonescope::model::python
