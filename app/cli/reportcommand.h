// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace clonescope::app
{

// `report FILE --compare A,B [--format text|json] [-o OUT]`: what A and B share after a step and
// why, then who sees the last edit. Without --compare it is the pair that was saved with the file.
[[nodiscard]] int runReportCommand(const Options &options);

} // namespace clonescope::app
