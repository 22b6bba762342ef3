// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/heap/parts.h"
#include "model/heap/path.h"

#include <string>

namespace clonescope::model
{

// As Python writes it; parsePath() reads it back.
[[nodiscard]] std::string pathText(const Path &path);

// What it leads to, an object or an atom; noSlot where it leads nowhere. Indices may be negative.
[[nodiscard]] Slot resolve(const Heap &heap, const Path &path);
[[nodiscard]] Slot resolveStep(const Heap &heap, Slot from, const PathStep &step);

// How a part is written after its holder; one of a docked dict as an Attribute of who has that.
[[nodiscard]] PathStep pathStep(const Heap &heap, const Part &part);

} // namespace clonescope::model
