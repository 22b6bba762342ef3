// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/base/memory.h"
#include "tests/support/programrun.h"

#include <QtTest>
#include <cstdlib>
#include <new>

using namespace clonescope::model;
using namespace clonescope::tests;

namespace
{

// What may still be allocated, in this thread; that it is limited at all.
thread_local bool isLimited = false;
thread_local std::size_t left = 0;

} // namespace

// An operator new that fails as that of a full machine: the handler is asked, and what it lets go
// is there then.
void *operator new(std::size_t size)
{
    while (isLimited && size > left) {
        const auto handler = std::get_new_handler();
        if (!handler)
            throw std::bad_alloc();
        isLimited = false;
        try {
            handler();
        } catch (...) {
            isLimited = true;
            throw;
        }
        isLimited = true;
        left += memoryReserve;
    }
    left -= isLimited ? size : 0;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

// Where there is no more memory, a run ends with that reason, and what it did before is kept.
class TestMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunEndsInOrderWhereverMemoryEnds_data();
    void aRunEndsInOrderWhereverMemoryEnds();
    void whatIsLargerThanTheReserveEndsItToo();
    void theNextRunHasMemoryAgain();
};

namespace
{

// Runs with `bytes` of memory, the reserve apart.
Run runWithin(std::size_t bytes, const std::string &program)
{
    keepMemoryReserve();
    const clonescope::syntax::Tree tree = clonescope::syntax::parse(program);
    left = bytes;
    isLimited = true;
    Run run = execute(program, tree.body, {});
    isLimited = false;
    return run;
}

} // namespace

void TestMemory::aRunEndsInOrderWhereverMemoryEnds_data()
{
    QTest::addColumn<QByteArray>("program");
    const auto row = [](const char *program) { QTest::newRow(program) << QByteArray(program); };
    row("x = []\nwhile True: x.append([x])\n");
    row("x = {}\nwhile True: x[len(x)] = str(x.keys)\n");
    row("import copy\nx = [[[]] * 50]\nfor i in range(99999): y = [x, copy.deepcopy(x)]; x = y\n");
    row("import torch\nx = torch.ones(3)\nfor i in range(99999): x = x + x.clone()\n");
    row("x = []\nfor i in range(50000): x = [x]\ny = x\nx = 1\ny = 2\nwhile True: x = [x, [x]]\n");
}

void TestMemory::aRunEndsInOrderWhereverMemoryEnds()
{
    QFETCH(QByteArray, program);
    static_cast<void>(runProgram("x = [1]\n")); // what is made once is there
    for (std::size_t bytes = 100'000; bytes < 3'000'000; bytes += bytes / 37) {
        const Run run = runWithin(bytes, "first = [1]\n" + program.toStdString());
        QCOMPARE(run.problems.size(), std::size_t {1});
        QCOMPARE(run.problems[0].kind, RunProblem::Kind::Limit);
        QCOMPARE(run.problems[0].message, std::string(outOfMemory));
        QVERIFY(isMemoryShort());
        QVERIFY(bytes < 1'000'000 || !run.steps.empty());
    }
}

void TestMemory::whatIsLargerThanTheReserveEndsItToo()
{
    const Run run = runWithin(10'000'000, "x = 'a' * 100000\ny = 2\nx = x * 2000\n");
    QCOMPARE(run.problems.size(), std::size_t {1});
    QCOMPARE(run.problems[0].kind, RunProblem::Kind::Limit);
    QCOMPARE(run.problems[0].message, std::string(outOfMemory));
    QCOMPARE(run.problems[0].line, 3);
    QCOMPARE(run.steps.size(), std::size_t {2});
}

void TestMemory::theNextRunHasMemoryAgain()
{
    static_cast<void>(runWithin(1'000'000, "x = []\nwhile True: x.append([x])\n"));
    QVERIFY(isMemoryShort());
    const Run run = runWithin(10'000'000, "x = [1]\n");
    QVERIFY(run.problems.empty());
    QVERIFY(!isMemoryShort());
}

QTEST_APPLESS_MAIN(TestMemory)
#include "tst_memory.moc"
