// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

namespace clonescope::model
{

// to = a × b for each matrix of a batch: shapes (…, n, k), (…, k, m) and (…, n, m), the leading
// dimensions broadcast to those of `to`. All of one dtype; floats are added up in double.
void multiplyMatricesInto(const MutableArrayRef &to, const ArrayRef &a, const ArrayRef &b);

} // namespace clonescope::model
