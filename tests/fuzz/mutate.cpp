// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/mutate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace clonescope::fuzz
{

namespace
{

constexpr std::size_t longest = 8192;

constexpr auto words = std::to_array<std::string_view>(
    {// names and places
     "x", "y", "z", "l", "d", "t", "x.a", "x[0]", "x[-1]", "x[1:]", "x[::2]", "x[..., 0]",
     // marks
     " = ", " += ", " *= ", " - ", " == ", " is ", " in ", " not ", " and ", " or ", ", ", ".", ":",
     "(", ")", "[", "]", "{", "}", "\n", "\n    ", "'", "\"", "f'{x!r}'", "#", "\\", "\t",
     // values
     "0", "1", "-1", "2", "7", "255", "256", "9223372036854775807", "-9223372036854775808",
     "9223372036854775808", "1e308", "float('nan')", "float('inf')", "0.1", "0x7f", "None", "True",
     "'a'", "'\\xe9'", "'\\ud800'", "[]", "()", "{}", "[1, [2]]", "(1,)", "{'a': [1]}",
     // statements and calls
     "import torch\n", "import copy\n", "import tensorflow as tf\n", "for i in range(3):\n    ",
     "while x:\n    ", "if x:\n    ", "else:\n    ", "break\n", "continue\n", "del ", "print(",
     "copy.copy(", "copy.deepcopy(", ".clone()", ".detach()", ".append(", ".view(", ".reshape(",
     "torch.zeros(", "torch.arange(", "torch.tensor(", "torch.ones(2, 3)", ".T", ".data", ".grad",
     ".requires_grad = True", ".__dict__"});

std::size_t below(std::size_t n, Random &random)
{
    return n == 0 ? 0 : random() % n;
}

std::string_view lineOf(std::string_view text, Random &random)
{
    const std::size_t at = below(text.size() + 1, random);
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = text.find('\n', begin);
    return text.substr(begin, end == std::string_view::npos ? end : end + 1 - begin);
}

bool isWordByte(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

// The name, keyword or number at or behind some place; empty where none follows.
std::string_view wordOf(std::string_view text, Random &random)
{
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(below(text.size() + 1, random));
    const auto begin = std::find_if(from, text.end(), isWordByte);
    return {begin, std::find_if_not(begin, text.end(), isWordByte)};
}

void changeOnce(std::string &text, std::span<const std::string> corpus, Random &random)
{
    const std::size_t at = below(text.size() + 1, random);
    const std::size_t length = std::min(below(16, random) + 1, text.size() - at);
    switch (below(10, random)) {
    case 0:
        text.erase(at, length);
        break;
    case 1:
        text.insert(at, text.substr(below(text.size() + 1, random), length));
        break;
    case 2:
        text.insert(at, words[below(words.size(), random)]);
        break;
    case 3:
        text.replace(at, length, words[below(words.size(), random)]);
        break;
    case 4:
        if (at < text.size())
            text[at] = static_cast<char>(random());
        break;
    case 5: { // a line of another one, as a line
        const std::size_t line = text.find('\n', at);
        text.insert(line == std::string::npos ? text.size() : line + 1,
                    lineOf(corpus[below(corpus.size(), random)], random));
        break;
    }
    case 6: { // a line goes
        const std::string_view line = lineOf(text, random);
        text.erase(static_cast<std::size_t>(line.data() - text.data()), line.size());
        break;
    }
    case 7:
    case 8: { // a word for a word: most programs stay programs
        const std::string_view word = wordOf(text, random);
        text.replace(static_cast<std::size_t>(word.data() - text.data()), word.size(),
                     wordOf(corpus[below(corpus.size(), random)], random));
        break;
    }
    default: { // the end of another one
        const std::string &other = corpus[below(corpus.size(), random)];
        text.replace(at, std::string::npos, other, below(other.size() + 1, random));
    }
    }
}

} // namespace

std::string mutated(std::span<const std::string> corpus, Random &random)
{
    std::string text = corpus[below(corpus.size(), random)];
    for (std::size_t n = below(4, random) + 1; n > 0; --n)
        changeOnce(text, corpus, random);
    text.resize(std::min(text.size(), longest));
    return text;
}

} // namespace clonescope::fuzz
