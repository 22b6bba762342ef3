// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/kernels/kernels.h"

#include <string>

namespace clonescope::model::numpy
{

// An array as NumPy 1.24 prints it, str() and repr(): 8 digits, 75 columns, summarised likewise.
// Without dimensions it is a NumPy scalar.
[[nodiscard]] std::string numpyStr(const ArrayRef &array);
[[nodiscard]] std::string numpyRepr(const ArrayRef &array);

} // namespace clonescope::model::numpy
