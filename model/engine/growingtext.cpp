// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/growingtext.h"

namespace clonescope::model
{

namespace
{

constexpr std::size_t chunk = std::size_t {1} << 22U; // bytes between two looks at the cancel flag

// What a byte more of a text of that size weighs: large ones come anew from the system, page by
// page, and are moved when they grow.
std::uint64_t perByte(std::size_t size)
{
    constexpr std::size_t large = std::size_t {1} << 20U;
    return size > large ? 4 : 1;
}

} // namespace

GrowingText &GrowingText::append(std::string_view text)
{
    m_interp.store().charge(text.size());
    m_counted += text.size();
    while (!text.empty()) {
        const std::string_view part = text.substr(0, chunk);
        m_interp.spend(Work::Byte, perByte(m_text.size() + part.size()) * part.size());
        m_text += part;
        text.remove_prefix(part.size());
    }
    return *this;
}

GrowingText &GrowingText::append(std::int64_t times, std::string_view text)
{
    if (times <= 0 || text.empty())
        return *this;
    std::uint64_t bytes = 0;
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(times), text.size(), &bytes))
        bytes = ~std::uint64_t {0};
    m_interp.store().requireRoom(bytes > (~std::uint64_t {0} >> 1U) ? bytes
                                                                    : 2 * bytes); // to take it
    m_interp.store().charge(bytes);
    m_counted += bytes;
    m_text.reserve(m_text.size() + bytes); // no more than was charged
    const std::int64_t together
        = static_cast<std::int64_t>(std::max<std::size_t>(chunk / text.size(), 1));
    for (std::int64_t left = times; left > 0; left -= together) {
        const std::int64_t n = std::min(left, together);
        const auto more = static_cast<std::uint64_t>(n) * text.size();
        m_interp.spend(Work::Byte, perByte(m_text.size() + more) * more);
        if (text.size() == 1) {
            m_text.append(static_cast<std::size_t>(n), text[0]);
            continue;
        }
        m_interp.spend(Work::Character, static_cast<std::uint64_t>(n));
        for (std::int64_t i = 0; i < n; ++i)
            m_text += text;
    }
    return *this;
}

std::string GrowingText::take()
{
    m_interp.store().giveBack(std::exchange(m_counted, 0));
    return std::move(m_text);
}

} // namespace clonescope::model
