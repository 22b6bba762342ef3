// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

#include <string_view>
#include <vector>

namespace clonescope::model
{

// Whether real Python finds an attribute of that name in the object (in its class, for what a
// program may add is the object's own affair), as dir() lists them there; true also where nobody
// knows. What is found there and not here is refused; what is not found is Python's AttributeError.
[[nodiscard]] bool pythonMayHave(const Interp &interp, Slot object, std::string_view name);

// Whether dir() lists the name of a built-in class, for its objects; true where nobody knows.
[[nodiscard]] bool pythonTypeHas(const Interp &interp, Slot type, std::string_view name);

// Whether a built-in class has an attribute that `object` does not have, or has another way.
[[nodiscard]] bool hasOwnAttribute(const Interp &interp, Slot type, std::string_view name);

// All that real Python's dir() lists of a class or module; null where nobody knows.
[[nodiscard]] const std::vector<std::string_view> *listedNames(const Interp &interp,
                                                               std::string_view owner);

// The names that such a class has of its own, as far as hasOwnAttribute() says.
[[nodiscard]] std::vector<std::string_view> ownAttributes(const Interp &interp, Slot type);

} // namespace clonescope::model
