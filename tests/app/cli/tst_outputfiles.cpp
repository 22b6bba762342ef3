// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// The program itself, run as a shell runs it: what it writes, whatever fails or is killed.
#include "tests/app/cli/shell.h"
#include "tests/support/otherprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <cerrno>
#include <csignal>
#include <sys/sysmacros.h>

using namespace clonescope::test;

class TestOutputFiles final : public QObject, private Shell
{
    Q_OBJECT

private:
    // What a killed write left beside the file that it was to replace. Removes it.
    [[nodiscard]] QByteArray takeLeftover() const
    {
        for (const auto &entry : std::filesystem::directory_iterator(folder().toStdString())) {
            if (!entry.path().filename().string().starts_with("."))
                continue;
            QFile file(QString::fromStdString(entry.path().string()));
            QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            file.remove();
            return bytes;
        }
        return {};
    }
    static void addCommands()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("trace") << QByteArray("$C trace p.py");
        QTest::newRow("report") << QByteArray("$C report p.py --compare x,y");
        QTest::newRow("svg") << QByteArray("$C render p.py");
    }
    // The command with what it writes to, which a picture's name must fit.
    static QByteArray onto(const QByteArray &command, const QByteArray &stem)
    {
        const bool isPicture = command.contains(" render ");
        return command + " -o " + stem + (isPicture ? ".svg" : "");
    }
    static QByteArray nameOf(const QByteArray &line) { return line.mid(line.lastIndexOf(' ') + 1); }

private Q_SLOTS:
    void init() { makeFolder(); }

    void everyCommandWritesItsFile_data() { addCommands(); }
    void everyCommandWritesItsFile()
    {
        QFETCH(QByteArray, command);
        const QByteArray line = onto(command, "out");
        const Ended ended = shell(line);
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.status, 0);
        QCOMPARE(count(), 2);
        QVERIFY(contents(nameOf(line)).size() > 100);
    }

    void everyFailureLeavesTheOldFile_data() { addCommands(); }
    void everyFailureLeavesTheOldFile()
    {
        QFETCH(QByteArray, command);
        const QByteArray line = onto(command, "out");
        const QByteArray told = "clonescope: " + nameOf(line) + " was not written: ";
        put(nameOf(line), before);
        for (const QByteArray &call : {QByteArray("write"), QByteArray("fsync"),
                                       QByteArray("close"), QByteArray("rename")}) {
            for (const int error : {ENOSPC, EDQUOT, EIO}) {
                const QByteArray fault = call + ':' + QByteArray::number(error);
                const Ended ended
                    = shell(line,
                            {{QStringLiteral("LD_PRELOAD"), QStringLiteral(FILE_FAULTS)},
                             {QStringLiteral("CLONESCOPE_FAULTS_IN"), folder()},
                             {QStringLiteral("CLONESCOPE_FAULTS"), QString::fromLatin1(fault)}});
                QCOMPARE(ended.status, 1);
                QVERIFY2(ended.err.startsWith(told) && ended.err.count('\n') == 1,
                         ended.err.constData());
                QCOMPARE(contents(nameOf(line)), before);
                QCOMPARE(count(), 2);
            }
        }
    }

    void aDiskThatIsReallyFullLeavesTheOldFile_data() { addCommands(); }
    void aDiskThatIsReallyFullLeavesTheOldFile()
    {
        QFETCH(QByteArray, command);
        const QByteArray line = onto(command, "disk/out");
        QVERIFY(QDir(folder()).mkdir(QStringLiteral("disk")));
        VERIFY_OR_SKIP(withMounts([&] {
            if (mount("none", at("disk").toUtf8().constData(), "tmpfs", 0, "size=64k") != 0)
                return CannotTry;
            put(nameOf(line), before);
            put("disk/filler", QByteArray(60 << 10U, 'f'));
            const bool isTold = shell(line).status == 1;
            return isTold && contents(nameOf(line)) == before ? Yes : No;
        }));
    }

    void aFolderThatMayNotBeWrittenIsTold_data() { addCommands(); }
    void aFolderThatMayNotBeWrittenIsTold()
    {
        QFETCH(QByteArray, command);
        const QByteArray line = onto(command, "out");
        put(nameOf(line), before);
        VERIFY_OR_SKIP(asNobody([&] {
            if (access(CLONESCOPE, X_OK) != 0)
                return CannotTry;
            return shell(line).status == 1 && shell(onto(command, "new")).status == 1 ? Yes : No;
        }));
        QCOMPARE(contents(nameOf(line)), before);
        QCOMPARE(count(), 2);
        QCOMPARE(shell(onto(command, "gone/out")).status, 1);
    }

    void theProgramItselfIsNeverWrittenOver()
    {
        put("p.svg", program);
        QVERIFY(link(at("p.svg").toUtf8().constData(), at("hard.svg").toUtf8().constData()) == 0);
        QVERIFY(QFile::link(QStringLiteral("p.svg"), at("soft.svg")));
        for (const QByteArray &name : {QByteArray("p.svg"), QByteArray("./p.svg"),
                                       QByteArray("hard.svg"), QByteArray("soft.svg")}) {
            for (const QByteArray &command :
                 {QByteArray("$C trace p.svg"), QByteArray("$C render p.svg"),
                  QByteArray("$C report p.svg --compare x,y")}) {
                const Ended ended = shell(command + " -o " + name);
                QCOMPARE(ended.status, 1);
                QVERIFY2(ended.err.contains("it is the program itself"), ended.err.constData());
            }
        }
        QCOMPARE(shell("$C trace p.svg >> hard.svg").status, 1);
        QCOMPARE(contents("p.svg"), program);
        QCOMPARE(count(), 4);
    }

    void devicesAndPipes()
    {
        for (const char *to : {"-o /dev/full", "> /dev/full", "-o /dev/stdout > /dev/full"}) {
            const Ended ended = shell(QByteArray("$C trace p.py ") + to);
            QCOMPARE(ended.status, 1);
            QVERIFY2(ended.err.contains("no room left"), ended.err.constData());
        }
        QCOMPARE(shell("$C trace p.py >&-").status, 1);
        const QByteArray trace = shell("$C trace p.py").out;
        QVERIFY(trace.startsWith('{'));
        QCOMPARE(shell("$C trace p.py -o /dev/stdout").out, trace);
        QCOMPARE(shell("$C trace p.py -o >(cat >&2)").err, trace);
        QCOMPARE(shell("mkfifo pipe; cat pipe & $C trace p.py -o pipe; wait").out, trace);
        QCOMPARE(shell("echo old > log; $C trace p.py -o /dev/stdout >> log; cat log").out,
                 "old\n" + trace);
        QCOMPARE(shell("ln -s /dev/full link; $C trace p.py -o link").status, 1);
        QCOMPARE(shell("ln -s pipe other; $C trace p.py -o other").status, 1);
        // No such device exists, and it is not asked whether it does.
        if (mknod(at("disk").toUtf8().constData(), S_IFBLK | 0600, makedev(240, 0)) == 0)
            QVERIFY(shell("$C trace p.py -o disk").err.contains("no ordinary file"));
        const Ended small = shell("ulimit -f 0; $C trace p.py -o small");
        QCOMPARE(small.status, 1);
        QVERIFY(!QFile::exists(at("small")));
    }

    void whatCouldOnlyBeWrittenInPlaceIsLeft_data() { addCommands(); }
    void whatCouldOnlyBeWrittenInPlaceIsLeft()
    {
        QFETCH(QByteArray, command);
        const QByteArray line = onto(command, "out");
        put(nameOf(line), before);
        const QByteArray path = at(nameOf(line)).toUtf8();
        QVERIFY(link(path.constData(), at("other").toUtf8().constData()) == 0);
        const Ended ended = shell(line);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains("in place"), ended.err.constData());
        QCOMPARE(contents("other"), before);
    }

    // Killed at any moment, a file is the old one or the new one, and nothing lies beside it.
    void noKillLeavesAPart_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("trace") << QByteArray("exec $C trace p.py -o out");
        QTest::newRow("render") << QByteArray("exec $C render p.py -o out.svg");
    }
    void noKillLeavesAPart()
    {
        QFETCH(QByteArray, command);
        QByteArray large = "x = [1]\n";
        for (int i = 0; i < 60; ++i)
            large += "n" + QByteArray::number(i) + " = [x, " + QByteArray::number(i) + "]\n";
        put("p.py", large);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(shell(command).status, 0);
        // It settles about the moment of writing, however fast the machine is just now.
        double delay = double(clock.nsecsElapsed()) / 1000; // microseconds
        const QByteArray after = contents(nameOf(command));
        QSet<qsizetype> seen;
        for (int i = 0; i < 70; ++i) {
            put(nameOf(command), before);
            const pid_t child = fork();
            if (child == 0) {
                if (chdir(folder().toUtf8().constData()) == 0)
                    execl("/usr/bin/env", "env", "C=" CLONESCOPE, "bash", "-c", command.constData(),
                          nullptr);
                _exit(127);
            }
            usleep(useconds_t(delay * (0.8 + QRandomGenerator::global()->bounded(0.4))));
            kill(child, SIGKILL);
            waitpid(child, nullptr, 0);
            const QByteArray now = contents(nameOf(command));
            QVERIFY2(now == before || now == after, now.constData());
            if (count() == 3) // killed between the whole new file's own name and the old one's
                QVERIFY(takeLeftover() == after);
            QCOMPARE(count(), 2);
            delay *= now == after ? 0.9 : 1.1;
            seen.insert(now.size());
        }
        QCOMPARE(seen.size(), 2); // else the moments say nothing
    }

    void noTemporaryFileIsMade()
    {
        for (const char *command : {"$C trace p.py -o out", "$C render p.py -o out.svg",
                                    "$C render p.py -o out.png --window"}) {
            // Without a folder for what runs, Qt makes one in that of what is temporary.
            const Ended ended = shell(QByteArray("mkdir -p -m 700 run tmp; touch -d @0 tmp; "
                                                 "XDG_RUNTIME_DIR=$PWD/run TMPDIR=$PWD/tmp ")
                                      + command + "; stat -c %Y tmp");
            QCOMPARE(ended.out, "0\n");
            QCOMPARE(ended.err, QByteArray());
        }
    }
};

QTEST_GUILESS_MAIN(TestOutputFiles)
#include "tst_outputfiles.moc"
