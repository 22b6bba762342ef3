// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/freshrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace clonescope::app;

class TestFreshRun final : public QObject
{
    Q_OBJECT

private:
    using Stale = FreshRun::Stale;
    // Its errors take longer than they count, so that no limit ends it meanwhile.
    static constexpr auto endless = "while True:\n"
                                    "    try: {}[0]\n"
                                    "    except KeyError: pass\n";
    std::unique_ptr<FreshRun> m_fresh;

    // Runs it to its end, and takes it.
    RunOutcome run(const QByteArray &text)
    {
        QSignalSpy finished(m_fresh.get(), &FreshRun::finished);
        if (m_fresh->request(text, {}) || !finished.wait(60'000))
            throw std::runtime_error("it did not run");
        auto outcome = finished[0][0].value<RunOutcome>();
        m_fresh->take(outcome);
        return outcome;
    }
    void begin(const QByteArray &text) { QVERIFY(!m_fresh->request(text, {})); }

private Q_SLOTS:
    void init() { m_fresh = std::make_unique<FreshRun>(); }

    void whatRanIsKnown();
    void whatIsKeptIsKnown();
    void whatCannotBeReadLeavesTheOlderRun();
    void whatTakesLongIsLateUntilItIsThere();
    void whatIsStoppedStaysSoUntilItIsAskedForAgain();
    void whatIsTakenEndsTheWait();
    void anotherTextBeginsAnew();
};

void TestFreshRun::whatRanIsKnown()
{
    const RunOutcome first = run("x = 1\n");
    QCOMPARE(m_fresh->stale(), Stale::No);
    run("x = 2\n");
    const auto known = m_fresh->request("x = 1\n", {});
    QVERIFY(known && !m_fresh->isRunning());
    QCOMPARE(known->run, first.run);
    QVERIFY(!m_fresh->request("x = 1\n", {clonescope::model::TorchVersion::V1_13}));
}

void TestFreshRun::whatIsKeptIsKnown()
{
    m_fresh->keep(runProgram("x = 1\n", {}));
    QVERIFY(m_fresh->request("x = 1\n", {}));
}

void TestFreshRun::whatCannotBeReadLeavesTheOlderRun()
{
    run("x = (\n");
    QCOMPARE(m_fresh->stale(), Stale::Unreadable);
    QCOMPARE(m_fresh->problems().size(), std::size_t {1});
    run("x = 1\n");
    QCOMPARE(m_fresh->stale(), Stale::No);
    QVERIFY(m_fresh->problems().empty());
}

void TestFreshRun::whatTakesLongIsLateUntilItIsThere()
{
    run("x = (\n");
    QSignalSpy stale(m_fresh.get(), &FreshRun::becameStale);
    begin(endless);
    QCOMPARE(m_fresh->problems().size(), std::size_t {1}); // it may end soon
    QTRY_COMPARE(m_fresh->stale(), Stale::Late);
    QCOMPARE(stale.count(), 1);
    QVERIFY(m_fresh->isRunning() && m_fresh->problems().empty());
    run("x = 1\n");
    QCOMPARE(m_fresh->stale(), Stale::No);
}

void TestFreshRun::whatIsStoppedStaysSoUntilItIsAskedForAgain()
{
    m_fresh->stop(); // nothing runs
    QCOMPARE(m_fresh->stale(), Stale::No);
    begin(endless);
    QSignalSpy stale(m_fresh.get(), &FreshRun::becameStale);
    m_fresh->stop();
    QVERIFY(!m_fresh->isRunning());
    QCOMPARE(m_fresh->stale(), Stale::Stopped);
    QCOMPARE(stale.count(), 1);
    begin(endless);
    QCOMPARE(m_fresh->stale(), Stale::Late); // known to be long
}

void TestFreshRun::whatIsTakenEndsTheWait()
{
    begin(endless);
    m_fresh->take(runProgram("x = 1\n", {}));
    QVERIFY(!m_fresh->isRunning());
    QCOMPARE(m_fresh->stale(), Stale::No);
}

void TestFreshRun::anotherTextBeginsAnew()
{
    run("x = (\n");
    begin(endless);
    m_fresh->reset();
    QVERIFY(!m_fresh->isRunning() && m_fresh->problems().empty());
    QCOMPARE(m_fresh->stale(), Stale::No);
}

QTEST_GUILESS_MAIN(TestFreshRun)
#include "tst_freshrun.moc"
