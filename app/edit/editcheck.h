// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/edit/edit.h"
#include "model/heap/run.h"

namespace clonescope::app
{

// Whether the steps `after` + 1 … `target` of a run did what the edit is for; else the reason why
// not, as a sentence. The steps ran without an error.
[[nodiscard]] QString whyNotAsIntended(const Edit &edit, const model::Run &run, std::size_t after,
                                       std::size_t target);

} // namespace clonescope::app
