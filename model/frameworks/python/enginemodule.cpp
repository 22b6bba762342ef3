// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/machine.h"
#include "model/frameworks/python/objects.h"
#include "model/frameworks/python/support.h"
#include "model/heap/parts.h"

#include <algorithm>

// The module _engine: what modules of ours that stand for ones in C ask of the engine.
namespace clonescope::model::python
{

namespace
{

// refused(what): ends the run with what the module lacks.
Ref refused(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot what = takeOne("refused", arguments);
    throw Unsupported {interp.str(what)};
}

// global_of(module, name, otherwise): what a module, by its name, has by that name.
Ref globalOf(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("global_of", arguments, 3, 3);
    const std::string module = interp.str(arguments.positional[0]);
    const std::string name = interp.str(arguments.positional[1]);
    const Slot otherwise = arguments.positional[2];
    if (module == "__main__") {
        const Dict &globals = *interp.heap().as<Dict>(Heap::globals);
        const auto found = findEntry(interp.heap(), globals, name);
        return interp.store().hold(found ? globals.entries[*found].value : otherwise);
    }
    const Ref imported = interp.machine()->imported(module);
    Ref found = imported ? interp.attributeOrNoneQuietly(imported, name) : Ref();
    return found ? found : interp.store().hold(otherwise);
}

// line(): which line of the program is under way.
Ref line(Interp &interp, Slot, const Arguments &arguments)
{
    takeNothing("line", arguments);
    return interp.store().makeInt(interp.store().line());
}

// caller_line(level): where the program stands that many calls out from the module that asks, 1
// being what called it; None where that is no code of the program.
Ref callerLine(Interp &interp, Slot, const Arguments &arguments)
{
    std::int64_t level = integerArgument(interp, takeOne("caller_line", arguments));
    const auto isOfProgram
        = [](const Frame &frame) { return frame.unit->unit->module == "__main__"; };
    const auto &frames = interp.machine()->frames();
    auto at = std::find_if(frames.rbegin(), frames.rend(),
                           [&](const auto &frame) { return isOfProgram(*frame); });
    for (; at != frames.rend() && level > 1; --level)
        ++at;
    if (at == frames.rend() || !isOfProgram(**at))
        return none(interp);
    const Frame &frame = **at;
    return interp.store().makeInt(frame.code->positions[frame.next > 0 ? frame.next - 1 : 0].line);
}

// write(text): to where print() writes, whatever became of sys.stdout.
Ref write(Interp &interp, Slot, const Arguments &arguments)
{
    interp.write(interp.str(takeOne("write", arguments)));
    return none(interp);
}

constexpr Native engineFunctions[] = {
    {"caller_line", callerLine}, {"global_of", globalOf}, {"line", line},
    {"refused", refused},        {"write", write},
};

} // namespace

const ModuleDef &engineModule()
{
    static const ModuleDef module {.name = "_engine", .functions = engineFunctions};
    return module;
}

} // namespace clonescope::model::python
