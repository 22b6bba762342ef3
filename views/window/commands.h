// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/commandline.h"

namespace clonescope::views
{

// `render FILE -o OUT [--window]`: a figure, or the whole window, as a picture. Needs a
// QApplication, no display.
[[nodiscard]] int runRenderCommand(const app::Options &options);

// `clonescope [FILE]`: opens the window and answers when it was closed.
[[nodiscard]] int runWindow(const app::Options &options);

} // namespace clonescope::views
