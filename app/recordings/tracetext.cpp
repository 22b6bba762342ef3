// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/recordings/tracetext.h"

#include <algorithm>

namespace clonescope::app
{

namespace
{

constexpr int mostGap = 100'000; // empty lines between two statements

std::size_t lineBegin(std::string_view text, int line)
{
    std::size_t begin = 0;
    for (; line > 1; --line) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos)
            return begin;
        begin = end + 1;
    }
    return begin;
}

} // namespace

std::pair<std::size_t, std::size_t> TraceText::add(int line, std::string_view source)
{
    if (line < m_line || line - m_line > mostGap) {
        const std::size_t begin = lineBegin(m_text, line);
        if (std::string_view(m_text).substr(begin).starts_with(source))
            return {begin, begin + source.size()};
        return {begin, std::min(m_text.find('\n', begin), m_text.size())};
    }
    if (line > m_line)
        m_text.append(static_cast<std::size_t>(line - m_line), '\n');
    else if (!m_text.empty() && m_text.back() != '\n')
        m_text += "; ";
    const std::size_t begin = m_text.size();
    m_text += source;
    m_line = line + static_cast<int>(std::count(source.begin(), source.end(), '\n'));
    return {begin, m_text.size()};
}

} // namespace clonescope::app
