// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/paths.h"

#include "model/base/reprtext.h"

#include <cctype>
#include <charconv>

namespace clonescope::model
{

namespace
{

using Kind = PathStep::Kind;

constexpr auto deepestNesting = 20; // of tuples in keys and of list(…)

bool isNameByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) || c == '_';
}

// Whether every character is whole, lone surrogates too, which Python's strings may hold.
bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1
            : lead < 0xc2                    ? 0
            : lead < 0xe0                    ? 2
            : lead < 0xf0                    ? 3
                                             : 4;
        if (size == 0 || lead > 0xf4 || size > text.size() - at)
            return false;
        char32_t code = size == 1 ? lead : lead & (0x7fU >> size);
        for (const char c : text.substr(at + 1, size - 1)) {
            if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U)
                return false;
            code = (code << 6U) | (static_cast<unsigned char>(c) & 0x3fU);
        }
        static constexpr char32_t least[] {0, 0, 0x80, 0x800, 0x10000};
        if (code < least[size] || code > 0x10ffff)
            return false;
        at += size;
    }
    return true;
}

// Reads from `m_at` on; what does not fit leaves it where it was.
class Reader
{
public:
    Reader(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at)
    {
    }

    [[nodiscard]] std::size_t at() const { return m_at; }

    bool skip(std::string_view token)
    {
        std::size_t at = m_at;
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t'))
            ++at;
        if (m_text.substr(at, token.size()) != token)
            return false;
        m_at = at + token.size();
        return true;
    }

    std::optional<Path> path(int depth)
    {
        std::optional<Path> path;
        if (const std::size_t start = m_at; depth < deepestNesting && skip("list") && skip("(")) {
            path = listed(depth);
            if (!path)
                m_at = start;
        } else {
            m_at = start;
        }
        if (!path) {
            skip("");
            const std::string word = root();
            if (word.empty())
                return std::nullopt;
            path = Path {word, {}};
        }
        while (auto next = step())
            path->steps.push_back(std::move(*next));
        return path;
    }

    std::optional<std::string> wholeString()
    {
        auto text = string();
        return text && m_at == m_text.size() ? std::move(text) : std::nullopt;
    }

private:
    // list(PATH)[i] and list(PATH.values())[i], from behind the bracket on.
    std::optional<Path> listed(int depth)
    {
        auto inner = path(depth + 1);
        if (!inner)
            return std::nullopt;
        const bool values = skip(".") && skip("values") && skip("(") && skip(")");
        if (!skip(")") || !skip("["))
            return std::nullopt;
        const auto index = integer();
        if (!index || !skip("]"))
            return std::nullopt;
        inner->steps.push_back({values ? Kind::EntryValue : Kind::EntryKey, {}, *index});
        return inner;
    }

    std::optional<PathStep> step()
    {
        const std::size_t start = m_at;
        std::optional<PathStep> read;
        if (skip("."))
            read = attribute();
        else if (skip("["))
            read = subscript();
        if (!read)
            m_at = start;
        return read;
    }

    std::optional<PathStep> attribute()
    {
        if (m_text.substr(m_at).starts_with('<'))
            return label();
        skip("");
        std::string word = name();
        if (word.empty())
            return std::nullopt;
        if (!skip("("))
            return PathStep {Kind::Attribute, std::move(word), 0};
        if (word == "storage" && skip(")"))
            return PathStep {Kind::Storage, {}, 0};
        return std::nullopt; // a call
    }

    std::optional<PathStep> label()
    {
        const std::size_t end = m_text.find('>', m_at);
        if (end == std::string_view::npos)
            return std::nullopt;
        PathStep read {Kind::Label, std::string(m_text.substr(m_at + 1, end - m_at - 1)), 0};
        m_at = end + 1;
        return isUtf8(read.text) ? std::optional(std::move(read)) : std::nullopt;
    }

    std::optional<PathStep> subscript()
    {
        skip("");
        const std::size_t start = m_at;
        if (const auto index = integer(); index && skip("]"))
            return PathStep {Kind::Index, {}, *index};
        m_at = start;
        if (auto text = string(); text && skip("]"))
            return PathStep {Kind::StringKey, std::move(*text), 0};
        m_at = start;
        auto key = members("]", 0);
        if (!key)
            return std::nullopt;
        std::int64_t index = 0; // also of x[(1)]
        const char *const end = key->data() + key->size();
        if (const auto [rest, error] = std::from_chars(key->data(), end, index);
            error == std::errc() && rest == end)
            return PathStep {Kind::Index, {}, index};
        return PathStep {Kind::Key, std::move(*key), 0};
    }

    // A literal as Python's repr writes it.
    std::optional<std::string> literal(int depth)
    {
        skip("");
        const std::size_t start = m_at;
        if (const auto text = string())
            return quotedText(*text);
        m_at = start;
        if (depth < deepestNesting && skip("("))
            return members(")", depth + 1);
        for (const std::string_view word : {"None", "True", "False"})
            if (skip(word))
                return std::string(word);
        return number();
    }

    // Members up to `close`: one without a comma is itself, else a tuple.
    std::optional<std::string> members(std::string_view close, int depth)
    {
        std::string text;
        std::size_t count = 0;
        bool comma = false;
        while (!skip(close)) {
            const auto member = count == 0 || comma ? literal(depth) : std::nullopt;
            if (!member)
                return std::nullopt;
            text += (count > 0 ? ", " : "") + *member;
            ++count;
            comma = skip(",");
        }
        if (count == 0)
            return close == ")" ? std::optional<std::string>("()") : std::nullopt;
        if (count == 1)
            return comma ? "(" + text + ",)" : text;
        return "(" + text + ")";
    }

    std::optional<std::string> number()
    {
        const std::size_t start = m_at;
        std::size_t end = m_at;
        while (end < m_text.size()
               && (isNameByte(m_text[end]) || m_text[end] == '.' || m_text[end] == '-'
                   || m_text[end] == '+'))
            ++end;
        m_at = end;
        const std::string_view token = m_text.substr(start, end - start);
        const bool whole = token.find_first_not_of("-0123456789") == std::string_view::npos;
        double value = 0;
        const auto [rest, error]
            = std::from_chars(token.data(), token.data() + token.size(), value);
        if (token.empty() || error != std::errc() || rest != token.data() + token.size())
            return std::nullopt;
        return whole ? std::string(token) : floatText(value);
    }

    std::optional<std::int64_t> integer()
    {
        std::int64_t value = 0;
        const char *begin = m_text.data() + m_at;
        const auto [rest, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (error != std::errc())
            return std::nullopt;
        const std::size_t end = m_at + static_cast<std::size_t>(rest - begin);
        if (end < m_text.size() && (isNameByte(m_text[end]) || m_text[end] == '.'))
            return std::nullopt;
        m_at = end;
        return value;
    }

    std::optional<std::string> string()
    {
        if (m_at >= m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '"'))
            return std::nullopt;
        const char quote = m_text[m_at++];
        std::string value;
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            if (m_text[m_at] != '\\')
                value += m_text[m_at++];
            else if (!escape(value))
                return std::nullopt;
        }
        return m_at++ < m_text.size() && isUtf8(value) ? std::optional(value) : std::nullopt;
    }

    // One escape of those that Python's repr writes.
    bool escape(std::string &value)
    {
        const char c = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        m_at += 2;
        const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0) {
            const std::string_view plain = "\\'\"ntr";
            const std::size_t which = c == 0 ? std::string_view::npos : plain.find(c);
            if (which != std::string_view::npos)
                value += "\\'\"\n\t\r"[which];
            return which != std::string_view::npos;
        }
        std::uint32_t code = 0;
        const std::string_view hex = m_text.substr(std::min(m_at, m_text.size()), digits);
        const auto [rest, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
        m_at += digits;
        if (hex.size() < digits || rest != hex.data() + digits || code > 0x10ffff)
            return false;
        appendUtf8(value, code);
        return true;
    }

    static void appendUtf8(std::string &out, std::uint32_t code)
    {
        if (code < 0x80) {
            out += static_cast<char>(code);
            return;
        }
        const int extra = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
        static constexpr unsigned char leads[] {0, 0xc0, 0xe0, 0xf0};
        out += static_cast<char>(leads[extra] | (code >> (6U * static_cast<unsigned>(extra))));
        for (int i = extra - 1; i >= 0; --i)
            out += static_cast<char>(0x80U | ((code >> (6U * static_cast<unsigned>(i))) & 0x3fU));
    }

    // A name, or that of a call: total@add, total@add(2).
    std::string root()
    {
        const std::size_t start = m_at;
        std::string word = name();
        if (word.empty() || m_at == m_text.size() || m_text[m_at] != '@')
            return word;
        ++m_at;
        if (name().empty()) {
            m_at = start;
            return {};
        }
        std::size_t digits = m_at + 1;
        while (digits < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[digits])))
            ++digits;
        const bool isNumbered = m_at < m_text.size() && m_text[m_at] == '(' && digits > m_at + 1
            && digits < m_text.size() && m_text[digits] == ')';
        if (isNumbered)
            m_at = digits + 1;
        return std::string(m_text.substr(start, m_at - start));
    }

    std::string name()
    {
        const std::size_t start = m_at;
        if (m_at < m_text.size() && std::isdigit(static_cast<unsigned char>(m_text[m_at])))
            return {};
        while (m_at < m_text.size() && isNameByte(m_text[m_at]))
            ++m_at;
        return std::string(m_text.substr(start, m_at - start));
    }

    std::string_view m_text;
    std::size_t m_at;
};

} // namespace

std::optional<Path> parsePath(std::string_view text)
{
    std::size_t at = 0;
    auto path = parsePathPrefix(text, at);
    const bool rest = text.find_first_not_of(" \t", at) != std::string_view::npos;
    return rest ? std::nullopt : path;
}

std::optional<std::string> unquoted(std::string_view text)
{
    return Reader(text, 0).wholeString();
}

std::optional<Path> parsePathPrefix(std::string_view text, std::size_t &at)
{
    Reader reader(text, at);
    auto path = reader.path(0);
    if (path)
        at = reader.at();
    return path;
}

} // namespace clonescope::model
