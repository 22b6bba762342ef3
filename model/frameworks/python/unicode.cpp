// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/unicode.h"

#include "model/base/utf8.h"
#include "model/syntax/characters.h"

#include <algorithm>

namespace clonescope::model::python
{

namespace
{

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

} // namespace

std::int64_t codePoints(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); });
}

std::size_t width(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

std::size_t byteAt(std::string_view text, std::int64_t index)
{
    std::size_t at = 0;
    for (; index > 0 && at < text.size(); --index)
        at += width(text[at]);
    return std::min(at, text.size());
}

std::size_t before(std::string_view text, std::size_t at)
{
    do {
        --at;
    } while (at > 0 && isContinuation(text[at]));
    return at;
}

char32_t decode(std::string_view text, std::size_t at)
{
    return nextCharacter(text, at);
}

void append(std::string &text, char32_t c)
{
    const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
    if (c < 0x80)
        return byte(c);
    if (c < 0x800) {
        byte(0xc0U | (c >> 6U));
    } else {
        if (c < 0x10000) {
            byte(0xe0U | (c >> 12U));
        } else {
            byte(0xf0U | (c >> 18U));
            byte(0x80U | ((c >> 12U) & 0x3fU));
        }
        byte(0x80U | ((c >> 6U) & 0x3fU));
    }
    byte(0x80U | (c & 0x3fU));
}

std::string_view part(std::string_view text, std::int64_t begin, std::int64_t end)
{
    const std::size_t from = byteAt(text, begin);
    return text.substr(from, byteAt(text.substr(from), end - begin));
}

std::string_view strippedRight(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t last = before(text, text.size());
        if (!syntax::isSpace(decode(text, last)))
            break;
        text = text.substr(0, last);
    }
    return text;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\n\v\f\r";
    text = text.substr(0, text.find_last_not_of(space) + 1);
    return text.substr(std::min(text.find_first_not_of(space), text.size()));
}

std::string plainNumber(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); at += width(text[at])) {
        const char32_t c = decode(text, at);
        const int digit = c < 0x80 ? -1 : syntax::decimalDigit(c);
        plain += c < 0x80        ? static_cast<char>(c)
            : digit >= 0         ? static_cast<char>('0' + digit)
            : syntax::isSpace(c) ? ' '
                                 : '?';
    }
    return plain;
}

} // namespace clonescope::model::python
