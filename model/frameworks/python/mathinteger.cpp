// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/mathfunctions.h"
#include "model/frameworks/python/numbers.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>
#include <bit>
#include <cmath>

// The functions of the module math over integers.
namespace clonescope::model::python
{

namespace
{

template <FixedString name, double (*function)(double)>
Ref roundedNumber(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot given = takeOne("math." + std::string(name.view()), arguments);
    const std::string own = "__" + std::string(name.view()) + "__";
    if (const Ref method = ownMethod(interp, given, own))
        return interp.call(method, {});
    if (isInteger(interp.heap(), given))
        return plainInteger(interp, given);
    if (name.view() == "trunc" && !interp.heap().as<Float>(given))
        raise("TypeError",
              "type " + errorTypeName(interp.heap(), given) + " doesn't define __trunc__ method");
    return truncated(interp, function(realArgument(interp, given)));
}

BigInt integerAt(Interp &interp, Slot value)
{
    return bigInteger(interp.heap(), requiredInteger(interp, value));
}

// The product of first … last, by halves, so that the factors are of like sizes.
BigInt product(Interp &interp, std::uint64_t first, std::uint64_t last)
{
    if (first > last)
        return 1;
    constexpr std::uint64_t few = 16;
    if (last - first > few) {
        const std::uint64_t middle = first + (last - first) / 2;
        const BigInt below = product(interp, first, middle);
        const BigInt above = product(interp, middle + 1, last);
        interp.spend(Work::Limb, (msb(below) / 64 + 1) * std::uint64_t {msb(above) / 64 + 1});
        return below * above;
    }
    BigInt result = first;
    for (std::uint64_t factor = first + 1; factor <= last; ++factor)
        result *= factor;
    interp.spend(Work::Limb, 4 * few);
    return result;
}

// Products beyond this end the program, as those of larger integers do.
constexpr std::uint64_t mostFactors = 100'000;

std::uint64_t factors(const BigInt &count)
{
    if (count > mostFactors)
        throw LimitReached {"an integer is the product of more than " + std::to_string(mostFactors)
                            + " factors"};
    return static_cast<std::uint64_t>(count);
}

BigInt factorialOf(Interp &interp, const BigInt &n)
{
    if (n < 0)
        raise("ValueError", "factorial() not defined for negative values");
    return product(interp, 1, factors(n));
}

Ref factorial(Interp &interp, Slot, const Arguments &arguments)
{
    const BigInt n = integerAt(interp, takeOne("math.factorial", arguments));
    return makeInteger(interp, factorialOf(interp, n));
}

void requireNatural(const BigInt &value, char name)
{
    if (value < 0)
        raise("ValueError", std::string(1, name) + " must be a non-negative integer");
}

// n · (n - 1) · … of k factors.
BigInt falling(Interp &interp, const BigInt &n, const BigInt &k)
{
    const std::uint64_t count = factors(k);
    if (n <= std::numeric_limits<std::int64_t>::max()) {
        const auto last = static_cast<std::uint64_t>(n);
        return product(interp, last - count + 1, last);
    }
    BigInt result = 1;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t limbs = msb(result) / 64 + 1;
        interp.spend(Work::Limb, limbs * (msb(n) / 64 + 1));
        result *= n - i;
    }
    return result;
}

Ref comb(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("math.comb", arguments, 2, 2);
    const BigInt n = integerAt(interp, arguments.positional[0]);
    BigInt k = integerAt(interp, arguments.positional[1]);
    requireNatural(n, 'n');
    requireNatural(k, 'k');
    if (k > n)
        return interp.store().makeInt(0);
    if (n - k < k)
        k = n - k;
    const BigInt all = falling(interp, n, k), alike = factorialOf(interp, k);
    interp.spend(Work::Limb, (msb(all) / 64 + 1) * std::uint64_t {msb(alike) / 64 + 1});
    return makeInteger(interp, all / alike);
}

Ref perm(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("math.perm", arguments, 1, 2);
    const BigInt n = integerAt(interp, arguments.positional[0]);
    if (arguments.positional.size() == 1 || arguments.positional[1] == Heap::none)
        return makeInteger(interp, factorialOf(interp, n));
    const BigInt k = integerAt(interp, arguments.positional[1]);
    requireNatural(n, 'n');
    requireNatural(k, 'k');
    return k > n ? interp.store().makeInt(0) : makeInteger(interp, falling(interp, n, k));
}

void countDivision(Interp &interp, const BigInt &a, const BigInt &b)
{
    const auto limbs
        = [](const BigInt &value) { return std::uint64_t {msb(abs(value) + 1)} / 64 + 1; };
    interp.spend(Work::Limb, 64 * std::min(limbs(a), limbs(b)) * std::max(limbs(a), limbs(b)));
}

Ref gcd(Interp &interp, Slot, const Arguments &arguments)
{
    refuseKeywords("math.gcd", arguments);
    BigInt result = 0;
    for (const Slot given : arguments.positional) {
        const BigInt value = integerAt(interp, given);
        countDivision(interp, result, value);
        result = boost::multiprecision::gcd(result, value);
    }
    return makeInteger(interp, abs(result));
}

Ref lcm(Interp &interp, Slot, const Arguments &arguments)
{
    refuseKeywords("math.lcm", arguments);
    BigInt result = 1;
    for (const Slot given : arguments.positional) {
        const BigInt value = integerAt(interp, given);
        countDivision(interp, result, value);
        result = value == 0 || result == 0 ? BigInt(0)
                                           : BigInt(boost::multiprecision::lcm(result, value));
    }
    return makeInteger(interp, abs(result));
}

// As CPython does it: by quotients of ever more bits, of which the last takes most of the time.
BigInt squareRoot(Interp &interp, const BigInt &n)
{
    if (n == 0)
        return 0;
    const auto most = static_cast<unsigned>(msb(n) / 2);
    BigInt root = 1;
    unsigned bits = 0;
    for (unsigned shift = most == 0 ? 0 : std::bit_width(most); shift-- > 0;) {
        const unsigned before = std::exchange(bits, most >> shift);
        const std::uint64_t limbs = bits / 64 + 1;
        interp.spend(Work::Limb, 2 * limbs * limbs);
        root = (root << (bits - before - 1)) + (n >> (2 * most - before - bits + 1)) / root;
    }
    return root * root > n ? BigInt(root - 1) : root;
}

Ref isqrt(Interp &interp, Slot, const Arguments &arguments)
{
    const BigInt n = integerAt(interp, takeOne("math.isqrt", arguments));
    if (n < 0)
        raise("ValueError", "isqrt() argument must be nonnegative");
    return makeInteger(interp, squareRoot(interp, n));
}

} // namespace

std::span<const Native> mathIntegerFunctions()
{
    static constexpr std::array table {
        Native {"ceil", roundedNumber<"ceil", std::ceil>},
        Native {"comb", comb},
        Native {"factorial", factorial},
        Native {"floor", roundedNumber<"floor", std::floor>},
        Native {"gcd", gcd},
        Native {"isqrt", isqrt},
        Native {"lcm", lcm},
        Native {"perm", perm},
        Native {"trunc", roundedNumber<"trunc", std::trunc>},
    };
    return table;
}

} // namespace clonescope::model::python
