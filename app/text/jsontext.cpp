// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/text/jsontext.h"

#include "model/base/reprtext.h"
#include "model/heap/parts.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace clonescope::app
{

namespace
{

// The surrogate that three bytes would encode, or 0.
unsigned surrogateAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(at) != 0xed || at + 2 >= text.size() || byte(at + 1) < 0xa0)
        return 0;
    return 0xd000U | ((byte(at + 1) & 0x3fU) << 6U) | (byte(at + 2) & 0x3fU);
}

void appendHex(std::string &out, const char *form, unsigned value)
{
    std::array<char, 16> buffer {};
    const int n = std::snprintf(buffer.data(), buffer.size(), form, value);
    out.append(buffer.data(), static_cast<std::size_t>(n));
}

} // namespace

void appendJson(std::string &out, std::string_view utf8, std::size_t most)
{
    out += '"';
    for (std::size_t at = 0; at < utf8.size() && out.size() <= most; ++at) {
        const char c = utf8[at];
        if (c == '"' || c == '\\') {
            out += {'\\', c};
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            appendHex(out, "\\u%04x", static_cast<unsigned char>(c));
        } else if (const unsigned surrogate = surrogateAt(utf8, at)) {
            appendHex(out, "\\\\u%04x", surrogate);
            at += 2;
        } else {
            out += c;
        }
    }
    out += '"';
}

void appendJson(std::string &out, double value)
{
    const std::string text = model::floatText(value);
    out += std::isfinite(value) ? text : '"' + text + '"';
}

void appendJsonNumbers(std::string &out, std::string_view name,
                       std::span<const std::int64_t> numbers)
{
    out += ", \"" + std::string(name) + "\": [";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        out += (i > 0 ? ", " : "") + std::to_string(numbers[i]);
    out += "]";
}

} // namespace clonescope::app
