// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/outargument.h"

#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/unwritten.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

// Those that work element by element, so that the result may lie where an operand does. Sorted.
constexpr std::string_view elementwise[] {
    "abs",        "add",       "addcdiv",     "addcmul",     "bitwise_and", "bitwise_not",
    "ceil",       "clamp",     "clip",        "cos",         "div",         "eq",
    "exp",        "floor",     "fmod",        "ge",          "gt",          "le",
    "lerp",       "log",       "logical_and", "logical_not", "logical_or",  "lt",
    "maximum",    "minimum",   "mul",         "ne",          "neg",         "pow",
    "reciprocal", "remainder", "round",       "rsqrt",       "sigmoid",     "sign",
    "sin",        "sqrt",      "square",      "sub",         "tan",         "tanh",
    "trunc"};
constexpr std::string_view others[] {
    "amax", "amin",  "argmax", "argmin",       "bmm",           "cat",    "cumprod", "cumsum",
    "diag", "dot",   "gather", "index_select", "masked_select", "matmul", "mean",    "mm",
    "mv",   "outer", "prod",   "stack",        "sum",           "take",   "tril",    "triu"};

bool isAmong(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The tensors that a call is given, and those in its lists.
std::vector<Slot> operandsOf(const Interp &interp, const Arguments &arguments)
{
    const Heap &heap = interp.heap();
    std::vector<Slot> all;
    const auto add = [&](Slot value) {
        const auto *list = heap.as<List>(value);
        const auto *tuple = heap.as<Tuple>(value);
        if (isTensor(heap, value))
            all.push_back(value);
        else if (list || tuple)
            for (const Slot item : list ? list->items : tuple->items)
                if (isTensor(heap, item))
                    all.push_back(item);
    };
    for (const Slot value : arguments.positional)
        add(value);
    for (const auto &[name, value] : arguments.keywords)
        add(value);
    return all;
}

// What is computed is written while operands are read: they are apart, or the very same elements.
void requireClear(const Interp &interp, std::string_view function, Slot out,
                  const std::vector<Slot> &operands)
{
    for (const Slot operand : operands) {
        const Tensor &from = tensorAt(interp, operand), &to = tensorAt(interp, out);
        const bool isSame = from.dtype == to.dtype && *from.layout == *to.layout;
        if (from.storage == to.storage && !(isSame && isAmong(elementwise, function))
            && overlap(*from.layout, itemSize(from.dtype), *to.layout, itemSize(to.dtype)))
            refuse(function);
    }
}

void requireFitting(const Interp &interp, std::string_view function, Slot out, Slot result)
{
    const Tensor &from = tensorAt(interp, result), &to = tensorAt(interp, out);
    if (from.layout->shape != to.layout->shape)
        throw Unsupported {"out= of another shape than the result"};
    if (from.dtype == to.dtype)
        return;
    if (!isAmong(elementwise, function))
        refuse(function);
    requireCastable(from.dtype, to.dtype);
}

} // namespace

Ref intoOut(Interp &interp, std::string_view function, const Arguments &arguments,
            const std::function<Ref(const Arguments &)> &compute)
{
    Slot out = noSlot;
    std::vector<std::pair<std::string_view, Slot>> words;
    for (const auto &word : arguments.keywords)
        if (word.first == "out")
            out = word.second;
        else
            words.push_back(word);
    if (out == noSlot)
        return compute(arguments);
    const Arguments rest {arguments.positional, words};
    if (out == Heap::none)
        return compute(rest);
    requireOld(interp, "out= of " + std::string(function));
    const bool isKnown = isAmong(elementwise, function) || isAmong(others, function);
    if (!isTensor(interp.heap(), out) || !isKnown)
        refuse(function);
    std::vector<Slot> operands = operandsOf(interp, rest);
    const auto isOfGraph = [&](Slot tensor) { return requiresGrad(interp, tensor); };
    if (isGradEnabled(interp)
        && (isOfGraph(out) || std::any_of(operands.begin(), operands.end(), isOfGraph)))
        raise("RuntimeError",
              std::string(function)
                  + "(): functions with out=... arguments don't support automatic "
                    "differentiation, but one of the arguments requires grad.");
    requireClear(interp, function, out, operands);
    const Ref result = compute(rest);
    requireFitting(interp, function, out, result);
    const StridedLayout layout = layoutOf(interp, out);
    requireWritable(layout);
    overwritten(interp, out, layout);
    copyInto(mutableArray(interp, out, layout), arrayOf(interp, result));
    wrote(interp, out, layout);
    return interp.store().hold(out);
}

} // namespace clonescope::model::torch
