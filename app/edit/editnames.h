// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/document/trial.h"

// The names that edits offer.
namespace clonescope::app
{

// A name that nothing in the program has yet: y, z, w, … or, from a longer one, tags2, tags3, …
[[nodiscard]] QString freeName(const EditContext &context, const QString &source);

// The name of the tensor that was made or bound last, for clone buttons with nothing selected.
[[nodiscard]] QString lastTensor(const model::Run &run, std::size_t step);

} // namespace clonescope::app
