// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

// The codecs: UTF-8, ASCII and Latin-1. The names are arguments, noSlot where left out.
struct Codec {
    std::string encoding = "utf-8", errors = "strict";
};
[[nodiscard]] Codec codecArguments(Interp &interp, std::string_view function, Slot encoding,
                                   Slot errors);
[[nodiscard]] std::string encoded(Interp &interp, std::string_view utf8, const Codec &codec);
[[nodiscard]] std::string decoded(Interp &interp, std::string_view bytes, const Codec &codec);

Ref encodeString(Interp &interp, Slot self, const Arguments &arguments); // str.encode

} // namespace clonescope::model::python
