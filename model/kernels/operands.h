// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

namespace clonescope::model
{

[[nodiscard]] const ArrayRef *arrayOf(const Operand &operand); // null for a number
[[nodiscard]] StridedLayout layoutOf(const Operand &operand); // a number has no dimensions

} // namespace clonescope::model
