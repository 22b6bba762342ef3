// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

// repr; ValueError beyond 4300 digits.
[[nodiscard]] std::string integerText(Interp &interp, Slot integer);
// An underscore may stand between two digits, nowhere else; nullopt where one does not.
[[nodiscard]] std::optional<std::string> withoutUnderscores(std::string_view text, int base);
// int(text, base) and float(text); their ValueError quotes the text.
[[nodiscard]] Ref parseInteger(Interp &interp, std::string_view text, int base);
[[nodiscard]] Ref parseFloat(Interp &interp, std::string_view text);

} // namespace clonescope::model::python
