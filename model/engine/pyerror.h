// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/store.h"

#include <string>

namespace clonescope::model
{

// A Python exception on its way through the engine. It never leaves it: a run ends with a RunError.
struct PyError {
    std::string type;
    std::string message;
    // What the program raised, or caught and raised again; else made when a program asks for it.
    mutable Ref object {};
    Ref argument {}; // its one argument, where that is not the message: of a KeyError, the key
    mutable bool isPassedOn = false; // through a frame of the program's
};
[[noreturn]] void raise(std::string type, std::string message);

} // namespace clonescope::model
