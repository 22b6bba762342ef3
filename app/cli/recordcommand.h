// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace clonescope::app
{

// `record FILE [-o OUT] [--python PATH] [--args ARG…]`: real Python executes the program, and the
// recorder in it writes its trace, whatever became of the program.
[[nodiscard]] int runRecordCommand(const Options &options);

// `compare FILE [--python PATH]`: the same, then the engine's run by the rules of that PyTorch;
// says on stdout that the two agree, or where they first differ.
[[nodiscard]] int runCompareCommand(const Options &options);

} // namespace clonescope::app
