// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/bytecode.h"
#include "model/engine/interp.h"

#include <vector>

namespace clonescope::model
{

// A call under way.
struct Frame {
    // A `for` loop; `position` is the iterable's own.
    struct Loop {
        Ref iterable;
        std::int64_t position = 0;
    };
    // What LoadMethod found: a native or a function that takes the object first; neither where the
    // attribute itself is called.
    struct Method {
        const Native *native = nullptr;
        Ref function;
    };
    using Handler = SuspendedFrame::Handler;

    void clear(); // lets go of all, in the order of its end, and is as a new one

    const Code *code = nullptr;
    struct UnitState *unit = nullptr;
    Ref function; // whose code it is; empty for modules and classes
    Ref names; // of a class body: the mapping that its names go into
    Ref generator; // whose frame it is
    std::uint32_t next = 0; // instruction
    bool isEntry = false; // its end is the end of a call from outside the loop
    std::vector<Ref> stack, locals, cells;
    std::vector<Ref> handled; // exceptions whose handlers are under way
    std::vector<Method> methods;
    std::vector<Loop> loops;
    std::vector<Handler> handlers;
};

} // namespace clonescope::model
