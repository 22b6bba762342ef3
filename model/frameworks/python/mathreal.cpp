// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/mathfunctions.h"
#include "model/frameworks/python/numbers.h"
#include "model/heap/parts.h"

#include <array>
#include <cmath>
#include <limits>

// The functions of the module math over real numbers: the C library's, with Python's errors.
namespace clonescope::model::python
{

namespace
{

[[noreturn]] void refuseDomain()
{
    raise("ValueError", "math domain error");
}

[[noreturn]] void refuseRange()
{
    raise("OverflowError", "math range error");
}

// What a function of the C library answers: nan out of nothing like it is outside the domain, and
// so is an infinity, but for functions that grow without end.
double checked(double result, double argument, bool growsEndlessly)
{
    if (std::isnan(result) && !std::isnan(argument))
        refuseDomain();
    if (std::isinf(result) && std::isfinite(argument))
        growsEndlessly ? refuseRange() : refuseDomain();
    return result;
}

using RealFunction = double (*)(double);

template <FixedString name, RealFunction function, bool growsEndlessly = false>
Ref ofOne(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot given = takeOne("math." + std::string(name.view()), arguments);
    const double value = realArgument(interp, given);
    return interp.store().makeFloat(checked(function(value), value, growsEndlessly));
}

template <FixedString name, RealFunction function, bool growsEndlessly = false>
constexpr Native one()
{
    return {name.view(), ofOne<name, function, growsEndlessly>};
}

template <FixedString name, bool (*claim)(double)>
Ref ask(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot given = takeOne("math." + std::string(name.view()), arguments);
    return boolean(interp, claim(realArgument(interp, given)));
}

struct TwoReals {
    double first = 0, second = 0;
};

TwoReals takePair(Interp &interp, std::string_view name, const Arguments &arguments)
{
    takePositional("math." + std::string(name), arguments, 2, 2);
    const double first = realArgument(interp, arguments.positional[0]);
    return {first, realArgument(interp, arguments.positional[1])};
}

template <FixedString name, double (*function)(double, double)>
Ref ofTwo(Interp &interp, Slot, const Arguments &arguments)
{
    const TwoReals given = takePair(interp, name.view(), arguments);
    return interp.store().makeFloat(function(given.first, given.second));
}

double fmod(double a, double b)
{
    if ((std::isinf(a) && !std::isnan(b)) || (b == 0 && !std::isnan(a)))
        refuseDomain();
    return std::fmod(a, b);
}

double remainder(double a, double b)
{
    if ((std::isinf(a) && !std::isnan(b)) || (b == 0 && !std::isnan(a)))
        refuseDomain();
    return std::remainder(a, b);
}

double realPower(double a, double b)
{
    const double result = std::pow(a, b);
    if (!std::isfinite(a) || !std::isfinite(b))
        return result;
    if (std::isnan(result) || (std::isinf(result) && a == 0))
        refuseDomain();
    if (std::isinf(result))
        refuseRange();
    return result;
}

// Of integers of any size: what is beyond a double's range is halved often enough.
double logarithm(Interp &interp, Slot value, RealFunction function, double ofTwo)
{
    const Heap &heap = interp.heap();
    const auto *integer = heap.as<Int>(value);
    if (integer && integer->big && integer->big->value > 0) {
        const BigInt &whole = integer->big->value;
        constexpr unsigned most = 1000;
        const auto bits = static_cast<unsigned>(msb(whole));
        if (bits > most) {
            const unsigned cut = bits - 60;
            return function(toDouble(whole >> cut)) + cut * ofTwo;
        }
    }
    const double x
        = integer && integer->big && integer->big->value < 0 ? -1.0 : realArgument(interp, value);
    if (x <= 0)
        refuseDomain();
    return function(x);
}

Ref log(Interp &interp, Slot, const Arguments &arguments)
{
    refuseKeywords("math.log", arguments);
    const auto given = arguments.positional;
    if (given.empty() || given.size() > 2)
        raise("TypeError", "math.log requires 1 to 2 arguments");
    constexpr double ofTwo = 0.6931471805599453;
    const double result = logarithm(interp, given[0], std::log, ofTwo);
    if (given.size() == 1)
        return interp.store().makeFloat(result);
    const double base = logarithm(interp, given[1], std::log, ofTwo);
    if (base == 0)
        raise("ZeroDivisionError", "float division by zero");
    return interp.store().makeFloat(result / base);
}

Ref log2(Interp &interp, Slot, const Arguments &arguments)
{
    return interp.store().makeFloat(
        logarithm(interp, takeOne("math.log2", arguments), std::log2, 1.0));
}

Ref log10(Interp &interp, Slot, const Arguments &arguments)
{
    constexpr double ofTwo = 0.3010299956639812;
    return interp.store().makeFloat(
        logarithm(interp, takeOne("math.log10", arguments), std::log10, ofTwo));
}

Ref frexp(Interp &interp, Slot, const Arguments &arguments)
{
    const double value = realArgument(interp, takeOne("math.frexp", arguments));
    int exponent = 0;
    const Ref mantissa = interp.store().makeFloat(std::frexp(value, &exponent));
    if (!std::isfinite(value))
        exponent = 0;
    return makeTuple(interp, std::array {mantissa, interp.store().makeInt(exponent)});
}

Ref ldexp(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("math.ldexp", arguments, 2, 2);
    const double value = realArgument(interp, arguments.positional[0]);
    if (!isInteger(interp.heap(), arguments.positional[1]))
        raise("TypeError", "Expected an int as second argument to ldexp.");
    constexpr std::int64_t most = 10'000;
    const BigInt exponent = bigInteger(interp.heap(), arguments.positional[1]);
    const auto cut = exponent > most ? most
        : exponent < -most           ? -most
                                     : static_cast<std::int64_t>(exponent);
    const double result = std::ldexp(value, static_cast<int>(cut));
    if (std::isinf(result) && std::isfinite(value))
        refuseRange();
    return interp.store().makeFloat(result);
}

Ref modf(Interp &interp, Slot, const Arguments &arguments)
{
    const double value = realArgument(interp, takeOne("math.modf", arguments));
    double whole = 0;
    const double fraction = std::modf(value, &whole);
    return makeTuple(
        interp, std::array {interp.store().makeFloat(fraction), interp.store().makeFloat(whole)});
}

Ref isclose(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("isclose", {"a", "b", "rel_tol", "abs_tol"}, arguments);
    for (std::size_t i = 0; i < 2; ++i)
        if (given[i] == noSlot)
            raise("TypeError",
                  std::string("isclose() missing required argument '") + (i == 0 ? "a" : "b")
                      + "' (pos " + std::to_string(i + 1) + ")");
    const double a = realArgument(interp, given[0]), b = realArgument(interp, given[1]);
    constexpr double usual = 1e-9;
    const double relative = given[2] == noSlot ? usual : realArgument(interp, given[2]);
    const double absolute = given[3] == noSlot ? 0.0 : realArgument(interp, given[3]);
    if (relative < 0 || absolute < 0)
        raise("ValueError", "tolerances must be non-negative");
    if (a == b)
        return boolean(interp, true);
    if (std::isinf(a) || std::isinf(b))
        return boolean(interp, false);
    const double apart = std::fabs(b - a);
    return boolean(interp,
                   apart <= std::fabs(relative * b) || apart <= std::fabs(relative * a)
                       || apart <= absolute);
}

double degrees(double x)
{
    return x * (180.0 / M_PI);
}

double radians(double x)
{
    return x * (M_PI / 180.0);
}

double ulp(double x)
{
    x = std::fabs(x);
    if (!std::isfinite(x))
        return x;
    const double above = std::nextafter(x, std::numeric_limits<double>::infinity());
    return std::isinf(above) ? x - std::nextafter(x, 0.0) : above - x;
}

// Checked neither for nan nor for infinity.
template <FixedString name, RealFunction function>
Ref unchecked(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot given = takeOne("math." + std::string(name.view()), arguments);
    return interp.store().makeFloat(function(realArgument(interp, given)));
}

} // namespace

std::span<const Native> mathRealFunctions()
{
    static constexpr std::array table {
        one<"acos", std::acos>(),
        one<"acosh", std::acosh>(),
        one<"asin", std::asin>(),
        one<"asinh", std::asinh>(),
        one<"atan", std::atan>(),
        Native {"atan2", ofTwo<"atan2", std::atan2>},
        one<"atanh", std::atanh>(),
        one<"cbrt", std::cbrt>(),
        Native {"copysign", ofTwo<"copysign", std::copysign>},
        one<"cos", std::cos>(),
        one<"cosh", std::cosh, true>(),
        Native {"degrees", unchecked<"degrees", degrees>},
        one<"erf", std::erf>(),
        one<"erfc", std::erfc>(),
        one<"exp", std::exp, true>(),
        one<"exp2", std::exp2, true>(),
        one<"expm1", std::expm1, true>(),
        one<"fabs", std::fabs>(),
        Native {"fmod", ofTwo<"fmod", fmod>},
        Native {"frexp", frexp},
        Native {"isclose", isclose},
        Native {"isfinite", ask<"isfinite", std::isfinite>},
        Native {"isinf", ask<"isinf", std::isinf>},
        Native {"isnan", ask<"isnan", std::isnan>},
        Native {"ldexp", ldexp},
        Native {"log", log},
        Native {"log10", log10},
        one<"log1p", std::log1p>(),
        Native {"log2", log2},
        Native {"modf", modf},
        Native {"nextafter", ofTwo<"nextafter", std::nextafter>},
        Native {"pow", ofTwo<"pow", realPower>},
        Native {"radians", unchecked<"radians", radians>},
        Native {"remainder", ofTwo<"remainder", remainder>},
        one<"sin", std::sin>(),
        one<"sinh", std::sinh, true>(),
        one<"sqrt", std::sqrt>(),
        one<"tan", std::tan>(),
        one<"tanh", std::tanh>(),
        Native {"ulp", unchecked<"ulp", ulp>},
    };
    return table;
}

} // namespace clonescope::model::python
