// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace clonescope::app
{

// With a full stop where it ends with none: what Python or the system says may have one.
[[nodiscard]] QString withFullStop(const QString &sentence);

} // namespace clonescope::app
