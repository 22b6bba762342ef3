// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace clonescope::tests
{

// A random program about lists, dicts, tensors and what hangs on them: copies, views, aliases,
// several targets, loops, removals and renames come often. It may end in an error. The same seed
// gives the same program.
[[nodiscard]] std::string randomProgram(unsigned seed, std::size_t statements = 14);

} // namespace clonescope::tests
