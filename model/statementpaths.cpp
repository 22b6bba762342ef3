// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/statementpaths.h"

#include <cctype>

namespace clonescope::model
{

namespace
{

bool isNameByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) || c == '_';
}

// Behind a string that begins at `at`, three quotes or one.
std::size_t behindString(std::string_view text, std::size_t at)
{
    const bool triple = text.substr(at, 3) == std::string(3, text[at]);
    const std::string_view close = text.substr(at, triple ? 3 : 1);
    for (at += close.size(); at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text.substr(at, close.size()) == close)
            return at + close.size();
    }
    return text.size();
}

} // namespace

std::vector<Path> pathsIn(std::string_view statement)
{
    std::vector<Path> paths;
    std::size_t at = 0;
    while (at < statement.size()) {
        const char c = statement[at];
        if (c == '\'' || c == '"') {
            at = behindString(statement, at);
        } else if (c == '#') {
            at = std::min(statement.find('\n', at), statement.size());
        } else if (!isNameByte(c)) {
            ++at;
        } else {
            const bool isAttribute = at > 0 && statement[at - 1] == '.';
            std::size_t end = at;
            auto path = isAttribute ? std::nullopt : parsePathPrefix(statement, end);
            if (path)
                paths.push_back(std::move(*path));
            while (at < statement.size() && isNameByte(statement[at]))
                ++at; // what stands between the brackets of a path may be paths again
        }
    }
    return paths;
}

} // namespace clonescope::model
