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

QString shortened(std::string_view utf8, qsizetype most)
{
    // A character takes at most four bytes, so that what is left out here is left out there, too.
    const std::size_t ample = 4 * static_cast<std::size_t>(most);
    const auto read = [](std::string_view part) {
        return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
    };
    if (utf8.size() <= 2 * ample)
        return shortened(read(utf8), most);
    const auto isInside = [&](std::size_t at) { return (utf8[at] & 0xc0) == 0x80; };
    std::size_t begin = ample, end = utf8.size() - ample;
    while (begin > 0 && isInside(begin))
        --begin;
    while (end < utf8.size() && isInside(end))
        ++end;
    return shortened(read(utf8.substr(0, begin)) + read(utf8.substr(end)), most);
}

} // namespace clonescope::app
