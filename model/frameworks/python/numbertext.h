// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

// repr; ValueError beyond 4300 digits.
[[nodiscard]] std::string integerText(Interp &interp, Slot integer);
// int(text, base) and float(text); `shown` is what the ValueError quotes.
[[nodiscard]] Ref parseInteger(Interp &interp, std::string_view text, int base);
[[nodiscard]] Ref parseFloat(Interp &interp, std::string_view text);

} // namespace clonescope::model::python
