// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model::torch
{

// PyTorch's modules as far as they are programs of ours: resources/python/torch.
[[nodiscard]] std::span<const SourceModule> sourceModules();

} // namespace clonescope::model::torch
