// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/language.h"
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/mathfunctions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/tables.h"
#include "model/heap/parts.h"

#include <array>
#include <cmath>
#include <limits>

// The module math, and its functions over many numbers, whose sums are exact before they are
// rounded once.
namespace clonescope::model
{

namespace python
{

namespace
{

// Every double is a whole multiple of 2^-1074.
constexpr int finest = 1074;

BigInt inUnits(double value)
{
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    constexpr int digits = 53;
    BigInt units = static_cast<std::int64_t>(std::ldexp(mantissa, digits));
    const int shift = exponent - digits + finest;
    if (shift >= 0)
        units <<= static_cast<unsigned>(shift);
    else
        units >>= static_cast<unsigned>(-shift); // zeros, of a subnormal one
    return units;
}

std::vector<double> reals(Interp &interp, Slot iterable)
{
    std::vector<double> values;
    for (const Ref &member : interp.members(iterable))
        values.push_back(realArgument(interp, member));
    return values;
}

Ref fsum(Interp &interp, Slot, const Arguments &arguments)
{
    const std::vector<double> values = reals(interp, takeOne("math.fsum", arguments));
    BigInt total = 0;
    bool hasPositive = false, hasNegative = false, hasNan = false;
    for (const double value : values) {
        interp.spend(Work::Limb, 40);
        hasNan = hasNan || std::isnan(value);
        hasPositive = hasPositive || (std::isinf(value) && value > 0);
        hasNegative = hasNegative || (std::isinf(value) && value < 0);
        if (std::isfinite(value))
            total += inUnits(value);
    }
    if (hasPositive && hasNegative)
        raise("ValueError", "-inf + inf in fsum");
    if (hasNan)
        return interp.store().makeFloat(std::nan(""));
    if (hasPositive || hasNegative)
        return interp.store().makeFloat(hasPositive ? HUGE_VAL : -HUGE_VAL);
    if (total == 0)
        return interp.store().makeFloat(0.0);
    const BigInt unit = BigInt(1) << finest;
    if (abs(total) / unit > exactInteger(std::numeric_limits<double>::max()))
        raise("OverflowError", "intermediate overflow in fsum");
    return interp.store().makeFloat(trueQuotient(total, unit));
}

Ref prod(Interp &interp, Slot, const Arguments &arguments)
{
    if (arguments.positional.size() > 1)
        raise("TypeError",
              "prod() takes exactly 1 positional argument ("
                  + std::to_string(arguments.positional.size()) + " given)");
    const auto given = takeNamed("prod", {"", "start"}, arguments);
    if (given[0] == noSlot)
        raise("TypeError", "prod() takes exactly 1 positional argument (0 given)");
    Ref total = given[1] == noSlot ? interp.store().makeInt(1) : interp.store().hold(given[1]);
    const Ref walked = interp.iterated(given[0]);
    std::int64_t position = 0;
    for (Ref member; interp.next(walked, position, member);) {
        interp.spend(6); // what a loop of the program would take
        total = interp.binary(BinaryOp::Multiply, total, member);
    }
    return total;
}

// The length of a vector, from the exact sum of squares.
double vectorLength(Interp &interp, std::span<const double> parts)
{
    bool hasNan = false;
    for (const double part : parts) {
        if (std::isinf(part))
            return std::numeric_limits<double>::infinity();
        hasNan = hasNan || std::isnan(part);
    }
    if (hasNan)
        return std::nan("");
    interp.spend(Work::Limb, 1500 * parts.size());
    BigInt squares = 0;
    for (const double part : parts) {
        const BigInt units = inUnits(part);
        squares += units * units;
    }
    if (squares == 0)
        return 0;
    constexpr int wanted = 240; // bits, twice as many as of its root
    const int bits = static_cast<int>(msb(squares)) + 1;
    const auto shift = static_cast<unsigned>(bits < wanted ? (wanted - bits + 1) / 2 : 0);
    const BigInt root = sqrt(BigInt(squares << (2 * shift)));
    const BigInt unit = BigInt(1) << (static_cast<unsigned>(finest) + shift);
    if (root / unit > exactInteger(std::numeric_limits<double>::max()))
        return std::numeric_limits<double>::infinity();
    return trueQuotient(root, unit);
}

Ref hypot(Interp &interp, Slot, const Arguments &arguments)
{
    refuseKeywords("math.hypot", arguments);
    std::vector<double> parts;
    for (const Slot given : arguments.positional)
        parts.push_back(realArgument(interp, given));
    return interp.store().makeFloat(vectorLength(interp, parts));
}

Ref dist(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("math.dist", arguments, 2, 2);
    const std::vector<double> p = reals(interp, arguments.positional[0]);
    const std::vector<double> q = reals(interp, arguments.positional[1]);
    if (p.size() != q.size())
        raise("ValueError", "both points must have the same number of dimensions");
    std::vector<double> apart;
    for (std::size_t i = 0; i < p.size(); ++i)
        apart.push_back(p[i] - q[i]);
    return interp.store().makeFloat(vectorLength(interp, apart));
}

std::vector<std::pair<std::string_view, Payload>> mathConstants()
{
    return {{"e", Float {M_E}},
            {"inf", Float {HUGE_VAL}},
            {"nan", Float {std::nan("")}},
            {"pi", Float {M_PI}},
            {"tau", Float {2 * M_PI}}};
}

} // namespace

std::span<const Native> mathSumFunctions()
{
    static constexpr std::array table {
        Native {"dist", dist},
        Native {"fsum", fsum},
        Native {"hypot", hypot},
        Native {"prod", prod},
    };
    return table;
}

} // namespace python

const ModuleDef &mathModule()
{
    static const std::vector<Native> functions = [] {
        std::vector<Native> all;
        for (const auto part : {python::mathRealFunctions(), python::mathIntegerFunctions(),
                                python::mathSumFunctions()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    static const ModuleDef module {
        .name = "math", .functions = functions, .constants = python::mathConstants};
    return module;
}

} // namespace clonescope::model
