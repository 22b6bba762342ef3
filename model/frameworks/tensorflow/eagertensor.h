// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model
{

[[nodiscard]] std::span<const Native> eagerTensorMethods();
[[nodiscard]] const TypeOps &eagerTensorOps();

} // namespace clonescope::model
