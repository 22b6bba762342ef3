// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/formatnumbers.h"
#include "model/frameworks/python/formatspec.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/atomtext.h"

#include <array>
#include <cmath>
#include <cstdlib>

// The methods of int, float and complex.
namespace clonescope::model
{

namespace python
{

namespace
{

// As entry(), for what bools have too.
template <FixedString name, NativeFunction function>
Ref callOfInteger(Interp &interp, Slot self, const Arguments &arguments)
{
    if (self != noSlot && isInteger(interp.heap(), self))
        return function(interp, self, arguments);
    if (arguments.positional.empty() || !isInteger(interp.heap(), arguments.positional[0]))
        refuseSelf("int", name.view(), interp.heap(), arguments);
    return function(interp, arguments.positional[0],
                    {arguments.positional.subspan(1), arguments.keywords});
}

template <FixedString name, NativeFunction function> constexpr Native integerEntry()
{
    return {name.view(), callOfInteger<name, function>};
}

Ref intBitLength(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("int.bit_length", arguments);
    const BigInt value = abs(bigInteger(interp.heap(), self));
    return interp.store().makeInt(value == 0 ? 0 : static_cast<std::int64_t>(msb(value)) + 1);
}

Ref bitCount(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("int.bit_count", arguments);
    const std::string bits = digitsOf(interp, self, 2);
    return interp.store().makeInt(std::count(bits.begin(), bits.end(), '1'));
}

Ref intItself(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("int.conjugate", arguments);
    return plainInteger(interp, self);
}

Ref integerRatio(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("int.as_integer_ratio", arguments);
    return makeTuple(interp, std::array {plainInteger(interp, self), interp.store().makeInt(1)});
}

bool isBigEndian(Interp &interp, Slot order)
{
    if (order == noSlot)
        return true;
    const auto *name = interp.heap().as<Str>(order);
    if (!name || (*name->utf8 != "big" && *name->utf8 != "little"))
        raise("ValueError", "byteorder must be either 'little' or 'big'");
    return *name->utf8 == "big";
}

// from_bytes() and to_bytes() take `signed` by name alone.
std::vector<Slot> takeByteArguments(std::string_view function, std::string_view first,
                                    const Arguments &arguments)
{
    if (arguments.positional.size() > 2)
        raise("TypeError",
              std::string(function) + "() takes at most 2 positional arguments ("
                  + std::to_string(arguments.positional.size()) + " given)");
    return takeNamed(function, {first, "byteorder", "signed"}, arguments);
}

Ref intToBytes(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto given = takeByteArguments("to_bytes", "length", arguments);
    const std::int64_t length = given[0] == noSlot ? 1 : integerArgument(interp, given[0]);
    const bool isBig = isBigEndian(interp, given[1]);
    const bool isSigned = given[2] != noSlot && interp.truth(given[2]);
    if (length < 0)
        raise("ValueError", "length argument must be non-negative");
    BigInt value = bigInteger(interp.heap(), self);
    if (value < 0 && !isSigned)
        raise("OverflowError", "can't convert negative int to unsigned");
    const auto bytes = static_cast<std::uint64_t>(length);
    interp.spend(Work::Byte, 4 * bytes);
    interp.store().requireRoom(4 * bytes);
    const BigInt magnitude = value < 0 ? BigInt(-value - 1) : value;
    const std::uint64_t bits
        = (magnitude == 0 ? 0 : std::uint64_t {msb(magnitude)} + 1) + (isSigned ? 1 : 0);
    if ((bits + 7) / 8 > bytes && !(value == 0))
        raise("OverflowError", "int too big to convert");
    std::string text(bytes, value < 0 ? '\xff' : '\0');
    std::vector<unsigned char> digits;
    export_bits(magnitude, std::back_inserter(digits), 8, false);
    for (std::size_t i = 0; i < digits.size() && i < text.size(); ++i)
        text[i] = static_cast<char>(value < 0 ? ~digits[i] : digits[i]);
    if (isBig)
        std::reverse(text.begin(), text.end());
    return makeFilledBytes(interp, std::move(text));
}

Ref fromBytes(Interp &interp, Slot, const Arguments &arguments)
{
    if (arguments.positional.empty() && arguments.keywords.empty())
        raise("TypeError", "from_bytes() missing required argument 'bytes' (pos 1)");
    const auto given = takeByteArguments("from_bytes", "bytes", arguments);
    const bool isBig = isBigEndian(interp, given[1]);
    std::string text = bytesFrom(interp, given[0]);
    const bool isSigned = given[2] != noSlot && interp.truth(given[2]);
    interp.spend(Work::Byte, 4 * text.size());
    if (!isBig)
        std::reverse(text.begin(), text.end());
    BigInt value = 0;
    if (text.empty())
        return interp.store().makeInt(0);
    import_bits(value, reinterpret_cast<const unsigned char *>(text.data()),
                reinterpret_cast<const unsigned char *>(text.data() + text.size()), 8);
    if (isSigned && !text.empty() && (static_cast<unsigned char>(text[0]) & 0x80U) != 0)
        value -= BigInt(1) << static_cast<unsigned>(8 * text.size());
    return makeInteger(interp, value);
}

double real(Interp &interp, Slot self)
{
    return interp.heap().as<Float>(self)->value;
}

Ref isWhole(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("float.is_integer", arguments);
    const double value = real(interp, self);
    return boolean(interp, std::isfinite(value) && value == std::floor(value));
}

Ref floatItself(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("float.conjugate", arguments);
    return exact(interp, self);
}

Ref floatRatio(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("float.as_integer_ratio", arguments);
    const double value = real(interp, self);
    if (std::isinf(value))
        raise("OverflowError", "cannot convert Infinity to integer ratio");
    if (std::isnan(value))
        raise("ValueError", "cannot convert NaN to integer ratio");
    int exponent = 0;
    double mantissa = std::frexp(value, &exponent);
    for (; mantissa != std::floor(mantissa); --exponent)
        mantissa *= 2;
    BigInt numerator = exactInteger(mantissa), denominator = 1;
    if (exponent > 0)
        numerator <<= static_cast<unsigned>(exponent);
    else
        denominator <<= static_cast<unsigned>(-exponent);
    return makeTuple(interp,
                     std::array {makeInteger(interp, numerator), makeInteger(interp, denominator)});
}

Ref floatHex(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("float.hex", arguments);
    const double value = real(interp, self);
    if (!std::isfinite(value))
        return makeText(interp, atomText(interp.heap(), self));
    const std::string sign = std::signbit(value) ? "-" : "";
    if (value == 0)
        return makeText(interp, sign + "0x0.0p+0");
    constexpr int leastExponent = -1022;
    int exponent = 0;
    const double fraction = std::frexp(std::fabs(value), &exponent);
    const int shown = std::max(exponent - 1, leastExponent);
    const auto mantissa
        = static_cast<std::uint64_t>(std::ldexp(fraction, 53 - (shown - (exponent - 1))));
    std::array<char, 40> text {};
    std::snprintf(text.data(), text.size(), "0x%llx.%013llxp%+d",
                  static_cast<unsigned long long>(mantissa >> 52U),
                  static_cast<unsigned long long>(mantissa & ((std::uint64_t {1} << 52U) - 1)),
                  shown);
    return makeText(interp, sign + text.data());
}

// [sign] ["0x"] digits ["." digits] ["p" exponent]
bool isHexadecimal(std::string_view text)
{
    const auto takeDigits = [&](auto isDigit) {
        std::size_t n = 0;
        while (n < text.size() && isDigit(static_cast<unsigned char>(text[n])))
            ++n;
        text.remove_prefix(n);
        return n;
    };
    const auto isHex = [](unsigned char c) { return std::isxdigit(c) != 0; };
    const auto isDecimal = [](unsigned char c) { return std::isdigit(c) != 0; };
    if (text.starts_with("0x") || text.starts_with("0X"))
        text.remove_prefix(2);
    std::size_t digits = takeDigits(isHex);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        digits += takeDigits(isHex);
    }
    if (digits == 0)
        return false;
    if (text.starts_with('p') || text.starts_with('P')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-'))
            text.remove_prefix(1);
        if (takeDigits(isDecimal) == 0)
            return false;
    }
    return text.empty();
}

Ref floatFromHex(Interp &interp, Slot, const Arguments &arguments)
{
    const Slot given = takeOne("float.fromhex", arguments);
    if (!interp.heap().as<Str>(given))
        raise("TypeError", "bad argument type for built-in operation");
    const auto whole = text(interp.heap(), given);
    interp.spend(Work::Character, whole->size());
    std::string_view digits = trimmed(*whole);
    const bool isNegative = digits.starts_with('-');
    if (isNegative || digits.starts_with('+'))
        digits.remove_prefix(1);
    std::string lower(digits);
    for (char &c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const bool isNamed = lower == "inf" || lower == "infinity" || lower == "nan";
    if (!isNamed && !isHexadecimal(lower))
        raise("ValueError", "invalid hexadecimal floating-point string");
    const std::string readable = isNamed || lower.starts_with("0x") ? lower : "0x" + lower;
    const double value = std::strtod(readable.c_str(), nullptr);
    if (std::isinf(value) && !isNamed)
        raise("OverflowError", "hexadecimal value too large to represent as a float");
    return interp.store().makeFloat(isNegative ? -value : value);
}

Ref conjugate(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("complex.conjugate", arguments);
    const Complex value = *interp.heap().as<Complex>(self);
    return interp.store().make(Complex {value.real, -value.imaginary});
}

} // namespace

} // namespace python

std::span<const Native> intMethods()
{
    using namespace python;
    static constexpr std::array table {
        integerEntry<"as_integer_ratio", integerRatio>(),
        integerEntry<"bit_count", bitCount>(),
        integerEntry<"bit_length", intBitLength>(),
        integerEntry<"conjugate", intItself>(),
        Native {"from_bytes", fromBytes},
        integerEntry<"to_bytes", intToBytes>(),
    };
    return table;
}

std::span<const Native> floatMethods()
{
    using namespace python;
    static constexpr std::array table {
        entry<"float", "as_integer_ratio", Float, floatRatio>(),
        entry<"float", "conjugate", Float, floatItself>(),
        Native {"fromhex", floatFromHex},
        entry<"float", "hex", Float, floatHex>(),
        entry<"float", "is_integer", Float, isWhole>(),
    };
    return table;
}

std::span<const Native> complexMethods()
{
    using namespace python;
    static constexpr std::array table {entry<"complex", "conjugate", Complex, conjugate>()};
    return table;
}

} // namespace clonescope::model
