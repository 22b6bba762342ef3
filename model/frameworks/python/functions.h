// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

[[nodiscard]] bool isCallable(Interp &interp, Slot object);
// A method of that name of an object of a class that the program defined; empty for others.
[[nodiscard]] Ref ownMethod(Interp &interp, Slot object, std::string_view name);

[[nodiscard]] std::span<const Native> objectFunctions(); // getattr, id, isinstance, …
[[nodiscard]] std::span<const Native> numberFunctions(); // abs, max, round, sum, …
[[nodiscard]] std::span<const Native> valueFunctions(); // chr, divmod, format, hash, …

} // namespace clonescope::model::python
