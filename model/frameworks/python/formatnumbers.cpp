// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/formatnumbers.h"

#include "model/base/reprtext.h"
#include "model/engine/growingtext.h"
#include "model/frameworks/python/formatspec.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/numbertext.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/typenames.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace clonescope::model::python
{

namespace
{

// No double has more decimal digits than these; what is asked for beyond is zeros.
constexpr std::int64_t mostDigits = 1100;

std::string upperCase(std::string text)
{
    for (char &c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return text;
}

std::string printed(double value, std::chars_format format, std::int64_t precision)
{
    std::string text(static_cast<std::size_t>(precision) + 340, '\0');
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format,
                                   static_cast<int>(precision));
    text.resize(static_cast<std::size_t>(end.ptr - text.data()));
    return text;
}

// Puts what is beyond mostDigits before the exponent.
std::string withZeros(Interp &interp, const std::string &text, std::int64_t zeros)
{
    const std::size_t at = std::min(text.find('e'), text.size());
    GrowingText result(interp);
    result.append(text.substr(0, at)).append(zeros, "0").append(text.substr(at));
    return result.take();
}

// e and f: so many digits behind the point, and the point itself only where there are any.
std::string fixedText(Interp &interp, double value, const FloatStyle &style)
{
    const std::int64_t kept = std::min(style.precision, mostDigits);
    const bool isScientific = style.type == 'e';
    std::string text = printed(
        value, isScientific ? std::chars_format::scientific : std::chars_format::fixed, kept);
    if (style.isAlternate && style.precision == 0)
        text.insert(std::min(text.find('e'), text.size()), ".");
    return withZeros(interp, text, style.precision - kept);
}

// g: so many digits in all, in whichever form is the shorter one.
std::string generalText(Interp &interp, double value, const FloatStyle &style)
{
    const std::int64_t precision = std::max<std::int64_t>(style.precision, 1);
    const std::int64_t kept = std::min(precision, mostDigits);
    const std::string scientific = printed(value, std::chars_format::scientific, kept - 1);
    const std::size_t e = scientific.find('e');
    const int exponent = std::stoi(scientific.substr(e + 1));
    std::string digits = scientific.substr(0, 1);
    if (e > 2)
        digits += scientific.substr(2, e - 2);
    digits = withZeros(interp, digits, style.isAlternate ? precision - kept : 0);
    const auto trimmed = [&](std::string text) {
        if (style.isAlternate)
            return text;
        while (text.ends_with('0'))
            text.pop_back();
        if (text.ends_with('.'))
            text.pop_back();
        return text;
    };
    if (exponent < -4 || exponent >= precision - (style.hasPoint ? 1 : 0))
        return trimmed(digits.substr(0, 1) + "." + digits.substr(1)) + scientific.substr(e);
    if (exponent < 0)
        return trimmed("0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits);
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() < whole)
        digits.append(whole - digits.size(), '0');
    std::string text = trimmed(digits.substr(0, whole) + "." + digits.substr(whole));
    return style.hasPoint && text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string reprText(double value, const FloatStyle &style)
{
    std::string text = floatText(value);
    const std::size_t e = text.find('e');
    if (e != std::string::npos && style.isAlternate && text.find('.') == std::string::npos)
        text.insert(e, ".");
    if (text.ends_with(".0") && !style.hasPoint)
        text.resize(text.size() - (style.isAlternate ? 1 : 2));
    return text;
}

} // namespace

std::string magnitudeText(Interp &interp, double value, const FloatStyle &style)
{
    value = std::fabs(value);
    std::string text;
    if (std::isnan(value))
        text = "nan";
    else if (std::isinf(value))
        text = "inf";
    else if (style.type == 'r')
        text = reprText(value, style);
    else
        text = style.type == 'g' ? generalText(interp, value, style)
                                 : fixedText(interp, value, style);
    return style.isUpper ? upperCase(std::move(text)) : text;
}

std::string laidOut(Interp &interp, const NumberParts &number, const FormatSpec &spec)
{
    const bool isZeroFilled = spec.fill == "0" && spec.align == '=';
    const std::size_t around = number.sign.size() + number.prefix.size() + number.rest.size();
    const auto least = isZeroFilled
        ? std::max<std::int64_t>(spec.width - static_cast<std::int64_t>(around), 0)
        : 0;
    const bool isBinary
        = spec.type == 'b' || spec.type == 'o' || spec.type == 'x' || spec.type == 'X';
    const std::size_t group = isBinary ? 4 : 3;
    interp.spend(Work::Character, 4 * number.digits.size());
    std::string grouped; // from the right
    if (spec.grouping && !number.digits.empty()) {
        interp.spend(Work::Character, static_cast<std::uint64_t>(4 * least));
        interp.store().requireRoom(static_cast<std::uint64_t>(2 * least));
        for (std::size_t n = 0;
             n < number.digits.size() || static_cast<std::int64_t>(grouped.size()) < least; ++n) {
            if (n > 0 && n % group == 0)
                grouped += spec.grouping;
            grouped += n < number.digits.size() ? number.digits[number.digits.size() - 1 - n] : '0';
        }
        std::reverse(grouped.begin(), grouped.end());
    } else {
        GrowingText filled(interp);
        filled.append(least - static_cast<std::int64_t>(number.digits.size()), "0");
        grouped = filled.append(number.digits).take();
    }
    if (spec.align != '=')
        return aligned(interp, number.sign + number.prefix + grouped + number.rest, spec);
    GrowingText result(interp);
    result.append(number.sign).append(number.prefix);
    const auto length = static_cast<std::int64_t>(around + grouped.size());
    result.append(spec.width - length, spec.fill);
    return result.append(grouped).append(number.rest).take();
}

namespace
{

std::string signText(bool isNegative, char sign)
{
    if (isNegative)
        return "-";
    return sign == '+' || sign == ' ' ? std::string(1, sign) : std::string();
}

// The text of a magnitude, cut behind the digits before its point.
NumberParts partsOf(const std::string &text, bool isNegative, char sign)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return {signText(isNegative, sign), "", text.substr(0, digits), text.substr(digits)};
}

std::string characterText(const Heap &heap, Slot self, const FormatSpec &spec)
{
    const auto refuse = [](const std::string &what) {
        raise("ValueError", what + " not allowed with integer format specifier 'c'");
    };
    if (spec.sign)
        refuse("Sign");
    if (spec.isAlternate)
        refuse("Alternate form (#)");
    const auto code = smallInteger(heap, self);
    if (!code)
        raise("OverflowError", "Python int too large to convert to C long");
    if (*code < 0 || *code > 0x10ffff)
        raise("OverflowError", "%c arg not in range(0x110000)");
    std::string text;
    append(text, static_cast<char32_t>(*code));
    return text;
}

// As a specification with a type for floats wants it; without one, as repr does.
NumberParts numberParts(Interp &interp, double value, const FormatSpec &spec, char sign,
                        bool hasPoint)
{
    if (spec.precision > std::numeric_limits<int>::max())
        raise("ValueError", "precision too big");
    FloatStyle style;
    style.isAlternate = spec.isAlternate;
    style.hasPoint = hasPoint;
    const char type = spec.type == 0 || spec.type == 'n' ? 'g'
        : spec.type == '%'                               ? 'f'
                                                         : static_cast<char>(spec.type);
    style.isUpper = type >= 'A' && type <= 'Z';
    style.type = static_cast<char>(type | 0x20);
    style.precision = spec.precision < 0 ? 6 : spec.precision;
    if (spec.type == 0 && spec.precision < 0)
        style.type = 'r';
    const std::string text = magnitudeText(interp, value, style);
    const bool isZero = text.substr(0, text.find('e')).find_first_not_of("0.") == std::string::npos;
    const bool isNegative
        = std::signbit(value) && !std::isnan(value) && !(spec.hasNoNegativeZero && isZero);
    NumberParts parts = partsOf(text, isNegative, sign);
    if (spec.type == '%')
        parts.rest += "%";
    return parts;
}

std::string formatDouble(Interp &interp, double value, const FormatSpec &spec)
{
    return laidOut(interp,
                   numberParts(interp, spec.type == '%' ? value * 100 : value, spec, spec.sign,
                               spec.type == 0),
                   spec);
}

bool isFloatType(char32_t type)
{
    return type < 128
        && std::string_view("eEfFgG%").find(static_cast<char>(type)) != std::string_view::npos;
}

} // namespace

std::string digitsOf(Interp &interp, Slot integer, int base)
{
    if (base == 10) {
        std::string text = integerText(interp, integer);
        return text.starts_with('-') ? text.substr(1) : text;
    }
    interp.spend(Work::Character, 2 * interp.textBytes(integer));
    BigInt value = bigInteger(interp.heap(), integer);
    if (value < 0)
        value = -value;
    return digitsOfBits(value, base == 16 ? 4 : base == 8 ? 3 : 1);
}

std::string formatInteger(Interp &interp, Slot self, std::string_view text)
{
    if (text.empty())
        return interp.str(self);
    const Heap &heap = interp.heap();
    const FormatSpec spec = parseSpec(text, typeName(heap, self), 'd', '>');
    if (isFloatType(spec.type))
        return formatDouble(interp, realNumber(heap, self), spec);
    constexpr std::u32string_view known = U"bcdoxXn";
    if (known.find(spec.type) == std::u32string_view::npos)
        refuseFormatCode(spec.type, typeName(heap, self));
    if (spec.precision >= 0)
        raise("ValueError", "Precision not allowed in integer format specifier");
    if (spec.hasNoNegativeZero)
        raise("ValueError", "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.type == 'c')
        return laidOut(interp, {"", "", "", characterText(heap, self, spec)}, spec);
    const int base = spec.type == 'b' ? 2
        : spec.type == 'o'            ? 8
        : (spec.type | 0x20) == 'x'   ? 16
                                      : 10;
    NumberParts parts;
    parts.sign = signText(bigInteger(heap, self) < 0, spec.sign);
    if (spec.isAlternate && base != 10)
        parts.prefix = {'0', static_cast<char>(spec.type)};
    parts.digits = digitsOf(interp, self, base);
    if (spec.type == 'X')
        parts.digits = upperCase(parts.digits);
    return laidOut(interp, parts, spec);
}

std::string formatReal(Interp &interp, Slot self, std::string_view text)
{
    if (text.empty())
        return interp.str(self);
    const FormatSpec spec = parseSpec(text, typeName(interp.heap(), self), 0, '>');
    if (spec.type != 0 && spec.type != 'n' && !isFloatType(spec.type))
        refuseFormatCode(spec.type, typeName(interp.heap(), self));
    return formatDouble(interp, interp.heap().as<Float>(self)->value, spec);
}

// The real part is left out where it is +0 and no type is given; else there are brackets.
std::string formatComplex(Interp &interp, Slot self, std::string_view text)
{
    if (text.empty())
        return interp.str(self);
    const std::string_view name = typeName(interp.heap(), self);
    FormatSpec spec = parseSpec(text, name, 0, '>');
    const bool isKnown = spec.type == 0 || spec.type == 'n' || isFloatType(spec.type);
    if (!isKnown || spec.type == '%')
        refuseFormatCode(spec.type, name);
    if (spec.fill == "0")
        raise("ValueError", "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        raise("ValueError", "'=' alignment flag is not allowed in complex format specifier");
    const Complex value = *interp.heap().as<Complex>(self);
    FormatSpec inner = spec;
    inner.width = -1;
    const auto part = [&](double number, char sign) {
        return laidOut(interp, numberParts(interp, number, spec, sign, false), inner);
    };
    const bool isBare = spec.type == 0 && value.real == 0 && !std::signbit(value.real);
    const std::string imaginary = part(value.imaginary, isBare ? spec.sign : '+') + "j";
    if (isBare)
        return aligned(interp, imaginary, spec);
    const std::string both = part(value.real, spec.sign) + imaginary;
    return aligned(interp, spec.type == 0 ? "(" + both + ")" : both, spec);
}

} // namespace clonescope::model::python
