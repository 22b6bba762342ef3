// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/draws.h"

namespace clonescope::model::torch
{

// PyTorch draws many normal numbers in blocks: 16 uniform ones, of which the first eight give the
// radii and the others the angles. What remains at the end is drawn anew with the last block.
constexpr std::int64_t normalBlock = 16;

// `to` has no gaps and at least one block; arguments as of drawNormal().
void drawNormalBlocks(TorchGenerator &generator, const MutableArrayRef &to, double mean,
                      double deviation, NormalRules rules);

} // namespace clonescope::model::torch
