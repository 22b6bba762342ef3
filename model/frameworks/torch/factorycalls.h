// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/tensors.h"

namespace clonescope::model::torch
{

// What every factory takes beside its own arguments.
struct FactoryOptions {
    std::optional<DType> dtype;
    bool requiresGrad = false;
};
[[nodiscard]] FactoryOptions optionsOf(Interp &interp, std::string_view function, Slot dtype,
                                       Slot requiresGrad, Slot device);

// The sizes of zeros(2, 3), zeros((2, 3)) and zeros(size=(2, 3)), and the options.
[[nodiscard]] std::pair<Sizes, FactoryOptions> sizedCall(Interp &interp, std::string_view function,
                                                         const Arguments &arguments);

// PyTorch's errors where a shape cannot be, LimitReached where it is too big.
void requireSizes(const Sizes &shape, DType dtype);
[[nodiscard]] Array zeroArray(Interp &interp, Sizes shape,
                              DType dtype); // after requireSizes(), counted

// The tensor that the factory answers.
[[nodiscard]] Ref finish(Interp &interp, Array array, const FactoryOptions &options);

// As C++ streams write a number: "0.5", "1e+10", "nan".
[[nodiscard]] std::string shortText(double value);

} // namespace clonescope::model::torch
