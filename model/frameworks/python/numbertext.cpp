// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/numbertext.h"

#include "model/base/bigint.h"
#include "model/base/reprtext.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/unicode.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace clonescope::model::python
{

namespace
{

constexpr std::size_t maxDigits = 4300; // sys.get_int_max_str_digits()

int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

// Takes "0x", "0o" or "0b" off where it stands for `base`; with base 0 it says the base.
std::string_view withoutPrefix(std::string_view digits, int &base)
{
    if (digits.size() >= 2 && digits[0] == '0') {
        const char mark = static_cast<char>(digits[1] | 0x20);
        const int marked = mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 0;
        if (marked != 0 && (base == 0 || base == marked)) {
            base = marked;
            digits.remove_prefix(2);
            if (!digits.empty() && digits[0] == '_')
                digits.remove_prefix(1);
            return digits;
        }
    }
    if (base == 0) {
        // A leading zero alone is no decimal number in a program.
        const bool isZero = digits.find_first_not_of("0_") == std::string_view::npos;
        base = !digits.empty() && digits[0] == '0' && !isZero ? -1 : 10;
    }
    return digits;
}

BigInt fromDigits(std::string_view digits, int base)
{
    // In chunks, as many digits at a time as a machine word takes.
    BigInt value = 0;
    for (std::size_t at = 0; at < digits.size();) {
        std::uint64_t chunk = 0, scale = 1;
        for (int n = 0; n < 11 && at < digits.size(); ++n, ++at) {
            chunk = chunk * static_cast<std::uint64_t>(base)
                + static_cast<std::uint64_t>(digitValue(digits[at]));
            scale *= static_cast<std::uint64_t>(base);
        }
        value = value * scale + chunk;
    }
    return value;
}

// "inf", "infinity" and "nan" in any case.
std::optional<double> namedFloat(std::string_view text)
{
    const bool isNegative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const double sign = isNegative ? -1.0 : 1.0;
    if (lower == "inf" || lower == "infinity")
        return sign * std::numeric_limits<double>::infinity();
    if (lower == "nan")
        return std::copysign(std::numeric_limits<double>::quiet_NaN(), sign);
    return std::nullopt;
}

bool isPlainFloat(std::string_view text)
{
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    std::size_t at = 0, digits = 0;
    const auto run = [&] {
        while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
            ++at;
            ++digits;
        }
    };
    run();
    if (at < text.size() && text[at] == '.') {
        ++at;
        run();
    }
    if (digits == 0)
        return false;
    if (at < text.size() && (text[at] | 0x20) == 'e') {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        digits = 0;
        run();
        if (digits == 0)
            return false;
    }
    return at == text.size();
}

} // namespace

std::optional<std::string> withoutUnderscores(std::string_view text, int base)
{
    const auto isDigit = [&](char c) { return digitValue(c) < base; };
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            plain += text[i];
            continue;
        }
        if (i == 0 || i + 1 == text.size() || !isDigit(text[i - 1]) || !isDigit(text[i + 1]))
            return std::nullopt;
    }
    return plain;
}

std::string integerText(Interp &interp, Slot integer)
{
    const Heap &heap = interp.heap();
    if (const auto small = smallInteger(heap, integer))
        return std::to_string(*small);
    const BigInt &value = heap.as<Int>(integer)->big->value;
    const auto tooLong = [] {
        raise("ValueError",
              "Exceeds the limit (4300 digits) for integer string conversion; use "
              "sys.set_int_max_str_digits() to increase the limit");
    };
    if (msb(abs(value)) > 14300) // longer than 4300 digits for sure
        tooLong();
    const std::uint64_t limbs = msb(abs(value)) / 64 + 1;
    interp.spend(Work::Limb, 8 * limbs * limbs); // divided by ten again and again
    std::string digits = value.str();
    if (digits.size() - (value < 0 ? 1 : 0) > maxDigits)
        tooLong();
    return digits;
}

Ref parseInteger(Interp &interp, std::string_view text, int base)
{
    interp.spend(Work::Character, 2 * text.size());
    const int shownBase = base;
    const auto fail = [&]() {
        raise("ValueError",
              "invalid literal for int() with base " + std::to_string(shownBase) + ": "
                  + std::string(part(quotedText(text), 0, 200)));
    };
    const std::string number = plainNumber(text);
    std::string_view digits = trimmed(number);
    const bool isNegative = !digits.empty() && digits[0] == '-';
    if (!digits.empty() && (digits[0] == '-' || digits[0] == '+'))
        digits.remove_prefix(1);
    digits = withoutPrefix(digits, base);
    const auto isDigit = [&](char c) { return digitValue(c) < base; };
    const auto plain = withoutUnderscores(digits, base);
    if (!plain || plain->empty() || !std::all_of(plain->begin(), plain->end(), isDigit))
        fail();
    const bool isPowerOfTwo = (base & (base - 1)) == 0;
    if (!isPowerOfTwo && plain->size() > maxDigits)
        raise("ValueError",
              "Exceeds the limit (4300 digits) for integer string conversion: value has "
                  + std::to_string(plain->size())
                  + " digits; use sys.set_int_max_str_digits() to increase the limit");
    if (plain->size() > 200'000)
        throw LimitReached {"an integer has more than 200000 digits"};
    interp.spend(Work::Limb, plain->size() / 11 * (plain->size() / 22 + 1));
    const BigInt value = fromDigits(*plain, base);
    return makeInteger(interp, isNegative ? BigInt(-value) : value);
}

Ref parseFloat(Interp &interp, std::string_view text)
{
    interp.spend(Work::Character, 2 * text.size());
    const auto plain = withoutUnderscores(trimmed(plainNumber(text)), 10);
    if (plain) {
        if (const auto named = namedFloat(*plain))
            return interp.store().makeFloat(*named);
        if (isPlainFloat(*plain)) {
            // strtod knows overflow as infinity and gradual underflow; from_chars refuses them.
            const char *begin = plain->c_str() + (plain->front() == '+' ? 1 : 0);
            double value = 0;
            const auto result = std::from_chars(begin, plain->c_str() + plain->size(), value);
            if (result.ec != std::errc {})
                value = std::strtod(begin, nullptr);
            return interp.store().makeFloat(value);
        }
    }
    raise("ValueError", "could not convert string to float: " + quotedText(text));
}

} // namespace clonescope::model::python
