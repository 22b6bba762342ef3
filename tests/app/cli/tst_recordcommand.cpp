// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
//
// `record` and `compare` as a shell runs them, with Debian's own Python, which has PyTorch 1.13.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace
{

struct Ended {
    int status = -1;
    QByteArray out, err;
};

const QByteArray withPython = " --python /usr/bin/python3 ";

} // namespace

class TestRecordCommand final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile out(m_folder->filePath(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    [[nodiscard]] QByteArray contents(const QString &name) const
    {
        QFile in(m_folder->filePath(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArrayLiteral("(nothing)");
    }
    [[nodiscard]] QJsonArray steps(const QString &name) const
    {
        return QJsonDocument::fromJson(contents(name)).object()[QStringLiteral("steps")].toArray();
    }
    // `line` is read by a shell, in the folder; $C is the program.
    [[nodiscard]] Ended shell(const QByteArray &line,
                              const QString &clonescope = QStringLiteral(CLONESCOPE)) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("C"), clonescope);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), QString::fromUtf8(line)});
        process.waitForFinished(120'000);
        Ended ended;
        if (process.exitStatus() == QProcess::NormalExit)
            ended.status = process.exitCode();
        ended.out = process.readAllStandardOutput();
        ended.err = process.readAllStandardError();
        return ended;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(QStringLiteral("p.py"), "import sys\nclass A: pass\nx = sys.argv\nprint(input())\n");
    }

    void realPythonExecutesTheProgram()
    {
        const Ended ended
            = shell("echo typed | $C record p.py -o t.json" + withPython + "--args -o 'a b' \"\"");
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.status, 0);
        const QJsonArray all = steps(QStringLiteral("t.json"));
        QCOMPARE(all.size(), 4);
        const QJsonObject last = all[3].toObject();
        QCOMPARE(last[QStringLiteral("stdout")].toString(), QStringLiteral("typed\n"));
        const QByteArray trace = contents(QStringLiteral("t.json"));
        QVERIFY(trace.contains(R"([1, {"atom": "str", "repr": "'-o'"}])"));
        QVERIFY(trace.contains(R"([2, {"atom": "str", "repr": "'a b'"}])"));
        QVERIFY(trace.contains(R"([3, {"atom": "str", "repr": "''"}])"));
    }

    void withoutANameTheTraceGoesToStdout()
    {
        put(QStringLiteral("-p.py"), "x = [1]\n");
        const Ended ended = shell("$C record" + withPython + "-- -p.py");
        QVERIFY2(ended.out.startsWith(R"({"format": "clonescope-trace")"), ended.err.constData());
        QCOMPARE(ended.status, 0);
    }

    void whatRaisesIsWrittenAndEndsWithOne()
    {
        put(QStringLiteral("p.py"), "x = [1]\nx[3]\n");
        const Ended ended = shell("$C record p.py -o t.json" + withPython);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains("IndexError"), ended.err.constData());
        QCOMPARE(steps(QStringLiteral("t.json")).size(), 2);
    }

    // What this process sets for itself is not the program's.
    void theProgramHasThePersonsEnvironment()
    {
        put(QStringLiteral("p.py"),
            "import os\nprint(os.environ.get('QT_QPA_PLATFORM'), "
            "os.environ.get('QT_NO_GLIB'))\n");
        for (const auto &[given, seen] :
             {std::pair("unset QT_QPA_PLATFORM; ", "None None\n"),
              std::pair("export QT_QPA_PLATFORM=mine; ", "mine None\n")}) {
            QCOMPARE(shell(given + ("$C record p.py -o t.json" + withPython)).status, 0);
            const QJsonObject last = steps(QStringLiteral("t.json"))[1].toObject();
            QCOMPARE(last[QStringLiteral("stdout")].toString(), QString::fromUtf8(seen));
        }
    }

    void ctrlCIsTheProgramsAndItsTraceIsWritten()
    {
        put(QStringLiteral("p.py"), "import time\nopen('on', 'w').close()\ntime.sleep(60)\n");
        const Ended ended
            = shell("set -m; $C record p.py -o t.json" + withPython
                    + "& until [ -e on ]; do sleep 0.05; done; kill -INT -$!; wait $!");
        QCOMPARE(ended.status, 1);
        const QJsonArray all = steps(QStringLiteral("t.json"));
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[2].toObject()[QStringLiteral("error")].toObject()[QStringLiteral("type")],
                 QStringLiteral("KeyboardInterrupt"));
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no file") << QByteArray("$C record no.py")
                                 << QByteArray("no.py: there is no such file\n");
        QTest::newRow("no such Python") << QByteArray("$C record p.py --python /no/python3")
                                        << QByteArray("--python takes the path of a Python\n");
        QTest::newRow("no Python at all")
            << QByteArray("PATH= $C record p.py") << QByteArray("there is no python3 on PATH");
        QTest::newRow("no folder")
            << "$C record p.py -o no/t.json" + withPython
            << QByteArray("no/t.json could not be written: its folder is not there\n");
        QTest::newRow("the program")
            << "$C record p.py -o ./p.py" + withPython << QByteArray("it is the program itself\n");
        QTest::newRow("no module")
            << "echo 'import torch_of_nobody' > q.py; $C record q.py -o t.json" + withPython
            << QByteArray("/usr/bin/python3 has no module torch_of_nobody: "
                          "`clonescope record --python PATH`");
        QTest::newRow("killed") << "echo 'import os; os.kill(os.getpid(), 9)' > q.py; "
                                   "$C record q.py -o t.json"
                + withPython << QByteArray("/usr/bin/python3 was ended from outside");
        QTest::newRow("nothing to compare")
            << "echo 'import os; os._exit(0)' > q.py; $C compare q.py" + withPython
            << QByteArray("q.py: real Python left no trace");
    }
    void failuresAreTold()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, says);
        const Ended ended = shell(line);
        QCOMPARE(ended.status, 1);
        QVERIFY2(ended.err.contains(says), ended.err.constData());
    }

    void compareSaysWhetherTheTwoAgree()
    {
        put(QStringLiteral("p.py"),
            "import torch, copy\nx = torch.ones(2)\nx.tags = [1]\ny = copy.copy(x)\n");
        Ended ended = shell("$C compare p.py" + withPython); // by the rules of the real one, 1.13
        QCOMPARE(ended.out, "the traces agree\n");
        QCOMPARE(ended.status, 0);
        ended = shell("$C compare p.py --torch 2" + withPython);
        QVERIFY2(ended.out.startsWith("step 4 (line 4).objects["), ended.out.constData());
        QCOMPARE(ended.status, 1);
        put(QStringLiteral("p.py"), "x = [1]\ny = sorted(x)\nimport os\nos.getpid()\n");
        ended = shell("$C compare p.py" + withPython);
        QVERIFY2(ended.out.startsWith("the first "), ended.out.constData());
        QCOMPARE(ended.status, 1);
    }

    // The command that a refusal prints is pasted into the same shell.
    void theCommandOfARefusalWorksAsPrinted()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("it's a folder")));
        put(QStringLiteral("it's a folder/q q.py"), "import os\nx = [os.sep]\n");
        const Ended refused = shell("$C trace \"it's a folder/q q.py\" -o /dev/null");
        QCOMPARE(refused.status, 1);
        const auto found = QRegularExpression(QStringLiteral("has it all: (.*) executes"))
                               .match(QString::fromUtf8(refused.err));
        QVERIFY2(found.hasMatch(), refused.err.constData());
        const Ended ended = shell(found.captured(1).toUtf8());
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(ended.status, 0);
        QCOMPARE(steps(QStringLiteral("it's a folder/q q.trace.json")).size(), 2);
    }

    void whatIsInstalledFindsItsRecorder()
    {
        const Ended installed
            = shell(CMAKE " --install " BUILD_DIR " --prefix \"$PWD/prefix\" >/dev/null");
        QCOMPARE(installed.err, QByteArray());
        QVERIFY(QFile::exists(
            m_folder->filePath(QStringLiteral("prefix/share/clonescope/examples/shallow.py"))));
        put(QStringLiteral("p.py"), "x = [1]\n");
        const Ended ended = shell("$C record p.py -o t.json" + withPython,
                                  m_folder->filePath(QStringLiteral("prefix/bin/clonescope")));
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(steps(QStringLiteral("t.json")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRecordCommand)
#include "tst_recordcommand.moc"
