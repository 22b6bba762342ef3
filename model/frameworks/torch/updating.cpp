// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"

#include <algorithm>

// In-place operations that are an operation whose result is written over its first operand.
namespace clonescope::model::torch
{

namespace
{

struct Updating {
    std::string_view name, operation, node; // no node: nothing flows back through it
};
constexpr Updating rows[] {
    {"addcdiv_", "addcdiv", "AddcdivBackward0"},
    {"addcmul_", "addcmul", "AddcmulBackward0"},
    {"cumprod_", "cumprod", "CumprodBackward0"},
    {"cumsum_", "cumsum", "CumsumBackward0"},
    {"eq_", "eq", {}},
    {"ge_", "ge", {}},
    {"gt_", "gt", {}},
    {"le_", "le", {}},
    {"lerp_", "lerp", "LerpBackward0"},
    {"logical_and_", "logical_and", {}},
    {"logical_not_", "logical_not", {}},
    {"logical_or_", "logical_or", {}},
    {"lt_", "lt", {}},
    {"ne_", "ne", {}},
    {"neg_", "neg", "NegBackward0"},
    {"negative_", "neg", "NegBackward0"},
    {"relu_", "relu", "ReluBackward0"},
    {"square_", "square", "PowBackward0"},
    {"tril_", "tril", "TrilBackward0"},
    {"triu_", "triu", "TriuBackward0"},
};

// Weights that are a tensor make another node.
std::string_view nodeOf(const Interp &interp, const Updating &row, const Arguments &arguments)
{
    const auto &given = arguments.positional;
    const bool isWeighted
        = row.operation == "lerp" && (given.size() != 2 || isTensor(interp.heap(), given[1]));
    return isWeighted ? "LerpBackward1" : row.node;
}

template <std::size_t i> Ref update(Interp &interp, Slot self, const Arguments &arguments)
{
    const Updating &row = rows[i];
    requireOld(interp, row.name);
    if (row.node.empty() && requiresGrad(interp, self))
        refuse(row.name);
    const Ref history = historyOfWrite(interp, self, nodeOf(interp, row, arguments), {self});
    const StridedLayout layout = layoutOf(interp, self);
    requireWritable(layout);
    const Ref method = interp.attribute(self, row.operation);
    const Ref result = interp.call(method, arguments);
    const DType made = dtypeOfTensor(interp, result);
    if (layoutOf(interp, result).shape != layout.shape
        || (made != DType::Bool && made != dtypeOfTensor(interp, self)))
        refuse(row.name);
    copyInto(mutableArray(interp, self, layout), arrayOf(interp, result));
    wrote(interp, self, layout);
    rebase(interp, self, history);
    return interp.store().hold(self);
}

template <std::size_t... i> constexpr auto updatingTable(std::index_sequence<i...>)
{
    return std::array {Operation {rows[i].name, update<i>}...};
}

} // namespace

std::span<const Operation> updatingOperations()
{
    static constexpr auto table = updatingTable(std::make_index_sequence<std::size(rows)> {});
    return table;
}

} // namespace clonescope::model::torch
