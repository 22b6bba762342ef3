// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/copyrules.h"

namespace clonescope::model::torch
{

// What each way of copying does in PyTorch.
[[nodiscard]] std::span<const CopyRule> copyRules();

} // namespace clonescope::model::torch
