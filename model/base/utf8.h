// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace clonescope::model
{

// The character that begins at the byte `at`, which is then that behind it; `at` lies in the text.
// A lone surrogate may stand as three bytes; what ends too early is read as if by zeros.
[[nodiscard]] inline char32_t nextCharacter(std::string_view utf8, std::size_t &at)
{
    const auto byte
        = [&](std::size_t i) { return static_cast<unsigned char>(i < utf8.size() ? utf8[i] : 0); };
    const unsigned char lead = byte(at);
    const int extra = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    char32_t c = extra == 0 ? lead : lead & (0x3fU >> static_cast<unsigned>(extra));
    for (int i = 1; i <= extra; ++i)
        c = (c << 6U) | (byte(at + static_cast<std::size_t>(i)) & 0x3fU);
    at += static_cast<std::size_t>(extra) + 1;
    return c;
}

} // namespace clonescope::model
