// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/text/visibletext.h"

#include <QTest>

using namespace clonescope::app;

class TestVisibleText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSeenStaysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << QStringLiteral("x.tags[0] is 'a b' \\n %1");
        QTest::newRow("accents") << QStringLiteral("åé e\u0301 ß");
        QTest::newRow("beyond the first plane") << QStringLiteral("😀 日本 שלום");
    }
    void whatIsSeenStaysAsItIs()
    {
        QFETCH(QString, text);
        QCOMPARE(visibleText(text), text);
    }

    void whatCommandsATerminalIsSpelt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spelt");
        const auto row = [](const char *name, const QString &text, const char *spelt) {
            QTest::newRow(name) << text << QString::fromLatin1(spelt);
        };
        row("title", QStringLiteral("\x1b]0;x\x07"), "\\x1b]0;x\\x07");
        row("lines", QStringLiteral("a\nb\r\tc"), "a\\nb\\r\\tc");
        row("nul", QString(1, QChar()), "\\x00");
        row("del", QStringLiteral("\x7f"), "\\x7f");
        row("c1", QStringLiteral("\u009b31m\u0085"), "\\x9b31m\\x85");
        row("overrides", QStringLiteral("a\u202eb\u2066c\u200fd\u061c"),
            "a\\u202eb\\u2066c\\u200fd\\u061c");
        row("separators", QStringLiteral("\u2028\u2029"), "\\u2028\\u2029");
        row("unseen", QStringLiteral("\u00ad\u200b\ufeff"), "\\xad\\u200b\\ufeff");
    }
    void whatCommandsATerminalIsSpelt()
    {
        QFETCH(QString, text);
        QTEST(visibleText(text), "spelt");
    }

    void whatIsLongIsCutInTheMiddle()
    {
        const QString fits(1000, u'a');
        QCOMPARE(shortened(fits), fits);
        const QString cut
            = shortened(QStringLiteral("begin") + QString(5'000'000, u'a') + QStringLiteral("end"));
        QVERIFY(cut.startsWith(QStringLiteral("begina")) && cut.endsWith(QStringLiteral("aend")));
        QCOMPARE(cut.count(u'…'), 1);
        QVERIFY(cut.size() <= 1001);
        // No half of a character is left.
        const QString pairs = QStringLiteral("\U0001F600").repeated(20);
        for (const qsizetype most : {10, 11, 12, 13, 14, 15})
            for (const QString &part : shortened(pairs, most).split(u'…'))
                QVERIFY(pairs.startsWith(part));
    }

    void whatIsLongIsCutBeforeItIsRead()
    {
        QCOMPARE(shortened(std::string_view("short")), QStringLiteral("short"));
        for (const char *character : {"a", "\u00e9", "\u20ac", "\U0001F600"})
            for (const int count : {10, 999, 1000, 1001, 1999, 2001, 4001, 8001, 20'011}) {
                std::string utf8 = "begin";
                for (int i = 0; i < count; ++i)
                    utf8 += character;
                utf8 += "end";
                QCOMPARE(shortened(std::string_view(utf8)),
                         shortened(QString::fromStdString(utf8)));
            }
    }

    void noControlIsLeft()
    {
        QString all;
        for (int c = 0; c < 0xd800; ++c)
            all += QChar(c);
        for (const QChar c : visibleText(all))
            QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
    }
};

QTEST_APPLESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
