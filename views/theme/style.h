// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "views/theme/theme.h"

#include <QPalette>
#include <QString>

namespace clonescope::views
{

// A theme for Qt's own widgets: the colours as a palette, the shapes as a style sheet.
[[nodiscard]] QPalette paletteOf(const Theme &theme);
[[nodiscard]] QString styleSheetOf(const Theme &theme);

} // namespace clonescope::views
