// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/paths.h"

namespace clonescope::model
{

// The paths that a statement mentions, in order of the text, each as long as it can be read;
// strings and comments hold none.
[[nodiscard]] std::vector<Path> pathsIn(std::string_view statement);

} // namespace clonescope::model
