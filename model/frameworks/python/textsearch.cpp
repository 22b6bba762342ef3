// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/python/textsearch.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace clonescope::model::python
{

namespace
{

constexpr std::size_t shortLength = 4; // up to which trying every place is as good
constexpr std::size_t perByte = 12; // bytes moved in the time of one looked at
constexpr std::size_t chunk = std::size_t {1} << 16U; // bytes between two countings

struct Forwards {
    std::string_view text;
    unsigned char operator[](std::size_t i) const { return static_cast<unsigned char>(text[i]); }
};
struct Backwards {
    std::string_view text;
    unsigned char operator[](std::size_t i) const
    {
        return static_cast<unsigned char>(text[text.size() - 1 - i]);
    }
};

// Where the greatest suffix begins, by the order of bytes or its reverse, and its period.
template <typename Reader>
std::pair<std::size_t, std::size_t> greatestSuffix(Reader text, std::size_t size, bool reversed)
{
    std::size_t begin = 0, other = 1, same = 0, period = 1;
    while (other + same < size) {
        const unsigned char a = text[other + same], b = text[begin + same];
        if (a == b) {
            if (++same == period) {
                other += period;
                same = 0;
            }
        } else if ((a < b) != reversed) {
            other += same + 1;
            same = 0;
            period = other - begin;
        } else {
            begin = other++;
            same = 0;
            period = 1;
        }
    }
    return {begin, period};
}

} // namespace

TextSearch::TextSearch(Interp &interp, std::string_view wanted, bool fromRight)
    : m_interp(interp)
    , m_wanted(wanted)
    , m_fromRight(fromRight)
{
    if (wanted.size() <= shortLength)
        return;
    m_interp.spend(Work::Byte, 4 * perByte * wanted.size());
    if (fromRight)
        prepare(Backwards {wanted});
    else
        prepare(Forwards {wanted});
}

template <typename Reader> void TextSearch::prepare(Reader wanted)
{
    const std::size_t size = m_wanted.size();
    const auto up = greatestSuffix(wanted, size, false), down = greatestSuffix(wanted, size, true);
    std::tie(m_cut, m_period) = std::max(up, down);
    m_isPeriodic = m_period + m_cut <= size;
    for (std::size_t i = 0; i < m_cut && m_isPeriodic; ++i)
        m_isPeriodic = wanted[i] == wanted[i + m_period];
    if (!m_isPeriodic)
        m_period = std::max(m_cut, size - m_cut) + 1;
}

template <typename Reader>
std::size_t TextSearch::match(Reader wanted, Reader text, std::size_t size) const
{
    const std::size_t length = m_wanted.size();
    std::size_t known = 0; // how much of the beginning is known to match, where it is periodic
    std::size_t read = 0;
    const auto isSame = [&](std::size_t i, std::size_t at) {
        if (++read == chunk)
            m_interp.spend(Work::Byte, perByte * std::exchange(read, 0));
        return wanted[i] == text[at + i];
    };
    for (std::size_t at = 0; at + length <= size;) {
        std::size_t i = std::max(m_cut, known);
        while (i < length && isSame(i, at))
            ++i;
        if (i < length) {
            at += i - m_cut + 1;
            known = 0;
            continue;
        }
        i = m_cut;
        while (i > known && isSame(i - 1, at))
            --i;
        if (i <= known)
            return at;
        at += m_period;
        known = m_isPeriodic ? length - m_period : 0;
    }
    return std::string_view::npos;
}

std::size_t TextSearch::in(std::string_view text) const
{
    if (m_wanted.size() > text.size())
        return std::string_view::npos;
    if (m_wanted.size() > shortLength) {
        if (!m_fromRight)
            return match(Forwards {m_wanted}, Forwards {text}, text.size());
        const std::size_t found = match(Backwards {m_wanted}, Backwards {text}, text.size());
        return found == std::string_view::npos ? found : text.size() - m_wanted.size() - found;
    }
    m_interp.spend(Work::Character, 3); // found at once, it is searched for again
    // In windows that overlap by less than the wanted string.
    const std::size_t last = text.size() - m_wanted.size();
    for (std::size_t done = 0; done <= last; done += chunk) {
        const std::size_t places = std::min(chunk, last - done + 1);
        const std::size_t begin = m_fromRight ? last + 1 - done - places : done;
        const std::string_view window = text.substr(begin, places + m_wanted.size() - 1);
        const std::size_t found = m_fromRight ? window.rfind(m_wanted) : window.find(m_wanted);
        const bool isFound = found != std::string_view::npos;
        const std::size_t read = !isFound ? places : m_fromRight ? places - found : found + 1;
        m_interp.spend(Work::Byte, perByte * read);
        if (isFound)
            return begin + found;
    }
    return std::string_view::npos;
}

int comparedText(Interp &interp, std::string_view a, std::string_view b)
{
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t at = 0; at < common; at += chunk) {
        const std::size_t n = std::min(chunk, common - at);
        interp.spend(Work::Byte, n);
        if (const int order = a.substr(at, n).compare(b.substr(at, n)); order != 0)
            return order < 0 ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : a.size() < b.size() ? -1 : 1;
}

} // namespace clonescope::model::python
