// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bytecode.h"
#include "model/engine/exceptions.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/objects.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>

// Generators as objects.
namespace clonescope::model::python
{

namespace
{

// At its end, StopIteration with what it returned.
Ref goneOn(Interp &interp, Slot self, Slot sent, const PyError *thrown)
{
    Ref result;
    if (Ref value = interp.resumeGenerator(self, sent, thrown, result))
        return value;
    const auto type = interp.language().type("StopIteration");
    const Slot argument = result;
    const bool isBare = result.slot() == Heap::none;
    raiseObject(interp, makeException(interp, type, {{&argument, isBare ? 0U : 1U}, {}}));
}

Ref generatorNext(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("generator.__next__", arguments);
    return goneOn(interp, self, Heap::none, nullptr);
}

Ref send(Interp &interp, Slot self, const Arguments &arguments)
{
    return goneOn(interp, self, takeOne("generator.send", arguments), nullptr);
}

// What it waits for with `yield from`, which is thrown into first; noSlot where it waits itself.
Slot delegate(const Heap &heap, Slot self)
{
    const Generator &generator = *heap.as<Generator>(self);
    if (generator.state != Generator::State::Suspended)
        return noSlot;
    const auto &code = static_cast<const Code &>(*heap.as<Function>(generator.function)->code);
    if (code.instructions[generator.frame->next].op != Op::YieldFrom)
        return noSlot;
    const Slot inner = generator.frame->loops.back().iterable;
    return heap.as<Generator>(inner) ? inner : noSlot;
}

Ref thrownInto(Interp &interp, Slot self, const PyError &error)
{
    const Slot inner = delegate(interp.heap(), self);
    if (inner == noSlot)
        return goneOn(interp, self, Heap::none, &error);
    try {
        return thrownInto(interp, inner, error);
    } catch (const PyError &raised) {
        return goneOn(interp, self, Heap::none, &raised);
    }
}

Ref throwInto(Interp &interp, Slot self, const Arguments &arguments)
{
    takePositional("throw", arguments, 1, 3);
    const auto given = arguments.positional;
    Ref exception;
    if (given.size() > 1 && given[1] != Heap::none && !interp.heap().as<Exception>(given[1]))
        exception = interp.call(given[0], {given.subspan(1, 1), {}});
    else
        exception
            = raisable(interp, given.size() > 1 && given[1] != Heap::none ? given[1] : given[0]);
    PyError error {std::string(typeName(interp.heap(), exception)), {}, exception};
    return thrownInto(interp, self, error);
}

Ref close(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("generator.close", arguments);
    const Generator::State state = interp.heap().as<Generator>(self)->state;
    if (state == Generator::State::Finished)
        return none(interp);
    if (state == Generator::State::Created) {
        interp.setGenerator(self, Generator::State::Finished, {});
        return none(interp);
    }
    const PyError exit {"GeneratorExit", {}};
    try {
        static_cast<void>(thrownInto(interp, self, exit));
    } catch (const PyError &error) {
        if (!isOf(interp, error, "GeneratorExit") && !isOf(interp, error, "StopIteration"))
            throw;
        return none(interp);
    }
    raise("RuntimeError", "generator ignored GeneratorExit");
}

} // namespace

std::span<const Native> generatorMethods()
{
    static constexpr std::array table {
        entry<"generator", "__next__", Generator, generatorNext>(),
        entry<"generator", "close", Generator, close>(),
        entry<"generator", "send", Generator, send>(),
        entry<"generator", "throw", Generator, throwInto>(),
    };
    return table;
}

namespace
{

Ref generatorAttribute(Interp &interp, Slot self, std::string_view name)
{
    const Generator generator = *interp.heap().as<Generator>(self);
    const Names names = *interp.heap().as<Function>(generator.function)->names;
    if (name == "__name__")
        return interp.store().makeStr(names.name);
    if (name == "__qualname__")
        return interp.store().makeStr(names.qualified);
    if (name == "gi_running")
        return boolean(interp, generator.state == Generator::State::Running);
    if (name.starts_with("gi_"))
        unsupported("the attribute " + std::string(name) + " of a generator");
    return method(interp, generatorMethods(), self, name);
}

} // namespace

const TypeOps generatorOps {
    .getAttribute = generatorAttribute,
    .next =
        [](Interp &interp, Slot self, std::int64_t &, Ref &member) {
            Ref result;
            member = interp.resumeGenerator(self, Heap::none, nullptr, result);
            return static_cast<bool>(member);
        },
    .repr = [](Interp &interp, Slot self) -> std::string {
        const Slot function = interp.heap().as<Generator>(self)->function;
        return "<generator object " + interp.heap().as<Function>(function)->names->qualified
            + " at " + addressText(interp.heap(), self) + ">";
    },
};

} // namespace clonescope::model::python
