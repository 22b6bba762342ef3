// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/moments.h"
#include "model/frameworks/frameworks.h"
#include "model/heap/atomtext.h"
#include "model/questions/graph.h"
#include "model/questions/pathfinder.h"
#include "model/questions/pathparser.h"
#include "model/questions/paths.h"
#include "model/syntax/parse.h"

#include <QTest>

using namespace clonescope;
using namespace clonescope::model;

// What is told of a statement moment by moment, and that nothing else changes by it.
class TestMoments final : public QObject
{
    Q_OBJECT

private:
    static Run run(std::string_view text, std::optional<std::size_t> into,
                   const Limits &limits = {})
    {
        const syntax::Tree tree = syntax::parse(text);
        return execute(text, tree.body, {}, limits, nullptr, into);
    }

    // "call 1 add | r = add(x, 3) | items@add n@add" for each moment of the statement.
    static QByteArray told(std::string_view text, std::size_t into)
    {
        QByteArray all;
        const Run made = run(text, into);
        for (const Step &step : made.steps) {
            if (!step.moment)
                continue;
            static constexpr std::array kinds {"", "call ", "return ", "yield "};
            all += kinds[static_cast<std::size_t>(step.moment->kind)];
            all += QByteArray::number(static_cast<qulonglong>(step.moment->depth));
            for (const std::string &call : step.moment->calls)
                all += ' ' + QByteArray::fromStdString(call);
            if (step.moment->result != noSlot)
                all += " = " + QByteArray::fromStdString(shownText(step.heap, step.moment->result));
            const auto part = text.substr(step.begin, step.end - step.begin);
            all += " | " + QByteArray(part.data(), qsizetype(part.size())).trimmed() + " |";
            for (const NamedValue &name : visibleNames(step.heap))
                if (name.name.find('@') != std::string::npos)
                    all += ' ' + QByteArray::fromStdString(name.name) + '='
                        + QByteArray::fromStdString(shownText(step.heap, name.value));
            all += '\n';
        }
        return all;
    }

private Q_SLOTS:
    void aCallIsToldFromItsBeginningToItsReturn()
    {
        QCOMPARE(told("def add(n, k=2):\n    s = n + k\n    return s\nr = add(3)\n", 1),
                 QByteArray("call 1 add | r = add(3) | n@add=3 k@add=2\n"
                            "1 add | s = n + k | n@add=3 k@add=2 s@add=5\n"
                            "return 1 add = 5 | return s | n@add=3 k@add=2 s@add=5\n"
                            "0 | r = add(3) |\n"));
    }

    void aLoopIsToldTurnByTurn()
    {
        QCOMPARE(told("s = 0\nfor i in [1, 2]:\n    s += i\n", 1),
                 QByteArray("0 | for i in [1, 2]: |\n0 | s += i |\n0 | for i in [1, 2]: |\n"
                            "0 | s += i |\n0 | for i in [1, 2]: |\n"));
    }

    void callsOfOneNameAreNumbered()
    {
        QCOMPARE(told("def f(n):\n    if n:\n        f(n - 1)\nf(1)\n", 1),
                 QByteArray("call 1 f | f(1) | n@f=1\n1 f | if n: | n@f=1\n"
                            "call 2 f f(2) | f(n - 1) | n@f=1 n@f(2)=0\n"
                            "return 2 f f(2) = None | if n: | n@f=1 n@f(2)=0\n"
                            "return 1 f = None | f(n - 1) | n@f=1\n0 | f(1) |\n"));
    }

    void cellsAndLambdasHaveTheirNames()
    {
        QCOMPARE(told("def f(a):\n    g = lambda b: a + b\n    return g(2)\nr = f(1)\n", 1),
                 QByteArray("call 1 f | r = f(1) | a@f=1\n"
                            "1 f | g = lambda b: a + b | a@f=1\n"
                            "return 2 f lambda = 3 | return g(2) | a@f=1 b@lambda=2 a@lambda=1\n"
                            "return 1 f = 3 | return g(2) | a@f=1\n"
                            "0 | r = f(1) |\n"));
    }

    void anExceptionEndsTheCallsThatItPasses()
    {
        const QByteArray all = told("def f():\n    x = 1\n    raise ValueError\n"
                                    "try:\n    f()\nexcept ValueError:\n    y = 2\n",
                                    1);
        QCOMPARE(all,
                 QByteArray("0 | try: |\ncall 1 f | f() |\n1 f | x = 1 | x@f=1\n"
                            "0 | raise ValueError |\n0 | except ValueError: |\n0 | y = 2 |\n"));
    }

    void aStatementThatEndsTheProgramIsToldUpToThere()
    {
        const Run made = run("def f(a):\n    b = a\n    return b[9]\nf([])\n", 1);
        QVERIFY(made.steps.back().error && made.steps.back().moment);
        QCOMPARE(made.steps.back().line, 3);
        QCOMPARE(made.steps.size(), std::size_t {4});
    }

    void aClassIsMadeStatementByStatement()
    {
        QCOMPARE(told("class C:\n    a = 1\n    b = [a]\n", 0),
                 QByteArray("0 | class C: |\n0 | a = 1 |\n0 | b = [a] |\n"));
        QCOMPARE(told("def f(n):\n    class C:\n        a = n\n    return C\nr = f([])\n", 1),
                 QByteArray("call 1 f | r = f([]) | n@f=list\n1 f | class C: | n@f=list\n"
                            "1 f | a = n | n@f=list C@f=C\n"
                            "return 1 f = C | return C | n@f=list C@f=C\n0 | r = f([]) |\n"));
    }

    void generatorsGiveBackAtEachYield()
    {
        QCOMPARE(told("def g():\n    yield 1\n    yield 2\nr = list(g())\n", 1),
                 QByteArray("call 1 g | r = list(g()) |\nyield 1 g = 1 | yield 1 |\n"
                            "call 1 g | r = list(g()) |\nyield 1 g = 2 | yield 2 |\n"
                            "return 1 g = None | yield 2 |\n0 | r = list(g()) |\n"));
    }

    void aPlainStatementHasNoMoments()
    {
        for (const Step &step : run("x = [1]\nx.append(2)\n", 1).steps)
            QVERIFY(!step.moment);
    }

    // The names of a call lead to objects, and its statements mention them.
    void pathsBeginAtTheNamesOfCalls()
    {
        const Run made = run("x = [1]\ndef f(a):\n    a.append(2)\nf(x)\n", 2);
        const Step &step = made.steps[3];
        QCOMPARE(resolve(step.heap, *parsePath("a@f")), step.heap.name("x"));
        QCOMPARE(resolve(step.heap, *parsePath("a@f[1]")), Heap::smallInt(2));
        QCOMPARE(step.mentions.front().path.name, std::string("a@f"));
        QCOMPARE(made.steps.back().heap.name("a@f"), noSlot);
        const auto ways = pathsTo(step.heap, std::array {step.heap.name("x")});
        QCOMPARE(ways.size(), std::size_t {2});
    }

    // Objects live and die, and are numbered, as they do where nobody looks.
    void watchingChangesNothing()
    {
        const std::string_view text = "class C:\n    def __del__(self):\n        print('gone')\n"
                                      "def f(n):\n    c = C()\n    c = [C(), n]\n    return c[1]\n"
                                      "print(f(3))\nprint(list(globals()), len(globals()))\n"
                                      "z = f(4)\n";
        const Run plain = run(text, {}), watched = run(text, 2);
        std::string seen;
        for (const Step &step : watched.steps)
            seen += step.output;
        std::string expected;
        for (const Step &step : plain.steps)
            expected += step.output;
        QCOMPARE(seen, expected);
        QCOMPARE(watched.steps.back().heap.objectCount(),
                 plain.steps.back().heap.objectCount() + 4);
    }

    void deepAndLongOnesEnd()
    {
        const Run deep = run("def f(n):\n    return f(n + 1)\nf(0)\n", 1);
        QCOMPARE(deep.steps.back().error->type, std::string("RecursionError"));
        QVERIFY(deep.steps.size() > 900);
        const Run endless = run("n = 0\nwhile True:\n    n += 1\n", 1);
        QCOMPARE(endless.problems.front().kind, RunProblem::Kind::Limit);
        QVERIFY(endless.steps.size() <= Moments::most + 2);
    }
};

QTEST_APPLESS_MAIN(TestMoments)
#include "tst_moments.moc"
