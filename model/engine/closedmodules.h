// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace clonescope::model
{

// A module that can be imported, as that alone changes nothing that a program sees, and of whose
// members none is in the language: a program that imports more than it uses runs. Answers the name
// for as long as the process lives, empty where it is none of them.
[[nodiscard]] std::string_view closedModule(std::string_view name);

} // namespace clonescope::model
