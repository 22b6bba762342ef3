// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// What is left where a write is killed, and where two write at once.
#include "app/files/filewriter.h"
#include "tests/app/files/writefolder.h"

#include <QRandomGenerator>
#include <QSet>
#include <cerrno>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace clonescope::app;
using namespace clonescope::test;

class TestKilledWriter final : public QObject, private WriteFolder
{
    Q_OBJECT

private:
    static void addNamedAndUnnamed()
    {
        QTest::addColumn<QByteArray>("faults");
        QTest::newRow("unnamed until then") << QByteArray();
        QTest::newRow("named from the first")
            << QByteArray("tmpfile:" + QByteArray::number(EOPNOTSUPP) + ',');
    }

private Q_SLOTS:
    void init() { makeFolder(); }
    void cleanup() { stopFaults(); }

    // Killed at any moment, a file is the old one or the new one, and nothing lies beside it.
    void noKillLeavesAPart()
    {
        const QByteArray one(300'000, '1'), other(400'000, '2');
        QVERIFY(writeFile(at("a"), one).isWritten());
        QSet<char> seen;
        for (int i = 0; i < 60; ++i) {
            const pid_t child = fork();
            if (child == 0)
                for (;;)
                    if (!writeFile(at("a"), other).isWritten()
                        || !writeFile(at("a"), one).isWritten())
                        _exit(1);
            usleep(QRandomGenerator::global()->bounded(20'000U));
            QCOMPARE(kill(child, SIGKILL), 0);
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            const QByteArray now = contents("a");
            QVERIFY(now == one || now == other);
            seen.insert(now[0]);
        }
        QCOMPARE(seen.size(), 2);
    }

    // Killed between the new file's passing name and its own.
    void whatAKillLeavesGoesWithTheNextWrite_data() { addNamedAndUnnamed(); }
    void whatAKillLeavesGoesWithTheNextWrite()
    {
        QFETCH(QByteArray, faults);
        put("a");
        for (int i = 0; i < 3; ++i) {
            const pid_t child = fork();
            if (child == 0) {
                setFaults(faults + "rename:0");
                (void)writeFile(at("a"), after);
                _exit(1);
            }
            int status = 0;
            waitpid(child, &status, 0);
            QVERIFY(WIFSIGNALED(status));
            QCOMPARE(contents("a"), before);
            QCOMPARE(names().size(), 2);
        }
        QVERIFY(writeFile(at("a"), after).isWritten());
        QCOMPARE(contents("a"), after);
        QCOMPARE(names(), QStringList(QStringLiteral("a")));
    }

    // Anybody may put something under that name in a folder that all may write to.
    void aPipeUnderThePassingNameHoldsNobodyUp()
    {
        put("a");
        const pid_t child = fork();
        if (child == 0) {
            setFaults("rename:0");
            (void)writeFile(at("a"), after);
            _exit(1);
        }
        waitpid(child, nullptr, 0);
        QStringList left = names();
        left.removeAll(QStringLiteral("a"));
        QCOMPARE(left.size(), 1);
        const QByteArray passing = name(QFile::encodeName(left.first()).constData());
        QVERIFY(unlink(passing.constData()) == 0 && mkfifo(passing.constData(), 0600) == 0);
        alarm(60); // ends a test that waits for a writer
        QVERIFY(writeFile(at("a"), after).isWritten());
        alarm(0);
        QCOMPARE(contents("a"), after);
    }

    void whoIsStillWritingLosesNothing_data() { addNamedAndUnnamed(); }
    void whoIsStillWritingLosesNothing()
    {
        QFETCH(QByteArray, faults);
        setFaults(faults);
        FileWriter one(at("a")), other(at("a"));
        QCOMPARE(one.write("one"), 3);
        QCOMPARE(other.write("other"), 5);
        QVERIFY(other.commit().isWritten());
        QCOMPARE(contents("a"), "other");
        QVERIFY(one.commit().isWritten());
        QCOMPARE(contents("a"), "one");
        QCOMPARE(names(), QStringList(QStringLiteral("a")));
    }
};

QTEST_GUILESS_MAIN(TestKilledWriter)
#include "tst_killedwriter.moc"
