// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace clonescope::app
{

// `trace FILE [-o OUT]`: runs the program in the engine and writes its trace, whatever became of
// the program; answers Failed where it raised or could not be run to its end.
[[nodiscard]] int runTraceCommand(const Options &options);

} // namespace clonescope::app
