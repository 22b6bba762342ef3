// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/reprtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/atoms.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/formatspec.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/parts.h"
#include "model/heap/setplaces.h"
#include "model/heap/typenames.h"

#include <array>
#include <cmath>

// Builtin functions of one or two values: hash, ord, chr, hex, format, divmod, pow, …
namespace clonescope::model::python
{

namespace
{

// What differs from process to process in CPython is our own number.
Ref hash(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot value = takeOne("hash", arguments);
    if (const Ref own = ownMethod(interp, value, "__hash__"); own && own.slot() != Heap::none) {
        Ref answer = interp.call(own, {});
        if (!isInteger(interp.heap(), answer))
            raise("TypeError", "__hash__ method should return an integer");
        return interp.store().makeInt(answeredHash(interp.heap(), answer));
    }
    interp.requireHashable(value);
    if (interp.heap().as<Instance>(value))
        return interp.store().makeInt(idOf(interp.heap(), value) >> 4U);
    if (interp.heap().as<Tensor>(value)) // torch/_tensor.py: return id(self)
        return interp.store().makeInt(idOf(interp.heap(), value));
    if (const auto *weak = interp.heap().as<WeakReference>(value)) {
        if (weak->referent == noSlot)
            unsupported("the hash of a weak reference whose object is gone");
        const Slot referent = weak->referent;
        return hash(interp, noSlot, {{&referent, 1}, {}});
    }
    if (interp.heap().as<MemoryView>(value)) {
        const Ref bytes = makeBytes(interp, *bytesAt(interp.heap(), value));
        const Slot same = bytes;
        return hash(interp, noSlot, {{&same, 1}, {}});
    }
    const auto stable = stableHash(interp.heap(), value);
    return interp.store().makeInt(
        stable ? *stable : static_cast<std::int64_t>(hashValue(interp.heap(), value)));
}

Ref ord(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot value = takeOne("ord", arguments);
    const Heap &heap = interp.heap();
    const auto *string = heap.as<Str>(value);
    const auto *bytes = heap.as<ByteString>(value);
    if (!string && !bytes)
        raise("TypeError",
              "ord() expected string of length 1, but " + errorTypeName(heap, value) + " found");
    const std::int64_t length
        = string ? codePoints(*string->utf8) : static_cast<std::int64_t>(bytes->bytes->size());
    if (length != 1)
        raise("TypeError",
              "ord() expected a character, but string of length " + std::to_string(length)
                  + " found");
    return interp.store().makeInt(string ? static_cast<std::int64_t>(decode(*string->utf8, 0))
                                         : static_cast<unsigned char>(bytes->bytes->front()));
}

Ref chr(Interp &interp, Slot, const Arguments &arguments)
{
    const std::int64_t code = cInteger(interp, takeOne("chr", arguments));
    if (code < 0 || code > 0x10ffff)
        raise("ValueError", "chr() arg not in range(0x110000)");
    std::string utf8;
    append(utf8, static_cast<char32_t>(code));
    return interp.store().makeStr(std::move(utf8));
}

template <Name name, int base> Ref inBase(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot given = takeOne(name.view(), arguments);
    const Ref integer = requiredInteger(interp, given);
    const bool isNegative = bigInteger(interp.heap(), integer) < 0;
    return makeText(interp,
                    std::string(isNegative ? "-0" : "0")
                        + (base == 16      ? "x"
                               : base == 8 ? "o"
                                           : "b")
                        + digitsOf(interp, integer, base));
}

Ref ascii(Interp &interp, Slot, const Arguments &arguments)
{
    const Nesting nesting(interp, " while calling a Python object");
    return asciiObject(interp, takeOne("ascii", arguments));
}

Ref format(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("format", arguments, 1, 2);
    const auto given = arguments.positional;
    if (given.size() < 2)
        return interp.formatObject(given[0], {});
    if (!interp.heap().as<Str>(given[1]))
        raise("TypeError",
              "format() argument 2 must be str, not " + argumentTypeName(interp.heap(), given[1]));
    const auto spec = text(interp.heap(), given[1]);
    return interp.formatObject(given[0], *spec);
}

Ref divmod(Interp &interp, Slot, const Arguments &arguments)
{
    takePositional("divmod", arguments, 2, 2);
    const Slot a = arguments.positional[0], b = arguments.positional[1];
    if (const Ref own = ownMethod(interp, a, "__divmod__"))
        return interp.call(own, {std::span(&b, 1), {}});
    if (const Ref own = ownMethod(interp, b, "__rdivmod__"))
        return interp.call(own, {std::span(&a, 1), {}});
    const Heap &heap = interp.heap();
    if (heap.as<Tensor>(a) || heap.as<Tensor>(b))
        unsupported("divmod() of a tensor");
    if (!isNumber(heap, a) || !isNumber(heap, b))
        raise("TypeError",
              "unsupported operand type(s) for divmod(): '" + errorTypeName(heap, a) + "' and '"
                  + errorTypeName(heap, b) + "'");
    const bool hasFloat = heap.as<Float>(a) || heap.as<Float>(b);
    if (hasFloat && realNumber(heap, b) == 0)
        raise("ZeroDivisionError", "float divmod()");
    if (!hasFloat && bigInteger(heap, b) == 0)
        raise("ZeroDivisionError", "integer division or modulo by zero");
    return makeTuple(interp,
                     std::array {interp.binary(BinaryOp::FloorDivide, a, b),
                                 interp.binary(BinaryOp::Modulo, a, b)});
}

std::uint64_t limbsOf(const BigInt &value)
{
    return value == 0 ? 1 : std::uint64_t {msb(BigInt(abs(value)))} / 64 + 1;
}

// The inverse of a modulo m, by Euclid's algorithm. Like the power below, counted step by step, as
// each may be called off.
BigInt inverse(Interp &interp, const BigInt &a, const BigInt &m)
{
    BigInt x = 1, y = 0, p = a, q = m;
    while (q != 0) {
        interp.spend(Work::Limb, 8 * limbsOf(m));
        const BigInt quotient = p / q;
        p -= quotient * q;
        std::swap(p, q);
        x -= quotient * y;
        std::swap(x, y);
    }
    if (BigInt(abs(p)) != 1)
        raise("ValueError", "base is not invertible for the given modulus");
    return p == 1 ? x : BigInt(-x);
}

BigInt powerModulo(Interp &interp, const BigInt &base, const BigInt &exponent, const BigInt &m)
{
    const std::uint64_t limbs = limbsOf(m);
    BigInt result = BigInt(1) % m;
    const auto multiply = [&](const BigInt &by) {
        interp.spend(Work::Limb, 2 * limbs * limbs);
        result = result * by % m;
    };
    for (std::size_t bit = exponent == 0 ? 0 : msb(exponent) + 1; bit-- > 0;) {
        multiply(result);
        if (bit_test(exponent, static_cast<unsigned>(bit)))
            multiply(base);
    }
    return result;
}

Ref modularPower(Interp &interp, Slot base, Slot exponent, Slot modulus)
{
    const Heap &heap = interp.heap();
    const BigInt given = bigInteger(heap, modulus);
    if (given == 0)
        raise("ValueError", "pow() 3rd argument cannot be 0");
    const BigInt m = abs(given);
    BigInt b = bigInteger(heap, base), e = bigInteger(heap, exponent);
    interp.spend(Work::Limb, limbsOf(b) * limbsOf(m));
    b %= m;
    if (e < 0) {
        b = inverse(interp, b, m);
        e = -e;
        b %= m;
    }
    if (b < 0)
        b += m;
    BigInt result = powerModulo(interp, b, e, m);
    if (given < 0 && result != 0)
        result += given;
    return makeInteger(interp, result);
}

Ref power(Interp &interp, Slot, const Arguments &arguments)
{
    const auto given = takeNamed("pow", {"base", "exp", "mod"}, arguments);
    for (std::size_t i = 0; i < 2; ++i)
        if (given[i] == noSlot)
            raise("TypeError",
                  std::string("pow() missing required argument '") + (i == 0 ? "base" : "exp")
                      + "' (pos " + std::to_string(i + 1) + ")");
    if (given[2] == noSlot || given[2] == Heap::none)
        return interp.binary(BinaryOp::Power, given[0], given[1]);
    const Heap &heap = interp.heap();
    if (std::all_of(given.begin(), given.end(), [&](Slot s) { return isInteger(heap, s); }))
        return modularPower(interp, given[0], given[1], given[2]);
    if (std::all_of(given.begin(), given.end(), [&](Slot s) { return isNumber(heap, s); }))
        raise("TypeError", "pow() 3rd argument not allowed unless all arguments are integers");
    raise("TypeError",
          "unsupported operand type(s) for ** or pow(): '" + errorTypeName(heap, given[0]) + "', '"
              + errorTypeName(heap, given[1]) + "', '" + errorTypeName(heap, given[2]) + "'");
}

} // namespace

std::span<const Native> valueFunctions()
{
    static constexpr std::array table {
        Native {"ascii", ascii},
        Native {"bin", inBase<"bin", 2>},
        Native {"chr", chr},
        Native {"divmod", divmod},
        Native {"format", format},
        Native {"hash", hash},
        Native {"hex", inBase<"hex", 16>},
        Native {"oct", inBase<"oct", 8>},
        Native {"ord", ord},
        Native {"pow", power},
    };
    return table;
}

} // namespace clonescope::model::python
