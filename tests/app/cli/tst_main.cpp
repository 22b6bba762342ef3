// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// The program itself, run as a shell runs it: what it writes, what it says, how it ends.
#include "tests/support/otherprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace clonescope::test;

namespace
{

const QByteArray program = "x = [1]\ny = x\ny.append(2)\n", before = "what was there before\n";

struct Ended {
    int status = -1; // the exit status; -1: a signal, or it did not end
    QByteArray out, err;
};

} // namespace

class TestMain final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString at(const QByteArray &name) const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }
    [[nodiscard]] QByteArray contents(const QByteArray &name) const
    {
        QFile in(at(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArrayLiteral("(nothing)");
    }
    void put(const QByteArray &name, const QByteArray &bytes) const
    {
        QFile out(at(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    // Of any name, also of those that Qt does not list.
    [[nodiscard]] std::ptrdiff_t count() const
    {
        const std::filesystem::directory_iterator files(m_folder->path().toStdString());
        return std::distance(begin(files), end(files));
    }
    // What a killed write left beside the file that it was to replace. Removes it.
    [[nodiscard]] QByteArray takeLeftover() const
    {
        for (const auto &entry :
             std::filesystem::directory_iterator(m_folder->path().toStdString())) {
            if (!entry.path().filename().string().starts_with("."))
                continue;
            QFile file(QString::fromStdString(entry.path().string()));
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            file.remove();
            return bytes;
        }
        return {};
    }
    // `line` is read by a shell, in the folder; $C is the program.
    [[nodiscard]] Ended shell(const QByteArray &line,
                              const QMap<QString, QString> &variables = {}) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("C"), QStringLiteral(CLONESCOPE));
        environment.insert(QStringLiteral("HOME"), m_folder->path() + QStringLiteral("-home"));
        environment.insert(QStringLiteral("ASAN_OPTIONS"),
                           QStringLiteral("verify_asan_link_order=0"));
        for (auto it = variables.begin(); it != variables.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), QString::fromUtf8(line)});
        Ended ended;
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
        }
        if (process.exitStatus() == QProcess::NormalExit)
            ended.status = process.exitCode();
        ended.out = process.readAllStandardOutput();
        ended.err = process.readAllStandardError();
        return ended;
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
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0755) == 0);
        put("p.py", program);
    }

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
                             {QStringLiteral("CLONESCOPE_FAULTS_IN"), m_folder->path()},
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
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("disk")));
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
                setenv("C", CLONESCOPE, 1);
                if (chdir(m_folder->path().toUtf8().constData()) == 0)
                    execl("/bin/bash", "bash", "-c", command.constData(), nullptr);
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

    // Who makes pictures by a script would not see that this one shows an error, or nothing.
    void aPictureThatCannotBeLeavesTheOldOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("syntax") << QByteArray("x = [1]\nx = (\n") << QByteArray("p.py:2:");
        QTest::newRow("refused") << QByteArray("import tkinter\n") << QByteArray("p.py:1:");
        QTest::newRow("raises") << QByteArray("x = [1]\nx.y\n")
                                << QByteArray("p.py:2: AttributeError");
        QTest::newRow("endless") << QByteArray("x = [1]\nwhile True: pass\n")
                                 << QByteArray("p.py:2:");
        QTest::newRow("nothing") << QByteArray("# a comment\n")
                                 << QByteArray("no statement of p.py ran");
        QTest::newRow("empty") << QByteArray() << QByteArray("no statement of p.py ran");
        QTest::newRow("no text") << QByteArray("\xff\n") << QByteArray("not UTF-8");
    }
    void aPictureThatCannotBeLeavesTheOldOne()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        put("p.py", text);
        for (const char *to : {"out.svg", "out.png", "out.png --window"}) {
            const QByteArray name = QByteArray(to).left(7);
            put(name, before);
            for (int run = 0; run < 2; ++run) { // as `make` does
                const Ended ended = shell(QByteArray("$C render p.py -o ") + to);
                QCOMPARE(ended.status, 1);
                QVERIFY2(ended.err.contains(says), ended.err.constData());
                QCOMPARE(contents(name), before);
            }
            QFile::remove(at(name));
            QCOMPARE(shell(QByteArray("$C render p.py -o ") + to).status, 1);
            QVERIFY(!QFile::exists(at(name)));
        }
    }

    void aWindowOfNoPixelsIsNoPicture()
    {
        put("p.py", "x = [1]\n");
        put("out.png", before);
        const Ended ended = shell("$C render p.py -o out.png --window --size 1x1 --scale 0.05");
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.err.contains("no pixel"), ended.err.constData());
        QCOMPARE(contents("out.png"), before);
    }

    void theStepsBeforeAnErrorAreFine()
    {
        put("p.py", "x = [1]\ny = x\ny.z\nx.append(3)\n");
        const Ended early = shell("$C render p.py -o early.svg --step 2");
        QCOMPARE(early.status, 0);
        QCOMPARE(early.err, QByteArray());
        QVERIFY(contents("early.svg").contains("<svg"));
        QCOMPARE(shell("$C report p.py --compare x,y --step 2").status, 0);
        QCOMPARE(shell("$C render p.py -o late.svg --step 3").status, 1);
        QVERIFY(!QFile::exists(at("late.svg")));
        const Ended going = shell("$C render p.py -o late.svg --step 3 --keep-going");
        QCOMPARE(going.status, 1);
        QVERIFY2(going.err.startsWith("p.py:3: AttributeError"), going.err.constData());
        QVERIFY(contents("late.svg").contains("AttributeError"));
        const Ended trace = shell("$C trace p.py -o t.json");
        QCOMPARE(trace.status, 1);
        QVERIFY(contents("t.json").contains("AttributeError"));
        QCOMPARE(shell("$C report p.py --compare x,y -o r.txt").status, 1);
        QVERIFY(contents("r.txt").contains("x is y"));
        // A step that the file itself names is asked for, too.
        put("p.py", "x = [1]\nx.z\n# clonescope: step=1\n");
        QCOMPARE(shell("$C render p.py -o named.svg").status, 0);
    }

    void aStatementIsGoneInto()
    {
        put("p.py", "x = [1]\ndef f(a):\n    a.append(2)\nf(x)\ny = 1\n");
        QCOMPARE(shell("$C render p.py -o in.svg --into 3 --step 4").status, 0);
        QVERIFY(contents("in.svg").contains("a@f"));
        QCOMPARE(shell("$C report p.py --into 3 --step 3 --compare x,a@f -o r.txt").status, 0);
        QVERIFY2(contents("r.txt").contains("x is a@f"), contents("r.txt").constData());
        const Ended plain = shell("$C render p.py -o no.svg --into 1");
        QCOMPARE(plain.status, 1);
        QVERIFY2(plain.err.contains("nothing to go into"), plain.err.constData());
        QVERIFY(shell("$C render p.py -o no.svg --into 9").err.contains("no step 9"));
        QCOMPARE(shell("$C render p.py -o no.svg --into 0").status, 2);
        QVERIFY(!QFile::exists(at("no.svg")));
    }

    void namesThatAreNotUtf8AreRefused()
    {
        const QByteArray name = m_folder->path().toUtf8() + "/caf\xe9.py";
        QVERIFY(rename(at("p.py").toUtf8().constData(), name.constData()) == 0);
        for (const QByteArray &line :
             {QByteArray("$C trace caf?.py"), QByteArray("$C render caf?.py -o a.svg"),
              QByteArray("QT_QPA_PLATFORM=offscreen; echo 'x = 1' > a.py; "
                         "$C trace a.py -o $'out\\xe9'; status=$?; rm a.py; exit $status")}) {
            const Ended ended = shell(line);
            QCOMPARE(ended.status, 1);
            QVERIFY2(ended.err.contains("is not a name in UTF-8"), ended.err.constData());
            QCOMPARE(count(), 1);
        }
        QVERIFY(remove(name.constData()) == 0); // what Qt cannot name, it cannot take away
        put("größe.py", program);
        QCOMPARE(shell("$C trace größe.py -o ärger.json").status, 0);
        QVERIFY(contents("ärger.json").startsWith('{'));
    }

    // Names in scripts that the fonts here may lack.
    void whatFontsLackIsNotSaid()
    {
        put("p.py",
            "\u0915\u0926 = [1]\n\u0b95\u0ba4 = [\u0915\u0926]\n"
            "\u0e81\u0e94 = \u1780\u1791 = \u10a0\u10a1 = \u0b95\u0ba4\n"
            "\u0d15\u0d24 = \u0c95\u0ca4 = \u0f40\u0f41 = \u1000\u1010 = [2]\n");
        const Ended ended = shell("$C render p.py -o a.svg");
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.status, 0);
    }

    void noControlCharacterReachesTheTerminal()
    {
        const QByteArray name = "a\x1b]0;x\x07\n\xe2\x80\xae.py";
        put(name, "x = [1]\nx.y = 1\ngetattr(x, '\x1b[31m\\x1b[31m')\n");
        put("attributes.py",
            "import torch\nx = torch.zeros(1)\nsetattr(x, '\\x1b]0;x\\x07\\n\\u202e', [1])\n"
            "y = x\n");
        for (const char *line :
             {"$C trace \"$F\" > /dev/null", "$C render \"$F\" -o a.svg",
              "$C render p.py -o \"$F\"", "$C trace \"no$F\"", "$C \"$F\" \"$F\"",
              "$C trace p.py -o \"no/$F\"", "$C render p.py -o a.svg --compare \"$F\"",
              "$C report \"$F\" --compare x,x", "$C trace p.py \"--$F\"",
              "$C report attributes.py --compare x,y"}) {
            const Ended ended = shell(line, {{QStringLiteral("F"), QString::fromUtf8(name)}});
            const QByteArray said = ended.out + ended.err;
            QVERIFY(!said.isEmpty());
            for (const char c : said)
                QVERIFY2(c == '\n' || (c >= 0 ? c >= ' ' && c != 0x7f : true), line);
            QVERIFY2(!said.contains("\xe2\x80\xae"), line);
            for (const QByteArray &told : ended.err.split('\n')) // no name makes a line of its own
                QVERIFY2(told.isEmpty() || told.contains(": "), told.constData());
        }
    }

    // Qt ends the program by abort().
    void withoutADisplayASentenceIsSaid_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("why");
        const QByteArray none = "unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM; ";
        QTest::newRow("none") << QByteArray(none + "$C")
                              << QByteArray("could not connect to display");
        QTest::newRow("unreachable")
            << QByteArray(none + "DISPLAY=:987 $C p.py") << QByteArray("display :987");
        QTest::newRow("no such platform")
            << QByteArray("QT_QPA_PLATFORM=nonsense $C") << QByteArray("plugin \"nonsense\"");
        QTest::newRow("no screen")
            << QByteArray("QT_QPA_PLATFORM=linuxfb:fb=/nowhere $C") << QByteArray("screen");
    }
    void withoutADisplayASentenceIsSaid()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, why);
        const Ended ended = shell(line);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.startsWith("clonescope: no window can be opened here: "),
                 ended.err.constData());
        QVERIFY2(ended.err.contains(why), ended.err.constData());
        QCOMPARE(ended.err.count('\n'), 1);
        QCOMPARE(ended.out, QByteArray());
    }

    void withoutQtsPluginsASentenceIsSaid()
    {
        const QString plugins = QLibraryInfo::path(QLibraryInfo::PluginsPath);
        VERIFY_OR_SKIP(withMounts([&] {
            const QByteArray platforms = plugins.toUtf8() + "/platforms";
            if (mount("none", platforms.constData(), "tmpfs", 0, "size=4k") != 0)
                return CannotTry;
            const Ended ended = shell("$C trace p.py");
            const bool isTold = ended.status == 1
                && ended.err.startsWith("clonescope: nothing can be drawn here: ")
                && ended.err.count('\n') == 1;
            return isTold && shell("$C --help").status == 0 ? Yes : No;
        }));
    }

    // Nobody may ever write to it. The window is not shown, but its settings were read by then.
    void aPipeInPlaceOfTheSettingsIsNotWaitedFor()
    {
        const Ended ended = shell("mkdir clonescope; mkfifo clonescope/settings.json; "
                                  "XDG_CONFIG_HOME=$PWD QT_QPA_PLATFORM=linuxfb:fb=/nowhere $C");
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains("no window can be opened"), ended.err.constData());
        QVERIFY2(!ended.err.contains("plugin"), ended.err.constData());
    }

    // Without room Qt, GLib and the stack end the program by abort() or a fault.
    void aLackOfRoomIsTold_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("says");
        for (const int files : {5, 7, 10, 15}) // with fewer no library is loaded
            QTest::addRow("%d files", files)
                << "ulimit -n " + QByteArray::number(files) << QByteArray("(ulimit -n)");
        for (const int stack : {192, 256, 512})
            QTest::addRow("%d KiB of stack", stack)
                << "ulimit -s " + QByteArray::number(stack) << QByteArray("(ulimit -s)");
#ifndef __SANITIZE_ADDRESS__ // which takes terabytes for itself
        for (const int memory : {500, 600})
            QTest::addRow("%d MB of memory", memory)
                << "ulimit -v " + QByteArray::number(memory * 1000) << QByteArray("(ulimit -v)");
#endif
    }
    void aLackOfRoomIsTold()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, says);
        for (const char *command :
             {"$C trace p.py", "$C report p.py --compare x,y", "$C render p.py -o out.svg",
              "$C render p.py -o out.png --window", "QT_QPA_PLATFORM=offscreen $C p.py"}) {
            const Ended ended = shell(limit + "; " + command);
            QCOMPARE(ended.status, 1);
            QVERIFY2(ended.err.startsWith("clonescope: ") && ended.err.contains(says),
                     ended.err.constData());
            QCOMPARE(ended.err.count('\n'), 1);
            QCOMPARE(count(), 1);
        }
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

    void noMessageRepeatsAWholeProgram_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray name(2'000'000, 'y');
        QTest::newRow("name") << "x = [1]\nprint(" + name + ")\n";
        QTest::newRow("attribute") << "x = [1]\nx." + name + "\n";
        QTest::newRow("module") << "import " + name + "\n";
        QTest::newRow("message") << "x = {}\nx['" + name + "']\n";
        QTest::newRow("unknown names") << "x = [1]\nimport torch\nl = [torch." + name + "]\n";
        QTest::newRow("many unknown names")
            << "import tkinter\n" + QByteArray("async def f(): pass\n").repeated(50'000);
    }
    void noMessageRepeatsAWholeProgram()
    {
        QFETCH(QByteArray, text);
        put("p.py", text);
        for (const char *command : {"$C trace p.py -o out", "$C render p.py -o out.svg",
                                    "$C report p.py --compare x,x -o report"}) {
            const Ended ended = shell(command);
            QCOMPARE(ended.status, 1);
            QVERIFY2(ended.err.size() < 10'000, QByteArray::number(ended.err.size()));
        }
    }

    // What is left of the command line is a file's name, not an option of Qt.
    void optionsOfQtAreNames()
    {
        put("-platform", program);
        QCOMPARE(shell("$C trace -- -platform").status, 0);
    }
};

QTEST_GUILESS_MAIN(TestMain)
#include "tst_main.moc"
