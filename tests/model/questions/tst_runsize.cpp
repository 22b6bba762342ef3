// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/runsize.h"
#include "tests/support/programrun.h"

#include <QtTest>
#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace
{

std::atomic<std::int64_t> held = 0; // bytes that C++ took and has not given back

void *take(std::size_t size)
{
    void *const memory = std::malloc(size);
    if (!memory)
        throw std::bad_alloc();
    held += static_cast<std::int64_t>(malloc_usable_size(memory));
    return memory;
}

void giveBack(void *memory)
{
    held -= static_cast<std::int64_t>(malloc_usable_size(memory));
    std::free(memory);
}

} // namespace

void *operator new(std::size_t size)
{
    return take(size);
}
// The sanitizers have one of their own, else.
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    try {
        return operator new(size);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}
void operator delete(void *memory) noexcept
{
    giveBack(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    giveBack(memory);
}

using namespace clonescope::model;
using namespace clonescope::tests;

// The size of a run is what it holds of the process's memory, whatever its steps have in common.
class TestRunSize final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheRunHolds_data();
    void isWhatTheRunHolds();
};

void TestRunSize::isWhatTheRunHolds_data()
{
    QTest::addColumn<QByteArray>("program");
    const auto row
        = [](const char *name, const QByteArray &program) { QTest::newRow(name) << program; };
    const QByteArray steps = QByteArray("y = 1\n").repeated(100);
    row("nothing much", "x = 1\n");
    row("many steps", QByteArray("x = [1, 2, 3]\nx.append('a' * 40)\n").repeated(200));
    row("a string", "x = 'a' * 5000000\n" + steps);
    row("a string in two names and a list", "x = 'a' * 5000000\ny = x\nz = [x, y]\n" + steps);
    row("two strings", "x = 'a' * 5000000\nx = 'b' * 5000000\n" + steps);
    row("many strings", "x = []\nfor i in range(1000): x.append('n' * i)\n" + steps);
    row("a tensor", "import torch\nx = torch.ones(1000000)\n" + steps);
    row("one that is all zero", "import torch\nx = torch.zeros(4000000)\n" + steps);
    row("a block of one, written", "import torch\nx = torch.ones(1000000)\nx[0] = 2\n" + steps);
    row("one and its clone", "import torch\nx = torch.ones(1000000)\ny = x.clone()\n" + steps);
    row("many small ones",
        "import torch\nx = []\nfor i in range(1000): x.append(torch.ones(3))\n" + steps);
    row("a list", "x = list(range(100000))\n" + steps);
    row("a list, one item written often",
        "x = [[]] * 100000\n" + QByteArray("x[5] = y = [1]\n").repeated(10) + steps);
    row("a list, all items written by a step",
        "x = [0] * 20000\nfor i in range(20000): x[i] = 1\n" + steps);
    row("a dict", "x = {}\nfor i in range(100000): x[i] = None\n" + steps);
    row("large integers", "x = [3 ** 4000, 3 ** 5000, 3 ** 6000] * 10\n" + steps);
    row("copies",
        "import copy\nx = []\nfor i in range(3000): x.append([i])\ny = copy.deepcopy(x)\n" + steps);
    row("what was printed", "print('a' * 3000000)\n" + steps);
    row("a random state", "import torch\nx = torch.randn(10)\ny = torch.randn(10)\n" + steps);
}

void TestRunSize::isWhatTheRunHolds()
{
    QFETCH(QByteArray, program);
    const std::string text = program.toStdString();
    QVERIFY(runProgram(text).problems.empty()); // what is made once for all is there from then on
    const std::int64_t before = held;
    const Run run = runProgram(text);
    const auto holds = double(held - before);
    const auto size = double(bytesOf(run));
    // Within a fifth, in truth; what a sanitizer's malloc takes is another matter.
    QVERIFY2(size >= holds / 1.5 - 4000 && size <= holds * 1.5 + 4000,
             qPrintable(QStringLiteral("%1 of %2 bytes").arg(size).arg(holds)));
}

QTEST_APPLESS_MAIN(TestRunSize)
#include "tst_runsize.moc"
