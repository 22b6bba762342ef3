// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/syntax/ast.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace clonescope::model
{

// Offsets of line starts, as Python ends lines: \n, \r\n, \r. A byte order mark is no part of the
// first.
class TextLines
{
public:
    explicit TextLines(std::string_view text)
        : m_size(text.size())
    {
        m_starts.push_back(text.starts_with("\xef\xbb\xbf") ? 3 : 0);
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n')))
                m_starts.push_back(i + 1);
    }
    [[nodiscard]] std::size_t offset(syntax::Position at) const
    {
        const auto line = static_cast<std::size_t>(at.line - 1);
        if (line >= m_starts.size())
            return m_size;
        return std::min(m_size, m_starts[line] + static_cast<std::size_t>(at.column));
    }

private:
    std::vector<std::size_t> m_starts;
    std::size_t m_size;
};

} // namespace clonescope::model
