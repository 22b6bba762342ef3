// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/runner.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace clonescope;
using namespace clonescope::app;

class TestRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramRunsWithoutAnEventLoop()
    {
        const RunOutcome outcome = runProgram("x = [1]\nx.append(2)\n", {});
        QVERIFY(outcome.isReadable && !outcome.wasCancelled);
        QCOMPARE(outcome.run->steps.size(), std::size_t {2});
    }

    void whatCannotBeReadHasProblemsAndNoSteps()
    {
        const RunOutcome outcome = runProgram("x = 1\ny = (\n", {});
        QVERIFY(!outcome.isReadable);
        QVERIFY(outcome.run->steps.empty());
        QCOMPARE(outcome.run->problems.size(), std::size_t {1});
        QCOMPARE(outcome.run->problems[0].kind, model::RunProblem::Kind::Syntax);
        QCOMPARE(outcome.run->problems[0].line, 2);
    }

    void anEndlessProgramEndsByItsLimit()
    {
        const RunOutcome outcome
            = runProgram("x = 1\nwhile True:\n    pass\n", {}, {.instructions = 100'000});
        QVERIFY(outcome.isReadable);
        QCOMPARE(outcome.run->steps.size(), std::size_t {1});
        QCOMPARE(outcome.run->problems.size(), std::size_t {1});
        QCOMPARE(outcome.run->problems[0].kind, model::RunProblem::Kind::Limit);
    }

    void theNewestTextWins()
    {
        Runner runner;
        QSignalSpy finished(&runner, &Runner::finished);
        for (int i = 0; i < 50; ++i)
            runner.request("x = " + QByteArray::number(i), {});
        QVERIFY(finished.wait(30'000));
        QVERIFY(!runner.isRunning());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<RunOutcome>().text, QByteArray("x = 49"));
    }

    void anEndlessProgramIsCancelledByTheNext()
    {
        Runner runner;
        QSignalSpy finished(&runner, &Runner::finished);
        const model::Limits none {.instructions = std::numeric_limits<std::uint64_t>::max()};
        runner.request("while True:\n    pass\n", {}, none);
        QVERIFY(runner.isRunning());
        runner.request("x = 1", {});
        QVERIFY(finished.wait(30'000));
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished[0][0].value<RunOutcome>().text, QByteArray("x = 1"));
    }

    void cancellingDeliversNothing()
    {
        Runner runner;
        QSignalSpy finished(&runner, &Runner::finished);
        const model::Limits none {.instructions = std::numeric_limits<std::uint64_t>::max()};
        runner.request("while True:\n    pass\n", {}, none);
        runner.cancel();
        QVERIFY(!runner.isRunning());
        runner.request("x = 1", {});
        QVERIFY(finished.wait(30'000));
        QCOMPARE(finished.size(), 1);
    } // and the destructor does not wait for an endless program

    void destructionEndsAnEndlessProgram()
    {
        const model::Limits none {.instructions = std::numeric_limits<std::uint64_t>::max()};
        QPointer<Runner> runner = new Runner;
        runner->request("while True:\n    pass\n", {}, none);
        delete runner; // comes back, or the test's time limit ends it
        QVERIFY(!runner);
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
