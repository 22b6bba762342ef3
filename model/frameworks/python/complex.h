// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/python/support.h"

namespace clonescope::model::python
{

extern const TypeOps complexOps;

// A number as a complex one; nullopt for another type.
[[nodiscard]] std::optional<Complex> asComplex(const Heap &heap, Slot number);
[[nodiscard]] Ref complexPower(Interp &interp, const Complex &base, const Complex &exponent);
[[nodiscard]] Ref complexMagnitude(Interp &interp, const Complex &value); // abs()
Ref makeComplex(Interp &interp, Slot, const Arguments &arguments);

} // namespace clonescope::model::python
