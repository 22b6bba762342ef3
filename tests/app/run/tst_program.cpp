// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/program.h"
#include "model/engine/unknownnames.h"

#include <QTest>

using namespace clonescope::app;

class TestProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheLanguageLacksIsNamedWithItsPlaceAndTheWayOut_data();
    void whatTheLanguageLacksIsNamedWithItsPlaceAndTheWayOut();
    void whatStandsBeforeARefusedLineRuns();
    void allConstructsAreListedBehindWhatEndedTheRun();
    void allThatShowsWithoutRunningIsListed();
    void ofManyUnknownNamesTheFirstAreListed();
    void noOtherProblemHasThatWayOut_data();
    void noOtherProblemHasThatWayOut();
};

void TestProgram::whatTheLanguageLacksIsNamedWithItsPlaceAndTheWayOut_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *program, const char *problem) {
        QTest::newRow(program) << QByteArray(program) << QString::fromUtf8(problem);
    };
    row("x = 1\nfrom . import y", "2:1 relative import");
    row("def f():\n    from .x import y", "2:5 relative import");
    row("from copy import *", "1:1 import of all names (*)");
    row("try: pass\nexcept* ValueError: pass", "1:1 try … except*");
    row("import tkinter", "1:1 the module 'tkinter'");
    row("import os\nos.getcwd()", "2:1 os.getcwd");
    row("import torch\nx = torch.lobpcg(1)", "2:5 torch.lobpcg");
    row("import torch\nx = (torch.ones(1, requires_grad=True) * 2).grad_fn.next_functions",
        "2:5 MulBackward0.next_functions");
    row("from copy import foo", "1:1 the ImportError for 'foo'");
    row("import torch\ntorch.ones(1, device='cuda')", "2:1 ones() on a device other than 'cpu'");
    row("import torch\n(torch.ones(1) * 2).backward()", "2:1 torch.Tensor.backward");
    row("@d\nasync def f(): pass", "2:1 function definition (async def)");
    row("x = open('f')", "1:5 the builtin 'open'");
}

void TestProgram::whatTheLanguageLacksIsNamedWithItsPlaceAndTheWayOut()
{
    QFETCH(QByteArray, program);
    QFETCH(QString, problem);
    const RunPtr run = runProgram(program, {}).run;
    const auto &problems = run->problems;
    QCOMPARE(problems.size(), std::size_t {1});
    QCOMPARE(QStringLiteral("%1:%2 %3")
                 .arg(problems[0].line)
                 .arg(problems[0].column + 1)
                 .arg(problemText(problems[0])),
             problem + QStringLiteral(" is not in Clonescope's language yet"));
    const QString way = wayOut(problems, QStringLiteral("clonescope record p.py"));
    QVERIFY(way.contains(QStringLiteral("clonescope record p.py executes the program")));
    QVERIFY(way.contains(QStringLiteral("only for a program that you trust")));
}

void TestProgram::whatStandsBeforeARefusedLineRuns()
{
    const RunOutcome outcome = runProgram(
        "x = [1]\nx.append(2)\nfor i in x:\n    from . import y\nfrom . import z\nx = 3", {});
    QVERIFY(outcome.isReadable);
    QCOMPARE(outcome.run->steps.size(), std::size_t {2});
    QCOMPARE(outcome.run->problems.size(), std::size_t {2});
    QCOMPARE(outcome.run->problems[0].line, 4);
    QCOMPARE(outcome.run->problems[1].line, 5);
}

void TestProgram::allConstructsAreListedBehindWhatEndedTheRun()
{
    const RunPtr refused = runProgram("x = 1\nopen('f')\ny = 2\nfrom . import z", {}).run;
    QCOMPARE(refused->steps.size(), std::size_t {1});
    QCOMPARE(refused->problems.size(), std::size_t {2});
    QCOMPARE(refused->problems[0].line, 2);
    QCOMPARE(refused->problems[1].line, 4);
    const RunPtr raised = runProgram("x = 1\n1 / 0\nfrom . import z", {}).run;
    QVERIFY(raised->steps.size() == 2 && raised->steps[1].error);
    QCOMPARE(raised->problems.size(), std::size_t {1});
}

void TestProgram::allThatShowsWithoutRunningIsListed()
{
    const auto listed = [](const char *program) {
        QStringList all;
        const RunOutcome outcome = runProgram(program, {});
        for (const auto &problem : outcome.run->problems)
            all << QStringLiteral("%1: %2")
                       .arg(problem.line)
                       .arg(problemText(problem).section(QStringLiteral(" is not in"), 0, 0));
        return all;
    };
    const QStringList expected {QStringLiteral("2: the module 'tkinter'"),
                                QStringLiteral("4: function definition (async def)"),
                                QStringLiteral("5: torch.jit"),
                                QStringLiteral("6: torch.lobpcg"),
                                QStringLiteral("8: the builtin 'open'"),
                                QStringLiteral("9: torch.lobpcg"),
                                QStringLiteral("10: torch.jit"),
                                QStringLiteral("11: the module 'msilib'")};
    QCOMPARE(listed("import torch\n"
                    "import tkinter\n"
                    "x = torch.ones(2)\n"
                    "async def f(): pass\n"
                    "y = torch.jit.script(x)\n"
                    "z = [torch.lobpcg([x]), f'{torch.lobpcg}']\n"
                    "w = torch.zeroes(2)\n" // Python's own AttributeError
                    "for i in open(x):\n"
                    "    x[torch.lobpcg:]\n"
                    "from torch import jit, ones\n"
                    "import msilib, copy"),
             expected);
    // What the program binds itself is its own, and what never stops a run is not told.
    QCOMPARE(listed("import torch as t\nset = []\nset.append(1)\nfor enumerate in set: pass\n"
                    "t = [1]\nt.cat"),
             QStringList());
    QCOMPARE(listed("import torch\nif 1 == 2: torch.lobpcg\n"), QStringList());
    QCOMPARE(listed("import torch\nx = 1 / 0\ntorch.lobpcg\n"), QStringList());
}

void TestProgram::ofManyUnknownNamesTheFirstAreListed()
{
    const QByteArray program = "import torch\n" + QByteArray("torch.lobpcg\n").repeated(50'000);
    const RunPtr run = runProgram(program, {}).run;
    const auto &problems = run->problems;
    QCOMPARE(problems.size(), clonescope::model::mostUnknownNames);
    QCOMPARE(problems.back().line, static_cast<int>(clonescope::model::mostUnknownNames) + 1);
}

void TestProgram::noOtherProblemHasThatWayOut_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("syntax") << QByteArray("x = (");
    QTest::newRow("limit") << QByteArray("while True: pass");
    QTest::newRow("Python's error") << QByteArray("import torch\ntorch.ones(1).foo()");
    QTest::newRow("none") << QByteArray("x = 1");
}

void TestProgram::noOtherProblemHasThatWayOut()
{
    QFETCH(QByteArray, program);
    clonescope::model::Limits limits;
    limits.instructions = 1000;
    QVERIFY(wayOut(runProgram(program, {}, limits).run->problems, {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
