// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bind.h"
#include "model/frameworks/torch/arguments.h"
#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/pairfunctions.h"
#include "model/frameworks/torch/unwritten.h"

#include <algorithm>

namespace clonescope::model::torch
{

namespace
{

struct Operands {
    Slot other;
    Scalar alpha = std::int64_t {1};
};

Operands operands(Interp &interp, Slot self, std::string_view function, Arithmetic op,
                  const Arguments &arguments)
{
    const bool scales = op == Arithmetic::Add || op == Arithmetic::Subtract;
    const Bound bound = scales ? bindTorch(function, {"other", "*", "alpha="}, arguments)
                               : bindTorch(function, {"other"}, arguments);
    if (!isOperand(interp, bound[0]))
        refuse(function);
    Operands result {bound[0]};
    if (scales && bound[1] != noSlot) {
        const DType dtype = tensorAt(interp, self).dtype;
        // sub() takes the negative of an unsigned alpha, modulo 2**64: not followed here.
        const auto into
            = isFloating(dtype) && op == Arithmetic::Add ? std::optional(dtype) : std::nullopt;
        const auto alpha = unsignedNumberOf(interp, bound[1], into);
        if (!alpha)
            refuse(function);
        result.alpha = *alpha;
    }
    return result;
}

constexpr std::string_view names[] = {"add", "sub", "mul", "div"};

// div(other, rounding_mode="floor"), which is what // does.
std::optional<Slot> floorDivisor(Interp &interp, Slot self, const Arguments &arguments)
{
    const bool isRounded
        = std::any_of(arguments.keywords.begin(), arguments.keywords.end(),
                      [](const auto &word) { return word.first == "rounding_mode"; });
    if (!isRounded)
        return {};
    requireOld(interp, "this form of div");
    const Bound bound = bindTorch("div", {"other", "*", "rounding_mode"}, arguments);
    const auto *mode = interp.heap().as<Str>(bound[1]);
    if (!mode || *mode->utf8 != "floor" || requiresGrad(interp, self)
        || requiresGrad(interp, bound[0]) || !isOperand(interp, bound[0]))
        refuse("div");
    return bound[0];
}

template <Arithmetic op> Ref arithmeticResult(Interp &interp, Slot self, const Arguments &arguments)
{
    if constexpr (op == Arithmetic::Divide)
        if (const auto divisor = floorDivisor(interp, self, arguments))
            return binaryOperator(interp, BinaryOp::FloorDivide, self, *divisor);
    const Operands given = operands(interp, self, names[static_cast<int>(op)], op, arguments);
    Ref result = compute(interp, op, self, given.other, given.alpha);
    logCopy(interp, CopyMethod::Arithmetic, self, result);
    return result;
}

template <Arithmetic op>
Ref arithmeticInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    if constexpr (op == Arithmetic::Divide)
        if (const auto divisor = floorDivisor(interp, self, arguments))
            return inplaceOperator(interp, BinaryOp::FloorDivide, self, *divisor);
    const Operands given = operands(interp, self, names[static_cast<int>(op)], op, arguments);
    computeInPlace(interp, op, self, given.other, given.alpha);
    return interp.store().hold(self);
}

void fillWith(Interp &interp, Slot self, const Scalar &value, std::string_view node, Slot operand)
{
    const Ref history = historyOfWrite(interp, self, node, {operand});
    requireHistoryOf(interp, self, operand);
    requireFits(value, tensorAt(interp, self).dtype);
    const StridedLayout layout = *tensorAt(interp, self).layout;
    overwritten(interp, self, layout);
    fill(mutableArray(interp, self, layout), value);
    wrote(interp, self, layout);
    rebase(interp, self, history);
}

Ref neg(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("neg", {}, arguments));
    return unaryOperator(interp, UnaryOp::Negative, self);
}

Ref zeroInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    static_cast<void>(bindTorch("zero_", {}, arguments));
    fillWith(interp, self, std::int64_t {0}, "ZeroBackward0", noSlot);
    return interp.store().hold(self);
}

Ref fillInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("fill_", {"value"}, arguments);
    if (isTensor(interp.heap(), bound[0])) {
        static_cast<void>(historyOfWrite(interp, self, "FillBackward3", {bound[0]}));
        const ArrayRef value = arrayOf(interp, bound[0]);
        if (value.layout.rank() > 0)
            raise("RuntimeError",
                  "fill_ only supports 0-dimension value tensor but got tensor with "
                      + std::to_string(value.layout.rank()) + " dimensions.");
        if (!isOld(interp))
            requireWritable(*tensorAt(interp, self).layout);
        fillWith(interp, self, elements(value).front(), "FillBackward3", bound[0]);
        return interp.store().hold(self);
    }
    const auto value = unsignedNumberOf(interp, bound[0], tensorAt(interp, self).dtype);
    if (!value)
        refuse("fill_");
    fillWith(interp, self, *value, "FillBackward2", noSlot);
    return interp.store().hold(self);
}

Ref copyInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto isOther = [](const auto &keyword) { return keyword.first == "other"; };
    if (arguments.positional.empty() && !arguments.keywords.empty()
        && std::none_of(arguments.keywords.begin(), arguments.keywords.end(), isOther))
        raise("TypeError", "copy_() missing 1 required positional arguments: \"other\"");
    const Bound bound = bindTorch("copy_", {"other", "non_blocking="}, arguments);
    static_cast<void>(flagOr(interp, "copy_", bound[1], false));
    if (!isTensor(interp.heap(), bound[0])) {
        const DType dtype = tensorAt(interp, self).dtype;
        auto value = unsignedNumberOf(interp, bound[0], DType::Float64);
        if (!value)
            refuse("copy_");
        if (const auto wrapped = wrappedNumber(interp.heap(), bound[0]);
            wrapped && isIntegral(dtype))
            value = *wrapped;
        static_cast<void>(historyOfWrite(interp, self, "CopyBackwards", {}));
        requireWritable(*tensorAt(interp, self).layout);
        fillWith(interp, self, converted(*value, dtype), "CopyBackwards", noSlot);
        return interp.store().hold(self);
    }
    const Ref history = historyOfWrite(interp, self, "CopyBackwards", {bound[0]}, Writing::Copies);
    const StridedLayout layout = *tensorAt(interp, self).layout;
    static_cast<void>(arrayOf(interp.heap(), tensorAt(interp, bound[0]))); // is known
    overwritten(interp, self, layout);
    const MutableArrayRef to = mutableArray(interp, self, layout);
    if (bound[0] != self)
        copyInto(to, arrayOf(interp, bound[0]));
    wrote(interp, self, layout);
    rebase(interp, self, history);
    return interp.store().hold(self);
}

Ref requiresGradInPlace(Interp &interp, Slot self, const Arguments &arguments)
{
    const Bound bound = bindTorch("requires_grad_", {"requires_grad="}, arguments);
    const bool on = flagOr(interp, "requires_grad_", bound[0], true);
    const Tensor &tensor = tensorAt(interp, self);
    if (on && !isFloating(tensor.dtype) && !isComplex(tensor.dtype))
        raise("RuntimeError", "only Tensors of floating point dtype can require gradients");
    if (!on || tensor.gradNode == noSlot) // to ask it of a result is no mistake, unlike setting it
        setRequiresGrad(interp, self, on);
    return interp.store().hold(self);
}

} // namespace

std::span<const Operation> computingOperations()
{
    static constexpr Operation table[] {both<arithmeticResult<Arithmetic::Add>>("add"),
                                        both<arithmeticResult<Arithmetic::Subtract>>("sub"),
                                        both<arithmeticResult<Arithmetic::Multiply>>("mul"),
                                        both<arithmeticResult<Arithmetic::Divide>>("div"),
                                        {"add_", arithmeticInPlace<Arithmetic::Add>},
                                        {"sub_", arithmeticInPlace<Arithmetic::Subtract>},
                                        {"mul_", arithmeticInPlace<Arithmetic::Multiply>},
                                        {"div_", arithmeticInPlace<Arithmetic::Divide>},
                                        both<neg>("neg"),
                                        both<neg>("negative"),
                                        {"zero_", zeroInPlace},
                                        {"fill_", fillInPlace},
                                        {"copy_", copyInPlace},
                                        {"requires_grad_", requiresGradInPlace}};
    return table;
}

} // namespace clonescope::model::torch
