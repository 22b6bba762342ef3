// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/natives.h"
#include "model/heap/copymethod.h"

namespace clonescope::model::torch
{

// What a method makes of a tensor, part by part as its row of the table (copyrules.h) says, and
// logged as it. Rows that copy bytes pack them, and join the graph by `node`.
[[nodiscard]] Ref carry(Interp &interp, Slot source, CopyMethod method, std::string_view node = {});

// Tensor.__deepcopy__, by the same table.
extern const DeepCopyOps deepCopyOps;

} // namespace clonescope::model::torch
