// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/reprtext.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <iterator>

namespace clonescope::model
{

namespace
{

bool isPrintable(char32_t c)
{
    // The ranges in which str.isprintable() changes, as Python 3.11 has them.
    static constexpr char32_t changes[] = {
#include "model/base/printable.inc"
    };
    if (c < 0x7f)
        return c >= 0x20;
    const auto *const after = std::upper_bound(std::begin(changes), std::end(changes), c);
    return (after - std::begin(changes)) % 2 == 1; // the first begins what is printable
}

char quoteAround(std::string_view text)
{
    const bool doubles
        = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    return doubles ? '"' : '\'';
}

bool hasShortEscape(char32_t c, char quote)
{
    return c == '\\' || c == static_cast<char32_t>(quote) || c == '\n' || c == '\r' || c == '\t';
}

void appendEscaped(std::string &out, char32_t c, char quote = '\0')
{
    if (hasShortEscape(c, quote)) {
        out += {'\\', c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : static_cast<char>(c)};
        return;
    }
    std::array<char, 16> buffer {};
    const char *form = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    const int n = std::snprintf(buffer.data(), buffer.size(), form, static_cast<unsigned>(c));
    out.append(buffer.data(), static_cast<std::size_t>(n));
}

} // namespace

std::string floatText(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    std::array<char, 40> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    const std::size_t e = text.find('e');
    const int exponent = std::stoi(std::string(text.substr(e + 1)));
    if (exponent < -4 || exponent >= 16)
        return std::string(text);
    const auto fixed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                     std::chars_format::fixed);
    std::string plain(buffer.data(), static_cast<std::size_t>(fixed.ptr - buffer.data()));
    return plain.find('.') == std::string::npos ? plain + ".0" : plain;
}

std::string quotedText(std::string_view utf8)
{
    const char quote = quoteAround(utf8);
    std::string out(1, quote);
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCharacter(utf8, at);
        if (isPrintable(c) && !hasShortEscape(c, quote))
            out += utf8.substr(begin, at - begin);
        else
            appendEscaped(out, c, quote);
    }
    return out + quote;
}

std::string quotedBytes(std::string_view bytes)
{
    const char quote = quoteAround(bytes);
    std::string out = {'b', quote};
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7f && !hasShortEscape(byte, quote))
            out += c;
        else
            appendEscaped(out, byte, quote);
    }
    return out + quote;
}

std::string asciiText(std::string_view repr)
{
    std::string out;
    for (std::size_t at = 0; at < repr.size();) {
        const char32_t c = nextCharacter(repr, at);
        if (c < 0x80)
            out += static_cast<char>(c);
        else
            appendEscaped(out, c);
    }
    return out;
}

} // namespace clonescope::model
