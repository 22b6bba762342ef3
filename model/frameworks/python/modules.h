// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/natives.h"

namespace clonescope::model::python
{

// Modules and functions as objects.
extern const TypeOps moduleOps;
extern const TypeOps functionOps;

} // namespace clonescope::model::python
