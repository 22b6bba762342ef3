// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/insertion.h"

#include "app/run/program.h"
#include "app/text/textlines.h"
#include "model/syntax/parse.h"

namespace clonescope::app
{

namespace
{

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\f';
}

// Past blanks, and line ends that a backslash takes back.
qsizetype skipBlanks(const QString &text, qsizetype at)
{
    while (at < text.size()) {
        if (isBlank(text[at]))
            ++at;
        else if (text[at] == u'\\' && at + 1 < text.size()
                 && (text[at + 1] == u'\n' || text[at + 1] == u'\r'))
            at = nextLine(text, at);
        else
            break;
    }
    return at;
}

qsizetype skipBlanksBack(const QString &text, qsizetype at)
{
    while (at > 0) {
        const QStringView before = QStringView(text).left(at);
        if (isBlank(text[at - 1]))
            --at;
        else if (before.endsWith(u"\\\r\n"))
            at -= 3;
        else if (before.endsWith(u"\\\n") || before.endsWith(u"\\\r"))
            at -= 2;
        else
            break;
    }
    return at;
}

bool endsLine(const QString &text, qsizetype at)
{
    return at == text.size() || text[at] == u'\n' || text[at] == u'\r' || text[at] == u'#';
}

// Comments that still belong to the body of a compound statement that ended before `at`.
qsizetype skipIndentedComments(const QString &text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at])) {
        const qsizetype begin = skipBlanks(text, at);
        if (begin == text.size() || text[begin] != u'#')
            break;
        at = nextLine(text, begin);
    }
    return at;
}

Insertion splitLine(const QString &text, qsizetype begin, qsizetype end, const QString &code)
{
    const QString lineEnd = lineEndOf(text);
    return {static_cast<int>(begin), static_cast<int>(end - begin), lineEnd + code + lineEnd,
            lineAt(text, begin) + 1, 0};
}

Insertion ownLine(const QString &text, qsizetype at, const QString &code)
{
    const QString lineEnd = lineEndOf(text);
    const bool lineIsOpen
        = at > 0 && at == text.size() && text[at - 1] != u'\n' && text[at - 1] != u'\r';
    return {static_cast<int>(at), 0, lineIsOpen ? lineEnd + code : code + lineEnd,
            lineAt(text, at) + lineIsOpen, 0};
}

Insertion insertAfter(const QString &text, qsizetype end, const QString &code)
{
    const qsizetype behind = skipBlanks(text, end);
    if (behind < text.size() && text[behind] == u';') {
        const qsizetype next = skipBlanks(text, behind + 1);
        if (!endsLine(text, next))
            return splitLine(text, end, next, code);
    }
    return ownLine(text, skipIndentedComments(text, nextLine(text, behind)), code);
}

Insertion insertBefore(const QString &text, qsizetype begin, const QString &code)
{
    const qsizetype before = skipBlanksBack(text, begin);
    if (before > 0 && text[before - 1] == u';')
        return splitLine(text, skipBlanksBack(text, before - 1), begin, code);
    return ownLine(text, before, code);
}

bool isDocstring(const syntax::Stmt &statement)
{
    const auto *expression = std::get_if<syntax::ExprStmt>(&statement.node);
    const auto *constant
        = expression ? std::get_if<syntax::Constant>(&expression->value->node) : nullptr;
    return constant && std::holds_alternative<std::string>(constant->value);
}

// Whether a statement must stand before all others: a docstring, then what is imported from
// __future__.
bool standsFirst(std::string_view text, bool isFirst)
{
    if (!isFirst && !text.starts_with("from"))
        return false;
    const syntax::Tree tree = syntax::parse(text);
    if (tree.body.size() != 1)
        return false;
    const auto *import = std::get_if<syntax::Import>(&tree.body[0].node);
    return import ? import->from == "__future__" : isFirst && isDocstring(tree.body[0]);
}

std::size_t pastWhatStandsFirst(const QByteArray &utf8, const model::Run &run, std::size_t step)
{
    const std::string_view program(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    for (; step < run.steps.size() && !run.steps[step].error; ++step) {
        const model::Step &next = run.steps[step];
        if (!standsFirst(program.substr(next.begin, next.end - next.begin), step == 0))
            break;
    }
    return step;
}

// The position of a statement's begin or end.
qsizetype unitsBefore(const QByteArray &utf8, std::size_t bytes)
{
    return utf16Length(QByteArrayView(utf8).first(static_cast<qsizetype>(bytes)));
}

// Before the first statement, which may not have run; behind all comments where there is none.
Insertion insertFirst(const QString &text, const QByteArray &utf8, const model::Run &run,
                      const QString &code)
{
    if (!run.steps.empty())
        return insertBefore(text, unitsBefore(utf8, run.steps[0].begin), code);
    const syntax::Tree tree
        = syntax::parse({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    if (tree.body.empty())
        return ownLine(text, text.size(), code);
    qsizetype begin = 0;
    for (int line = 1; line < tree.body[0].range.begin.line; ++line)
        begin = nextLine(text, begin);
    return ownLine(text, begin, code);
}

} // namespace

Insertion insertion(const QString &text, const model::Run &run, std::size_t step,
                    const QStringList &statements)
{
    const QByteArray utf8 = text.toUtf8();
    const QString code = statements.join(lineEndOf(text));
    step = pastWhatStandsFirst(utf8, run, step);
    if (step > 0 && run.steps[step - 1].error) {
        Insertion place = insertBefore(text, unitsBefore(utf8, run.steps[step - 1].begin), code);
        place.after = step - 1;
        return place;
    }
    Insertion place = step == 0
        ? insertFirst(text, utf8, run, code)
        : insertAfter(text, unitsBefore(utf8, run.steps[step - 1].end), code);
    place.after = step;
    return place;
}

} // namespace clonescope::app
