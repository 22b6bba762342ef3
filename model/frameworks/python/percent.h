// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

[[nodiscard]] Ref formatPercent(Interp &interp, Slot self, Slot values); // %
[[nodiscard]] Ref formatBytesPercent(Interp &interp, Slot self, Slot values); // the same of bytes

} // namespace clonescope::model::python
