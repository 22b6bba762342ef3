// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace clonescope::app
{

// The text of a program from the statements that ran: each on its line, what is unknown between
// them left empty.
class TraceText
{
public:
    // Where the statement stands, from its first byte to behind its last. Of one whose line is
    // taken by another already (a block that was traced twice) it is that line.
    std::pair<std::size_t, std::size_t> add(int line, std::string_view source);

    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
    int m_line = 1; // the last
};

} // namespace clonescope::app
