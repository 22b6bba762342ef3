// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/percent.h"

#include "model/base/reprtext.h"
#include "model/engine/classes.h"
#include "model/engine/growingtext.h"
#include "model/engine/language.h"
#include "model/frameworks/python/arithmetic.h"
#include "model/frameworks/python/bytes.h"
#include "model/frameworks/python/formatnumbers.h"
#include "model/frameworks/python/formatspec.h"
#include "model/frameworks/python/functions.h"
#include "model/frameworks/python/numbers.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/parts.h"
#include "model/heap/typenames.h"

#include <cmath>
#include <limits>

// "%d of %s" % (1, "a").
namespace clonescope::model::python
{

namespace
{

struct Conversion {
    bool isLeft = false, isAlternate = false, isZeroFilled = false;
    char sign = 0;
    std::int64_t width = -1, precision = -1;
    char32_t type = 0;
};

std::string charactersOfBytes(std::string_view bytes)
{
    std::string utf8;
    for (const char byte : bytes)
        append(utf8, static_cast<unsigned char>(byte));
    return utf8;
}

std::string bytesOfCharacters(std::string_view utf8)
{
    std::string bytes;
    for (std::size_t at = 0; at < utf8.size(); at += width(utf8[at]))
        bytes += static_cast<char>(decode(utf8, at));
    return bytes;
}

class PercentFormatter
{
public:
    // Of bytes: each as the character of its number.
    PercentFormatter(Interp &interp, std::string_view pattern, Slot values, bool isOfBytes)
        : m_interp(interp)
        , m_pattern(pattern)
        , m_values(values)
        , m_isOfBytes(isOfBytes)
    {
        const Heap &heap = interp.heap();
        // Whatever has items by key counts, lists too; who takes no key from it is not asked.
        const bool isText = heap.as<Tuple>(values) || heap.as<Str>(values)
            || (isOfBytes && (heap.as<ByteString>(values) || heap.as<ByteArray>(values)));
        const bool hasItems = interp.language().operations(heap, values).item != nullptr
            && !isClass(heap, values) && !heap.as<Deque>(values);
        m_isMapping = !isText
            && (hasItems || heap.as<GenericAlias>(values)
                || classAttribute(interp, values, "__getitem__") != noSlot);
    }

    // Where a value that is a string is all that there is, that is `whole`.
    std::string filled(Ref *whole = nullptr)
    {
        GrowingText result(m_interp);
        m_interp.spend(Work::Character, m_pattern.size());
        while (m_at < m_pattern.size()) {
            const std::size_t percent = std::min(m_pattern.find('%', m_at), m_pattern.size());
            result.append(m_pattern.substr(m_at, percent - m_at));
            m_at = percent + 1;
            if (percent < m_pattern.size())
                result.append(converted(percent == 0 ? whole : nullptr));
        }
        if (!m_isMapping && m_taken < count())
            raise("TypeError",
                  std::string("not all arguments converted during ")
                      + (m_isOfBytes ? "bytes" : "string") + " formatting");
        return result.take();
    }

private:
    [[nodiscard]] std::size_t count() const
    {
        const auto *tuple = m_interp.heap().as<Tuple>(m_values);
        return tuple ? tuple->items.size() : 1;
    }

    Slot takeValue()
    {
        if (m_key)
            return *m_key;
        if (m_taken >= count())
            raise("TypeError", "not enough arguments for format string");
        const auto *tuple = m_interp.heap().as<Tuple>(m_values);
        const Slot value = tuple ? tuple->items[m_taken] : m_values;
        ++m_taken;
        return value;
    }

    char32_t look()
    {
        if (m_at >= m_pattern.size())
            raise("ValueError", "incomplete format");
        return decode(m_pattern, m_at);
    }
    void skip() { m_at += width(m_pattern[m_at]); }

    // "(name)": the value is taken from the mapping.
    void takeKey()
    {
        if (look() != '(')
            return;
        if (!m_isMapping)
            raise("TypeError", "format requires a mapping");
        int depth = 1;
        const std::size_t begin = ++m_at;
        for (; m_at < m_pattern.size() && depth > 0; ++m_at)
            depth += m_pattern[m_at] == '(' ? 1 : m_pattern[m_at] == ')' ? -1 : 0;
        if (depth > 0)
            raise("ValueError", "incomplete format key");
        const std::string name(m_pattern.substr(begin, m_at - 1 - begin));
        const Ref key
            = m_isOfBytes ? makeBytes(m_interp, bytesOfCharacters(name)) : makeText(m_interp, name);
        m_key = m_interp.item(m_values, key);
        m_taken = count(); // what follows without a key finds none left
    }

    // -1 where there is none.
    std::int64_t takeNumber(std::string_view what)
    {
        if (look() == '*') {
            skip();
            const Slot given = takeValue();
            if (!isInteger(m_interp.heap(), given))
                raise("TypeError", "* wants int");
            return cInteger(m_interp, given);
        }
        std::int64_t value = -1;
        for (; look() >= '0' && look() <= '9'; skip()) {
            value = std::max<std::int64_t>(value, 0) * 10 + static_cast<int>(look() - '0');
            if (value > std::numeric_limits<int>::max())
                raise("ValueError", std::string(what) + " too big");
        }
        return value;
    }

    Conversion takeConversion()
    {
        Conversion how;
        for (;; skip()) {
            const char32_t c = look();
            if (c == '-')
                how.isLeft = true;
            else if (c == '+' || (c == ' ' && how.sign == 0))
                how.sign = static_cast<char>(c);
            else if (c == '#')
                how.isAlternate = true;
            else if (c == '0')
                how.isZeroFilled = true;
            else if (c != ' ')
                break;
        }
        how.width = takeNumber("width");
        if (how.width < -1) {
            how.isLeft = true;
            how.width = -how.width;
        }
        if (look() == '.') {
            skip();
            how.precision = std::max<std::int64_t>(takeNumber("precision"), 0);
        }
        if (look() == 'h' || look() == 'l' || look() == 'L')
            skip();
        how.type = look();
        skip();
        return how;
    }

    std::string converted(Ref *whole)
    {
        m_interp.spend(1);
        m_key.reset();
        if (look() == '%') {
            skip();
            return "%";
        }
        takeKey();
        const Conversion how = takeConversion();
        const std::size_t at = static_cast<std::size_t>(codePoints(m_pattern.substr(0, m_at))) - 1;
        const Slot value = takeValue();
        if (m_interp.heap().as<Int>(value)) // which is written among the characters
            whole = nullptr;
        switch (how.type) {
        case '%':
            return "%";
        case 'b':
            if (!m_isOfBytes)
                refuseType(how.type, at);
            [[fallthrough]];
        case 's':
            return m_isOfBytes ? text(bytesText(value), how)
                               : text(m_interp.strObject(value), how, whole);
        case 'r':
            if (!m_isOfBytes)
                return text(m_interp.reprObject(value), how, whole);
            [[fallthrough]];
        case 'a':
            return text(asciiObject(m_interp, value), how, whole);
        case 'c':
            return padded(character(value), how);
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X':
            return integer(value, how);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return real(value, how);
        default:
            refuseType(how.type, at);
        }
    }

    [[noreturn]] static void refuseType(char32_t type, std::size_t at)
    {
        std::array<char, 16> code {};
        std::snprintf(code.data(), code.size(), "0x%x", static_cast<unsigned>(type));
        raise("ValueError",
              std::string("unsupported format character '")
                  + (type >= 31 && type <= 126 ? static_cast<char>(type) : '?') + "' ("
                  + code.data() + ") at index " + std::to_string(at));
    }

    std::string padded(std::string_view shown, const Conversion &how)
    {
        FormatSpec spec;
        spec.width = how.width;
        spec.align = how.isLeft ? '<' : '>';
        return aligned(m_interp, shown, spec);
    }

    std::string text(const std::string &whole, const Conversion &how)
    {
        const bool isCut = how.precision >= 0 && how.precision < codePoints(m_interp, whole);
        return padded(isCut ? part(m_interp, whole, 0, how.precision) : whole, how);
    }

    std::string text(const Ref &string, const Conversion &how, Ref *whole)
    {
        const Shared<std::string> plain = m_interp.heap().as<Str>(string)->utf8;
        std::string shown = text(*plain, how);
        if (whole && m_at == m_pattern.size() && shown == *plain)
            *whole = string;
        return shown;
    }

    // %s and %b of bytes.
    std::string bytesText(Slot value)
    {
        if (holdsBytes(m_interp.heap(), value))
            return charactersOfBytes(*bytesAt(m_interp.heap(), value));
        if (const Ref own = ownMethod(m_interp, value, "__bytes__"))
            return bytesText(m_interp.call(own, {}));
        raise("TypeError",
              "%b requires a bytes-like object, or an object that implements __bytes__, not '"
                  + errorTypeName(m_interp.heap(), value) + "'");
    }

    std::string byte(Slot value)
    {
        const Heap &heap = m_interp.heap();
        if (holdsBytes(heap, value) && bytesAt(heap, value)->size() == 1)
            return bytesText(value);
        const Ref code = holdsBytes(heap, value) ? Ref() : integerOf(m_interp, value);
        if (!code)
            raise("TypeError", "%c requires an integer in range(256) or a single byte");
        const auto small = smallInteger(heap, code);
        if (!small || *small < 0 || *small > 255)
            raise("OverflowError", "%c arg not in range(256)");
        return charactersOfBytes(std::string(1, static_cast<char>(*small)));
    }

    std::string character(Slot value)
    {
        if (m_isOfBytes)
            return byte(value);
        const Heap &heap = m_interp.heap();
        if (const auto *string = heap.as<Str>(value))
            if (codePoints(*string->utf8) == 1)
                return *string->utf8;
        const Ref code = heap.as<Str>(value) ? Ref() : integerOf(m_interp, value);
        if (!code)
            raise("TypeError", "%c requires int or char");
        const auto small = smallInteger(heap, code);
        if (!small || *small < 0 || *small > 0x10ffff)
            raise("OverflowError", "%c arg not in range(0x110000)");
        std::string shown;
        append(shown, static_cast<char32_t>(*small));
        return shown;
    }

    std::string number(const NumberParts &parts, const Conversion &how)
    {
        FormatSpec spec;
        spec.width = how.width;
        spec.align = how.isLeft ? '<' : how.isZeroFilled ? '=' : '>';
        spec.fill = how.isZeroFilled && !how.isLeft ? "0" : " ";
        return laidOut(m_interp, parts, spec);
    }

    static std::string signText(bool isNegative, char sign)
    {
        return isNegative ? "-" : sign ? std::string(1, sign) : std::string();
    }

    std::string integer(Slot value, const Conversion &how)
    {
        const Heap &heap = m_interp.heap();
        const bool isDecimal = how.type == 'd' || how.type == 'i' || how.type == 'u';
        Ref whole;
        if (const auto *real = heap.as<Float>(value); real && isDecimal)
            whole = truncated(m_interp, real->value);
        else if (heap.as<Tensor>(value) && isDecimal)
            whole = truncated(m_interp, realArgument(m_interp, value));
        else
            whole = integerOf(m_interp, value);
        if (!whole)
            raise("TypeError",
                  std::string("%") + static_cast<char>(how.type)
                      + " format: " + (isDecimal ? "a real number" : "an integer")
                      + " is required, not " + errorTypeName(heap, value));
        const int base = isDecimal ? 10 : how.type == 'o' ? 8 : 16;
        NumberParts parts;
        parts.sign = signText(bigInteger(heap, whole) < 0, how.sign);
        if (how.isAlternate && !isDecimal)
            parts.prefix = {'0', static_cast<char>(how.type)};
        GrowingText digits(m_interp);
        const std::string all = digitsOf(m_interp, whole, base);
        digits.append(how.precision - static_cast<std::int64_t>(all.size()), "0").append(all);
        parts.digits = digits.take();
        if (how.type == 'X')
            for (char &c : parts.digits)
                c = c >= 'a' ? static_cast<char>(c - 32) : c;
        return number(parts, how);
    }

    std::string real(Slot given, const Conversion &how)
    {
        const double value = realArgument(m_interp, given);
        FloatStyle style;
        style.type = static_cast<char>(how.type | 0x20U);
        style.isUpper = how.type < 'a';
        style.isAlternate = how.isAlternate;
        style.precision = how.precision < 0 ? 6 : how.precision;
        const bool isNegative = std::signbit(value) && !std::isnan(value);
        const std::string shown = magnitudeText(m_interp, value, style);
        return number({signText(isNegative, how.sign), "", shown, ""}, how);
    }

    Interp &m_interp;
    std::string_view m_pattern;
    Slot m_values;
    bool m_isOfBytes = false;
    bool m_isMapping = false;
    std::size_t m_at = 0; // in the pattern
    std::size_t m_taken = 0; // of the values
    std::optional<Ref> m_key; // the value by name
};

} // namespace

Ref formatPercent(Interp &interp, Slot self, Slot values)
{
    const auto pattern = text(interp.heap(), self);
    Ref only;
    std::string filled = PercentFormatter(interp, *pattern, values, false).filled(&only);
    if (!filled.empty() && pattern->find('%') == std::string::npos)
        return interp.store().hold(self);
    return only && !filled.empty() ? only : makeText(interp, std::move(filled));
}

Ref formatBytesPercent(Interp &interp, Slot self, Slot values)
{
    const std::string pattern = charactersOfBytes(*bytesAt(interp.heap(), self));
    const std::string filled = PercentFormatter(interp, pattern, values, true).filled();
    return makeBytesLike(interp, self, bytesOfCharacters(filled));
}

} // namespace clonescope::model::python
