// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model::python
{

// The natives of bytes and of bytearrays that look for bytes in them: find, replace, startswith, …
[[nodiscard]] std::span<const Native> bytesSearchMethods();
[[nodiscard]] std::span<const Native> byteArraySearchMethods();

} // namespace clonescope::model::python
