// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/promotion.h"

#include <algorithm>
#include <cmath>

// Questions about tensors that are answered by no tensor.
namespace clonescope::model::torch
{

namespace
{

Ref answer(Interp &interp, bool is)
{
    return interp.store().hold(Heap::boolean(is));
}

Slot otherTensor(Interp &interp, std::string_view function, const Arguments &arguments)
{
    return tensorOr(interp, function, bindTorch(function, {"other"}, arguments)[0]);
}

// Of one shape and dtype: others are an error to PyTorch, or unequal.
Ref equal(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = otherTensor(interp, "equal", arguments);
    const ArrayRef a = arrayOf(interp, self), b = arrayOf(interp, other);
    if (a.layout.shape != b.layout.shape)
        return answer(interp, false);
    if (a.dtype != b.dtype)
        refuse("equal");
    if (!hasArithmetic(a.dtype))
        refuse("equal");
    const Array differ = compared(Comparison::NotEqual, a, b);
    return answer(interp, !anyTrue(differ.ref()));
}

double tolerance(const Interp &interp, Slot value, double otherwise)
{
    if (value == noSlot)
        return otherwise;
    const auto number = numberOf(interp.heap(), value);
    if (!number)
        refuse("allclose");
    return asDouble(*number);
}

Ref allclose(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("allclose", {"other", "rtol=", "atol=", "equal_nan="}, arguments);
    const Slot other = tensorOr(interp, "allclose", bound[0]);
    const double relative = tolerance(interp, bound[1], 1e-5);
    const double absolute = tolerance(interp, bound[2], 1e-8);
    const bool equalNaN = flagOr(interp, "allclose", bound[3], false);
    ArrayRef a = arrayOf(interp, self), b = arrayOf(interp, other);
    if (a.dtype != b.dtype)
        raise("RuntimeError",
              std::string(cppName(a.dtype)) + " did not match " + std::string(cppName(b.dtype)));
    if (!hasArithmetic(a.dtype) || relative < 0 || absolute < 0)
        refuse("allclose");
    const Sizes shape = broadcastShape(a.layout.shape, b.layout.shape);
    requireRoom(interp, shape, DType::Complex128); // each as a Scalar
    a.layout = {shape, broadcastStrides(a.layout, shape), a.layout.offset};
    b.layout = {shape, broadcastStrides(b.layout, shape), b.layout.offset};
    const std::vector<Scalar> left = elements(a), right = elements(b);
    for (std::size_t i = 0; i < left.size(); ++i) {
        const double x = asDouble(left[i]), y = asDouble(right[i]);
        const bool areNaN = std::isnan(x) && std::isnan(y);
        const double error = std::abs(x - y);
        const bool isClose = x == y || (equalNaN && areNaN)
            || (std::isfinite(error) && error <= absolute + std::abs(relative * y));
        if (!isClose)
            return answer(interp, false);
    }
    return answer(interp, true);
}

Ref isTensorAtAll(Interp &interp, Slot, const Arguments &arguments)
{
    return answer(interp, isTensor(interp.heap(), bindTorch("is_tensor", {"obj"}, arguments)[0]));
}

Ref isComplexTensor(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("is_complex", {}, arguments));
    return answer(interp, isComplex(tensorAt(interp, self).dtype));
}

Ref isSigned(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("is_signed", {}, arguments));
    const DType dtype = tensorAt(interp, self).dtype;
    return answer(interp, dtype != DType::Bool && dtype != DType::UInt8);
}

Ref isNonzero(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("is_nonzero", {}, arguments));
    return answer(interp, interp.truth(self));
}

// The same elements of the same storage.
Ref isSetTo(Interp &interp, Slot self, const Arguments &arguments)
{
    const Tensor &a = tensorAt(interp, self);
    const Tensor &b = tensorAt(
        interp, tensorOr(interp, "is_set_to", bindTorch("is_set_to", {"tensor"}, arguments)[0]));
    if (a.dtype != b.dtype)
        refuse("is_set_to");
    return answer(interp, a.storage == b.storage && *a.layout == *b.layout);
}

Ref isSameSize(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = otherTensor(interp, "is_same_size", arguments);
    return answer(interp,
                  tensorAt(interp, self).layout->shape == tensorAt(interp, other).layout->shape);
}

Ref isView(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("_is_view", {}, arguments));
    return answer(interp, tensorAt(interp, self).base != noSlot);
}

Ref isShared(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bindTorch("is_shared", {}, arguments));
    return answer(interp, false);
}

Ref getDevice(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bindTorch("get_device", {}, arguments));
    return interp.store().makeInt(-1);
}

Ref isInference(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bindTorch("is_inference", {}, arguments));
    return answer(interp, false);
}

Ref askGradEnabled(Interp &interp, Slot, const Arguments &arguments)
{
    static_cast<void>(bindTorch("is_grad_enabled", {}, arguments));
    return answer(interp, torch::isGradEnabled(interp));
}

} // namespace

std::span<const Operation> askingOperations()
{
    static constexpr Operation table[] {both<equal>("equal"),
                                        both<allclose>("allclose"),
                                        {"is_tensor", nullptr, isTensorAtAll, inPython},
                                        both<isComplexTensor>("is_complex"),
                                        both<isSigned>("is_signed"),
                                        both<isNonzero>("is_nonzero"),
                                        {"is_set_to", isSetTo},
                                        both<isSameSize>("is_same_size"),
                                        {"_is_view", isView},
                                        both<isInference>("is_inference"),
                                        {"is_shared", isShared, nullptr, inPython},
                                        {"get_device", getDevice},
                                        {"is_grad_enabled", nullptr, askGradEnabled}};
    return table;
}

} // namespace clonescope::model::torch
