// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"

namespace clonescope::model
{

// Attributes as Python finds them, of a class of the program's and behind super(). Empty where
// there is none.
[[nodiscard]] Ref attributeOfClass(Interp &interp, Slot type, std::string_view name);
[[nodiscard]] Ref superAttribute(Interp &interp, Slot super, std::string_view name);
void setAttributeOfClass(Interp &interp, Slot type, std::string_view name, Slot value);

} // namespace clonescope::model
