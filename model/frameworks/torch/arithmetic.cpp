// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arithmetic.h"

#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/multiplying.h"
#include "model/frameworks/torch/pairfunctions.h"
#include "model/frameworks/torch/promotion.h"
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

// A number of 2**63 and more is of a type of its own, which has no tensors of bools beside it.
bool isUnsigned(const Heap &heap, Slot value)
{
    const auto *whole = heap.as<Int>(value);
    return whole && whole->big;
}

} // namespace

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

void requireArithmetic(const Operand &a, const Operand &b)
{
    for (const Operand &operand : {a, b})
        if (!hasArithmetic(dtypeOf(operand)))
            throw Unsupported {"arithmetic on torch." + std::string(name(dtypeOf(operand)))
                               + " tensors"};
}

Operand operandBeside(const Interp &interp, Slot value, Slot other, std::optional<Arithmetic> op)
{
    if (isTensor(interp.heap(), value))
        return arrayOf(interp.heap(), tensorAt(interp, value));
    const bool divides = op == Arithmetic::Divide;
    const DType dtype = tensorAt(interp, other).dtype;
    const Scalar number = *unsignedNumberOf(interp, value, DType::Float64);
    if (!isUnsigned(interp.heap(), value))
        return number;
    if (dtype == DType::Bool && op != Arithmetic::Subtract) // which is refused in other words
        raise("RuntimeError",
              "Promotion for uint16, uint32, uint64 types is not supported, attempted to promote "
              "Bool and UInt64");
    if (isFloating(dtype) || isComplex(dtype) || divides)
        return number;
    return Scalar {*wrappedNumber(interp.heap(), value)};
}

namespace
{

// number - x and number / x: rsub(), and reciprocal() times the number.
Ref reflectedResult(Interp &interp, Arithmetic op, Slot number, Slot tensor)
{
    const bool divides = op == Arithmetic::Divide; // by floats, and so of bools too
    const Operand b = operandBeside(interp, tensor, tensor, op);
    const Operand a = divides ? Operand {*unsignedNumberOf(interp, number, DType::Float64)}
                              : operandBeside(interp, number, tensor, op);
    requireArithmetic(a, b);
    requireResultRoom(interp, a, b, resultType(a, b));
    if (op == Arithmetic::Subtract)
        return makeResult(interp, binary(op, a, b), "RsubBackward1", {tensor});
    if (divides) {
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

bool isOperand(const Interp &interp, Slot value)
{
    return isTensor(interp.heap(), value) || interp.heap().as<Bool>(value)
        || interp.heap().as<Int>(value) || interp.heap().as<Float>(value);
}

Ref compute(Interp &interp, Arithmetic op, Slot left, Slot right, const Scalar &alpha)
{
    const Operand a = operandBeside(interp, left, right, op);
    const Operand b = operandBeside(interp, right, left, op);
    requireArithmetic(a, b);
    if (op == Arithmetic::Subtract) // before PyTorch looks at the shapes
        requireSubtractable(dtypeOf(a), dtypeOf(b));
    requireResultRoom(interp, a, b, resultType(a, b));
    return makeResult(interp, binary(op, a, b, alpha), nodeName(op), {left, right});
}

void computeInPlace(Interp &interp, Arithmetic op, Slot self, Slot other, const Scalar &alpha)
{
    requireArithmetic(operandBeside(interp, self, self, op),
                      operandBeside(interp, other, self, op));
    const Ref history = historyOfWrite(interp, self, nodeName(op), {other});
    const StridedLayout layout = *tensorAt(interp, self).layout;
    const MutableArrayRef to = mutableArray(interp, self, layout);
    binaryInPlace(op, to, operandBeside(interp, other, self, op), alpha);
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
            throw Unsupported {"the operator * between a sequence and a tensor"};
        return {};
    }
    const PairRow *row = arithmetic ? nullptr : pairRow(op);
    if (op == BinaryOp::MatMul)
        return isTensor(interp.heap(), left) && isTensor(interp.heap(), right)
            ? matrixProduct(interp, left, right)
            : Ref {};
    if (!arithmetic && !row)
        unknownOperator(symbol(op));
    Ref result = row   ? pairResult(interp, *row, left, right)
        : leftIsTensor ? compute(interp, *arithmetic, left, right)
                       : reflectedResult(interp, *arithmetic, left, right);
    logCopy(interp, CopyMethod::Arithmetic, leftIsTensor ? left : right, result);
    return result;
}

Ref inplaceOperator(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto arithmetic = arithmeticOf(op);
    if (!isOperand(interp, right))
        return {};
    if (op == BinaryOp::MatMul)
        return {};
    const PairRow *row = arithmetic ? nullptr : pairRow(op);
    if (!arithmetic && !row)
        unknownOperator(std::string(symbol(op)) + "=");
    if (row)
        pairInPlace(interp, *row, left, right);
    else
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
        return inverted(interp, operand);
    const ArrayRef array = arrayOf(interp, operand);
    requireArithmetic(array, array);
    requireRoom(interp, array.layout.shape, array.dtype);
    Ref result = makeResult(interp, negated(array), "NegBackward0", {operand});
    logCopy(interp, CopyMethod::Arithmetic, operand, result);
    return result;
}

Ref compareOperator(Interp &interp, CompareOp op, Slot left, Slot right)
{
    if (!isOperand(interp, left) || !isOperand(interp, right))
        return {};
    const Operand a = operandBeside(interp, left, right, {});
    const Operand b = operandBeside(interp, right, left, {});
    requireArithmetic(a, b);
    requireResultRoom(interp, a, b, DType::Bool);
    return makeTensor(interp, compared(comparisonOf(op), a, b));
}

} // namespace clonescope::model::torch
