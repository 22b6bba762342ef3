// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// The program itself, run as a shell runs it: what it says, how it ends.
#include "tests/app/cli/shell.h"
#include "tests/support/otherprocess.h"

#include <QLibraryInfo>

using namespace clonescope::test;

class TestMain final : public QObject, private Shell
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeFolder(); }

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
        const QByteArray name = folder().toUtf8() + "/caf\xe9.py";
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
