// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/numbers.h"
#include "model/base/bigint.h"
#include "model/engine/language.h"
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/formatnumbers.h"
#include "model/frameworks/python/formatspec.h"
#include "model/frameworks/python/numbertext.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/atomtext.h"
#include "model/heap/typenames.h"

#include <cmath>
#include <compare>

namespace clonescope::model::python
{

namespace
{

Ref numberBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (!isNumber(heap, left) || !isNumber(heap, right))
        return {};
    if (isInteger(heap, left) && isInteger(heap, right))
        return integerBinary(interp, op, left, right);
    switch (op) {
    case BinaryOp::Add:
    case BinaryOp::Subtract:
    case BinaryOp::Multiply:
    case BinaryOp::Divide:
    case BinaryOp::FloorDivide:
    case BinaryOp::Modulo:
    case BinaryOp::Power:
        return floatBinary(interp, op, realNumber(heap, left), realNumber(heap, right));
    default:
        return {};
    }
}

Ref boolBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const auto *a = interp.heap().as<Bool>(left);
    const auto *b = interp.heap().as<Bool>(right);
    if (a && b && op == BinaryOp::And)
        return boolean(interp, a->value && b->value);
    if (a && b && op == BinaryOp::Or)
        return boolean(interp, a->value || b->value);
    if (a && b && op == BinaryOp::Xor)
        return boolean(interp, a->value != b->value);
    return numberBinary(interp, op, left, right);
}

// Exact across types: an integer is never rounded to be compared with a float.
std::partial_ordering order(const Heap &heap, Slot left, Slot right)
{
    const auto *x = heap.as<Float>(left);
    const auto *y = heap.as<Float>(right);
    if (x && y)
        return x->value <=> y->value;
    if (y) {
        const std::partial_ordering turned = order(heap, right, left);
        return 0 <=> turned;
    }
    const auto b = smallInteger(heap, right);
    if (!x) {
        const auto a = smallInteger(heap, left);
        if (a && b)
            return *a <=> *b;
        return bigInteger(heap, left).compare(bigInteger(heap, right)) <=> 0;
    }
    if (b && std::abs(*b) < (std::int64_t {1} << 53U))
        return x->value <=> static_cast<double>(*b);
    if (!std::isfinite(x->value))
        return x->value <=> 0.0;
    const double whole = std::floor(x->value);
    const int comparison = exactInteger(whole).compare(bigInteger(heap, right));
    if (comparison != 0)
        return comparison <=> 0;
    return x->value <=> whole;
}

Ref numberCompare(Interp &interp, CompareOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    if (!isNumber(heap, left) || !isNumber(heap, right))
        return {};
    interp.spend(Work::Byte, 4 * (interp.textBytes(left) + interp.textBytes(right)));
    const std::partial_ordering o = order(heap, left, right);
    switch (op) {
    case CompareOp::Equal:
        return boolean(interp, o == 0);
    case CompareOp::NotEqual:
        return boolean(interp, o != 0);
    case CompareOp::Less:
        return boolean(interp, o < 0);
    case CompareOp::LessEqual:
        return boolean(interp, o <= 0);
    case CompareOp::Greater:
        return boolean(interp, o > 0);
    case CompareOp::GreaterEqual:
        return boolean(interp, o >= 0);
    }
    return {};
}

Ref integerUnary(Interp &interp, UnaryOp op, Slot operand)
{
    const Heap &heap = interp.heap();
    if (op == UnaryOp::Positive)
        return plainInteger(interp, operand);
    const BigInt value = bigInteger(heap, operand);
    return makeInteger(interp, op == UnaryOp::Negative ? BigInt(-value) : BigInt(-value - 1));
}

Ref floatUnary(Interp &interp, UnaryOp op, Slot operand)
{
    if (op == UnaryOp::Positive)
        return exact(interp, operand);
    if (op == UnaryOp::Invert)
        raise("TypeError", "bad operand type for unary ~: 'float'");
    return interp.store().makeFloat(-interp.heap().as<Float>(operand)->value);
}

bool integerTruth(Interp &interp, Slot self)
{
    const auto small = smallInteger(interp.heap(), self);
    return !small || *small != 0;
}

Ref integerAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name == "real" || name == "numerator")
        return plainInteger(interp, self);
    if (name == "imag")
        return interp.store().makeInt(0);
    if (name == "denominator")
        return interp.store().makeInt(1);
    return method(interp, intMethods(), self, name);
}

Ref floatAttribute(Interp &interp, Slot self, std::string_view name)
{
    if (name == "real")
        return exact(interp, self);
    if (name == "imag")
        return interp.store().makeFloat(0.0);
    return method(interp, floatMethods(), self, name);
}

} // namespace

std::optional<std::int64_t> smallInteger(const Heap &heap, Slot integer)
{
    if (const auto *b = heap.as<Bool>(integer))
        return b->value ? 1 : 0;
    const Int &value = *heap.as<Int>(integer);
    if (value.big)
        return std::nullopt;
    return value.small;
}

BigInt bigInteger(const Heap &heap, Slot integer)
{
    const auto small = smallInteger(heap, integer);
    return small ? BigInt(*small) : heap.as<Int>(integer)->big->value;
}

Ref makeInteger(Interp &interp, const BigInt &value)
{
    if (value >= std::numeric_limits<std::int64_t>::min()
        && value <= std::numeric_limits<std::int64_t>::max())
        return interp.store().makeInt(static_cast<std::int64_t>(value));
    interp.spend(Work::Byte, msb(abs(value)) / 2); // as often as it was read and copied
    return interp.store().make(Int {0, Shared<BigNumber>({value})});
}

Ref plainInteger(Interp &interp, Slot integer)
{
    const auto *truth = interp.heap().as<Bool>(integer);
    return truth ? interp.store().makeInt(truth->value ? 1 : 0) : exact(interp, integer);
}

double realNumber(const Heap &heap, Slot number)
{
    if (const auto *f = heap.as<Float>(number))
        return f->value;
    const auto small = smallInteger(heap, number);
    return small ? static_cast<double>(*small) : toDouble(heap.as<Int>(number)->big->value);
}

std::optional<double> asReal(Interp &interp, Slot value)
{
    const Heap &heap = interp.heap();
    if (isNumber(heap, value))
        return realNumber(heap, value);
    if (heap.as<Tensor>(value)) {
        const Ref scalar = scalarOf(interp, value);
        if (!scalar)
            raise("ValueError", "only one element tensors can be converted to Python scalars");
        return asReal(interp, scalar);
    }
    if (!heap.as<Instance>(value))
        return std::nullopt;
    if (const Ref method = interp.attributeOrNone(value, "__float__")) {
        const Ref answer = interp.call(method, {});
        if (!heap.as<Float>(answer))
            raise("TypeError",
                  errorTypeName(heap, value) + ".__float__ returned non-float (type "
                      + errorTypeName(heap, answer) + ")");
        return realNumber(heap, answer);
    }
    const Ref integer = integerOf(interp, value);
    return integer ? std::optional(realNumber(heap, integer)) : std::nullopt;
}

double realArgument(Interp &interp, Slot value)
{
    const auto real = asReal(interp, value);
    if (!real)
        raise("TypeError", "must be real number, not " + errorTypeName(interp.heap(), value));
    return *real;
}

const TypeOps boolOps {
    .getAttribute = integerAttribute,
    .binary = boolBinary,
    .unary = integerUnary,
    .compare = numberCompare,
    .truth = [](Interp &interp, Slot self) { return interp.heap().as<Bool>(self)->value; },
    .repr = [](Interp &interp, Slot self) { return atomText(interp.heap(), self); },
    .format = formatInteger,
};

const TypeOps intOps {
    .getAttribute = integerAttribute,
    .binary = numberBinary,
    .unary = integerUnary,
    .compare = numberCompare,
    .truth = integerTruth,
    .repr = [](Interp &interp, Slot self) { return integerText(interp, self); },
    .format = formatInteger,
};

const TypeOps floatOps {
    .getAttribute = floatAttribute,
    .binary = numberBinary,
    .unary = floatUnary,
    .compare = numberCompare,
    .truth = [](Interp &interp, Slot self) { return interp.heap().as<Float>(self)->value != 0; },
    .repr = [](Interp &interp, Slot self) { return atomText(interp.heap(), self); },
    .format = formatReal,
};

} // namespace clonescope::model::python
