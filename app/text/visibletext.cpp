// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/text/visibletext.h"

namespace clonescope::app
{

namespace
{

// Controls are C0, DEL and C1. Marks of direction (UAX 9) are format characters, and so are a few
// that nothing shows, such as the soft hyphen.
bool isVisible(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString spelt(QChar c)
{
    if (c == QLatin1Char('\n'))
        return QStringLiteral("\\n");
    if (c == QLatin1Char('\r'))
        return QStringLiteral("\\r");
    if (c == QLatin1Char('\t'))
        return QStringLiteral("\\t");
    const bool isShort = c.unicode() < 0x100;
    return QStringLiteral("\\%1%2")
        .arg(QLatin1Char(isShort ? 'x' : 'u'))
        .arg(c.unicode(), isShort ? 2 : 4, 16, QLatin1Char('0'));
}

} // namespace

QString visibleText(const QString &text)
{
    QString visible;
    visible.reserve(text.size());
    for (const QChar c : text) {
        if (isVisible(c))
            visible += c;
        else
            visible += spelt(c);
    }
    return visible;
}

QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype begin = most * 2 / 3, end = text.size() - most / 3;
    if (text[begin - 1].isHighSurrogate())
        --begin;
    if (text[end].isLowSurrogate())
        ++end;
    return text.left(begin) + u'…' + text.mid(end);
}

} // namespace clonescope::app
