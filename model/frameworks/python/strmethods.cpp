// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/tables.h"
#include "model/frameworks/python/unicode.h"

namespace clonescope::model
{

namespace python
{

namespace
{

// What one replacement field names: {}, {0}, {name}, with !r or !s. `automatic` counts the unnamed
// ones, -1 once a field was numbered by hand.
class Fields
{
public:
    Fields(Interp &interp, const Arguments &arguments)
        : m_interp(interp)
        , m_arguments(arguments)
    {
    }

    std::string value(std::string_view field)
    {
        const std::size_t colon = field.find(':');
        if (colon != std::string_view::npos && colon + 1 < field.size())
            unsupported("a format specification (\"" + std::string(field) + "\")");
        field = field.substr(0, colon);
        const std::size_t mark = field.find('!');
        const std::string_view conversion
            = mark == std::string_view::npos ? "" : field.substr(mark + 1);
        const Slot object = argument(field.substr(0, mark));
        if (mark == std::string_view::npos)
            return m_interp.format(object);
        if (conversion == "s")
            return m_interp.str(object);
        if (conversion == "r")
            return m_interp.repr(object);
        unsupported("the conversion in the format field \"" + std::string(field) + "\"");
    }

private:
    Slot argument(std::string_view name)
    {
        if (name.find_first_of(".[") != std::string_view::npos)
            unsupported("an attribute or item in a format field");
        const bool isNumber
            = !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
        if (!isNumber && !name.empty()) {
            for (const auto &[keyword, value] : m_arguments.keywords)
                if (keyword == name)
                    return value;
            raise("KeyError", quotedText(name));
        }
        if (isNumber && m_automatic > 0)
            raise("ValueError",
                  "cannot switch from automatic field numbering to manual field specification");
        if (!isNumber && m_automatic < 0)
            raise("ValueError",
                  "cannot switch from manual field specification to automatic field numbering");
        if (name.size() > 9)
            unsupported("so large a number in a format field");
        const int at = isNumber ? std::stoi(std::string(name)) : m_automatic;
        m_automatic = isNumber ? -1 : m_automatic + 1;
        if (static_cast<std::size_t>(at) >= m_arguments.positional.size())
            raise("IndexError",
                  "Replacement index " + std::to_string(at)
                      + " out of range for positional args tuple");
        return m_arguments.positional[static_cast<std::size_t>(at)];
    }

    Interp &m_interp;
    const Arguments &m_arguments;
    int m_automatic = 0;
};

} // namespace

Ref formatString(Interp &interp, Slot self, const Arguments &arguments)
{
    const auto pattern = text(interp.heap(), self);
    const std::string_view rest = *pattern;
    Fields fields(interp, arguments);
    std::string result;
    for (std::size_t at = 0; at < rest.size(); ++at) {
        const char c = rest[at];
        if (c != '{' && c != '}') {
            result += c;
            continue;
        }
        if (at + 1 < rest.size() && rest[at + 1] == c) {
            result += c;
            ++at;
            continue;
        }
        if (c == '}')
            raise("ValueError", "Single '}' encountered in format string");
        if (at + 1 == rest.size())
            raise("ValueError", "Single '{' encountered in format string");
        const std::size_t end = rest.find_first_of("{}", at + 1);
        if (end == std::string_view::npos)
            raise("ValueError", "expected '}' before end of string");
        if (rest[end] == '{')
            unsupported("a field within a format field");
        result += fields.value(rest.substr(at + 1, end - at - 1));
        at = end;
    }
    return makeText(interp, std::move(result));
}

} // namespace python

std::span<const Native> strMethods()
{
    static const std::vector<Native> table = [] {
        std::vector<Native> all;
        for (const auto part :
             {python::strCaseMethods(), python::strSearchMethods(), python::strShapeMethods()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return table;
}

} // namespace clonescope::model
