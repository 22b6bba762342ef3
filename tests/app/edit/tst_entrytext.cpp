// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/entrytext.h"

#include <QTest>

using namespace clonescope::app;

class TestEntryText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesAreSplitOutsideBracketsAndQuotes_data()
    {
        QTest::addColumn<bool>("isKey");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        const auto row = [](bool isKey, const char *text, const char *left, const char *right) {
            QTest::newRow(text) << isKey << QString::fromLatin1(text) << QString::fromLatin1(left)
                                << QString::fromLatin1(right);
        };
        row(true, "'a': 1", "'a'", "1");
        row(true, "'a:b': {'c': 2}", "'a:b'", "{'c': 2}");
        row(true, "(1, x[1:2]): 3", "(1, x[1:2])", "3");
        row(true, "'it\\'s:': 4", "'it\\'s:'", "4");
        row(true, "nothing", "", "");
        row(true, ": 1", "", "");
        row(true, "'a':", "", "");
        row(true, "'unfinished: 1", "", "");
        row(false, " note = [1, 2] ", "note", "[1, 2]");
        row(false, "note=f(a=1)", "note", "f(a=1)");
        row(false, "note = a == b", "note", "a == b");
        row(false, "note == 3", "", "");
        row(false, "note <= 3", "", "");
        row(false, "x.note = 3", "", "");
        row(false, "class = 3", "", "");
        row(false, "note =", "", "");
        row(false, "= 3", "", "");
        row(false, "note", "", "");
    }
    void entriesAreSplitOutsideBracketsAndQuotes()
    {
        QFETCH(bool, isKey);
        QFETCH(QString, text);
        QFETCH(QString, left);
        QFETCH(QString, right);
        const auto entry = isKey ? keyEntry(text) : nameEntry(text);
        QCOMPARE(entry.has_value(), !left.isEmpty());
        QCOMPARE(entry.value_or(Entry()), Entry(left, right));
    }
};

QTEST_APPLESS_MAIN(TestEntryText)
#include "tst_entrytext.moc"
