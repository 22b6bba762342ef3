// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/edit/insertion.h"

#include "app/run/program.h"

#include <QTest>

using namespace clonescope;
using namespace clonescope::app;

class TestInsertion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newLinesGoInAfterTheStep_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("follows"); // the step that the new ones come after
        const auto row = [](const char *name, const char *before, int step, const char *after,
                            int line, int follows) {
            QTest::newRow(name) << QString::fromUtf8(before) << step << QString::fromUtf8(after)
                                << line << follows;
        };
        row("empty", "", 0, "N\n", 1, 0);
        row("only a comment", "# hi", 0, "# hi\nN", 2, 0);
        row("before all", "x = 1\n", 0, "N\nx = 1\n", 1, 0);
        row("behind a docstring", "'''doc'''\nx = 1\n", 0, "'''doc'''\nN\nx = 1\n", 2, 1);
        row("behind a licence", "# (c)\n\nx = 1\n", 0, "# (c)\n\nN\nx = 1\n", 3, 0);
        row("behind the future", "'''doc'''\nfrom __future__ import annotations\nx = 1\n", 0,
            "'''doc'''\nfrom __future__ import annotations\nN\nx = 1\n", 3, 2);
        row("behind the docstring before the future",
            "'doc'\nfrom __future__ import annotations\nx = 1\n", 1,
            "'doc'\nfrom __future__ import annotations\nN\nx = 1\n", 3, 2);
        row("a text that is no docstring", "x = 1\n'text'\n", 1, "x = 1\nN\n'text'\n", 2, 1);
        row("before a function", "@staticmethod\ndef g(): pass\n", 0,
            "N\n@staticmethod\ndef g(): pass\n", 1, 0);
        row("before a decorated function", "x = 1\n@staticmethod\ndef g(): pass\n", 1,
            "x = 1\nN\n@staticmethod\ndef g(): pass\n", 2, 1);
        row("behind a function", "def f():\n    'doc'\n    # more\n\n# f\nx = 1\n", 1,
            "def f():\n    'doc'\n    # more\nN\n\n# f\nx = 1\n", 4, 1);
        row("behind a class", "class A:\n    x = 1; y = 2\nx = A()\n", 1,
            "class A:\n    x = 1; y = 2\nN\nx = A()\n", 3, 1);
        row("behind try", "try:\n    x = 1\nfinally:\n    y = 2; z = 3\nx = 2\n", 1,
            "try:\n    x = 1\nfinally:\n    y = 2; z = 3\nN\nx = 2\n", 5, 1);
        row("before a decorated class that raised", "x = 1\n@x\nclass A: pass\n", 2,
            "x = 1\nN\n@x\nclass A: pass\n", 2, 1);
        row("in between", "x = 1\ny = 2\n", 1, "x = 1\nN\ny = 2\n", 2, 1);
        row("at the end", "x = 1\n", 1, "x = 1\nN\n", 2, 1);
        row("no line end", "x = 1", 1, "x = 1\nN", 2, 1);
        row("a comment stays", "x = 1  # one\ny = 2\n", 1, "x = 1  # one\nN\ny = 2\n", 2, 1);
        row("a comment, no line end", "x = 1  # one", 1, "x = 1  # one\nN", 2, 1);
        row("two on a line", "x = 1; y = 2\n", 1, "x = 1\nN\ny = 2\n", 2, 1);
        row("the second of two", "x = 1; y = 2\n", 2, "x = 1; y = 2\nN\n", 2, 2);
        row("of three", "x = 1 ;y = 2;  z = 3  # c", 2, "x = 1 ;y = 2\nN\nz = 3  # c", 2, 2);
        row("a semicolon behind", "x = 1;\ny = 2\n", 1, "x = 1;\nN\ny = 2\n", 2, 1);
        row("a semicolon and a comment", "x = 1; # c\ny = 2\n", 1, "x = 1; # c\nN\ny = 2\n", 2, 1);
        row("a semicolon in a string", "x = 'a;b'; y = 2\n", 1, "x = 'a;b'\nN\ny = 2\n", 2, 1);
        row("a compound", "for i in [1]:\n    x = i\ny = 2\n", 1,
            "for i in [1]:\n    x = i\nN\ny = 2\n", 3, 1);
        row("a compound in a line", "if True: x = 1; y = 2\nz = 3\n", 1,
            "if True: x = 1; y = 2\nN\nz = 3\n", 2, 1);
        row("a comment of the body", "if True:\n    x = 1\n    # still in it\n\ny = 2\n", 1,
            "if True:\n    x = 1\n    # still in it\nN\n\ny = 2\n", 4, 1);
        row("several lines", "x = [\n    1,\n]\ny = 2\n", 1, "x = [\n    1,\n]\nN\ny = 2\n", 4, 1);
        row("crlf", "x = 1\r\ny = 2\r\n", 1, "x = 1\r\nN\r\ny = 2\r\n", 2, 1);
        row("crlf, two on a line", "x = 1; y = 2\r\n", 1, "x = 1\r\nN\r\ny = 2\r\n", 2, 1);
        row("cr", "x = 1\ry = 2\r", 1, "x = 1\rN\ry = 2\r", 2, 1);
        row("characters", "s = 'ä😀'; y = 2\n", 1, "s = 'ä😀'\nN\ny = 2\n", 2, 1);
        row("a backslash", "x = 1; \\\n  y = 2\n", 1, "x = 1\nN\ny = 2\n", 2, 1);
        row("before what raised", "x = 1\n1 / 0\ny = 2\n", 2, "x = 1\nN\n1 / 0\ny = 2\n", 2, 1);
        row("the first raised", "1 / 0\n", 1, "N\n1 / 0\n", 1, 0);
        row("raised on a line of two", "x = 1; 1 / 0\n", 2, "x = 1\nN\n1 / 0\n", 2, 1);
        row("a compound raised", "x = 1\nfor i in [1]:\n    1 / 0\n", 2,
            "x = 1\nN\nfor i in [1]:\n    1 / 0\n", 2, 1);
        row("before the step that raised", "x = 1\n1 / 0\n", 1, "x = 1\nN\n1 / 0\n", 2, 1);
    }
    void newLinesGoInAfterTheStep()
    {
        QFETCH(QString, before);
        QFETCH(int, step);
        const RunOutcome outcome = runProgram(before.toUtf8(), {});
        QVERIFY(outcome.isReadable);
        const Insertion place = insertion(before, *outcome.run, static_cast<std::size_t>(step),
                                          {QStringLiteral("N")});
        QString text = before;
        text.replace(place.position, place.removed, place.added);
        QTEST(text, "after");
        QTEST(place.line, "line");
        QTEST(static_cast<int>(place.after), "follows");
    }

    void severalStatementsStandOnLinesOfTheirOwn()
    {
        const RunOutcome outcome = runProgram("x = 1\r\n", {});
        const Insertion place = insertion(QStringLiteral("x = 1\r\n"), *outcome.run, 1,
                                          {QStringLiteral("import copy"), QStringLiteral("N")});
        QCOMPARE(place.added, QStringLiteral("import copy\r\nN\r\n"));
    }
};

QTEST_APPLESS_MAIN(TestInsertion)
#include "tst_insertion.moc"
