// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/formatspec.h"

#include "model/engine/growingtext.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/typenames.h"

namespace clonescope::model::python
{

namespace
{

bool isAlign(char32_t c)
{
    return c == '<' || c == '>' || c == '^' || c == '=';
}

// A character as messages show it.
std::string codeText(char32_t c)
{
    if (c > 32 && c < 128)
        return {'\'', static_cast<char>(c), '\''};
    std::array<char, 16> text {};
    std::snprintf(text.data(), text.size(), "'\\x%x'", static_cast<unsigned>(c));
    return text.data();
}

// Reads a specification from left to right.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    [[nodiscard]] char32_t look() const { return m_rest.empty() ? 0 : decode(m_rest, 0); }
    std::string_view take()
    {
        const std::string_view taken = m_rest.substr(0, width(m_rest[0]));
        m_rest.remove_prefix(taken.size());
        return taken;
    }
    bool takes(char c)
    {
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    // A second character that is an alignment makes the first the fill.
    [[nodiscard]] bool beginsWithFill() const
    {
        if (m_rest.empty())
            return false;
        const std::size_t first = width(m_rest[0]);
        return first < m_rest.size() && isAlign(decode(m_rest, first));
    }
    // -1 where there is none.
    std::int64_t number()
    {
        std::int64_t value = -1;
        for (; !m_rest.empty() && m_rest[0] >= '0' && m_rest[0] <= '9'; m_rest.remove_prefix(1)) {
            const std::int64_t digit = m_rest[0] - '0';
            if (__builtin_mul_overflow(std::max<std::int64_t>(value, 0), 10, &value)
                || __builtin_add_overflow(value, digit, &value))
                raise("ValueError", "Too many decimal digits in format string");
        }
        return value;
    }

private:
    std::string_view m_rest;
};

char readGrouping(Reader &reader)
{
    constexpr auto both = "Cannot specify both ',' and '_'.";
    char grouping = 0;
    if (reader.takes(','))
        grouping = ',';
    if (reader.takes('_')) {
        if (grouping)
            raise("ValueError", both);
        grouping = '_';
    }
    if (grouping == '_' && reader.takes(','))
        raise("ValueError", both);
    return grouping;
}

void requireGroupable(const FormatSpec &spec)
{
    constexpr std::u32string_view decimal = U"defgEG%F", binary = U"boxX";
    const bool fits = spec.type == 0 || decimal.find(spec.type) != std::u32string_view::npos
        || (spec.grouping == '_' && binary.find(spec.type) != std::u32string_view::npos);
    if (spec.grouping && !fits)
        raise("ValueError",
              std::string("Cannot specify '") + spec.grouping + "' with " + codeText(spec.type)
                  + ".");
}

} // namespace

FormatSpec parseSpec(std::string_view text, std::string_view typeName, char32_t defaultType,
                     char defaultAlign)
{
    FormatSpec spec;
    spec.align = defaultAlign;
    Reader reader(text);
    const bool hasFill = reader.beginsWithFill();
    if (hasFill)
        spec.fill = reader.take();
    const bool hasAlign = isAlign(reader.look());
    if (hasAlign)
        spec.align = reader.take()[0];
    for (const char sign : {' ', '+', '-'})
        if (!spec.sign && reader.takes(sign))
            spec.sign = sign;
    spec.hasNoNegativeZero = reader.takes('z');
    spec.isAlternate = reader.takes('#');
    if (!hasFill && reader.takes('0')) {
        spec.fill = "0";
        if (!hasAlign && defaultAlign == '>')
            spec.align = '=';
    }
    spec.width = reader.number();
    spec.grouping = readGrouping(reader);
    if (reader.takes('.')) {
        spec.precision = reader.number();
        if (spec.precision < 0)
            raise("ValueError", "Format specifier missing precision");
    }
    spec.type = reader.atEnd() ? defaultType : reader.look();
    if (!reader.atEnd())
        reader.take();
    if (!reader.atEnd())
        raise("ValueError",
              "Invalid format specifier '" + std::string(text) + "' for object of type '"
                  + std::string(typeName) + "'");
    requireGroupable(spec);
    return spec;
}

void refuseFormatCode(char32_t type, std::string_view typeName)
{
    raise("ValueError",
          "Unknown format code " + codeText(type) + " for object of type '" + std::string(typeName)
              + "'");
}

std::string aligned(Interp &interp, std::string_view text, const FormatSpec &spec)
{
    const std::int64_t missing
        = std::max<std::int64_t>(spec.width < 0 ? 0 : spec.width - codePoints(interp, text), 0);
    const std::int64_t before = spec.align == '>' || spec.align == '=' ? missing
        : spec.align == '^'                                            ? missing / 2
                                                                       : 0;
    GrowingText result(interp);
    result.append(before, spec.fill).append(text).append(missing - before, spec.fill);
    return result.take();
}

std::string formatText(Interp &interp, Slot self, std::string_view text)
{
    if (text.empty())
        return interp.str(self);
    const FormatSpec spec = parseSpec(text, typeName(interp.heap(), self), 's', '<');
    if (spec.type != 's')
        refuseFormatCode(spec.type, typeName(interp.heap(), self));
    const auto refuse = [](const std::string &what) {
        raise("ValueError", what + " not allowed in string format specifier");
    };
    if (spec.sign)
        refuse(spec.sign == ' ' ? "Space" : "Sign");
    if (spec.hasNoNegativeZero)
        refuse("Negative zero coercion (z)");
    if (spec.isAlternate)
        refuse("Alternate form (#)");
    if (spec.align == '=')
        refuse("'=' alignment");
    const std::string whole = interp.str(self);
    const bool isCut = spec.precision >= 0 && spec.precision < codePoints(interp, whole);
    return aligned(interp, isCut ? part(interp, whole, 0, spec.precision) : whole, spec);
}

} // namespace clonescope::model::python
