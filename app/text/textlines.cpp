// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/text/textlines.h"

#include <QCoreApplication>

namespace clonescope::app
{

namespace
{

// How many units the line end at `at` has; 0 where there is none.
qsizetype lineEndLength(const QString &text, qsizetype at)
{
    if (at >= text.size() || (text[at] != u'\n' && text[at] != u'\r'))
        return 0;
    return QStringView(text).mid(at).startsWith(u"\r\n") ? 2 : 1;
}

qsizetype lineEndAfter(const QString &text, qsizetype position)
{
    while (position < text.size() && text[position] != u'\n' && text[position] != u'\r')
        ++position;
    return position;
}

} // namespace

QString lineEndOf(const QString &text)
{
    const qsizetype at = lineEndAfter(text, 0);
    const qsizetype length = lineEndLength(text, at);
    return length == 0 ? QStringLiteral("\n") : text.mid(at, length);
}

qsizetype lineEndBefore(const QString &text, qsizetype position)
{
    const QStringView before = QStringView(text).first(position);
    return before.endsWith(u"\r\n") ? 2 : before.endsWith(u'\n') || before.endsWith(u'\r') ? 1 : 0;
}

qsizetype lineStart(const QString &text, qsizetype position)
{
    while (position > 0 && text[position - 1] != u'\n' && text[position - 1] != u'\r')
        --position;
    return position;
}

int lineAt(const QString &text, qsizetype position)
{
    int line = 1;
    for (qsizetype at = 0; at < position; ++at)
        line += text[at] == u'\n' || (text[at] == u'\r' && lineEndLength(text, at) == 1);
    return line;
}

QString tooLargeToEdit(const QString &text)
{
    qsizetype lines = 0;
    for (qsizetype begin = 0; begin < text.size(); begin = nextLine(text, begin)) {
        if (++lines > mostLines)
            return QCoreApplication::translate("TextLines", "there are more than 200,000 lines");
        if (lineEndAfter(text, begin) - begin > longestLine)
            return QCoreApplication::translate("TextLines",
                                               "line %1 has more than a million characters")
                .arg(lines);
    }
    return {};
}

qsizetype nextLine(const QString &text, qsizetype position)
{
    const qsizetype end = lineEndAfter(text, position);
    return end + lineEndLength(text, end);
}

int utf16Length(QByteArrayView utf8)
{
    int units = 0;
    for (const char byte : utf8) {
        const auto value = static_cast<unsigned char>(byte);
        units += (value & 0xC0U) != 0x80U; // one for each character
        units += value >= 0xF0U; // two for those beyond the first plane
    }
    return units;
}

} // namespace clonescope::app
