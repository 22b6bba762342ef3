// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/app/words/saidwords.h"

#include <QHash>
#include <QRegularExpression>

namespace clonescope::tests
{

namespace
{

// All groups, empty where one took no part; none where there is no match.
QStringList captures(const QRegularExpression &form, const QString &said)
{
    QStringList groups;
    const auto found = form.match(said);
    for (int i = 0; found.hasMatch() && i <= form.captureCount(); ++i)
        groups.append(found.captured(i));
    return groups;
}

// Patterns come again with every step: each is compiled once.
const QRegularExpression &compiled(const QString &pattern)
{
    static QHash<QString, QRegularExpression> known;
    auto found = known.find(pattern);
    if (found == known.end())
        found = known.insert(
            pattern, QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption));
    return *found;
}

} // namespace

SaidList parsed(QString words)
{
    SaidList list;
    static const QRegularExpression counted(QStringLiteral(" and (\\d+) more$"));
    if (const auto match = counted.match(words); match.hasMatch()) {
        list.more = match.captured(1).toULongLong();
        words.truncate(match.capturedStart());
    } else if (words.endsWith(QStringLiteral(" and more"))) {
        list.isOpen = true;
        words.chop(9);
    } else if (const auto last = words.lastIndexOf(QStringLiteral(" and ")); last > 0) {
        words.replace(last, 5, QStringLiteral(", "));
    }
    list.parts = words.split(QStringLiteral(", "));
    return list;
}

QStringList match(const QString &said, const char *pattern)
{
    return captures(compiled(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern))),
                    said);
}

QStringList within(const QString &said, const char *pattern)
{
    return captures(compiled(QString::fromUtf8(pattern)), said);
}

} // namespace clonescope::tests
