// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/editor/highlighter.h"

#include "views/theme/theme.h"

#include <QSet>

namespace clonescope::views
{

namespace
{

// What a block ends inside of.
enum State { Code = -1, TripleSingle = 1, TripleDouble = 2 };

bool isKeyword(const QString &word)
{
    static const QSet<QString> words = [] {
        QSet<QString> all;
        const auto list = QStringLiteral(
            "False None True and as assert async await break class continue def del elif else "
            "except finally for from global "
            "if import in is lambda nonlocal not or pass raise return try while with yield");
        for (const QString &entry : list.split(QLatin1Char(' ')))
            all.insert(entry);
        return all;
    }();
    return words.contains(word);
}

bool beginsName(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_');
}

bool isQuote(QChar c)
{
    return c == QLatin1Char('\'') || c == QLatin1Char('"');
}

} // namespace

Highlighter::Highlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void Highlighter::setTheme(const Theme &theme)
{
    m_keyword.setForeground(theme.colour(Ink::Text));
    m_keyword.setFontWeight(QFont::Bold);
    m_string.setForeground(theme.colour(Ink::Quiet));
    m_number.setForeground(theme.colour(Ink::Text));
    m_comment.setForeground(theme.colour(Ink::Quiet));
    m_comment.setFontItalic(true);
    rehighlight();
}

// Formats the string whose text begins at `begin`, after its opening quotes; `quote` is the state
// of a triple-quoted one, or the quote character of a short one. Returns where it ends.
int Highlighter::stringFrom(const QString &text, int begin, int quote)
{
    const bool triple = quote == TripleSingle || quote == TripleDouble;
    const QChar mark
        = triple ? (quote == TripleSingle ? QLatin1Char('\'') : QLatin1Char('"')) : QChar(quote);
    int i = begin;
    while (i < text.size()) {
        if (text[i] == QLatin1Char('\\')) {
            i += 2;
        } else if (text[i] != mark) {
            ++i;
        } else if (!triple) {
            return i + 1;
        } else if (text.mid(i, 3) == QString(3, mark)) {
            return i + 3;
        } else {
            ++i;
        }
    }
    if (triple)
        setCurrentBlockState(quote);
    return int(text.size());
}

void Highlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(Code);
    int i = 0;
    if (const int inside = previousBlockState(); inside == TripleSingle || inside == TripleDouble) {
        i = stringFrom(text, 0, inside);
        setFormat(0, i, m_string);
    }
    while (i < text.size()) {
        const QChar c = text[i];
        const int begin = i;
        if (c == QLatin1Char('#')) {
            setFormat(i, int(text.size()) - i, m_comment);
            return;
        }
        if (isQuote(c)) {
            const bool triple = text.mid(i, 3) == QString(3, c);
            const int state = c == QLatin1Char('\'') ? TripleSingle : TripleDouble;
            i = triple ? stringFrom(text, i + 3, state) : stringFrom(text, i + 1, c.unicode());
            setFormat(begin, i - begin, m_string);
        } else if (beginsName(c)) {
            while (i < text.size() && (beginsName(text[i]) || text[i].isDigit()))
                ++i;
            if (isKeyword(text.mid(begin, i - begin)))
                setFormat(begin, i - begin, m_keyword);
        } else if (c.isDigit()) {
            while (i < text.size() && (text[i].isLetterOrNumber() || text[i] == QLatin1Char('.')))
                ++i;
            setFormat(begin, i - begin, m_number);
        } else {
            ++i;
        }
    }
}

} // namespace clonescope::views
