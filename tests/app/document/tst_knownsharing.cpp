// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/knownsharing.h"

#include <QTest>

#include <thread>

using namespace clonescope::app;

class TestKnownSharing final : public QObject
{
    Q_OBJECT

private:
    const ComparePair m_pair {QStringLiteral("x"), QStringLiteral("y")};
    RunPtr m_run;

private Q_SLOTS:
    void initTestCase()
    {
        QByteArray text = "x = [[1], [2]]\ny = list(x)\n";
        for (int i = 0; i < 20; ++i)
            text += "y.append(x[0])\n";
        m_run = runProgram(text, {}).run;
        QVERIFY(sharingOf(*m_run, 2, m_pair));
    }

    void isWhatTheRunTells();
    void isNoneWhereThePairIsNotThere();
    void isWorkedOutOnce();
    void isOfOneRunAndPair();
    void keepsTheLastStepsOnly();
    void isWorkedOutOnceForManyThreads();
};

void TestKnownSharing::isWhatTheRunTells()
{
    KnownSharing known(m_run, m_pair);
    for (std::size_t step = 2; step <= m_run->steps.size(); ++step)
        QCOMPARE(*known.at(step), *sharingOf(*m_run, step, m_pair));
}

void TestKnownSharing::isNoneWhereThePairIsNotThere()
{
    KnownSharing known(m_run, m_pair);
    QVERIFY(!known.at(1));
    QVERIFY(!KnownSharing(m_run, {}).at(2));
    QVERIFY(!KnownSharing(m_run, {QStringLiteral("x"), QStringLiteral("y[")}).at(2));
}

void TestKnownSharing::isWorkedOutOnce()
{
    KnownSharing known(m_run, m_pair);
    const SharingPtr first = known.at(2);
    (void)known.at(3);
    QCOMPARE(known.at(2), first);
}

void TestKnownSharing::isOfOneRunAndPair()
{
    const KnownSharing known(m_run, m_pair);
    QVERIFY(known.isOf(m_run, m_pair));
    QVERIFY(!known.isOf(m_run, {QStringLiteral("y"), QStringLiteral("x")}));
    QVERIFY(!known.isOf(runProgram("x = 1\n", {}).run, m_pair));
}

void TestKnownSharing::keepsTheLastStepsOnly()
{
    KnownSharing known(m_run, m_pair);
    const std::weak_ptr<const clonescope::model::Sharing> first = known.at(2);
    (void)known.at(3);
    QVERIFY(!first.expired());
    for (std::size_t step = 4; step < 10; ++step)
        (void)known.at(step);
    QVERIFY(first.expired());
}

void TestKnownSharing::isWorkedOutOnceForManyThreads()
{
    for (std::size_t step = 2; step <= m_run->steps.size(); ++step) {
        KnownSharing known(m_run, m_pair);
        std::array<SharingPtr, 4> told;
        std::array<std::thread, 4> threads;
        for (std::size_t i = 0; i < threads.size(); ++i)
            threads[i] = std::thread([&, i] { told[i] = known.at(step); });
        for (std::thread &each : threads)
            each.join();
        QVERIFY(told[0]);
        for (const SharingPtr &each : told)
            QCOMPARE(each, told[0]);
    }
}

QTEST_APPLESS_MAIN(TestKnownSharing)
#include "tst_knownsharing.moc"
