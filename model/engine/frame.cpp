// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/frame.h"

namespace clonescope::model
{

void Frame::clear()
{
    handlers.clear();
    loops.clear();
    methods.clear();
    handled.clear();
    cells.clear();
    locals.clear();
    stack.clear();
    generator = {};
    names = {};
    function = {};
    code = nullptr;
    unit = nullptr;
    next = 0;
    isEntry = false;
}

} // namespace clonescope::model
