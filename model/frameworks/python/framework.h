// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model::python
{

[[nodiscard]] const FrameworkDef &framework();

} // namespace clonescope::model::python
