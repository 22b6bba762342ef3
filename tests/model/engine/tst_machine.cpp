// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/heaptext.h"
#include "tests/support/programrun.h"

#include <QTest>
#include <chrono>
#include <future>

using namespace clonescope::model;
using namespace clonescope::tests;

class TestMachine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatPythonPrints_data();
    void printsWhatPythonPrints();
    void leavesTheGraphThatPythonLeaves();
    void aStepIsATopLevelStatement();
    void aStepKnowsItsText();
    void anErrorEndsTheProgram();
    void aFailedStepKeepsNoTemporaries();
    void whatTheEngineLacksIsNoPythonError_data();
    void whatTheEngineLacksIsNoPythonError();
    void limitsEndRunawayPrograms_data();
    void limitsEndRunawayPrograms();
    void hugeSizesEndAsInPyTorch_data();
    void hugeSizesEndAsInPyTorch();
    void aRunCanBeCancelled();
    void writesCarryTheirLines();
    void aTemporaryMethodIsNotMade();
};

void TestMachine::printsWhatPythonPrints_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *program, const char *expected) {
        QTest::newRow(name) << QByteArray(program) << QByteArray(expected);
    };
    row("order", "x = {}\nx[print(1)], x[print(2)] = print(3), print(4)\n", "3\n4\n1\n2\n");
    row("chained assignment", "a = b = [1]\nprint(a is b)", "True\n");
    row("swap", "a, b, c = 1, 2, 3\na, b, c = c, a, b\nprint(a, b, c)", "3 1 2\n");
    row("choice of tuples", "c = 0\nd = 5\na, b = (1, d) if c else (3, d)\nprint(a, b)", "3 5\n");
    row("nested unpacking", "(a, [b, c]), d = (1, 'xy'), 2\nprint(a, b, c, d)", "1 x y 2\n");
    row("chained comparison", "x = []\nprint(2 > 1 != x == x, 1 < 0 < y)", "True False\n");
    row("for else", "for i in [1, 2]:\n    if i == 3:\n        break\nelse:\n    print('else', i)",
        "else 2\n");
    row("break",
        "for i in range(9):\n    for j in 'ab':\n        if j == 'b': break\n    if i == 2: "
        "break\nelse: print(0)\nprint(i, j)",
        "2 b\n");
    row("continue",
        "i = 0\nwhile i < 5:\n    i += 1\n    if i % 2: continue\n    print(i, end=' ')\nelse:\n   "
        " print('done')",
        "2 4 done\n");
    row("boolean values", "print([] or 'a', 1 and [], not [], 0 or None)", "a [] True None\n");
    row("constants",
        "a = 1000\nb = 1000\nc = [1000, (1000, 'x y')]\nprint(a is b, a is c[0], c[1] is (1000, 'x "
        "y'), a is 1000.0)",
        "True True True False\n");
    row("folding",
        "a = 500 + 500\nb = 1000\nprint(a is b, (1, 2)[1:] is (2,), -b is -b, 'a' 'b' is 'ab', 2 "
        "** 200 is 2 ** 200)",
        "True False False True False\n");
    row("letters", "s = 'hq7'\nprint('h' is s[0], '7' is s[2], 'h' is 'h')", "False True True\n");
    row("huge constants", "print(-2 ** 70 >> 3, 0x123456789abcdef0123456789)",
        "-147573952589676412928 90144042682896311822508713865\n");
    row("f-strings", "s = 'a\xc3\xa4'\nprint(f'{s}{s!r}{s!a}{1 + 1}', f'{s}' is s, f'', f'{{}}')",
        "a\xc3\xa4"
        "'a\xc3\xa4''a\\xe4'2 True  {}\n");
    row("augmented", "a = [1]\nb = a\na += [2]\na[0] *= 5\nprint(b)\na = a + [3]\nprint(b, a)",
        "[5, 2]\n[5, 2] [5, 2, 3]\n");
    row("delete", "a = [1, 2, 3]\nb = 1\ndel a[0], b\nprint(a)\nprint(b)",
        "[2, 3]\nNameError: name 'b' is not defined (line 5)\n");
    row("annotations", "x: print('int') = print('value')\ny: print('bare')\nprint(y)",
        "value\nint\nbare\nNameError: name 'y' is not defined (line 3)\n");
    row("name", "print(__name__)", "__main__\n");
    row("hidden builtin", "print(len)\nlen = 3\nprint(len)\ndel len\nprint(len('ab'))",
        "<built-in function len>\n3\n2\n");
    row("too many", "a, b = [1, 2, 3]",
        "ValueError: too many values to unpack (expected 2) (line 1)\n");
    row("too few", "a, b, c = 'xy'",
        "ValueError: not enough values to unpack (expected 3, got 2) (line 1)\n");
    row("not iterable", "a, b = 3", "TypeError: cannot unpack non-iterable int object (line 1)\n");
    row("loop over int", "for a in 3: pass", "TypeError: 'int' object is not iterable (line 1)\n");
    row("line of an error", "x = [\n  1,\n  2 +\n  None,\n]",
        "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType' (line 3)\n");
    row("unhashable", "x = {1: 2, (1, []): 3}", "TypeError: unhashable type: 'list' (line 1)\n");
    row("own cycle", "x = [1]\nx.append(x)\nd = {'x': x}\nx.append(d)\nd['d'] = d\nprint(x)",
        "[1, [...], {'x': [...], 'd': {...}}]\n");
    row("own remainder",
        "a = 1000\nb = 2 ** 30\n"
        "print(a % b is a, a % (b - 1) is a, a % (b - 1), -a % (b - 1), -a % -b, a % -7)",
        "True False 1000 1073740823 -1000 -1\n");
    row("import", "import copy as c\nfrom copy import deepcopy as d\nprint(c.deepcopy is d)",
        "True\n");
}

void TestMachine::printsWhatPythonPrints()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(outputOf(program.toStdString())), expected);
}

void TestMachine::leavesTheGraphThatPythonLeaves()
{
    const Run run = runProgram("import copy\nx = [1, (2, 'a'), {'k': None}]\nx.append(x)\n"
                               "y = copy.deepcopy(x)\nx[2]['k'] = y[2]\n_hidden = 1\n");
    QCOMPARE(QByteArray::fromStdString(heapText(run.steps.back().heap)),
             QByteArray("x = #0\ny = #1\n#0 list [1, #2, #3, #0]\n#1 list [1, #2, #4, #1]\n"
                        "#2 tuple (2, 'a')\n#3 dict {'k': #4}\n#4 dict {'k': None}\n"));
}

void TestMachine::aStepIsATopLevelStatement()
{
    const Run run = runProgram("'''doc'''\nx = 1; y = 2\nfor i in range(3):\n    x += i\n\npass\n");
    QCOMPARE(run.steps.size(), std::size_t {5});
    QCOMPARE(run.steps[3].line, 3);
    QCOMPARE(run.steps[3].endLine, 4);
    QCOMPARE(heapText(run.heapAfter(1)), std::string());
    QCOMPARE(heapText(run.heapAfter(2)), std::string("x = 1\n"));
    QCOMPARE(heapText(run.heapAfter(5)), std::string("i = 2\nx = 4\ny = 2\n"));
}

void TestMachine::aStepKnowsItsText()
{
    const std::string text = "\xef\xbb\xbf\xc3\xa4 = '\xc3\xb6'; x = [1,\r\n 2]\rprint(x)";
    const Run run = runProgram(text);
    const auto textOf = [&](std::size_t i) {
        return text.substr(run.steps[i].begin, run.steps[i].end - run.steps[i].begin);
    };
    QCOMPARE(textOf(0), std::string("\xc3\xa4 = '\xc3\xb6'"));
    QCOMPARE(textOf(1), std::string("x = [1,\r\n 2]"));
    QCOMPARE(textOf(2), std::string("print(x)"));
}

void TestMachine::anErrorEndsTheProgram()
{
    const Run run = runProgram("x = [1]\nfor i in x:\n    print(i)\n    x[5]\ny = 2\n");
    QCOMPARE(run.steps.size(), std::size_t {2});
    QCOMPARE(run.steps[1].output, std::string("1\n"));
    QVERIFY(run.steps[1].error
            == (RunError {"IndexError", "list index out of range", 4, {{"<module>", 4}}}));
    QVERIFY(run.problems.empty());
}

void TestMachine::aFailedStepKeepsNoTemporaries()
{
    const Run run = runProgram("x = []\nx.append([x, [1, 2], y])\n");
    QVERIFY(run.steps.at(1).error.has_value());
    QCOMPARE(run.steps[1].heap.objectCount(), run.steps[0].heap.objectCount());
}

void TestMachine::whatTheEngineLacksIsNoPythonError_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("module") << QByteArray("import numpy\nnumpy.ones(2)");
    QTest::newRow("member") << QByteArray("import torch\nx = torch.lobpcg");
    QTest::newRow("builtin") << QByteArray("input()");
    QTest::newRow("file") << QByteArray("print(__file__)");
}

void TestMachine::whatTheEngineLacksIsNoPythonError()
{
    QFETCH(QByteArray, program);
    const Run run = runProgram(program.toStdString());
    QCOMPARE(run.problems.size(), std::size_t {1});
    QCOMPARE(run.problems[0].kind, RunProblem::Kind::Unsupported);
    for (const Step &step : run.steps)
        QVERIFY(!step.error);
}

void TestMachine::limitsEndRunawayPrograms_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::newRow("loop") << QByteArray("while True: pass");
    QTest::newRow("list") << QByteArray("x = []\nwhile True: x.append([])");
    QTest::newRow("doubling") << QByteArray("x = [1]\nwhile True: x += x");
    QTest::newRow("text") << QByteArray("x = 'a'\nwhile True: x += x");
    QTest::newRow("number") << QByteArray("x = 9\nwhile True: x = x * x");
    QTest::newRow("power") << QByteArray("x = 9 ** 9 ** 9 ** 9");
    QTest::newRow("repeat") << QByteArray("n = 10 ** 12\nx = [0] * n");
    QTest::newRow("repeated text") << QByteArray("n = 10 ** 12\nx = 'ab' * n");
    QTest::newRow("shift") << QByteArray("n = 10 ** 12\nx = 1 << n");
    QTest::newRow("range") << QByteArray("x = list(range(10 ** 15))");
    QTest::newRow("sum") << QByteArray("x = sum(range(10 ** 15))");
    QTest::newRow("search") << QByteArray("x = [] in range(10 ** 15)");
    QTest::newRow("growing loop") << QByteArray("x = [1]\nfor i in x: x.append(i)");
    QTest::newRow("output") << QByteArray("while True: print('a' * 1000)");
    QTest::newRow("text of a dag")
        << QByteArray("t = (1,)\nfor i in range(100): t = (t, t)\nprint(t)");
    QTest::newRow("equality of dags") << QByteArray(
        "t = (1,)\nu = (1,)\nfor i in range(100):\n    t = (t, t)\n    u = (u, u)\nt == u");
    QTest::newRow("hash of a dag")
        << QByteArray("t = (1,)\nfor i in range(100): t = (t, t)\nx = {t: 1}");
    const QByteArray wide = "import torch\nx = torch.ones(1).expand(2 ** 40)\n";
    for (const char *use :
         {"y = x.clone()", "y = x + 1", "y = x == 1", "y = x.contiguous()", "y = -x",
          "y = x.to(torch.float64)", "y = x.tolist()", "y = list(x)", "x.zero_()", "1 in x"})
        QTest::newRow(use) << wide + use;
    QTest::newRow("tensors side by side") << QByteArray(
        "import torch\nx = torch.ones(20000, 1)\ny = torch.ones(1, 20000)\nz = x * y");
    QTest::newRow("tensor") << QByteArray("import torch\nx = torch.zeros(10 ** 12)");
}

void TestMachine::limitsEndRunawayPrograms()
{
    QFETCH(QByteArray, program);
    Limits limits;
    limits.instructions = 300'000;
    limits.objects = 100'000;
    limits.bytes = 1 << 20;
    const Run run = runProgram(program.toStdString(), limits);
    QCOMPARE(run.problems.size(), std::size_t {1});
    QCOMPARE(run.problems[0].kind, RunProblem::Kind::Limit);
    QCOMPARE(run.problems[0].line, static_cast<int>(program.count('\n')) + 1);
}

void TestMachine::hugeSizesEndAsInPyTorch_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QByteArray>("expected"); // the error, or what is printed
    const auto row = [](const char *statement, const char *expected) {
        QTest::newRow(statement) << QByteArray(statement) << QByteArray(expected);
    };
    const auto uncounted = "RuntimeError: numel: integer multiplication overflow";
    for (const char *view :
         {"x.expand(4, 2**62)", "x.expand(2**62, 2)", "x.expand(2**40, 2**40, 0)",
          "x.expand(2**32, 2**31)", "x.expand(-2, 3)", "e.view(2**40, 2**40, 0)",
          "e.reshape(2**62, 4, 0)", "e.view(4, 2**62)", "o.permute(1, 2, 0)", "o.transpose(0, 2)",
          "o.T", "torch.eye(2**40)", "e.expand(2**62, 2**62, 0, 3)"})
        row(view, uncounted);
    row("torch.zeros(2**40, 2**40)",
        "RuntimeError: Storage size calculation overflowed with sizes=[1099511627776, "
        "1099511627776]");
    row("torch.ones(2**40, 2**40, 0)",
        "RuntimeError: Storage size calculation overflowed with sizes=[1099511627776, "
        "1099511627776, 0]");
    row("torch.full((2**61,), 1.5)",
        "RuntimeError: Storage size calculation overflowed with sizes=[2305843009213693952]");
    row("torch.rand(4, 2**62)",
        "RuntimeError: Storage size calculation overflowed with sizes=[4, 4611686018427387904]");
    row("torch.arange(2**62)",
        "RuntimeError: Storage size calculation overflowed with sizes=[4611686018427387904]");
    row("x.expand(2**62, 1, 1) + torch.zeros(8, 0)",
        "RuntimeError: Storage size calculation overflowed with sizes=[4611686018427387904, 8, 0]");
    row("x.view(4, 2**62)",
        "RuntimeError: shape '[4, 4611686018427387904]' is invalid for input of size 1");
    row("e.view(2**62, 3)",
        "RuntimeError: shape '[4611686018427387904, 3]' is invalid for input of size 0");
    row("x.expand(2**63 - 1)[:1]", "(1,) (0,)");
    row("x.expand(2**32, 2**31, 0)", "(4294967296, 2147483648, 0) (0, 0, 0)");
    row("x.expand(2**31, 2**31).flatten()", "(4611686018427387904,) (0,)");
    row("torch.zeros(3, 0) + x.expand(2**62, 1, 1)", "(4611686018427387904, 3, 0) (3, 1, 1)");
    row("torch.zeros(3, 0) == x.expand(2**40, 1, 1)", "(1099511627776, 3, 0) (3, 1, 1)");
    row("o.flatten(1, 2)", "(0, 0) (1, 1)");
    row("o[:, :, :, None] + 1", "(0, 1099511627776, 1099511627776, 1) (0, 1099511627776, 1, 1)");
    row("torch.zeros(0, 2**62, 4).clone()", "(0, 4611686018427387904, 4) (0, 4, 1)");
    row("-torch.zeros(0, 2**62, 4)", "(0, 4611686018427387904, 4) (0, 4, 1)");
    row("torch.zeros(0, 2**62, 4)[None]", "(1, 0, 4611686018427387904, 4) (0, 0, 4, 1)");
    row("torch.zeros(3)[::2**62][None]", "(1, 1) (4611686018427387904, 4611686018427387904)");
    row("torch.eye(0, 2**63 - 1)", "(0, 9223372036854775807) (9223372036854775807, 1)");
    row("torch.zeros(2**40, 0)", "(1099511627776, 0) (1, 1)");
}

void TestMachine::hugeSizesEndAsInPyTorch()
{
    QFETCH(QByteArray, statement);
    QFETCH(QByteArray, expected);
    const Run run = runProgram("import torch\nx = torch.zeros(1)\ne = torch.zeros(0, 3)\n"
                               "o = torch.zeros(0, 2**40, 2**40)\nr = "
                               + statement.toStdString() + "\nprint(tuple(r.shape), r.stride())\n");
    QVERIFY2(run.problems.empty(),
             run.problems.empty() ? "" : run.problems.front().message.c_str());
    const auto &error = run.steps.back().error;
    if (error)
        QCOMPARE(QByteArray::fromStdString(error->type + ": " + error->message), expected);
    else
        QCOMPARE(QByteArray::fromStdString(run.steps.back().output), expected + "\n");
}

void TestMachine::aRunCanBeCancelled()
{
    std::atomic<bool> cancelled = false;
    auto running = std::async(std::launch::async, [&] {
        Limits limits;
        limits.instructions = ~std::uint64_t {0};
        return runProgram("x = 1\nwhile True: x = 2\n", limits, &cancelled);
    });
    QCOMPARE(running.wait_for(std::chrono::milliseconds(1)), std::future_status::timeout);
    cancelled = true;
    const Run run = running.get();
    QVERIFY(run.steps.size() <= 1);
    QVERIFY(run.problems.empty());
}

void TestMachine::writesCarryTheirLines()
{
    const Run run = runProgram("x = [1, 2]\nfor i in [0, 1]:\n    x[i] = 5\n");
    const std::vector<Write> &writes = run.steps.at(1).writes;
    QCOMPARE(writes.size(), std::size_t {3}); // i, x[0], x[1]
    QCOMPARE(writes[0].line, 2);
    QCOMPARE(writes[1].line, 3);
    QVERIFY(writes[2].place == WritePlace {place::Item {1}});
}

// A method that is only called makes no object, which the heap would have to keep room for.
void TestMachine::aTemporaryMethodIsNotMade()
{
    const Run run = runProgram("x = []\nx.append(1)\nm = x.append\nm(2)\nprint(x)\n");
    QCOMPARE(run.steps.back().output, std::string("[1, 2]\n"));
    QCOMPARE(run.heapAfter(2).nextUid().value, run.heapAfter(1).nextUid().value);
}

QTEST_APPLESS_MAIN(TestMachine)
#include "tst_machine.moc"
