// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/arguments.h"

#include <functional>

namespace clonescope::model::torch
{

// What a function of torch does with out=: its result is written into that tensor, which it gives
// back. Without one, just the result of `compute`.
[[nodiscard]] Ref intoOut(Interp &interp, std::string_view function, const Arguments &arguments,
                          const std::function<Ref(const Arguments &)> &compute);

} // namespace clonescope::model::torch
