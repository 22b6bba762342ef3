// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/unicode.h"

#include "model/base/utf8.h"
#include "model/frameworks/python/support.h"

#include <algorithm>

namespace clonescope::model::python
{

namespace
{

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
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

bool isLineEnd(char32_t c)
{
    return within(c, 0x0a, 0x0d) || within(c, 0x1c, 0x1e) || c == 0x85 || c == 0x2028
        || c == 0x2029;
}

bool isSpace(char32_t c)
{
    return isLineEnd(c) || c == 0x09 || c == 0x1f || c == 0x20 || c == 0xa0 || c == 0x1680
        || within(c, 0x2000, 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000;
}

std::string_view stripped(std::string_view text)
{
    while (!text.empty() && isSpace(decode(text, 0)))
        text.remove_prefix(width(text[0]));
    return strippedRight(text);
}

std::string_view strippedRight(std::string_view text)
{
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && isContinuation(text[last]))
            --last;
        if (!isSpace(decode(text, last)))
            break;
        text = text.substr(0, last);
    }
    return text;
}

void refuseUnknownDigits(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); at += width(text[at]))
        if (decode(text, at) >= 0x80)
            static_cast<void>(letter(decode(text, at)));
}

Letter letter(char32_t c)
{
    if (within(c, 'a', 'z') || (within(c, 0xdf, 0xff) && c != 0xf7) || c == 0xb5 || c == 0xaa
        || c == 0xba || within(c, 0x430, 0x45f) || within(c, 0x3ac, 0x3ce))
        return c == 0xaa || c == 0xba ? Letter::Caseless : Letter::Lower;
    if (within(c, 'A', 'Z') || (within(c, 0xc0, 0xde) && c != 0xd7) || within(c, 0x400, 0x42f)
        || (within(c, 0x391, 0x3ab) && c != 0x3a2))
        return Letter::Upper;
    if (within(c, '0', '9'))
        return Letter::Digit;
    if (within(c, 0x3041, 0x3096) || within(c, 0x30a1, 0x30fa) || within(c, 0x3400, 0x4dbf)
        || within(c, 0x4e00, 0x9fff) || within(c, 0xac00, 0xd7a3) || within(c, 0x5d0, 0x5ea))
        return Letter::Caseless;
    if (c < 0x100 || within(c, 0x2010, 0x2027) || within(c, 0x2030, 0x205e)
        || within(c, 0x20a0, 0x20bf) || within(c, 0x2190, 0x23ff) || within(c, 0x2500, 0x27bf)
        || within(c, 0x3000, 0x3004) || within(c, 0x1f300, 0x1faff) || isSpace(c))
        if (c != 0xb2 && c != 0xb3 && c != 0xb9 && !within(c, 0xbc, 0xbe))
            return Letter::Other;
    std::string shown;
    append(shown, c);
    unsupported("case and kind of the character '" + shown + "'");
}

char32_t toUpper(char32_t c)
{
    if (letter(c) != Letter::Lower)
        return c;
    if (c == 0xdf || c == 0xb5 || c == 0xff || within(c, 0x3ac, 0x3b0) || c == 0x3c2
        || within(c, 0x3ca, 0x3ce)) {
        if (c == 0xb5)
            return 0x39c;
        if (c == 0xff)
            return 0x178;
        if (c == 0x3c2)
            return 0x3a3;
        std::string shown;
        append(shown, c);
        unsupported("the upper case of '" + shown + "'");
    }
    return c >= 0x450 ? c - 0x50 : c - 0x20;
}

char32_t toLower(char32_t c)
{
    if (letter(c) != Letter::Upper)
        return c;
    if (c == 0x3a3)
        unsupported("the lower case of 'Σ', which depends on its place in the word");
    return within(c, 0x400, 0x40f) ? c + 0x50 : c + 0x20;
}

} // namespace clonescope::model::python
