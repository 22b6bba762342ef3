// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"
#include "model/engine/natives.h"

#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace clonescope::model::torch
{

// The same tensor as an object of the class: as_subclass(), a view by AliasBackward0.
[[nodiscard]] Ref asSubclass(Interp &interp, Slot tensor, Slot type);

// The class that a result gets by Tensor.__torch_function__, as PyTorch looks for it among what an
// operation is given (also within lists and tuples): empty where all are plain tensors, or opt out.
// Unsupported where a class answers otherwise than by that default.
[[nodiscard]] Ref resultClass(Interp &interp, std::span<const Slot> operands);
// A result, or the members of one that is a list or tuple, as objects of the class.
[[nodiscard]] Ref converted(Interp &interp, Ref result, Slot type);
// The same functions with both done around each, and what was made of what logged; not around those
// that make a plain tensor of whatever they are given.
[[nodiscard]] std::vector<Native> dispatching(std::span<const Native> table);
// Logs what a result was made of, where that has attributes: it loses them, whatever the operation.
// `first`: what is new has a number from there on.
void logMadeOf(Interp &interp, std::span<const Slot> operands, Uid first, Slot result);
// Both of one operation; an empty Ref stays one.
template <typename Operation>
[[nodiscard]] Ref dispatched(Interp &interp, std::span<const Slot> operands, Operation carryOut)
{
    const Ref type = resultClass(interp, operands);
    const Uid first = interp.heap().nextUid();
    Ref result = carryOut();
    if (type && result)
        result = converted(interp, std::move(result), type);
    if (result)
        logMadeOf(interp, operands, first, result);
    return result;
}
template <typename Operation>
[[nodiscard]] Ref dispatched(Interp &interp, std::initializer_list<Slot> operands,
                             Operation carryOut)
{
    return dispatched(interp, std::span(operands.begin(), operands.size()), carryOut);
}

// The class of torch.Tensor, and what is an attribute of it: _make_subclass.
[[nodiscard]] std::span<const Native> tensorMetaclass();
[[nodiscard]] std::span<const Native> libraryClasses(); // it, and what torch.Tensor is derived from
[[nodiscard]] std::span<const Native> tensorClassFunctions();
[[nodiscard]] std::span<const Native> subclassMethods(); // as_subclass
// What the module torch.nn takes from C++: see resources/python/lib.
[[nodiscard]] std::span<const Native> libraryFunctions();
[[nodiscard]] std::vector<std::pair<std::string_view, Payload>> libraryConstants();

} // namespace clonescope::model::torch
