// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/unicode.h"

#include <array>

namespace clonescope::model::python
{

namespace
{

constexpr bool isCased(Letter kind)
{
    return kind == Letter::Lower || kind == Letter::Upper;
}

// Calls change(c, isFirstOfWord, isFirst) for every character and joins the answers.
template <typename Change> Ref mapped(Interp &interp, Slot self, Change change)
{
    const auto whole = text(interp.heap(), self);
    std::string result;
    bool inWord = false;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        const char32_t c = decode(*whole, at);
        change(result, c, !inWord, at == 0);
        inWord = isCased(letter(c));
    }
    return makeText(interp, std::move(result));
}

void appendUpper(std::string &result, char32_t c)
{
    if (c == 0xdf)
        result += "SS";
    else
        append(result, toUpper(c));
}

void appendTitle(std::string &result, char32_t c)
{
    if (c == 0xdf)
        result += "Ss";
    else
        append(result, toUpper(c));
}

Ref upper(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.upper", arguments);
    return mapped(interp, self,
                  [](std::string &out, char32_t c, bool, bool) { appendUpper(out, c); });
}

Ref lower(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.lower", arguments);
    return mapped(interp, self,
                  [](std::string &out, char32_t c, bool, bool) { append(out, toLower(c)); });
}

// For comparing whatever the case.
Ref casefold(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.casefold", arguments);
    return mapped(interp, self, [](std::string &out, char32_t c, bool, bool) {
        if (c == 0xdf)
            out += "ss";
        else
            append(out, c == 0xb5 ? U'\u03bc' : c == 0x3c2 ? U'\u03c3' : toLower(c));
    });
}

Ref title(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.title", arguments);
    return mapped(interp, self, [](std::string &out, char32_t c, bool begins, bool) {
        begins ? appendTitle(out, c) : append(out, toLower(c));
    });
}

Ref capitalize(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.capitalize", arguments);
    return mapped(interp, self, [](std::string &out, char32_t c, bool, bool isFirst) {
        isFirst ? appendTitle(out, c) : append(out, toLower(c));
    });
}

Ref swapcase(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.swapcase", arguments);
    return mapped(interp, self, [](std::string &out, char32_t c, bool, bool) {
        letter(c) == Letter::Upper ? append(out, toLower(c)) : appendUpper(out, c);
    });
}

// Whether the string has characters and each fulfils the claim.
template <typename Claim> Ref allCharacters(Interp &interp, Slot self, Claim claim)
{
    const auto whole = text(interp.heap(), self);
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at]))
        if (!claim(decode(*whole, at)))
            return boolean(interp, false);
    return boolean(interp, !whole->empty());
}

bool isDigit(char32_t c)
{
    return letter(c) == Letter::Digit;
}

bool isAlpha(char32_t c)
{
    return letter(c) != Letter::Digit && letter(c) != Letter::Other;
}

Ref isdigit(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isdigit", arguments);
    return allCharacters(interp, self, isDigit);
}

Ref isdecimal(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isdecimal", arguments);
    return allCharacters(interp, self, isDigit);
}

Ref isnumeric(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isnumeric", arguments);
    return allCharacters(interp, self, [](char32_t c) {
        if (letter(c) == Letter::Caseless && c >= 0x3400)
            unsupported("isnumeric of Chinese characters");
        return isDigit(c);
    });
}

Ref isalpha(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isalpha", arguments);
    return allCharacters(interp, self, isAlpha);
}

Ref isalnum(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isalnum", arguments);
    return allCharacters(interp, self, [](char32_t c) { return letter(c) != Letter::Other; });
}

Ref isidentifier(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isidentifier", arguments);
    const auto whole = text(interp.heap(), self);
    if (!whole->empty() && isDigit(decode(*whole, 0)))
        return boolean(interp, false);
    return allCharacters(interp, self,
                         [](char32_t c) { return c == '_' || letter(c) != Letter::Other; });
}

Ref isspace(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isspace", arguments);
    return allCharacters(interp, self, [](char32_t c) { return isSpace(c); });
}

Ref isascii(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isascii", arguments);
    const auto whole = text(interp.heap(), self);
    return boolean(interp, codePoints(*whole) == static_cast<std::int64_t>(whole->size()));
}

// Cased characters there are, and all of them of that case.
Ref hasOnly(Interp &interp, Slot self, Letter wanted)
{
    const auto whole = text(interp.heap(), self);
    bool found = false;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        const char32_t c = decode(*whole, at);
        const Letter kind = c == 0xaa || c == 0xba ? Letter::Lower : letter(c);
        if (isCased(kind) && kind != wanted)
            return boolean(interp, false);
        found = found || kind == wanted;
    }
    return boolean(interp, found);
}

Ref islower(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.islower", arguments);
    return hasOnly(interp, self, Letter::Lower);
}

Ref isupper(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isupper", arguments);
    return hasOnly(interp, self, Letter::Upper);
}

Ref istitle(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.istitle", arguments);
    const auto whole = text(interp.heap(), self);
    bool inWord = false, found = false;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        const Letter kind = letter(decode(*whole, at));
        if ((kind == Letter::Upper && inWord) || (kind == Letter::Lower && !inWord))
            return boolean(interp, false);
        inWord = isCased(kind);
        found = found || inWord;
    }
    return boolean(interp, found);
}

} // namespace

std::span<const Native> strCaseMethods()
{
    static constexpr std::array table {
        entry<"str", "capitalize", Str, capitalize>(),
        entry<"str", "casefold", Str, casefold>(),
        entry<"str", "isalnum", Str, isalnum>(),
        entry<"str", "isidentifier", Str, isidentifier>(),
        entry<"str", "isalpha", Str, isalpha>(),
        entry<"str", "isascii", Str, isascii>(),
        entry<"str", "isdecimal", Str, isdecimal>(),
        entry<"str", "isdigit", Str, isdigit>(),
        entry<"str", "islower", Str, islower>(),
        entry<"str", "isnumeric", Str, isnumeric>(),
        entry<"str", "isspace", Str, isspace>(),
        entry<"str", "istitle", Str, istitle>(),
        entry<"str", "isupper", Str, isupper>(),
        entry<"str", "lower", Str, lower>(),
        entry<"str", "swapcase", Str, swapcase>(),
        entry<"str", "title", Str, title>(),
        entry<"str", "upper", Str, upper>(),
    };
    return table;
}

} // namespace clonescope::model::python
