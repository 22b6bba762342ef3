// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/programrun.h"

#include <QTest>
#include <cstdlib>
#include <malloc.h>
#include <new>

using namespace clonescope::model;
using namespace clonescope::tests;

// What this process has allocated with new, and not freed.
static std::atomic<std::int64_t> liveBytes = 0;

void *operator new(std::size_t size)
{
    void *memory = std::malloc(size);
    if (!memory)
        throw std::bad_alloc();
    liveBytes += static_cast<std::int64_t>(malloc_usable_size(memory));
    return memory;
}

void operator delete(void *memory) noexcept
{
    liveBytes -= static_cast<std::int64_t>(malloc_usable_size(memory));
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    operator delete(memory);
}

namespace
{

// The bytes that the run of a program keeps.
std::int64_t keptBytes(const std::string &program)
{
    const auto tree = clonescope::syntax::parse(program);
    const std::int64_t before = liveBytes;
    const Run run = execute(program, tree.body, {});
    if (!run.problems.empty() || run.steps.size() != tree.body.size() || run.steps.back().error)
        qFatal("the program does not run through");
    return liveBytes - before;
}

} // namespace

class TestExecute final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallEditIsKeptInSixteenKibibytes_data();
    void aSmallEditIsKeptInSixteenKibibytes();
    void readingKeepsNothing();

private:
    const std::string m_objects = "import copy, torch\nx = []\n"
                                  "for i in range(3400):\n    x.append([i, {'k': i + 1000}])\n"
                                  "x[9].append(torch.arange(6))\nx[9][2].tags = [1]\n";
};

void TestExecute::aSmallEditIsKeptInSixteenKibibytes_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::newRow("append") << QByteArray("x[%1].append(1)\n");
    QTest::newRow("append a new object") << QByteArray("x[%1].append([1000 + %1])\n");
    QTest::newRow("set an item") << QByteArray("x[%1][0] = 2000 + %1\n");
    QTest::newRow("set a key") << QByteArray("x[%1][1]['new'] = 'text %1'\n");
    QTest::newRow("bind a name") << QByteArray("name%1 = x[%1]\n");
    QTest::newRow("set an attribute") << QByteArray("x[9][2].attribute%1 = x[%1]\n");
    QTest::newRow("write an element") << QByteArray("x[9][2][3] = %1\n");
    QTest::newRow("append to an attribute") << QByteArray("x[9][2].tags.append(%1)\n");
}

void TestExecute::aSmallEditIsKeptInSixteenKibibytes()
{
    QFETCH(QByteArray, edit);
    std::string edits;
    constexpr int count = 64;
    for (int i = 0; i < count; ++i)
        edits += QString::fromUtf8(edit).arg(i * 53).toStdString();
    (void)keptBytes(m_objects); // what is made once a process
    const std::int64_t without = keptBytes(m_objects);
    const std::int64_t perEdit = (keptBytes(m_objects + edits) - without) / count;
    qInfo("%lld bytes", static_cast<long long>(perEdit));
    QVERIFY2(perEdit <= 16384, std::to_string(perEdit).c_str());
    QVERIFY(perEdit > 0);
}

void TestExecute::readingKeepsNothing()
{
    std::string reads;
    for (int i = 0; i < 64; ++i)
        reads += "x[9][0] is x[8]\n";
    (void)keptBytes(m_objects);
    const std::int64_t without = keptBytes(m_objects);
    const std::int64_t perRead = (keptBytes(m_objects + reads) - without) / 64;
    QVERIFY2(perRead <= 1024, std::to_string(perRead).c_str());
}

QTEST_APPLESS_MAIN(TestExecute)
#include "tst_execute.moc"
