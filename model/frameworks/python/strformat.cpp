// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/reprtext.h"
#include "model/engine/growingtext.h"
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/unicode.h"
#include "model/heap/parts.h"

#include "model/engine/exceptions.h"
#include <optional>

// str.format() and str.format_map().
namespace clonescope::model::python
{

namespace
{

// The number that a field's name or index is; nullopt where it is none.
std::optional<std::int64_t> asNumber(std::string_view digits)
{
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : digits)
        if (__builtin_mul_overflow(value, 10, &value)
            || __builtin_add_overflow(value, std::int64_t {c} - '0', &value))
            raise("ValueError", "Too many decimal digits in format string");
    return value;
}

class Fields
{
public:
    // Of format() where `mapping` is noSlot.
    Fields(Interp &interp, const Arguments &arguments, Slot mapping)
        : m_interp(interp)
        , m_arguments(arguments)
        , m_mapping(mapping)
    {
    }

    // A pattern within a field's specification is one level deeper.
    std::string filled(std::string_view pattern, int levels, Ref *whole = nullptr)
    {
        if (levels < 0)
            raise("ValueError", "Max string recursion exceeded");
        m_interp.spend(Work::Character, pattern.size());
        GrowingText result(m_interp);
        while (!pattern.empty()) {
            const std::size_t plain = std::min(pattern.find_first_of("{}"), pattern.size());
            result.append(pattern.substr(0, plain));
            pattern.remove_prefix(plain);
            if (pattern.empty())
                break;
            const char brace = pattern[0];
            if (pattern.size() > 1 && pattern[1] == brace) {
                result.append(pattern.substr(0, 1));
                pattern.remove_prefix(2);
                continue;
            }
            if (brace == '}' || pattern.size() == 1)
                raise("ValueError",
                      std::string("Single '") + brace + "' encountered in format string");
            pattern.remove_prefix(1);
            result.append(field(pattern, levels, result.size() == 0 ? whole : nullptr));
        }
        return result.take();
    }

private:
    // Takes the field off, up to its closing brace. Of the only one, the string itself is `whole`.
    std::string field(std::string_view &rest, int levels, Ref *whole)
    {
        m_interp.spend(1);
        const std::string_view name = takeName(rest);
        char32_t conversion = 0;
        std::string_view spec;
        if (rest[0] != '}') {
            if (rest[0] == '!')
                conversion = takeConversion(rest);
            spec = takeSpec(rest);
        }
        rest.remove_prefix(1);
        const Ref value = valueOf(name);
        const bool isNested = spec.find('{') != std::string_view::npos;
        const std::string filledSpec = isNested ? filled(spec, levels - 1) : std::string(spec);
        const Ref shown = converted(value, conversion);
        // A number is written among the characters, of which a single one is shared.
        if (!whole || !rest.empty() || m_interp.heap().as<Int>(shown))
            return m_interp.format(shown, filledSpec);
        *whole = m_interp.formatObject(shown, filledSpec);
        return *text(m_interp.heap(), *whole);
    }

    Ref converted(Slot value, char32_t conversion)
    {
        switch (conversion) {
        case 0:
            return m_interp.store().hold(value);
        case 'r':
            return m_interp.reprObject(value);
        case 's':
            return m_interp.strObject(value);
        case 'a':
            return asciiObject(m_interp, value);
        default:
            refuseConversion(conversion);
        }
    }

    [[noreturn]] static void refuseConversion(char32_t c)
    {
        std::array<char, 16> escaped {};
        std::snprintf(escaped.data(), escaped.size(), "\\x%x", static_cast<unsigned>(c));
        raise("ValueError",
              "Unknown conversion specifier "
                  + (c > 32 && c < 127 ? std::string(1, static_cast<char>(c))
                                       : std::string(escaped.data())));
    }

    // Up to one of : ! } outside of brackets.
    static std::string_view takeName(std::string_view &rest)
    {
        bool inBrackets = false;
        for (std::size_t at = 0; at < rest.size(); ++at) {
            const char c = rest[at];
            if (c == '{')
                raise("ValueError", "unexpected '{' in field name");
            if (c == '[')
                inBrackets = true;
            else if (c == ']')
                inBrackets = false;
            if (inBrackets || (c != '}' && c != ':' && c != '!'))
                continue;
            const std::string_view name = rest.substr(0, at);
            rest.remove_prefix(at);
            return name;
        }
        raise("ValueError", "expected '}' before end of string");
    }

    static char32_t takeConversion(std::string_view &rest)
    {
        rest.remove_prefix(1);
        if (rest.empty())
            raise("ValueError", "end of string while looking for conversion specifier");
        const char32_t conversion = decode(rest, 0);
        rest.remove_prefix(width(rest[0]));
        if (!rest.empty() && rest[0] != ':' && rest[0] != '}')
            raise("ValueError", "expected ':' after conversion specifier");
        return conversion;
    }

    static std::string_view takeSpec(std::string_view &rest)
    {
        if (rest.starts_with('}'))
            return {};
        const std::string_view all = rest.substr(std::min<std::size_t>(rest.size(), 1));
        int depth = 0;
        for (std::size_t at = 0; at < all.size(); ++at) {
            if (all[at] == '{')
                ++depth;
            else if (all[at] == '}' && depth-- == 0) {
                rest = all.substr(at);
                return all.substr(0, at);
            }
        }
        raise("ValueError", "unmatched '{' in format spec");
    }

    // A name or number, then attributes and items.
    Ref valueOf(std::string_view name)
    {
        const std::size_t first = std::min(name.find_first_of(".["), name.size());
        Ref value = argument(name.substr(0, first));
        name.remove_prefix(first);
        while (!name.empty()) {
            m_interp.spend(1);
            const bool isItem = name[0] == '[';
            if (!isItem && name[0] != '.')
                raise("ValueError", "Only '.' or '[' may follow ']' in format field specifier");
            name.remove_prefix(1);
            const std::size_t end = isItem ? name.find(']') : name.find_first_of(".[");
            if (isItem && end == std::string_view::npos)
                raise("ValueError", "Missing ']' in format string");
            const std::string_view key = name.substr(0, end);
            name.remove_prefix(std::min(end, name.size()));
            if (isItem)
                name.remove_prefix(1);
            if (key.empty())
                raise("ValueError", "Empty attribute in format string");
            value = isItem ? item(value, key) : m_interp.attribute(value, key);
        }
        return value;
    }

    Ref item(Slot object, std::string_view key)
    {
        const auto number = asNumber(key);
        const Ref index
            = number ? m_interp.store().makeInt(*number) : makeText(m_interp, std::string(key));
        return m_interp.item(object, index);
    }

    Ref argument(std::string_view name)
    {
        const auto number = asNumber(name);
        if (!number && !name.empty())
            return named(name);
        constexpr auto numbering = [](std::string_view from, std::string_view to) {
            raise("ValueError",
                  "cannot switch from " + std::string(from) + " to " + std::string(to));
        };
        constexpr auto automatic = "automatic field numbering",
                       manual = "manual field specification";
        if (number && m_next > 0)
            numbering(automatic, manual);
        if (!number && m_next < 0)
            numbering(manual, automatic);
        const std::int64_t at = number ? *number : m_next;
        m_next = number ? -1 : m_next + 1;
        if (m_mapping != noSlot)
            raise("ValueError", "Format string contains positional fields");
        if (at >= static_cast<std::int64_t>(m_arguments.positional.size()))
            raise("IndexError",
                  "Replacement index " + std::to_string(at)
                      + " out of range for positional args tuple");
        return m_interp.store().hold(m_arguments.positional[static_cast<std::size_t>(at)]);
    }

    Ref named(std::string_view name)
    {
        if (m_mapping != noSlot)
            return m_interp.item(m_mapping, makeText(m_interp, std::string(name)));
        for (const auto &[keyword, value] : m_arguments.keywords)
            if (keyword == name)
                return m_interp.store().hold(value);
        raiseWith(m_interp, "KeyError", m_interp.store().makeStr(std::string(name)));
    }

    Interp &m_interp;
    const Arguments &m_arguments;
    Slot m_mapping;
    std::int64_t m_next = 0; // of the fields without a name; -1 once one was numbered by hand
};

constexpr int nestedLevels = 1; // fields within a specification, and no deeper

Ref filledText(Interp &interp, Slot pattern, Fields fields)
{
    const Nesting nesting(interp, " while calling a Python object");
    const auto whole = text(interp.heap(), pattern);
    if (!whole->empty() && whole->find_first_of("{}") == std::string::npos)
        return interp.store().hold(pattern);
    Ref only;
    std::string filled = fields.filled(*whole, nestedLevels, &only);
    return only && !filled.empty() ? only : makeText(interp, std::move(filled));
}

} // namespace

Ref formatFields(Interp &interp, Slot self, const Arguments &arguments)
{
    return filledText(interp, self, Fields(interp, arguments, noSlot));
}

Ref formatMap(Interp &interp, Slot self, const Arguments &arguments)
{
    const Slot mapping = takeOne("str.format_map", arguments);
    return filledText(interp, self, Fields(interp, arguments, mapping));
}

} // namespace clonescope::model::python
