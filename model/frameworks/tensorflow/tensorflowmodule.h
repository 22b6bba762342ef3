// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model
{

[[nodiscard]] const ModuleDef &tensorflowModule();
[[nodiscard]] const TypeOps &tensorflowDTypeOps(); // tf.float32

} // namespace clonescope::model
