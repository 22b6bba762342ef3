// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/frameworks/torch/arguments.h"

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace clonescope::model::torch
{

// What is a method of tensors and a function of torch alike: x.sum(0) and torch.sum(x, 0). Without
// `method` or `function` it is only the other.
struct Operation {
    std::string_view name;
    NativeFunction method = nullptr, function = nullptr;
    std::string_view type = "builtin_function_or_method";
};
constexpr std::string_view inPython = "function"; // the type of those that PyTorch has in Python

// Calls the method with the function's first argument, or `input=`, as its tensor. What a method
// takes one by one in place of a sequence, a function that `takesSequence` takes as one only.
[[nodiscard]] Ref callAsFunction(Interp &interp, NativeFunction method, const Arguments &arguments,
                                 bool takesSequence = false);

template <NativeFunction method, bool takesSequence = false>
Ref asFunction(Interp &interp, Slot, const Arguments &arguments)
{
    return callAsFunction(interp, method, arguments, takesSequence);
}
template <NativeFunction method>
constexpr Operation both(std::string_view name,
                         std::string_view type = "builtin_function_or_method")
{
    return {name, method, asFunction<method>, type};
}
// x.flip(0, 1) and torch.flip(x, (0, 1)).
template <NativeFunction method> constexpr Operation bothSized(std::string_view name)
{
    return {name, method, asFunction<method, true>};
}

// The tables of operations, a table a purpose.
[[nodiscard]] std::span<const Operation> copyingOperations(); // clone, detach, to, type, …
[[nodiscard]] std::span<const Operation> viewingOperations(); // view, reshape, t, …
[[nodiscard]] std::span<const Operation> computingOperations(); // add, add_, fill_, copy_, …
[[nodiscard]] std::span<const Operation> readingOperations(); // item, tolist, size, …
[[nodiscard]] std::span<const Operation> unaryOperations(); // abs, exp, floor_, logical_not, …
[[nodiscard]] std::span<const Operation> binaryOperations(); // pow, remainder, eq, maximum, …
[[nodiscard]] std::span<const Operation> choosingOperations(); // where, masked_fill, clamp, …
[[nodiscard]] std::span<const Operation> reducingOperations(); // sum, max, std, cumsum, …
[[nodiscard]] std::span<const Operation> orderingOperations(); // sort, topk, unique, …
[[nodiscard]] std::span<const Operation> joiningOperations(); // cat, stack, split, chunk, …
[[nodiscard]] std::span<const Operation> axisOperations(); // unsqueeze, squeeze, movedim, …
[[nodiscard]] std::span<const Operation> windowOperations(); // select, narrow, unbind, unfold, …
[[nodiscard]] std::span<const Operation> geometryOperations(); // unsqueeze_, resize_, set_, …
[[nodiscard]] std::span<const Operation> rearrangingOperations(); // flip, roll, repeat, tril, …
[[nodiscard]] std::span<const Operation> gatheringOperations(); // gather, index_select, scatter_, …
[[nodiscard]] std::span<const Operation> multiplyingOperations(); // matmul, mm, dot, …
[[nodiscard]] std::span<const Operation> askingOperations(); // is_set_to, is_complex, is_tensor, …
[[nodiscard]] std::span<const Operation> likeOperations(); // zeros_like, new_full, as_tensor, …
[[nodiscard]] std::span<const Operation> spacingOperations(); // linspace
[[nodiscard]] std::span<const Operation> ternaryOperations(); // lerp, addcmul, addcdiv
[[nodiscard]] std::span<const Operation> updatingOperations(); // neg_, triu_, cumsum_, …
[[nodiscard]] std::span<const Operation> placingOperations(); // index_add_, index_copy_, put_, …

// All of them as methods, and as functions.
[[nodiscard]] std::vector<Native> operationMethods();
[[nodiscard]] std::vector<Native> operationFunctions();

// Tensor.storage(): an object of the module torch.storage.
[[nodiscard]] Ref storageOf(Interp &interp, Slot self, const Arguments &arguments);
// Tensor.__reduce_ex__: by which function it comes back, and of what.
[[nodiscard]] Ref takenApart(Interp &interp, Slot self, const Arguments &arguments);
// The tensor of bytes that such a storage stands over, which holds elements of that dtype.
[[nodiscard]] Ref bytesOfStorage(Interp &interp, Slot storage, DType dtype);

// ---- What their arguments come to ----

// A dimension of the tensor; IndexError where there is none.
[[nodiscard]] std::size_t dimensionOf(const Interp &interp, std::string_view function, Slot value,
                                      std::size_t rank);
// Which of the dimensions are among `dims`, each of which comes once; of no dimensions there is
// one, as PyTorch takes it.
[[nodiscard]] std::vector<bool> distinctDimensions(const Sizes &dims, std::size_t rank);
// Which dimensions `dim` means: an int or a sequence of ints, all where it is left out, None or
// empty.
[[nodiscard]] std::vector<bool> dimensionsOf(const Interp &interp, std::string_view function,
                                             Slot value, std::size_t rank);
[[nodiscard]] Slot tensorOr(const Interp &interp, std::string_view function,
                            Slot value); // refused where it is none
// A tuple, or what PyTorch calls torch.return_types.<name>.
[[nodiscard]] Ref tupleOf(Interp &interp, const std::vector<Ref> &members);
[[nodiscard]] Ref namedResult(Interp &interp, std::string_view name,
                              const std::vector<Ref> &members);

} // namespace clonescope::model::torch
