// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/bigint.h"
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/complex.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/sequences.h"
#include "model/frameworks/python/sorting.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace clonescope::model::python
{

namespace
{

Ref abs(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot value = takeOne("abs", arguments);
    const Heap &heap = interp.heap();
    if (heap.as<Tensor>(value))
        if (const Ref own = interp.attributeOrNone(value, "abs"))
            return interp.call(own, {});
    if (const Ref own = ownMethod(interp, value, "__abs__"))
        return interp.call(own, {});
    if (const auto *real = heap.as<Float>(value))
        return interp.store().makeFloat(std::fabs(real->value));
    if (isInteger(heap, value)) {
        const BigInt integer = bigInteger(heap, value);
        if (integer >= 0)
            return plainInteger(interp, value);
        return makeInteger(interp, -integer);
    }
    if (const auto *complex = heap.as<Complex>(value))
        return complexMagnitude(interp, *complex);
    raise("TypeError", "bad operand type for abs(): '" + errorTypeName(heap, value) + "'");
}

template <bool wanted> Ref anyAll(Interp &interp, Slot iterable)
{
    const Ref walked = interp.iterated(iterable);
    std::int64_t position = 0;
    for (Ref member; interp.next(walked, position, member);) {
        interp.spend(1);
        if (interp.truth(member) == wanted)
            return boolean(interp, wanted);
    }
    return boolean(interp, !wanted);
}

Ref any(Interp &interp, Slot, const Arguments &arguments)
{
    return anyAll<true>(interp, takeOne("any", arguments));
}

Ref all(Interp &interp, Slot, const Arguments &arguments)
{
    return anyAll<false>(interp, takeOne("all", arguments));
}

Ref sum(Interp &interp, Slot, const Arguments &arguments)
{
    if (arguments.positional.empty() && arguments.keywords.size() <= 2)
        raise("TypeError", "sum() takes at least 1 positional argument (0 given)");
    const auto given = takeNamed("sum", {"", "start"}, arguments);
    const bool hasMembers = interp.isIterable(given[0]);
    if (given[1] != noSlot && hasMembers && interp.heap().as<Str>(given[1]))
        raise("TypeError", "sum() can't sum strings [use ''.join(seq) instead]");
    if (given[1] != noSlot && hasMembers && interp.heap().as<ByteString>(given[1]))
        raise("TypeError", "sum() can't sum bytes [use b''.join(seq) instead]");
    Ref total = given[1] == noSlot ? interp.store().makeInt(0) : interp.store().hold(given[1]);
    const Ref walked = interp.iterated(given[0]);
    std::int64_t position = 0;
    for (Ref member; interp.next(walked, position, member);) {
        interp.spend(6); // what a loop of the program would take
        total = interp.binary(BinaryOp::Add, total, member);
    }
    return total;
}

Ref extreme(Interp &interp, const std::string &name, CompareOp op, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    const auto count = arguments.positional.size();
    if (count == 0)
        raise("TypeError", name + " expected at least 1 argument, got 0");
    const auto given
        = takeNamed(name, {"key", "default"}, {std::span<const Slot>(), arguments.keywords});
    if (count > 1 && given[1] != noSlot)
        raise("TypeError",
              "Cannot specify a default for " + name + "() with multiple positional arguments");
    const Ref row = count > 1 ? makeTuple(interp, arguments.positional)
                              : interp.iterated(arguments.positional[0]);
    Ref best, bestKey;
    std::int64_t position = 0;
    for (Ref member; interp.next(row, position, member);) {
        interp.spend(1);
        Ref key = member;
        if (given[0] != noSlot && given[0] != Heap::none) {
            const Slot argument = member;
            key = interp.call(given[0], {std::span(&argument, 1), {}});
        }
        if (!best || interp.truth(interp.compare(op, key, bestKey))) {
            best = member;
            bestKey = key;
        }
    }
    if (best)
        return best;
    if (given[1] == noSlot)
        raise("ValueError", name + "() arg is an empty sequence");
    return interp.store().hold(given[1]);
}

Ref max(Interp &interp, Slot, const Arguments &arguments)
{
    return extreme(interp, "max", CompareOp::Greater, arguments);
}

Ref min(Interp &interp, Slot, const Arguments &arguments)
{
    return extreme(interp, "min", CompareOp::Less, arguments);
}

// round(float, digits): the decimal text is exact, so that halves are what they really are.
Ref roundFloat(Interp &interp, double value, std::int64_t digits)
{
    if (!std::isfinite(value) || digits > 323)
        return interp.store().makeFloat(value);
    if (digits < -308)
        return interp.store().makeFloat(std::copysign(0.0, value));
    if (digits < 0) {
        // On the integer, whose last digits are zeroed; what is cut off decides by its fraction.
        const BigInt unit = pow(BigInt(10), static_cast<unsigned>(-digits));
        const double whole = std::floor(std::fabs(value));
        const BigInt integer = exactInteger(whole);
        BigInt quotient = integer / unit;
        const BigInt twice = (integer % unit) * 2;
        const bool isHalf = twice == unit && whole == std::fabs(value);
        if (twice > unit || (twice == unit && !isHalf) || (isHalf && bit_test(quotient, 0)))
            ++quotient;
        return interp.store().makeFloat(std::copysign(toDouble(quotient * unit), value));
    }
    std::array<char, 700> buffer {};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", static_cast<int>(digits), value);
    return interp.store().makeFloat(std::strtod(buffer.data(), nullptr));
}

Ref roundInteger(Interp &interp, Slot value, std::int64_t digits)
{
    if (digits >= 0)
        return plainInteger(interp, value);
    const BigInt integer = bigInteger(interp.heap(), value);
    const std::uint64_t bytes = interp.textBytes(value) + 8;
    if (digits
        < -static_cast<std::int64_t>(3 * bytes)) // ten to that power is more than twice as much
        return interp.store().makeInt(0);
    interp.spend(Work::Limb, bytes / 4 * (bytes / 4));
    const BigInt unit = pow(BigInt(10), static_cast<unsigned>(-digits));
    const BigInt magnitude = integer < 0 ? BigInt(-integer) : integer;
    BigInt quotient = magnitude / unit;
    const BigInt twice = (magnitude % unit) * 2;
    if (twice > unit || (twice == unit && bit_test(quotient, 0)))
        ++quotient;
    const BigInt rounded = quotient * unit;
    return makeInteger(interp, integer < 0 ? BigInt(-rounded) : rounded);
}

Ref round(Interp &interp, Slot, const Arguments &arguments)
{
    const auto isTheNumber = [](const auto &keyword) { return keyword.first == "number"; };
    const bool lacksNumber = arguments.positional.empty() && arguments.keywords.size() <= 2
        && std::none_of(arguments.keywords.begin(), arguments.keywords.end(), isTheNumber);
    if (lacksNumber)
        raise("TypeError", "round() missing required argument 'number' (pos 1)");
    const auto given = takeNamed("round", {"number", "ndigits"}, arguments);
    const Heap &heap = interp.heap();
    const bool hasDigits = given[1] != noSlot && given[1] != Heap::none;
    if (heap.as<Tensor>(given[0]))
        unsupported("round() of a tensor");
    if (const Ref own = ownMethod(interp, given[0], "__round__"))
        return interp.call(own, {std::span<const Slot>(&given[1], hasDigits ? 1 : 0), {}});
    if (!isNumber(heap, given[0]))
        raise("TypeError",
              "type " + errorTypeName(heap, given[0]) + " doesn't define __round__ method");
    if (!hasDigits) {
        const auto *real = heap.as<Float>(given[0]);
        return real ? truncated(interp, std::nearbyint(real->value))
                    : plainInteger(interp, given[0]);
    }
    const std::int64_t digits = integerArgument(interp, given[1]);
    const auto *real = heap.as<Float>(given[0]);
    return real ? roundFloat(interp, real->value, digits) : roundInteger(interp, given[0], digits);
}

Ref sortedList(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("sorted", {arguments.positional, {}}, 1, 1);
    std::vector<Ref> members = interp.members(arguments.positional[0]);
    const SortArguments how = sortArguments(interp, arguments);
    return makeList(interp, sorted(interp, std::move(members), how.key, how.isReversed));
}

} // namespace

std::span<const Native> numberFunctions()
{
    static constexpr std::array table {
        Native {"abs", abs},           Native {"all", all}, Native {"any", any},
        Native {"max", max},           Native {"min", min}, Native {"round", round},
        Native {"sorted", sortedList}, Native {"sum", sum},
    };
    return table;
}

} // namespace clonescope::model::python
