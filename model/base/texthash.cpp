// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/texthash.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

namespace clonescope::model
{

namespace
{

class SipHash
{
public:
    void take(std::uint64_t word)
    {
        m_v[3] ^= word;
        round();
        m_v[0] ^= word;
    }
    [[nodiscard]] std::uint64_t finish()
    {
        m_v[2] ^= 0xff;
        round();
        round();
        round();
        return m_v[0] ^ m_v[1] ^ m_v[2] ^ m_v[3];
    }

private:
    static void half(std::uint64_t &a, std::uint64_t &b, std::uint64_t &c, std::uint64_t &d,
                     int turnB, int turnD)
    {
        a += b;
        c += d;
        b = std::rotl(b, turnB) ^ a;
        d = std::rotl(d, turnD) ^ c;
        a = std::rotl(a, 32);
    }
    void round()
    {
        half(m_v[0], m_v[1], m_v[2], m_v[3], 13, 16);
        half(m_v[2], m_v[1], m_v[0], m_v[3], 17, 21);
    }

    // "somepseudorandomlygeneratedbytes"
    std::array<std::uint64_t, 4> m_v {0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261,
                                      0x7465646279746573};
};

template <typename Unit> std::int64_t hashOfUnits(const std::u32string &characters)
{
    std::string bytes(characters.size() * sizeof(Unit), '\0');
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const auto unit = static_cast<Unit>(characters[i]);
        std::memcpy(bytes.data() + i * sizeof unit, &unit, sizeof unit);
    }
    return hashOfBytes(bytes);
}

} // namespace

std::int64_t hashOfBytes(std::string_view bytes)
{
    if (bytes.empty())
        return 0;
    SipHash hash;
    std::uint64_t word = 0;
    std::size_t at = 0;
    for (; at + sizeof word <= bytes.size(); at += sizeof word) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        hash.take(word);
    }
    word = 0;
    std::memcpy(&word, bytes.data() + at, bytes.size() - at);
    hash.take(word | (std::uint64_t {bytes.size()} << 56U));
    const auto value = static_cast<std::int64_t>(hash.finish());
    return value == -1 ? -2 : value;
}

std::int64_t hashOfText(std::string_view utf8)
{
    const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
    if (std::all_of(utf8.begin(), utf8.end(), isAscii))
        return hashOfBytes(utf8);
    std::u32string characters;
    for (std::size_t at = 0; at < utf8.size();)
        characters += nextCharacter(utf8, at);
    const char32_t widest = *std::max_element(characters.begin(), characters.end());
    return widest < 0x100   ? hashOfUnits<std::uint8_t>(characters)
        : widest < 0x1'0000 ? hashOfUnits<std::uint16_t>(characters)
                            : hashOfUnits<std::uint32_t>(characters);
}

} // namespace clonescope::model
