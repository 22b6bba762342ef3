// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/functions.h"

#include "model/engine/classes.h"
#include "model/engine/machine.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/walks.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

namespace clonescope::model
{

namespace python
{

namespace
{

// sep= or end= of print().
std::string separator(Interp &interp, Slot given, std::string_view name, std::string otherwise)
{
    if (given == noSlot || given == Heap::none)
        return otherwise;
    if (!interp.heap().as<Str>(given))
        raise("TypeError",
              std::string(name) + " must be None or a string, not "
                  + errorTypeName(interp.heap(), given));
    return *text(interp.heap(), given);
}

// What print() writes into: the file given, or what a program has put in the place of sys.stdout;
// empty where that is the output itself.
Ref printedTo(Interp &interp, Slot file)
{
    if (file != noSlot && file != Heap::none)
        return interp.store().hold(file);
    const Ref sys = interp.machine() ? interp.machine()->alreadyImported("sys") : Ref();
    if (!sys)
        return {};
    const Ref output = interp.attribute(sys, "stdout");
    return output.slot() == interp.attribute(sys, "__stdout__").slot() ? Ref() : output;
}

Ref print(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("print", {"sep", "end", "file", "flush"},
                                 {std::span<const Slot>(), arguments.keywords});
    const std::string between = separator(interp, given[0], "sep", " ");
    const std::string end = separator(interp, given[1], "end", "\n");
    const Ref file = printedTo(interp, given[2]);
    const Ref writing = file ? interp.attribute(file, "write") : Ref();
    const auto write = [&](const std::string &piece) {
        if (!file)
            return interp.write(piece);
        const Ref held = interp.store().makeStr(piece);
        const Slot argument = held;
        static_cast<void>(interp.call(writing, {{&argument, 1}, {}}));
    };
    // What was written before an error stays written.
    for (std::size_t i = 0; i < arguments.positional.size(); ++i) {
        if (i > 0)
            write(between);
        write(interp.str(arguments.positional[i]));
    }
    write(end);
    if (file && given[3] != noSlot && interp.truth(given[3]))
        static_cast<void>(interp.call(interp.attribute(file, "flush"), {}));
    return none(interp);
}

Ref len(Interp &interp, Slot, const Arguments &arguments)
{
    return interp.store().makeInt(interp.length(takeOne("len", arguments)));
}

Ref id(Interp &interp, Slot, const Arguments &arguments)
{
    return interp.store().makeInt(idOf(interp.heap(), takeOne("id", arguments)));
}

Ref repr(Interp &interp, Slot, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    return interp.reprObject(takeOne("repr", arguments));
}

Ref isinstance(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("isinstance", arguments, 2, 2);
    return boolean(interp, isInstance(interp, arguments.positional[0], arguments.positional[1]));
}

Ref callable(Interp &interp, Slot, const Arguments &arguments)
{
    return boolean(interp, isCallable(interp, takeOne("callable", arguments)));
}

Shared<std::string> attributeName(Interp &interp, Slot name)
{
    if (!interp.heap().as<Str>(name))
        raise("TypeError",
              "attribute name must be string, not '" + errorTypeName(interp.heap(), name) + "'");
    // An error that names it, and what is told of that, take as much again.
    interp.store().requireRoom(3 * interp.heap().as<Str>(name)->utf8->size());
    return text(interp.heap(), name);
}

Ref getattr(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("getattr", arguments, 2, 3);
    const auto given = arguments.positional;
    const auto name = attributeName(interp, given[1]);
    if (given.size() == 2)
        return interp.attribute(given[0], *name);
    Ref found = interp.attributeOrNoneQuietly(given[0], *name);
    return found ? found : interp.store().hold(given[2]);
}

Ref hasattr(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("hasattr", arguments, 2, 2);
    const auto name = attributeName(interp, arguments.positional[1]);
    const Ref found = interp.attributeOrNoneQuietly(arguments.positional[0], *name);
    return boolean(interp, static_cast<bool>(found));
}

Ref setattr(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("setattr", arguments, 3, 3);
    const auto name = attributeName(interp, arguments.positional[1]);
    interp.setAttribute(arguments.positional[0], *name, arguments.positional[2]);
    return none(interp);
}

Ref delattr(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("delattr", arguments, 2, 2);
    const auto name = attributeName(interp, arguments.positional[1]);
    interp.setAttribute(arguments.positional[0], *name, noSlot);
    return none(interp);
}

} // namespace

bool isCallable(Interp &interp, Slot object)
{
    const Heap &heap = interp.heap();
    return heap.as<Builtin>(object) || isClass(heap, object) || heap.as<GradNode>(object)
        || heap.as<Function>(object) || heap.as<BoundMethod>(object) || heap.as<Partial>(object)
        || heap.as<StaticMethod>(object) || heap.as<GenericAlias>(object)
        || (heap.as<WeakReference>(object)
            && (!heap.as<WeakReference>(object)->isProxy || heap[object].type != noSlot))
        || classAttribute(interp, object, "__call__") != noSlot;
}

Ref ownMethod(Interp &interp, Slot object, std::string_view name)
{
    return classAttribute(interp, object, name) != noSlot ? interp.special(object, name) : Ref();
}

std::span<const Native> objectFunctions()
{
    static constexpr std::array table {
        Native {"callable", callable},
        Native {"delattr", delattr},
        Native {"getattr", getattr},
        Native {"hasattr", hasattr},
        Native {"id", id},
        Native {"isinstance", isinstance},
        Native {"len", len},
        Native {"print", print},
        Native {"repr", repr},
        Native {"setattr", setattr},
    };
    return table;
}

} // namespace python

std::span<const Native> builtinFunctions()
{
    static const std::vector<Native> table = [] {
        std::vector<Native> all;
        for (const auto part :
             {python::objectFunctions(), python::numberFunctions(), python::valueFunctions(),
              python::walkFunctions(), python::classFunctions()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

} // namespace clonescope::model
