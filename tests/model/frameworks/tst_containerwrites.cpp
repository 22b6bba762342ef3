// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/frameworks.h"
#include "model/heap/atomtext.h"
#include "model/heap/parts.h"
#include "model/syntax/parse.h"

#include <QtTest>

using namespace clonescope;
using namespace clonescope::model;

// Every operation of lists and dicts says exactly what it wrote, and copies of containers say what
// they copied.
class TestContainerWrites final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOperationLogsWhatItWrote_data();
    void anOperationLogsWhatItWrote();
    void aShallowCopyIsACopyEvent_data();
    void aShallowCopyIsACopyEvent();
    void whatMakesNoCopyLogsNone();
    void aLongListIsFreedAndComparedWithoutRecursion();
    void aRunawayProgramEndsWithALimit_data();
    void aRunawayProgramEndsWithALimit();
};

namespace
{

Run run(const std::string &program, const Limits &limits = {})
{
    const syntax::Tree tree = syntax::parse(program);
    return execute(program, tree.body, {}, limits);
}

// "[2] - > 5; whole": what was written to the object named x in the last step.
std::string writesToX(const Run &run)
{
    const Heap &before = run.heapAfter(run.steps.size() - 1);
    const Heap &after = run.steps.back().heap;
    const Uid x = after.uid(after.name("x"));
    std::string text;
    for (const Write &write : run.steps.back().writes) {
        if (write.uid != x)
            continue;
        const std::string was = write.before == noSlot ? "-" : atomText(before, write.before);
        const std::string is = write.after == noSlot ? "-" : atomText(after, write.after);
        text += text.empty() ? "" : "; ";
        if (const auto *item = std::get_if<place::Item>(&write.place))
            text += "[" + std::to_string(item->index) + "] " + was + " > " + is;
        else if (const auto *key = std::get_if<place::Key>(&write.place))
            text += "{" + atomText(after, key->key) + "} " + was + " > " + is;
        else
            text += "whole";
    }
    return text;
}

} // namespace

void TestContainerWrites::anOperationLogsWhatItWrote_data()
{
    QTest::addColumn<std::string>("value");
    QTest::addColumn<std::string>("operation");
    QTest::addColumn<std::string>("writes");
    const auto row = [](const char *value, const char *operation, const char *writes) {
        QTest::newRow(operation) << std::string(value) << std::string(operation)
                                 << std::string(writes);
    };
    row("[1, 2, 3]", "x.append(4)", "[3] - > 4");
    row("[1, 2, 3]", "x.insert(1, 4)", "[1] - > 4");
    row("[1, 2, 3]", "x.extend([4, 5])", "[3] - > 4; [4] - > 5");
    row("[1, 2, 3]", "x += (4,)", "[3] - > 4");
    row("[1, 2]", "x *= 2", "[2] - > 1; [3] - > 2");
    row("[1, 2]", "x *= 0", "whole");
    row("[1, 2, 3]", "x.pop()", "[2] 3 > -");
    row("[1, 2, 3]", "x.pop(0)", "[0] 1 > -");
    row("[1, 2, 3]", "x.remove(2)", "[1] 2 > -");
    row("[1, 2, 3]", "del x[-1]", "[2] 3 > -");
    row("[1, 2, 3]", "x[1] = 2", "[1] 2 > 2");
    row("[1, 2, 3]", "x[-1] += 5", "[2] 3 > 8");
    row("[1, 2, 3]", "x[:2] = [7, 8]", "[0] 1 > 7; [1] 2 > 8");
    row("[1, 2, 3]", "x[::2] = [7, 8]", "[0] 1 > 7; [2] 3 > 8");
    row("[1, 2, 3]", "x[3:] = [7]", "[3] - > 7");
    row("[1, 2, 3]", "x[1:] = [7]", "[1] 2 > 7; [2] 3 > -");
    row("[1, 2, 3]", "del x[:2]", "[1] 2 > -; [0] 1 > -");
    row("[1, 2, 3]", "del x[::2]", "[2] 3 > -; [0] 1 > -");
    row("[1, 2, 3]", "x[:0] = range(100)", "whole");
    row("[1, 2, 3]", "x.sort()", "whole");
    row("[1, 2, 3]", "x.reverse()", "whole");
    row("[1, 2, 3]", "x.clear()", "whole");
    row("[1, 2, 3]", "x.index(2)", "");
    row("[1, 2, 3]", "x.count(2) + len(x)", "");
    row("[1, 2, 3]", "print(x, x[1:], x + x, sorted(x), x == x)", "");
    row("{'a': 1}", "x['b'] = 2", "{'b'} - > 2");
    row("{'a': 1}", "x['a'] = 2", "{'a'} 1 > 2");
    row("{'a': 1}", "x['a'] = 1", "{'a'} 1 > 1");
    row("{'a': 1}", "del x['a']", "{'a'} 1 > -");
    row("{'a': 1}", "x.pop('a')", "{'a'} 1 > -");
    row("{'a': 1}", "x.pop('b', 0)", "");
    row("{'a': 1}", "x.popitem()", "{'a'} 1 > -");
    row("{'a': 1}", "x.setdefault('a', 5)", "");
    row("{'a': 1}", "x.setdefault('b', 5)", "{'b'} - > 5");
    row("{'a': 1}", "x.update({'a': 2}, b=3)", "{'a'} 1 > 2; {'b'} - > 3");
    row("{'a': 1}", "x |= {'c': 4}", "{'c'} - > 4");
    row("{'a': 1}", "x.clear()", "whole");
    row("{'a': 1}", "print(x, x.keys(), x.get('b'), list(x.items()), x | x)", "");
}

void TestContainerWrites::anOperationLogsWhatItWrote()
{
    QFETCH(std::string, value);
    QFETCH(std::string, operation);
    QFETCH(std::string, writes);
    const Run ran = run("x = " + value + "\n" + operation + "\n");
    QVERIFY(ran.problems.empty());
    QCOMPARE(ran.steps.size(), std::size_t {2});
    QVERIFY(!ran.steps.back().error);
    QCOMPARE(QString::fromStdString(writesToX(ran)), QString::fromStdString(writes));
}

void TestContainerWrites::aShallowCopyIsACopyEvent_data()
{
    QTest::addColumn<std::string>("program");
    for (const char *program :
         {"x = [[1]]\ny = x.copy()", "x = [[1]]\ny = x[:]", "x = [[1]]\ny = list(x)",
          "x = {1: []}\ny = x.copy()", "x = {1: []}\ny = dict(x)"})
        QTest::newRow(program) << std::string(program);
}

void TestContainerWrites::aShallowCopyIsACopyEvent()
{
    QFETCH(std::string, program);
    const Run ran = run(program);
    const Step &step = ran.steps.back();
    QCOMPARE(step.copies.size(), std::size_t {1});
    const CopyEvent &event = step.copies.front();
    const Uid x = step.heap.uid(step.heap.name("x")), y = step.heap.uid(step.heap.name("y"));
    QVERIFY(event.method == CopyMethod::ShallowCopy && event.framework == Framework::Python);
    QVERIFY(event.sourceUid == x && event.resultUid == y && x != y);
    QCOMPARE(event.pairs.size(), std::size_t {1});
    QVERIFY(event.pairs.front() == std::pair(x, y));
    QCOMPARE(event.line, 2);
}

void TestContainerWrites::whatMakesNoCopyLogsNone()
{
    const Run ran = run("x = [1, 2]\nt = (1, 2)\ny = x[1:]\ny = list((1, 2))\ny = t[:]\n"
                        "y = tuple(t)\ny = x + []\ny = dict([(1, 2)])\ny = sorted(x)\n");
    QCOMPARE(ran.steps.size(), std::size_t {9});
    for (const Step &step : ran.steps)
        QVERIFY(step.copies.empty());
}

void TestContainerWrites::aLongListIsFreedAndComparedWithoutRecursion()
{
    const Run ran = run("x = []\nfor i in range(100000):\n    x = [x]\n"
                        "t = ()\nfor i in range(100000):\n    t = (t, i)\n"
                        "d = {}\nfor i in range(100000):\n    d = {'k': d}\n"
                        "del x\ndel t\nd = 5\n");
    QVERIFY(ran.problems.empty());
    QCOMPARE(ran.steps.size(), std::size_t {9});
    QVERIFY(!ran.steps.back().error);
    QCOMPARE(ran.steps.back().heap.name("x").value, noSlot.value);
}

void TestContainerWrites::aRunawayProgramEndsWithALimit_data()
{
    QTest::addColumn<std::string>("program");
    for (const char *program :
         {"x = 'a' * 10 ** 12", "x = [0] * 10 ** 12", "x = (0,) * 10 ** 12",
          "x = list(range(10 ** 15))", "x = 3\nwhile True:\n    x = x * x",
          "x = 'ab'\nwhile True:\n    x += x", "x = [1]\nwhile True:\n    x += x",
          "x = 2 ** 10 ** 10", "x = 1 << 10 ** 10", "x = 'a'.ljust(10 ** 12)",
          "x = '1'.zfill(10 ** 12)", "x = 'a\\tb'.expandtabs(10 ** 9)",
          "x = 'a' * 1000\nwhile True:\n    x = x.replace('a', 'aa')",
          "x = 'a' * 1000\nwhile True:\n    x = x.join(['b', 'c', 'd'])"})
        QTest::newRow(program) << std::string(program);
}

void TestContainerWrites::aRunawayProgramEndsWithALimit()
{
    QFETCH(std::string, program);
    Limits limits;
    limits.instructions = 1'000'000;
    const Run ran = run(program, limits);
    QCOMPARE(ran.problems.size(), std::size_t {1});
    QVERIFY(ran.problems.front().kind == RunProblem::Kind::Limit);
}

QTEST_APPLESS_MAIN(TestContainerWrites)
#include "tst_containerwrites.moc"
