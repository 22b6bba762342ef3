// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/bounds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clonescope::syntax
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordPart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_'
        || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\\';
}

std::string thousands(std::size_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;)
        digits.insert(at -= 3, 1, ',');
    return digits;
}

// Python's tokens, roughly, with what of each is bounded counted on the way.
class Scan
{
public:
    explicit Scan(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<Problem> run()
    {
        while (m_at < m_text.size() && !m_problem) {
            if (m_line > static_cast<int>(bounds::lines))
                refuse("the program has more than " + thousands(bounds::lines)
                           + " lines, which is more than Clonescope reads",
                       {static_cast<int>(bounds::lines) + 1, 0});
            else
                step();
        }
        return std::move(m_problem);
    }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (isBlank(c)) {
            ++m_at;
        } else if (c == '\n' || c == '\r') {
            const bool isJoined = m_at > 0 && m_text[m_at - 1] == '\\';
            if (m_keywords.empty() && !isJoined)
                m_isName = false; // it ends with its statement
            ++m_line;
            m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
            m_lineStart = m_at;
        } else if (c == '#') {
            m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
        } else {
            token(c);
        }
    }

    void token(char c)
    {
        if (++m_tokens > bounds::tokens)
            return refuse("the program has more than " + thousands(bounds::tokens)
                              + " names, numbers and signs, which is more than Clonescope reads",
                          position());
        if (c != '.' && !isWordPart(c))
            m_isName = false;
        if (c == '"' || c == '\'')
            string({});
        else if (isWordPart(c))
            word();
        else
            sign(c);
    }

    void word()
    {
        const std::size_t begin = m_at;
        if (!std::exchange(m_isName, true))
            m_nameStart = begin;
        while (m_at < m_text.size() && isWordPart(m_text[m_at]))
            ++m_at;
        const std::string_view text = m_text.substr(begin, m_at - begin);
        const bool isPrefix = text.size() <= 2
            && text.find_first_not_of("rRbBuUfF") == std::string_view::npos && m_at < m_text.size()
            && (m_text[m_at] == '"' || m_text[m_at] == '\'');
        if (isPrefix)
            string(text);
    }

    // From its first quote on; an unterminated one ends with its line, as Python says.
    void string(std::string_view prefix)
    {
        const std::size_t begin = m_at;
        const std::string_view quote(&m_text[m_at], 1);
        const bool isLong
            = m_text.substr(m_at + 1, 1) == quote && m_text.substr(m_at + 2, 1) == quote;
        const Position at {m_line, static_cast<int>(begin - prefix.size() - m_lineStart)};
        m_at += isLong ? 3 : 1;
        std::size_t fields = 0, equals = 0; // of which each may stand for a keyword in a field
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\') {
                ++m_at;
            } else if (c == '{') {
                ++fields;
            } else if (c == '=' && fields > 0) {
                ++equals;
            } else if (c == '\n' || c == '\r') {
                if (!isLong)
                    break;
            } else if (c == quote[0] && (!isLong || m_text.substr(m_at, 3) == threeOf(c))) {
                m_at += isLong ? 3 : 1;
                break;
            }
        }
        m_at = std::min(m_at, m_text.size());
        countLines(begin);
        const bool isFormatted = prefix.find_first_of("fF") != std::string_view::npos;
        if (!isFormatted)
            return;
        m_fieldSearch += fields * (m_at - begin);
        m_keywordPairs += equals * equals;
        if (m_fieldSearch > bounds::fieldSearch)
            refuse("the f-strings of the program have more fields than Clonescope reads: "
                       + thousands(fields) + " in this one",
                   at);
        else if (tooManyKeywords())
            refuseKeywords(at);
    }

    static std::string_view threeOf(char quote) { return quote == '"' ? R"(""")" : "'''"; }

    void countLines(std::size_t from)
    {
        for (std::size_t i = from; i < m_at; ++i) {
            const char c = m_text[i];
            if (c == '\n' || (c == '\r' && m_text.substr(i + 1, 1) != "\n")) {
                ++m_line;
                m_lineStart = i + 1;
            }
        }
    }

    void sign(char c)
    {
        constexpr std::string_view compound = "=!<>:+-*/%&|^@";
        const bool isAssigning = c == '=' && m_text.substr(m_at + 1, 1) != "=";
        if (c == '(' || c == '[' || c == '{') {
            m_keywords.push_back(0);
        } else if (c == ')' || c == ']' || c == '}') {
            if (!m_keywords.empty())
                m_keywords.pop_back();
        } else if (isAssigning && !m_keywords.empty()) {
            m_keywordPairs += 2 * m_keywords.back()++ + 1; // from one square to the next
            if (tooManyKeywords())
                return refuseKeywords(position());
        }
        if (c == '.' && m_isName && (m_joined += m_at - m_nameStart) > bounds::joined)
            return refuse("a name has more dots than Clonescope reads", position());
        const bool isPair
            = compound.find(c) != std::string_view::npos && m_text.substr(m_at + 1, 1) == "=";
        m_at += isPair ? 2 : 1;
    }

    [[nodiscard]] bool tooManyKeywords() const
    {
        return m_keywordPairs > bounds::keywords * bounds::keywords;
    }
    void refuseKeywords(Position at)
    {
        refuse("the calls of the program have more keyword arguments than Clonescope reads, which "
               "is "
                   + thousands(bounds::keywords) + " in a single one",
               at);
    }

    [[nodiscard]] Position position() const
    {
        return {m_line, static_cast<int>(m_at - m_lineStart)};
    }
    void refuse(std::string message, Position at)
    {
        m_problem = Problem {Problem::Kind::Limit, std::move(message), at};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    std::size_t m_lineStart = 0;
    std::size_t m_tokens = 0, m_fieldSearch = 0, m_keywordPairs = 0, m_joined = 0;
    bool m_isName = false; // the tokens since m_nameStart are words and dots
    std::size_t m_nameStart = 0;
    std::vector<std::size_t> m_keywords; // of each bracket that is open
    std::optional<Problem> m_problem;
};

} // namespace

std::optional<Problem> beyondBounds(std::string_view program)
{
    if (program.size() > bounds::bytes)
        return Problem {Problem::Kind::Limit, "the program is larger than 16 MiB", {1, 0}};
    return Scan(program).run();
}

} // namespace clonescope::syntax
