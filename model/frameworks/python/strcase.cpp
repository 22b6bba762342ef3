// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/strings.h"
#include "model/frameworks/python/unicode.h"
#include "model/syntax/characters.h"

#include <array>
#include <utility>

namespace clonescope::model::python
{

namespace
{

using Change = syntax::Characters (*)(char32_t);

syntax::Characters same(char32_t c)
{
    return {{c}, 1};
}

void appendAll(std::string &result, const syntax::Characters &characters)
{
    for (const char32_t c : characters)
        append(result, c);
}

// Whether the Σ at `at` ends a word: letters with case stand before it and none behind, what has
// no case of its own looked past.
bool endsWord(Interp &interp, std::string_view text, std::size_t at)
{
    std::size_t last = at;
    do {
        if (last == 0)
            return false;
        last = before(text, last);
        interp.spend(Work::Character, 1);
    } while (syntax::isCaseIgnorable(decode(text, last)));
    if (!syntax::isCased(decode(text, last)))
        return false;
    for (at += width(text[at]); at < text.size(); at += width(text[at])) {
        interp.spend(Work::Character, 1);
        if (const char32_t c = decode(text, at); !syntax::isCaseIgnorable(c))
            return !syntax::isCased(c);
    }
    return true;
}

void appendLower(Interp &interp, std::string &result, std::string_view text, std::size_t at)
{
    const char32_t c = decode(text, at);
    if (c == U'Σ')
        append(result, endsWord(interp, text, at) ? U'ς' : U'σ');
    else
        appendAll(result, syntax::toLower(c));
}

// Every character as `change(c)` says, or in lower case where that is nullptr.
template <typename Which> Ref mapped(Interp &interp, Slot self, Which change)
{
    const auto whole = text(interp.heap(), self);
    interp.spend(Work::Character, 4 * whole->size());
    std::string result;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        const char32_t c = decode(*whole, at);
        if (const Change to = change(c))
            appendAll(result, to(c));
        else
            appendLower(interp, result, *whole, at);
    }
    return makeText(interp, std::move(result));
}

Ref upper(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.upper", arguments);
    return mapped(interp, self, [](char32_t) -> Change { return syntax::toUpper; });
}

Ref lower(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.lower", arguments);
    return mapped(interp, self, [](char32_t) -> Change { return nullptr; });
}

// For comparing whatever the case.
Ref casefold(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.casefold", arguments);
    return mapped(interp, self, [](char32_t) -> Change { return syntax::toFolded; });
}

Ref title(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.title", arguments);
    return mapped(interp, self, [inWord = false](char32_t c) mutable -> Change {
        return std::exchange(inWord, syntax::isCased(c)) ? nullptr : syntax::toTitle;
    });
}

Ref capitalize(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.capitalize", arguments);
    return mapped(interp, self, [isFirst = true](char32_t) mutable -> Change {
        return std::exchange(isFirst, false) ? syntax::toTitle : nullptr;
    });
}

Ref swapcase(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.swapcase", arguments);
    return mapped(interp, self, [](char32_t c) -> Change {
        return syntax::isUpper(c) ? nullptr : syntax::isLower(c) ? syntax::toUpper : same;
    });
}

// Whether the string has characters and each fulfils the claim.
template <typename Claim> bool isAll(const Heap &heap, Slot self, Claim claim)
{
    const auto whole = text(heap, self);
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at]))
        if (!claim(decode(*whole, at)))
            return false;
    return !whole->empty();
}

template <FixedString name, bool (*claim)(char32_t)>
Ref claimed(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str." + std::string(name.view()), arguments);
    return boolean(interp, isAll(interp.heap(), self, claim));
}

bool isAlphanumeric(char32_t c)
{
    return syntax::isAlpha(c) || syntax::isNumeric(c) || syntax::isDecimal(c) || syntax::isDigit(c);
}

// That, or an empty string.
Ref isprintable(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isprintable", arguments);
    const Heap &heap = interp.heap();
    return boolean(interp, text(heap, self)->empty() || isAll(heap, self, syntax::isPrintable));
}

Ref isidentifier(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isidentifier", arguments);
    return boolean(interp, isAll(interp.heap(), self, [isFirst = true](char32_t c) mutable {
                       return std::exchange(isFirst, false)
                           ? c == '_' || syntax::beginsIdentifier(c)
                           : syntax::continuesIdentifier(c);
                   }));
}

Ref isascii(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isascii", arguments);
    const auto whole = text(interp.heap(), self);
    return boolean(interp, codePoints(*whole) == static_cast<std::int64_t>(whole->size()));
}

// Characters of that case there are, and none of another.
Ref hasOnly(Interp &interp, Slot self, bool (*wanted)(char32_t), bool (*other)(char32_t))
{
    const auto whole = text(interp.heap(), self);
    bool found = false;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        const char32_t c = decode(*whole, at);
        if (other(c) || syntax::isTitle(c))
            return boolean(interp, false);
        found = found || wanted(c);
    }
    return boolean(interp, found);
}

Ref islower(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.islower", arguments);
    return hasOnly(interp, self, syntax::isLower, syntax::isUpper);
}

Ref isupper(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.isupper", arguments);
    return hasOnly(interp, self, syntax::isUpper, syntax::isLower);
}

Ref istitle(Interp &interp, Slot self, const Arguments &arguments)
{
    takeNothing("str.istitle", arguments);
    const auto whole = text(interp.heap(), self);
    bool inWord = false, found = false;
    for (std::size_t at = 0; at < whole->size(); at += width((*whole)[at])) {
        const char32_t c = decode(*whole, at);
        const bool isLarge = syntax::isUpper(c) || syntax::isTitle(c), isSmall = syntax::isLower(c);
        if ((isLarge && inWord) || (isSmall && !inWord))
            return boolean(interp, false);
        inWord = isLarge || isSmall;
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
        entry<"str", "isalnum", Str, claimed<"isalnum", isAlphanumeric>>(),
        entry<"str", "isidentifier", Str, isidentifier>(),
        entry<"str", "isalpha", Str, claimed<"isalpha", syntax::isAlpha>>(),
        entry<"str", "isascii", Str, isascii>(),
        entry<"str", "isdecimal", Str, claimed<"isdecimal", syntax::isDecimal>>(),
        entry<"str", "isdigit", Str, claimed<"isdigit", syntax::isDigit>>(),
        entry<"str", "islower", Str, islower>(),
        entry<"str", "isnumeric", Str, claimed<"isnumeric", syntax::isNumeric>>(),
        entry<"str", "isprintable", Str, isprintable>(),
        entry<"str", "isspace", Str, claimed<"isspace", syntax::isSpace>>(),
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
