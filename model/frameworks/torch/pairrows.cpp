// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/pyerror.h"
#include "model/frameworks/torch/pairfunctions.h"

#include <algorithm>
#include <cmath>

namespace clonescope::model::torch
{

namespace
{

WholeNumber product(WholeNumber a, WholeNumber b)
{
    return static_cast<WholeNumber>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
}

WholeNumber power(WholeNumber base, WholeNumber exponent)
{
    if (exponent < 0)
        return base == 1 ? 1 : base == -1 ? (exponent % 2 == 0 ? 1 : -1) : 0;
    WholeNumber result = 1;
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1)
            result = product(result, base);
        base = product(base, base);
    }
    return result;
}

// Division by -1 is apart, as that of the least number has no result.
WholeNumber truncatedRemainder(WholeNumber a, WholeNumber b)
{
    if (b == 0)
        throw PyError {"RuntimeError", "ZeroDivisionError"};
    return b == -1 ? 0 : a % b;
}

WholeNumber remainderOf(WholeNumber a, WholeNumber b)
{
    const WholeNumber rest = truncatedRemainder(a, b);
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

double remainderOf(double a, double b)
{
    const double rest = std::fmod(a, b);
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

WholeNumber quotientOf(WholeNumber a, WholeNumber b)
{
    const WholeNumber rest = remainderOf(a, b);
    if (b == -1)
        return product(a, -1);
    return (a - rest) / b;
}

double quotientOf(double a, double b)
{
    if (b == 0)
        return a / b;
    const double whole = (a - remainderOf(a, b)) / b;
    if (whole == 0)
        return std::copysign(0.0, a / b);
    const double below = std::floor(whole);
    return whole - below > 0.5 ? below + 1 : below;
}

double greater(double a, double b)
{
    return std::isnan(a) || std::isnan(b) ? std::nan("") : std::max(a, b);
}

double less(double a, double b)
{
    return std::isnan(a) || std::isnan(b) ? std::nan("") : std::min(a, b);
}

bool isShift(WholeNumber by)
{
    return by >= 0 && by < 64;
}

WholeNumber shiftedLeft(WholeNumber a, WholeNumber by)
{
    return isShift(by) ? static_cast<WholeNumber>(static_cast<std::uint64_t>(a) << by) : 0;
}

WholeNumber shiftedRight(WholeNumber a, WholeNumber by)
{
    return isShift(by) ? a >> by : a < 0 ? -1 : 0;
}

template <typename T> T bothTrue(T a, T b)
{
    return static_cast<T>(a != 0 && b != 0);
}
template <typename T> T eitherTrue(T a, T b)
{
    return static_cast<T>(a != 0 || b != 0);
}
template <typename T> T oneTrue(T a, T b)
{
    return static_cast<T>((a != 0) != (b != 0));
}

using Takes = PairRow::Takes;

constexpr PairRow pairFunctionRows[] {
    {"pow",
     "pow_",
     {[](double a, double b) { return std::pow(a, b); }, power},
     Takes::Numbers,
     "pow",
     "PowBackward1",
     "PowBackward0",
     "PowBackward1"},
    {"floor_divide",
     "floor_divide_",
     {quotientOf, quotientOf},
     Takes::Numbers,
     "div_floor_cpu",
     "NotImplemented",
     "NotImplemented",
     "NotImplemented"},
    {"remainder",
     "remainder_",
     {remainderOf, remainderOf},
     Takes::Numbers,
     "remainder_cpu",
     "RemainderBackward1",
     "RemainderBackward0",
     "NotImplemented"},
    {"fmod",
     "fmod_",
     {[](double a, double b) { return std::fmod(a, b); }, truncatedRemainder},
     Takes::Numbers,
     "fmod_cpu",
     "FmodBackward1",
     "FmodBackward0",
     {}},
    {"bitwise_and",
     "bitwise_and_",
     {nullptr, [](WholeNumber a, WholeNumber b) { return a & b; }},
     Takes::Whole,
     "bitwise_and_cpu",
     {},
     {},
     {}},
    {"bitwise_or",
     "bitwise_or_",
     {nullptr, [](WholeNumber a, WholeNumber b) { return a | b; }},
     Takes::Whole,
     "bitwise_or_cpu",
     {},
     {},
     {}},
    {"bitwise_xor",
     "bitwise_xor_",
     {nullptr, [](WholeNumber a, WholeNumber b) { return a ^ b; }},
     Takes::Whole,
     "bitwise_xor_cpu",
     {},
     {},
     {}},
    {"bitwise_left_shift",
     "bitwise_left_shift_",
     {nullptr, shiftedLeft},
     Takes::Integers,
     "lshift_cpu",
     {},
     {},
     {}},
    {"bitwise_right_shift",
     "bitwise_right_shift_",
     {nullptr, shiftedRight},
     Takes::Integers,
     "rshift_cpu",
     {},
     {},
     {}},
    {"maximum",
     {},
     {greater, [](WholeNumber a, WholeNumber b) { return std::max(a, b); }},
     Takes::All,
     {},
     "MaximumBackward0",
     {},
     {},
     true},
    {"minimum",
     {},
     {less, [](WholeNumber a, WholeNumber b) { return std::min(a, b); }},
     Takes::All,
     {},
     "MinimumBackward0",
     {},
     {},
     true},
    {"atan2",
     "atan2_",
     {[](double a, double b) { return std::atan2(a, b); }, nullptr},
     Takes::Floats,
     {},
     "Atan2Backward0",
     {},
     {},
     true},
    {"logical_and",
     {},
     {bothTrue<double>, bothTrue<WholeNumber>},
     Takes::All,
     {},
     {},
     {},
     {},
     true,
     true},
    {"logical_or",
     {},
     {eitherTrue<double>, eitherTrue<WholeNumber>},
     Takes::All,
     {},
     {},
     {},
     {},
     true,
     true},
    {"logical_xor",
     {},
     {oneTrue<double>, oneTrue<WholeNumber>},
     Takes::All,
     {},
     {},
     {},
     {},
     true,
     true},
};

} // namespace

std::span<const PairRow> pairRows()
{
    return pairFunctionRows;
}

const PairRow *pairRow(BinaryOp op)
{
    const auto named = [](std::string_view name) {
        return std::find_if(std::begin(pairFunctionRows), std::end(pairFunctionRows),
                            [&](const PairRow &row) { return row.name == name; });
    };
    switch (op) {
    case BinaryOp::Power:
        return named("pow");
    case BinaryOp::FloorDivide:
        return named("floor_divide");
    case BinaryOp::Modulo:
        return named("remainder");
    case BinaryOp::And:
        return named("bitwise_and");
    case BinaryOp::Or:
        return named("bitwise_or");
    case BinaryOp::Xor:
        return named("bitwise_xor");
    case BinaryOp::LeftShift:
        return named("bitwise_left_shift");
    case BinaryOp::RightShift:
        return named("bitwise_right_shift");
    default:
        return nullptr;
    }
}

} // namespace clonescope::model::torch
