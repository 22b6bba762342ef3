// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/run/worker.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>
#include <atomic>
#include <memory>
#include <new>

using namespace clonescope::app;

// One kind of work in the background, of which only the newest request matters.
class TestWorker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestRequestIsAnswered();
    void whatMemoryDoesNotSufficeForIsTold();
    void workThatHeedsItsFlagIsWaitedFor();
    void whatCancelledWorkMadeIsLetGoOfInItsThread();
    void workThatDoesNotHoldsUpNothing();
    void workThatDoesNotIsLeft();
};

void TestWorker::theNewestRequestIsAnswered()
{
    Worker worker;
    QList<int> answers;
    for (int i = 0; i < 3; ++i)
        worker.start([&answers, i](const Worker::Cancelled &) -> Worker::Deliver {
            return [&answers, i] { answers << i; };
        });
    QTRY_VERIFY(!worker.isBusy());
    QCOMPARE(answers, QList<int> {2});
}

void TestWorker::whatMemoryDoesNotSufficeForIsTold()
{
    Worker worker;
    QSignalSpy told(&worker, &Worker::ranOutOfMemory);
    worker.start([](const Worker::Cancelled &) -> Worker::Deliver { throw std::bad_alloc(); });
    QVERIFY(worker.isBusy());
    QTRY_VERIFY(!worker.isBusy());
    QCOMPARE(told.size(), 1);
    bool isAnswered = false;
    worker.start(
        [&](const Worker::Cancelled &) -> Worker::Deliver { return [&] { isAnswered = true; }; });
    QTRY_VERIFY(isAnswered);
    QCOMPARE(told.size(), 1);
}

void TestWorker::workThatHeedsItsFlagIsWaitedFor()
{
    QSemaphore begun;
    bool hasEnded = false;
    {
        Worker worker;
        worker.start([&](const Worker::Cancelled &flag) -> Worker::Deliver {
            begun.release();
            while (!flag)
                QThread::yieldCurrentThread();
            hasEnded = true;
            return {};
        });
        begun.acquire();
    }
    QVERIFY(hasEnded);
    QVERIFY(!Worker::hasLeftWork());
}

void TestWorker::whatCancelledWorkMadeIsLetGoOfInItsThread()
{
    QSemaphore begun, gone;
    QThread *where = nullptr;
    Worker worker;
    worker.start([&](const Worker::Cancelled &flag) -> Worker::Deliver {
        begun.release();
        while (!flag)
            QThread::yieldCurrentThread();
        const std::shared_ptr<void> made(nullptr, [&](void *) {
            where = QThread::currentThread();
            gone.release();
        });
        return [made] {};
    });
    begun.acquire();
    worker.cancel();
    gone.acquire(); // without any event of this thread's
    QVERIFY(where != QThread::currentThread());
}

void TestWorker::workThatDoesNotHoldsUpNothing()
{
    QSemaphore begun, mayEnd;
    std::atomic<int> ended = 0;
    QStringList answers;
    Worker worker;
    const auto stubborn = [&](const QString &answer) {
        worker.start([&, answer](const Worker::Cancelled &) -> Worker::Deliver {
            begun.release();
            mayEnd.acquire();
            ++ended;
            return [&answers, answer] { answers += answer; };
        });
        QTRY_COMPARE(begun.available(), 1);
        begun.acquire();
    };
    const auto prompt = [&](const QString &answer) {
        worker.start([&, answer](const Worker::Cancelled &) -> Worker::Deliver {
            return [&answers, answer, ended = ended.load()] {
                answers += answer + QStringLiteral(" after %1").arg(ended > 0 ? 1 : 0);
            };
        });
    };
    stubborn(QStringLiteral("called off"));
    prompt(QStringLiteral("first"));
    QTRY_COMPARE(answers, QStringList {QStringLiteral("first after 0")});

    // Where three hold on to theirs, one of them has to end before there is another thread.
    stubborn(QStringLiteral("called off"));
    stubborn(QStringLiteral("called off"));
    prompt(QStringLiteral("second"));
    QTimer::singleShot(500, this, [&] { mayEnd.release(3); });
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answers.back(), QStringLiteral("second after 1"));
}

void TestWorker::workThatDoesNotIsLeft()
{
    static QSemaphore begun, mayEnd, ended;
    bool isAnswered = false;
    const auto threads = [] {
        return QDir(QStringLiteral("/proc/self/task"))
            .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
            .size();
    };
    const auto before = threads();
    {
        Worker worker;
        worker.start([&](const Worker::Cancelled &) -> Worker::Deliver {
            begun.release();
            mayEnd.acquire();
            ended.release();
            return [&] { isAnswered = true; };
        });
        begun.acquire();
    }
    QVERIFY(Worker::hasLeftWork());
    mayEnd.release();
    ended.acquire();
    QTRY_COMPARE(threads(), before);
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
