// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"
#include "model/frameworks/tensors/reading.h"
#include "model/frameworks/torch/viewlayouts.h"
#include "model/kernels/kernels.h"

#include <optional>
#include <vector>

namespace clonescope::model::torch
{

// ---- Reading ----

[[nodiscard]] bool isTensor(const Heap &heap, Slot slot); // one of PyTorch's
// Whether the rules are those of PyTorch 1.13.
[[nodiscard]] inline bool isOld(const Interp &interp)
{
    return interp.semantics().torch == TorchVersion::V1_13;
}
[[nodiscard]] const Tensor &tensorAt(const Interp &interp, Slot slot);
[[nodiscard]] const StridedLayout &layoutOf(const Interp &interp, Slot tensor);
[[nodiscard]] DType dtypeOfTensor(const Interp &interp, Slot tensor);
using tensors::arrayOf;
// A Python number; RuntimeError where it does not fit 64 bits, as PyTorch says it.
[[nodiscard]] std::optional<Scalar> numberOf(const Heap &heap, Slot value);
// The same where PyTorch 2.6 also takes unsigned 64 bits: as a float where it goes into a dtype of
// floats (or to bool), as RuntimeError says where into one of integers; Unsupported where it is not
// known into which.
[[nodiscard]] std::optional<Scalar> unsignedNumberOf(const Interp &interp, Slot value,
                                                     std::optional<DType> into = {});
// 2**63 and more as an integer dtype takes it without a check, modulo 2**64; nothing of the others.
[[nodiscard]] std::optional<std::int64_t> wrappedNumber(const Heap &heap, Slot value);
[[nodiscard]] Ref pythonNumber(Interp &interp, const Scalar &value);

// ---- Making ----

// Before a tensor of that shape gets bytes of its own: PyTorch's error where they cannot be
// counted, LimitReached where they are too many.
void requireRoom(const Sizes &shape, DType dtype);
// The same of a tensor that is made now: its room beside all else, and the work on its elements.
void requireRoom(Interp &interp, const Sizes &shape, DType dtype);
using tensors::countDimensions;
[[nodiscard]] Tensor headerOf(DType dtype); // one of PyTorch's, all else to be filled in
// A leaf over bytes of its own, its version counter at 0.
[[nodiscard]] Ref makeTensor(Interp &interp, Array array, bool requiresGrad = false);
// The same as the result of an operation, part of the graph where one of `inputs` requires grad.
[[nodiscard]] Ref makeResult(Interp &interp, Array array, std::string_view node,
                             const std::vector<Slot> &inputs);
// A leaf over the storage of `like`, laid out as it is; its version counter that of `like` or its
// own.
struct NewHeader {
    bool sharesCounter = false;
    std::uint32_t version = 0;
    bool requiresGrad = false;
};
[[nodiscard]] Ref makeHeader(Interp &interp, Slot like, NewHeader header);
// A view: shares the counter, remembers the base, and joins the graph where `source` requires grad.
// `manyOutput` as Tensor has it.
[[nodiscard]] Ref makeView(Interp &interp, Slot source, StridedLayout layout, std::string_view node,
                           std::optional<std::uint32_t> manyOutput = {});

// ---- Writing ----

// What an in-place kernel writes. Valid until the heap is next written otherwise.
[[nodiscard]] MutableArrayRef mutableArray(Interp &interp, Slot tensor,
                                           const StridedLayout &layout);
// Says what was written, in the tensor's own layout, and counts the version up.
void wrote(Interp &interp, Slot tensor, const StridedLayout &layout);

// ---- Saying what was copied ----

// An event with the pairs tensor → tensor (and storage → storage where it is new), and the
// attributes that the result did not get.
void logCopy(Interp &interp, CopyMethod method, Slot source, Slot result);
// The result itself, which was worked out from `source`.
[[nodiscard]] Ref loggedArithmetic(Interp &interp, Slot source, Ref result);

} // namespace clonescope::model::torch
