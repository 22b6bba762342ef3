// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

[[nodiscard]] std::span<const Native> mathRealFunctions(); // sqrt, sin, log, …
[[nodiscard]] std::span<const Native> mathIntegerFunctions(); // floor, gcd, comb, …
[[nodiscard]] std::span<const Native> mathSumFunctions(); // fsum, prod, hypot, dist

} // namespace clonescope::model::python
