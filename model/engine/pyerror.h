// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace clonescope::model
{

// A Python exception on its way through the engine. It never leaves it: a run ends with a RunError.
struct PyError {
    std::string type;
    std::string message;
};
[[noreturn]] void raise(std::string type, std::string message);

} // namespace clonescope::model
