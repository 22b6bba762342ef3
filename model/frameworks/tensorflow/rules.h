// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"

namespace clonescope::model::tensorflow
{

// What each way of copying does in TensorFlow.
[[nodiscard]] std::span<const CopyRule> copyRules();

} // namespace clonescope::model::tensorflow
