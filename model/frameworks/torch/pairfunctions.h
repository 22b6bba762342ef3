// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/operators.h"
#include "model/frameworks/torch/tensors.h"
#include "model/kernels/functions.h"

namespace clonescope::model::torch
{

// Functions of two tensors, or of a tensor and a number, beyond `+ - * /`: a row each.
struct PairRow {
    enum class Takes : std::uint8_t {
        Numbers, // bools only as whole numbers beside others
        All,
        Whole, // integers and bools
        Integers,
        Floats, // others as floats
    };
    std::string_view name, inPlaceName;
    PairFunction function;
    Takes takes = Takes::Numbers;
    std::string_view missing; // the kernel that the other dtypes lack
    // grad_fn by what stands left and right.
    std::string_view ofTensors, byNumber, ofNumber;
    bool isTensorsOnly = false;
    bool answersBool = false;
};
[[nodiscard]] std::span<const PairRow> pairRows();
// The one behind an operator; null where there is none.
[[nodiscard]] const PairRow *pairRow(BinaryOp op);

[[nodiscard]] Ref pairResult(Interp &interp, const PairRow &row, Slot left, Slot right);
void pairInPlace(Interp &interp, const PairRow &row, Slot self, Slot other);

} // namespace clonescope::model::torch
