// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/programrun.h"

#include <QtTest>

using namespace clonescope::model;
using namespace clonescope::tests;

// The limits that the window works with end every runaway program; and what is merely large or deep
// ends as in Python, in time that grows with it and no faster (else this test does not end).
class TestLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunawayProgramIsEndedWithTheReason_data();
    void aRunawayProgramIsEndedWithTheReason();
    void theStateBeforeTheEndIsKept();
    void aLargeProgramEndsAsInPython_data();
    void aLargeProgramEndsAsInPython();
};

void TestLimits::aRunawayProgramIsEndedWithTheReason_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const char *program, const char *reason) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(reason);
    };
    const char *instructions = "the program runs for more than 10000000 instructions";
    const char *objects = "the program has more than 2000000 objects";
    const char *bytes = "the program holds more than 1024 MiB of tensor data";
    row("loop", "while True: pass", instructions);
    row("lists", "x = []\nwhile True: x += [[], [], [], [], [], [], [], [], [], []]", objects);
    row("one tensor", "import torch\nx = torch.zeros(2 ** 28 + 1)",
        "a tensor of shape [268435457] takes more than 1024 MiB");
    row("copies of a tensor",
        "import copy, torch\nx = torch.zeros(2 ** 20)\ny = []\n"
        "while True: y.append(copy.deepcopy(x))",
        bytes);
}

void TestLimits::aRunawayProgramIsEndedWithTheReason()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, reason);
    const Run run = runProgram(program.toStdString());
    QCOMPARE(run.problems.size(), std::size_t {1});
    QCOMPARE(run.problems[0].kind, RunProblem::Kind::Limit);
    QCOMPARE(QByteArray::fromStdString(run.problems[0].message), reason);
    QCOMPARE(run.problems[0].line, static_cast<int>(program.count('\n')) + 1);
}

void TestLimits::theStateBeforeTheEndIsKept()
{
    const Run run = runProgram("x = [1]\nfor i in x: x.append(i)\ny = 2\n");
    QCOMPARE(run.steps.size(), std::size_t {1});
    QCOMPARE(run.steps[0].heap.as<List>(run.steps[0].heap.name("x"))->items.size(),
             std::size_t {1});
}

void TestLimits::aLargeProgramEndsAsInPython_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *program, const char *expected) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(expected);
    };
    const char *nest = "import copy, torch\nx = []\nfor i in range(100000):\n    x = [x]\n";
    const char *chain = "import copy, torch\nx = torch.ones(1)\nfor i in range(20000):\n"
                        "    y = torch.ones(1); y.me = x; x = y\n";
    row("appended", "x = []\nfor i in range(200000): x.append(i)\nprint(len(x), x[-1])",
        "200000 199999\n");
    row("many keys", "d = {}\nfor i in range(100000): d[i] = [i]\nprint(len(d), d[99999])",
        "100000 [99999]\n");
    row("popped", "x = list(range(50000))\nwhile x: x.pop()\nprint(x)", "[]\n");
    row("deep and freed", (nest + std::string("del x\nprint('freed')")).c_str(), "freed\n");
    row("deep and copied", (nest + std::string("y = copy.deepcopy(x)")).c_str(),
        "RecursionError: maximum recursion depth exceeded while calling a Python object (line "
        "5)\n");
    row("deep and shallow", (nest + std::string("y = copy.copy(x)\nprint(y[0] is x[0])")).c_str(),
        "True\n");
    row("chain freed", (chain + std::string("del x, y\nprint('freed')")).c_str(), "freed\n");
    row("chain copied", (chain + std::string("y = copy.deepcopy(x)")).c_str(),
        "RecursionError: maximum recursion depth exceeded in comparison (line 5)\n");
    row("chain shown", (chain + std::string("print(x)")).c_str(), "tensor([1.])\n");
    row("deep and shown", (nest + std::string("print(x)")).c_str(),
        "RecursionError: maximum recursion depth exceeded while getting the repr of an object "
        "(line 5)\n");
}

void TestLimits::aLargeProgramEndsAsInPython()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(outputOf(program.toStdString())), expected);
}

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
