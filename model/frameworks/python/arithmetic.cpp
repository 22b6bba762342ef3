// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/arithmetic.h"

#include "model/base/bigint.h"
#include "model/engine/smallintegers.h"
#include "model/frameworks/python/complex.h"
#include "model/frameworks/python/numbers.h"

#include <cmath>
#include <limits>

namespace clonescope::model::python
{

namespace
{

// Larger integers end the program: their arithmetic would be neither quick nor small.
constexpr unsigned maxBits = 1U << 20U;

unsigned bitLength(const BigInt &value)
{
    return value == 0 ? 0 : msb(abs(value)) + 1;
}

void requireBits(const BigInt &bits)
{
    if (bits > maxBits)
        throw LimitReached {"an integer has more than " + std::to_string(maxBits) + " bits"};
}

// Products of limbs in a product of integers of so many bits: Karatsuba's, about n^1.5.
std::uint64_t productLimbs(std::uint64_t bitsA, std::uint64_t bitsB)
{
    const std::uint64_t shorter = std::min(bitsA, bitsB) / 64 + 1,
                        longer = std::max(bitsA, bitsB) / 64 + 1;
    const auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(shorter)));
    return std::min(shorter * longer, (longer / shorter + 1) * shorter * 4 * (root + 1));
}

// ±magnitude·2^exponent to the nearest double, ties to even; `sticky` stands for lower bits that
// were cut off. Subnormal results are rounded once, at their own precision.
double rounded(BigInt magnitude, bool sticky, bool isNegative, std::int64_t exponent)
{
    const std::int64_t top = static_cast<std::int64_t>(bitLength(magnitude)) + exponent;
    const std::int64_t kept = std::min<std::int64_t>(53, top + 1074);
    const std::int64_t cut = static_cast<std::int64_t>(bitLength(magnitude)) - kept;
    if (cut > 0) {
        const auto shift = static_cast<unsigned>(cut);
        const bool half = bit_test(magnitude, shift - 1);
        const bool below = sticky || (shift > 1 && lsb(magnitude) < shift - 1);
        magnitude >>= shift;
        if (half && (below || bit_test(magnitude, 0)))
            ++magnitude;
        exponent += cut;
    }
    const double value
        = std::ldexp(static_cast<double>(static_cast<std::uint64_t>(magnitude)),
                     static_cast<int>(std::clamp<std::int64_t>(exponent, -5000, 5000)));
    return isNegative ? -value : value;
}

// Python rounds quotients down, C++ towards zero.
std::pair<BigInt, BigInt> floorDivide(const BigInt &a, const BigInt &b)
{
    BigInt quotient, remainder;
    divide_qr(a, b, quotient, remainder);
    if (remainder != 0 && (remainder < 0) != (b < 0)) {
        --quotient;
        remainder += b;
    }
    return {quotient, remainder};
}

Ref integerPower(Interp &interp, const BigInt &base, const BigInt &exponent)
{
    if (exponent < 0)
        return floatBinary(interp, BinaryOp::Power, toDouble(base), toDouble(exponent));
    if (exponent == 0 || base == 1)
        return interp.store().makeInt(1);
    if (base == 0)
        return interp.store().makeInt(0);
    if (base == -1)
        return interp.store().makeInt(bit_test(exponent, 0) ? -1 : 1);
    requireBits(exponent * (bitLength(base) - 1));
    const std::uint64_t half = bitLength(base) * static_cast<unsigned>(exponent) / 2;
    interp.spend(Work::Limb, 3 * productLimbs(half, half)); // the last squaring, and all before it
    return makeInteger(interp, pow(base, static_cast<unsigned>(exponent)));
}

Ref shift(Interp &interp, BinaryOp op, const BigInt &value, const BigInt &by)
{
    if (by < 0)
        raise("ValueError", "negative shift count");
    if (value == 0)
        return interp.store().makeInt(0);
    if (op == BinaryOp::LeftShift) {
        if (by / 30 > std::numeric_limits<std::int64_t>::max())
            raise("OverflowError", "too many digits in integer");
        requireBits(by + bitLength(value));
        return makeInteger(interp, value << static_cast<unsigned>(by));
    }
    if (by > bitLength(value))
        return interp.store().makeInt(value < 0 ? -1 : 0);
    const auto count = static_cast<unsigned>(by);
    if (value > 0)
        return makeInteger(interp, value >> count);
    return makeInteger(interp, -((-value - 1) >> count) - 1);
}

Ref bigBinary(Interp &interp, BinaryOp op, const BigInt &a, const BigInt &b)
{
    switch (op) {
    case BinaryOp::Add:
        return makeInteger(interp, a + b);
    case BinaryOp::Subtract:
        return makeInteger(interp, a - b);
    case BinaryOp::Multiply: {
        const std::uint64_t x = bitLength(a), y = bitLength(b);
        requireBits(x + y);
        interp.spend(Work::Limb, productLimbs(x, y));
        return makeInteger(interp, a * b);
    }
    case BinaryOp::Divide:
        return interp.store().makeFloat(trueQuotient(a, b));
    case BinaryOp::FloorDivide:
    case BinaryOp::Modulo: {
        if (b == 0)
            raise("ZeroDivisionError",
                  op == BinaryOp::Modulo ? "integer modulo by zero"
                                         : "integer division or modulo by zero");
        interp.spend(Work::Limb,
                     (std::uint64_t {bitLength(a) / 64} + 1)
                         * (std::uint64_t {bitLength(b) / 64} + 1));
        const auto [quotient, remainder] = floorDivide(a, b);
        return makeInteger(interp, op == BinaryOp::Modulo ? remainder : quotient);
    }
    case BinaryOp::Power:
        return integerPower(interp, a, b);
    case BinaryOp::And:
        return makeInteger(interp, a & b);
    case BinaryOp::Or:
        return makeInteger(interp, a | b);
    case BinaryOp::Xor:
        return makeInteger(interp, a ^ b);
    case BinaryOp::LeftShift:
    case BinaryOp::RightShift:
        return shift(interp, op, a, b);
    case BinaryOp::MatMul:
        break;
    }
    return {};
}

double floatFloorDivide(double a, double b)
{
    if (b == 0)
        raise("ZeroDivisionError", "float floor division by zero");
    double remainder = std::fmod(a, b);
    double quotient = (a - remainder) / b;
    if (remainder != 0 && (b < 0) != (remainder < 0))
        quotient -= 1.0;
    if (quotient == 0)
        return std::copysign(0.0, a / b);
    const double floor = std::floor(quotient);
    return quotient - floor > 0.5 ? floor + 1.0 : floor;
}

double floatModulo(double a, double b)
{
    if (b == 0)
        raise("ZeroDivisionError", "float modulo");
    const double remainder = std::fmod(a, b);
    if (remainder == 0)
        return std::copysign(0.0, b);
    return (b < 0) != (remainder < 0) ? remainder + b : remainder;
}

double floatPower(double a, double b)
{
    if (a == 0 && b < 0 && std::isfinite(b))
        raise("ZeroDivisionError", "0.0 cannot be raised to a negative power");
    const double result = std::pow(a, b);
    if (std::isinf(result) && std::isfinite(a) && std::isfinite(b))
        raise("OverflowError", "(34, 'Numerical result out of range')");
    return result;
}

} // namespace

double toDouble(const BigInt &value)
{
    const double result = rounded(abs(value), false, value < 0, 0);
    if (std::isinf(result))
        raise("OverflowError", "int too large to convert to float");
    return result;
}

double trueQuotient(const BigInt &a, const BigInt &b)
{
    if (b == 0)
        raise("ZeroDivisionError", "division by zero");
    if (a == 0)
        return b < 0 ? -0.0 : 0.0;
    // The quotient gets 66 or 67 bits, more than any double keeps.
    const std::int64_t up
        = 66 - (static_cast<std::int64_t>(bitLength(a)) - static_cast<std::int64_t>(bitLength(b)));
    const auto shift = static_cast<unsigned>(std::abs(up));
    const BigInt dividend = up > 0 ? BigInt(abs(a) << shift) : BigInt(abs(a));
    const BigInt divisor = up > 0 ? BigInt(abs(b)) : BigInt(abs(b) << shift);
    BigInt quotient, remainder;
    divide_qr(dividend, divisor, quotient, remainder);
    const double result = rounded(quotient, remainder != 0, (a < 0) != (b < 0), -up);
    if (std::isinf(result))
        raise("OverflowError", "integer division result too large for a float");
    return result;
}

BigInt exactInteger(double integral)
{
    return BigInt(integral);
}

Ref truncated(Interp &interp, double value)
{
    if (std::isnan(value))
        raise("ValueError", "cannot convert float NaN to integer");
    if (std::isinf(value))
        raise("OverflowError", "cannot convert float infinity to integer");
    return makeInteger(interp, exactInteger(std::trunc(value)));
}

namespace
{

// A dividend that is shorter than the divisor, in CPython's digits of 30 bits, is the remainder
// itself, no number like it.
bool isOwnRemainder(const BigInt &dividend, const BigInt &divisor)
{
    const auto digits = [](const BigInt &value) { return (bitLength(value) + 29) / 30; };
    const auto first
        = [&](const BigInt &value) { return BigInt(abs(value) >> (30 * (digits(value) - 1))); };
    const auto length = digits(divisor);
    if (length < 2 || dividend == 0 || (dividend < 0) != (divisor < 0))
        return false;
    return digits(dividend) < length
        || (digits(dividend) == length && first(dividend) < first(divisor));
}

} // namespace

Ref integerBinary(Interp &interp, BinaryOp op, Slot left, Slot right)
{
    const Heap &heap = interp.heap();
    const auto a = smallInteger(heap, left);
    const auto b = smallInteger(heap, right);
    const bool isOneDigit = b && *b > -leastLongDivisor && *b < leastLongDivisor;
    if (op == BinaryOp::Modulo && !isOneDigit && heap.as<Int>(left)
        && isOwnRemainder(bigInteger(heap, left), bigInteger(heap, right)))
        return exact(interp, left);
    if (a && b) {
        if (const auto result = smallBinary(op, *a, *b))
            return interp.store().makeInt(*result);
    }
    interp.spend(Work::Byte, 4 * (interp.textBytes(left) + interp.textBytes(right)));
    return bigBinary(interp, op, bigInteger(heap, left), bigInteger(heap, right));
}

Ref floatBinary(Interp &interp, BinaryOp op, double a, double b)
{
    Store &store = interp.store();
    switch (op) {
    case BinaryOp::Add:
        return store.makeFloat(a + b);
    case BinaryOp::Subtract:
        return store.makeFloat(a - b);
    case BinaryOp::Multiply:
        return store.makeFloat(a * b);
    case BinaryOp::Divide:
        if (b == 0)
            raise("ZeroDivisionError", "float division by zero");
        return store.makeFloat(a / b);
    case BinaryOp::FloorDivide:
        return store.makeFloat(floatFloorDivide(a, b));
    case BinaryOp::Modulo:
        return store.makeFloat(floatModulo(a, b));
    case BinaryOp::Power:
        if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b))
            return complexPower(interp, {a, 0}, {b, 0});
        return store.makeFloat(floatPower(a, b));
    default:
        return {};
    }
}

} // namespace clonescope::model::python
