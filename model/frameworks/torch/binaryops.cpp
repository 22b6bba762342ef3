// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/arithmetic.h"
#include "model/frameworks/torch/arrays.h"
#include "model/frameworks/torch/autograd.h"
#include "model/frameworks/torch/checks.h"
#include "model/frameworks/torch/operations.h"
#include "model/frameworks/torch/pairfunctions.h"
#include "model/frameworks/torch/promotion.h"
#include "model/kernels/operands.h"

// Methods and functions of two operands: those of pairfunctions.h, comparisons by name, and further
// names of `+ - * /`.
namespace clonescope::model::torch
{

namespace
{

// The dtype of the work; PyTorch's error where its kernel has none.
DType pairWorkOf(const PairRow &row, DType dtype)
{
    using Takes = PairRow::Takes;
    const bool isBool = dtype == DType::Bool, isReal = isFloating(dtype);
    if (row.takes == Takes::Floats && !isReal)
        return DType::Float32;
    const bool fits = row.takes == Takes::All || row.takes == Takes::Floats
        || (row.takes == Takes::Numbers && !isBool) || (row.takes == Takes::Whole && !isReal)
        || (row.takes == Takes::Integers && !isReal && !isBool);
    if (!fits)
        raise("RuntimeError",
              "\"" + std::string(row.missing) + "\" not implemented for '"
                  + std::string(scalarTypeName(dtype)) + "'");
    return dtype;
}

std::string_view nodeOf(const Heap &heap, const PairRow &row, Slot left, Slot right)
{
    if (!isTensor(heap, left))
        return row.ofNumber;
    return isTensor(heap, right) ? row.ofTensors : row.byNumber;
}

void requirePower(const PairRow &row, const Operand &exponent, DType result)
{
    const auto *number = std::get_if<Scalar>(&exponent);
    const auto *whole = number ? std::get_if<std::int64_t>(number) : nullptr;
    if (row.name == "pow" && whole && *whole < 0 && isIntegral(result))
        raise("RuntimeError", "Integers to negative integer powers are not allowed.");
}

} // namespace

Ref pairResult(Interp &interp, const PairRow &row, Slot left, Slot right)
{
    const Operand a = operandBeside(interp, left, right, {});
    const Operand b = operandBeside(interp, right, left, {});
    requireArithmetic(a, b);
    const DType common = resultType(a, b);
    requirePower(row, b, common);
    const bool isOneTensor = !isTensor(interp.heap(), left) || !isTensor(interp.heap(), right);
    if (isOneTensor && row.isTensorsOnly)
        refuse(row.name);
    // PyTorch looks at the shapes before it looks for a kernel.
    requireResultRoom(interp, a, b, common);
    const DType work = pairWorkOf(row, common);
    const DType result = row.answersBool ? DType::Bool : work;
    Array array = emptyArray(resultLayout(a, b, work), result);
    combineInto({&array.bytes, array.layout, result}, row.function, a, b, work, false);
    return makeResult(interp, std::move(array), nodeOf(interp.heap(), row, left, right),
                      {left, right});
}

void pairInPlace(Interp &interp, const PairRow &row, Slot self, Slot other)
{
    requireArithmetic(operandBeside(interp, self, self, {}),
                      operandBeside(interp, other, self, {}));
    const Ref history
        = historyOfWrite(interp, self, nodeOf(interp.heap(), row, self, other), {other});
    const StridedLayout layout = *tensorAt(interp, self).layout;
    const MutableArrayRef to = mutableArray(interp, self, layout);
    const Operand left = ArrayRef {to.bytes, to.layout, to.dtype};
    const Operand right = operandBeside(interp, other, self, {});
    const DType common = resultType(left, right);
    requirePower(row, right, common);
    if (row.name == "pow" && common != to.dtype && !arrayOf(right))
        raise("RuntimeError",
              "Found dtype " + std::string(scalarTypeName(to.dtype)) + " but expected "
                  + std::string(scalarTypeName(common)));
    requireWritable(to.layout);
    const auto *array = arrayOf(right);
    const bool within = array && array->bytes == to.bytes;
    if (within)
        requireApart(to.layout, array->layout);
    requireShape(to.layout.shape, broadcastShape(to.layout.shape, layoutOf(right).shape));
    requireCastable(row.takes == PairRow::Takes::Floats && !isFloating(common) ? DType::Float32
                                                                               : common,
                    to.dtype);
    const DType work = pairWorkOf(row, common);
    if (within && (work != to.dtype || array->dtype != work)) {
        const Bytes before = *to.bytes; // cast as a whole, before anything is written
        combineInto(to, row.function, left, ArrayRef {&before, array->layout, array->dtype}, work,
                    false);
    } else {
        combineInto(to, row.function, left, right, work, within);
    }
    wrote(interp, self, layout);
    rebase(interp, self, history);
}

namespace
{

constexpr std::size_t pairCount = 15;

Slot otherOperand(Interp &interp, std::string_view function, const Arguments &arguments,
                  std::string_view name = "other")
{
    const Bound bound = bindTorch(function, {name}, arguments);
    if (!isOperand(interp, bound[0]))
        refuse(function);
    return bound[0];
}

std::string_view secondName(const PairRow &row)
{
    return row.name == "pow" ? "exponent" : "other";
}

template <std::size_t i> Ref pairMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const PairRow &row = pairRows()[i];
    const Slot other = otherOperand(interp, row.name, arguments, secondName(row));
    return loggedArithmetic(interp, self, pairResult(interp, row, self, other));
}

template <std::size_t i>
Ref pairInPlaceMethod(Interp &interp, Slot self, const Arguments &arguments)
{
    const PairRow &row = pairRows()[i];
    pairInPlace(interp, row, self, otherOperand(interp, row.name, arguments, secondName(row)));
    return interp.store().hold(self);
}

template <CompareOp op> Ref comparison(Interp &interp, Slot self, const Arguments &arguments)
{
    return compareOperator(interp, op, self, otherOperand(interp, "eq", arguments));
}

// `add` and the like under their further names, which take no alpha here.
template <Arithmetic op> Ref arithmetic(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot other = otherOperand(interp, "add", arguments);
    return loggedArithmetic(interp, self, compute(interp, op, self, other));
}

template <std::size_t... i> std::vector<Operation> pairTable(std::index_sequence<i...>)
{
    std::vector<Operation> all;
    const auto add = [&](std::string_view name, NativeFunction method, NativeFunction function) {
        if (!name.empty())
            all.push_back({name, method, function});
    };
    (add(pairRows()[i].name, pairMethod<i>, asFunction<pairMethod<i>>), ...);
    (add(pairRows()[i].inPlaceName, pairInPlaceMethod<i>, nullptr), ...);
    return all;
}

constexpr Operation others[] {
    both<comparison<CompareOp::Equal>>("eq"),
    both<comparison<CompareOp::NotEqual>>("ne"),
    both<comparison<CompareOp::NotEqual>>("not_equal"),
    both<comparison<CompareOp::Less>>("lt"),
    both<comparison<CompareOp::Less>>("less"),
    both<comparison<CompareOp::LessEqual>>("le"),
    both<comparison<CompareOp::LessEqual>>("less_equal"),
    both<comparison<CompareOp::Greater>>("gt"),
    both<comparison<CompareOp::Greater>>("greater"),
    both<comparison<CompareOp::GreaterEqual>>("ge"),
    both<comparison<CompareOp::GreaterEqual>>("greater_equal"),
    both<arithmetic<Arithmetic::Multiply>>("multiply"),
    both<arithmetic<Arithmetic::Divide>>("true_divide"),
    both<arithmetic<Arithmetic::Subtract>>("subtract"),
};

} // namespace

std::span<const Operation> binaryOperations()
{
    static const std::vector<Operation> all = [] {
        std::vector<Operation> operations = pairTable(std::make_index_sequence<pairCount> {});
        operations.insert(operations.end(), std::begin(others), std::end(others));
        return operations;
    }();
    return all;
}

} // namespace clonescope::model::torch
