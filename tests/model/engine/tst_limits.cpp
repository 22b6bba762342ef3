// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/programrun.h"

#include <QFile>
#include <QtTest>
#include <chrono>
#include <future>
#include <sys/resource.h>
#include <thread>

using namespace clonescope::model;
using namespace clonescope::tests;

namespace
{

// A runaway program takes ten times as long where nothing is optimized, and longer where each
// access is looked at.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
constexpr std::uint64_t scale = 50;
#elif defined(NDEBUG)
constexpr bool isSanitized = false;
constexpr std::uint64_t scale = 1;
#else
constexpr bool isSanitized = false;
constexpr std::uint64_t scale = 10;
#endif

// What the window works with, or a part of it.
Limits windowLimits()
{
    Limits limits;
    limits.instructions /= scale;
    limits.objects /= scale;
    limits.bytes /= scale;
    return limits;
}

struct Hostile {
    QByteArray name;
    QByteArray program;
    bool isStopped = false;
    QByteArray expected;
};

// hostile.txt: "=== name", the program, "--- prints" and what, or "--- stops: why".
std::vector<Hostile> hostilePrograms()
{
    QFile file(QStringLiteral(TESTS_DIR "/model/hostile.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    std::vector<Hostile> all;
    bool isExpected = false;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        if (line.startsWith("=== ")) {
            all.push_back({line.mid(4).trimmed(), {}, false, {}});
            isExpected = false;
        } else if (line.startsWith("--- ")) {
            all.back().isStopped = line.startsWith("--- stops: ");
            if (all.back().isStopped)
                all.back().expected = line.mid(11).trimmed();
            isExpected = true;
        } else if (!all.empty()) {
            (isExpected ? all.back().expected : all.back().program) += line;
        }
    }
    return all;
}

void addRows()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<bool>("isStopped");
    QTest::addColumn<QByteArray>("expected");
    for (const Hostile &hostile : hostilePrograms())
        QTest::newRow(hostile.name.constData())
            << hostile.program << hostile.isStopped << hostile.expected;
}

} // namespace

// The limits that the window works with end every runaway program; and what is merely large or deep
// ends as in Python, in time that grows with it and no faster (else this test does not end).
class TestLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHostileProgramEnds_data() { addRows(); }
    void aHostileProgramEnds();
    void aHostileProgramCanBeCancelled_data() { addRows(); }
    void aHostileProgramCanBeCancelled();
    void theStateBeforeTheEndIsKept();
    void noProgramTakesMoreThanTwoGibibytes();
};

void TestLimits::aHostileProgramEnds()
{
    QFETCH(QByteArray, program);
    QFETCH(bool, isStopped);
    QFETCH(QByteArray, expected);
    Limits limits = isStopped || isSanitized ? windowLimits() : Limits {};
    // What work is not counted does not end by a part of the limit either.
    const bool isByWork
        = expected == "the program does not end within" || expected == "takes longer than";
    if (isStopped && isByWork)
        limits.instructions /= 5;
    const auto output = QByteArray::fromStdString(outputOf(program.toStdString(), limits));
    if (!isSanitized && !isStopped)
        QCOMPARE(output, expected);
    // Which limit is met first is another matter with a part of each.
    if (isStopped)
        QVERIFY2(output.contains("stopped: ") && (isSanitized || output.contains(expected)),
                 output.right(300));
}

// A run that is called off while it works, wherever it is, comes back: at once, unless it has
// ended.
void TestLimits::aHostileProgramCanBeCancelled()
{
    QFETCH(QByteArray, program);
    std::atomic<bool> cancelled = false;
    auto run = std::async(std::launch::async, [&] {
        return runProgram(program.toStdString(), {.instructions = std::uint64_t {1} << 62U},
                          &cancelled)
            .problems.size();
    });
    run.wait_for(std::chrono::milliseconds(50));
    cancelled = true;
    run.wait();
}

void TestLimits::theStateBeforeTheEndIsKept()
{
    const Run run
        = runProgram("x = [1]\nfor i in x: x.append(i)\ny = 2\n", {.instructions = 100'000});
    QCOMPARE(run.steps.size(), std::size_t {1});
    QCOMPARE(run.steps[0].heap.as<List>(run.steps[0].heap.name("x"))->items.size(),
             std::size_t {1});
    QCOMPARE(run.problems.size(), std::size_t {1});
    QCOMPARE(run.problems[0].kind, RunProblem::Kind::Limit);
    QCOMPARE(run.problems[0].line, 2);
}

// After all of the above.
void TestLimits::noProgramTakesMoreThanTwoGibibytes()
{
    if (isSanitized || scale > 1)
        QSKIP("only a release build works with the limits of the window");
    rusage usage {};
    QCOMPARE(getrusage(RUSAGE_SELF, &usage), 0);
    QVERIFY2(usage.ru_maxrss < 2 * 1024 * 1024, qPrintable(QString::number(usage.ru_maxrss)));
}

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
