// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/factorycalls.h"
#include "model/frameworks/torch/operations.h"
#include "model/kernels/ranges.h"

// torch.linspace.
namespace clonescope::model::torch
{

namespace
{

Ref linspace(Interp &interp, Slot, const Arguments &arguments)
{
    const Bound bound = bindTorch(
        "linspace", {"start", "end", "steps", "*", "dtype=", "requires_grad=", "device="},
        arguments);
    const FactoryOptions options = optionsOf(interp, "linspace", bound[3], bound[4], bound[5]);
    const auto start = numberOf(interp.heap(), bound[0]);
    const auto end = numberOf(interp.heap(), bound[1]);
    const std::int64_t steps = dimension(interp, "linspace", bound[2]);
    const DType dtype = options.dtype.value_or(DType::Float32);
    if (!start || !end || (dtype != DType::Float32 && dtype != DType::Float64))
        refuse("linspace");
    if (steps < 0)
        raise("RuntimeError", "number of steps must be non-negative");
    Array array = zeroArray(interp, {steps}, dtype);
    fillSpaced(array, asDouble(*start), asDouble(*end), isOld(interp));
    return finish(interp, std::move(array), options);
}

} // namespace

std::span<const Operation> spacingOperations()
{
    static constexpr Operation table[] {{"linspace", nullptr, linspace}};
    return table;
}

} // namespace clonescope::model::torch
