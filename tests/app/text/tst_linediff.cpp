// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/text/linediff.h"

#include <QTest>
#include <random>

using namespace clonescope::app;

namespace
{

QStringList lines(const char *letters)
{
    const QString all = QString::fromLatin1(letters);
    return all.isEmpty() ? QStringList() : all.split(QString(), Qt::SkipEmptyParts);
}

// "=a -b +c"
QString shown(const QStringList &before, const QStringList &after, int most = 2000)
{
    QStringList all;
    for (const DiffRow &row : lineDiff(before, after, most))
        all << (row.isSame()          ? QLatin1Char('=') + before[row.before]
                    : row.before >= 0 ? QLatin1Char('-') + before[row.before]
                                      : QLatin1Char('+') + after[row.after]);
    return all.join(QLatin1Char(' '));
}

// The most lines that two texts have in common in their order, by the textbook's table.
int commonLines(const QStringList &a, const QStringList &b)
{
    std::vector<std::vector<int>> table(std::size_t(a.size() + 1),
                                        std::vector<int>(std::size_t(b.size() + 1), 0));
    for (std::size_t i = 1; i < table.size(); ++i)
        for (std::size_t j = 1; j < table[i].size(); ++j)
            table[i][j] = a[qsizetype(i - 1)] == b[qsizetype(j - 1)]
                ? table[i - 1][j - 1] + 1
                : std::max(table[i - 1][j], table[i][j - 1]);
    return table.back().back();
}

} // namespace

class TestLineDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewestLines_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *before, const char *after, const char *rows) {
            QTest::addRow("%s %s", before, after)
                << QString::fromLatin1(before) << QString::fromLatin1(after)
                << QString::fromLatin1(rows);
        };
        row("", "", "");
        row("", "a", "+a");
        row("a", "", "-a");
        row("abc", "abc", "=a =b =c");
        row("abc", "axc", "=a -b +x =c");
        row("abc", "ac", "=a -b =c");
        row("ac", "abc", "=a +b =c");
        row("aab", "ab", "=a -a =b");
        row("abcabba", "cbabac", "-a -b =c +b =a =b -b =a +c");
    }
    void fewestLines()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, rows);
        QCOMPARE(shown(lines(before.toLatin1()), lines(after.toLatin1())), rows);
    }

    void randomTextsComeBackAndShareTheMostThatTheyCan()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 2000; ++i) {
            QStringList texts[2];
            for (QStringList &text : texts)
                for (std::size_t n = random() % 14; n > 0; --n)
                    text << QString(QChar(QLatin1Char(char('a' + random() % 3))));
            QStringList before, after;
            int same = 0;
            for (const DiffRow &row : lineDiff(texts[0], texts[1])) {
                if (row.before >= 0)
                    before << texts[0][row.before];
                if (row.after >= 0)
                    after << texts[1][row.after];
                same += row.isSame() ? 1 : 0;
                QVERIFY(!row.isSame() || texts[0][row.before] == texts[1][row.after]);
            }
            QCOMPARE(before, texts[0]);
            QCOMPARE(after, texts[1]);
            QCOMPARE(same, commonLines(texts[0], texts[1]));
        }
    }

    void whatDiffersInTooMuchIsToldAsAWhole()
    {
        QCOMPARE(shown(lines("xabcy"), lines("xdbey"), 3),
                 QStringLiteral("=x -a -b -c +d +b +e =y"));
        QCOMPARE(shown(lines("xabcy"), lines("xdbey"), 4), QStringLiteral("=x -a +d =b -c +e =y"));
        QStringList odd, even;
        for (int i = 0; i < 100'000; ++i)
            (i % 2 == 0 ? even : odd) << QString::number(i);
        QCOMPARE(lineDiff(odd, even).size(), 100'000);
    }
};

QTEST_APPLESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
