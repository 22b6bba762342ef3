// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/snippet.h"

#include <QTest>

using namespace clonescope::app;

class TestSnippet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreSingleExpressions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why"); // a part of it
        const auto row = [](const char *text, const char *why) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(why);
        };
        row("[1, 'a']", "");
        row("lambda x: x", "");
        row("[x for x in y if x]", "");
        row("(x := 1)", "");
        row("{1, *x}", "");
        row("f(*x, **y)", "");
        row("*x, 1", "");
        row(" ", "A value is needed.");
        row("x := 1", "Python cannot read this value");
        row("*x", "can't use starred expression here");
        row("yield x", "'yield' outside function");
        row("await x", "'await' outside function");
        row("x = 1", "This is no single value.");
        row("1), (2", "Python cannot read this value");
        row("1 #", "This is no single value.");
        row("def f(): pass", "This is no single value.");
        row("1\n2", "in one line");
    }
    void valuesAreSingleExpressions()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const QString answer = whyNoValue(text);
        QVERIFY2(why.isEmpty() ? answer.isEmpty() : answer.contains(why), qUtf8Printable(answer));
    }

    void argumentsArePutInParenthesesWhereTheyAreSeveral()
    {
        QCOMPARE(asArgument(QStringLiteral(" x ")), QStringLiteral("x"));
        QCOMPARE(asArgument(QStringLiteral("1, 2")), QStringLiteral("(1, 2)"));
        QCOMPARE(asArgument(QStringLiteral("*x, 2")), QStringLiteral("(*x, 2)"));
        QCOMPARE(asArgument(QStringLiteral("lambda: x, 2")), QStringLiteral("(lambda: x, 2)"));
        QCOMPARE(asArgument(QStringLiteral("lambda x: x")), QStringLiteral("lambda x: x"));
    }

    void namesAreThoseOfTheProgram_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *value, const char *names) {
            QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(names);
        };
        row("x.a + [y, x]", "x y");
        row("lambda a, *b, c=d: a + b + e", "d e");
        row("[a + b for a, *c in d if c]", "b d");
        row("{k: v for k, v in x.items()}", "x");
        row("f'{a:{b}}'", "a b");
        row("f(*a, **b)", "a b f");
    }
    void namesAreThoseOfTheProgram()
    {
        QFETCH(QString, value);
        QFETCH(QString, names);
        QStringList found = namesIn(value);
        found.sort();
        QCOMPARE(found.join(QLatin1Char(' ')), names);
    }
};

QTEST_APPLESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
