// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arithmetic.h"

#include "model/frameworks/torch/autograd.h"
#include "model/kernels/operands.h"

namespace clonescope::model::torch
{

namespace
{

std::optional<Arithmetic> arithmeticOf(BinaryOp op)
{
    switch (op) {
    case BinaryOp::Add:
        return Arithmetic::Add;
    case BinaryOp::Subtract:
        return Arithmetic::Subtract;
    case BinaryOp::Multiply:
        return Arithmetic::Multiply;
    case BinaryOp::Divide:
        return Arithmetic::Divide;
    default:
        return {};
    }
}

std::string_view nodeName(Arithmetic op)
{
    switch (op) {
    case Arithmetic::Add:
        return "AddBackward0";
    case Arithmetic::Subtract:
        return "SubBackward0";
    case Arithmetic::Multiply:
        return "MulBackward0";
    case Arithmetic::Divide:
        break;
    }
    return "DivBackward0";
}

// Two small tensors can make a huge one, and a tensor without elements an empty one.
void requireResultRoom(Interp &interp, const Operand &a, const Operand &b, DType dtype)
{
    const auto *left = std::get_if<ArrayRef>(&a);
    const auto *right = std::get_if<ArrayRef>(&b);
    const Sizes shape = broadcastShape(left ? left->layout.shape : Sizes {},
                                       right ? right->layout.shape : Sizes {});
    requireRoom(interp, shape, dtype);
    for (const auto *array : {left, right})
        if (array)
            countDimensions(interp, array->layout);
}

// Only what was compared with PyTorch is computed.
void requireArithmetic(const Operand &a, const Operand &b)
{
    for (const Operand &operand : {a, b})
        if (!hasArithmetic(dtypeOf(operand)))
            throw Unsupported {"arithmetic on torch." + std::string(name(dtypeOf(operand)))
                               + " tensors"};
}

// What one side is not can be known only where it is a sequence, which would try an index.
bool isOperand(const Interp &interp, Slot value)
{
    return isTensor(interp.heap(), value) || interp.heap().as<Bool>(value)
        || interp.heap().as<Int>(value) || interp.heap().as<Float>(value);
}

// number - x and number / x: rsub(), and reciprocal() times the number.
Ref reflected(Interp &interp, Arithmetic op, Slot number, Slot tensor)
{
    const Operand a = *operandOf(interp, number);
    const Operand b = *operandOf(interp, tensor);
    requireArithmetic(a, b);
    requireResultRoom(interp, a, b, resultType(a, b));
    if (op == Arithmetic::Subtract)
        return makeResult(interp, binary(op, a, b), "RsubBackward1", {tensor});
    if (op == Arithmetic::Divide) {
        const Array reciprocal = reciprocalOf(std::get<ArrayRef>(b));
        return makeResult(interp, binary(Arithmetic::Multiply, reciprocal.ref(), a), "MulBackward0",
                          {tensor});
    }
    return makeResult(interp, binary(op, b, a), nodeName(op), {tensor});
}

Comparison comparisonOf(CompareOp op)
{
    switch (op) {
    case CompareOp::Equal:
        return Comparison::Equal;
    case CompareOp::NotEqual:
        return Comparison::NotEqual;
    case CompareOp::Less:
        return Comparison::Less;
    case CompareOp::LessEqual:
        return Comparison::LessEqual;
    case CompareOp::Greater:
        return Comparison::Greater;
    case CompareOp::GreaterEqual:
        break;
    }
    return Comparison::GreaterEqual;
}

[[noreturn]] void unknownOperator(std::string_view symbol)
{
    throw Unsupported {"the operator " + std::string(symbol) + " on tensors"};
}

} // namespace

Ref compute(Interp &interp, Arithmetic op, Slot left, Slot right, const Scalar &alpha)
{
    const Operand a = *operandOf(interp, left);
    const Operand b = *operandOf(interp, right);
    requireArithmetic(a, b);
    if (op == Arithmetic::Subtract) // before PyTorch looks at the shapes
        requireSubtractable(a, b);
    requireResultRoom(interp, a, b, resultType(a, b));
    return makeResult(interp, binary(op, a, b, alpha), nodeName(op), {left, right});
}

void computeInPlace(Interp &interp, Arithmetic op, Slot self, Slot other, const Scalar &alpha)
{
    requireArithmetic(*operandOf(interp, self), *operandOf(interp, other));
    const Ref history = historyOfWrite(interp, self, nodeName(op), {other});
    const StridedLayout layout = *tensorAt(interp, self).layout;
    const MutableArrayRef to = mutableArray(interp, self, layout);
    binaryInPlace(op, to, *operandOf(interp, other), alpha);
    wrote(interp, self, layout);
    rebase(interp, self, history);
}

Ref binaryOperator(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto arithmetic = arithmeticOf(op);
    const bool leftIsTensor = isTensor(interp.heap(), left);
    if (!isOperand(interp, left) || !isOperand(interp, right)) {
        const Slot other = leftIsTensor ? right : left;
        if (op == BinaryOp::Multiply && interp.isIterable(other))
            unknownOperator("* between a sequence and a tensor, which is");
        return {};
    }
    if (!arithmetic)
        unknownOperator(symbol(op));
    const Ref result = leftIsTensor ? compute(interp, *arithmetic, left, right)
                                    : reflected(interp, *arithmetic, left, right);
    logCopy(interp, CopyMethod::Arithmetic, leftIsTensor ? left : right, result);
    return result;
}

Ref inplaceOperator(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto arithmetic = arithmeticOf(op);
    if (!isOperand(interp, right))
        return {};
    if (!arithmetic)
        unknownOperator(std::string(symbol(op)) + "=");
    computeInPlace(interp, *arithmetic, left, right);
    return interp.store().hold(left);
}

Ref unaryOperator(Interp &interp, UnaryOp op, Slot operand)
{
    if (op == UnaryOp::Positive && tensorAt(interp, operand).dtype == DType::Bool)
        raise("RuntimeError", "The `+` operator, on a bool tensor is not supported.");
    if (op == UnaryOp::Positive)
        return interp.store().hold(operand);
    if (op != UnaryOp::Negative)
        unknownOperator("~");
    const ArrayRef array = arrayOf(interp, operand);
    requireArithmetic(array, array);
    requireRoom(interp, array.layout.shape, array.dtype);
    const Ref result = makeResult(interp, negated(array), "NegBackward0", {operand});
    logCopy(interp, CopyMethod::Arithmetic, operand, result);
    return result;
}

Ref compareOperator(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!isOperand(interp, left) || !isOperand(interp, right))
        return {};
    const Operand a = *operandOf(interp, left);
    const Operand b = *operandOf(interp, right);
    requireArithmetic(a, b);
    requireResultRoom(interp, a, b, DType::Bool);
    return makeTensor(interp, compared(comparisonOf(op), a, b));
}

} // namespace clonescope::model::torch
