// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

// The built program as a process: what it gives up, how it was linked.
class TestBinary final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreInTheSandbox_data();
    void commandsAreInTheSandbox();
    void isHardened();

private:
    QString write(const char *name, const QByteArray &text);
    static QByteArray statusOf(qint64 process);

    const QTemporaryDir m_folder;
};

QString TestBinary::write(const char *name, const QByteArray &text)
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    return isWritten ? file.fileName() : QString();
}

QByteArray TestBinary::statusOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestBinary::commandsAreInTheSandbox_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("output");
    const auto row = [](const char *name, const char *command, const char *output) {
        QTest::newRow(name) << QString::fromLatin1(command) << QString::fromLatin1(output);
    };
    row("trace", "trace", "trace.json");
    row("report", "report --compare=x,x", "report.txt");
    row("render", "render", "figure.svg");
    row("window pictured", "render --window", "window.png");
}

// Asked while it waits for somebody to read its work, which is then whole.
void TestBinary::commandsAreInTheSandbox()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("builds under AddressSanitizer give up nothing");
#endif
    if (!statusOf(QCoreApplication::applicationPid()).contains("Seccomp:"))
        QSKIP("this system has no seccomp");
    QFETCH(QString, command);
    QFETCH(QString, output);
    const QString fifo = m_folder.filePath(output);
    QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
    QProcess process;
    process.start(QStringLiteral(BINARY),
                  command.split(QLatin1Char(' '))
                      << QStringLiteral("-o") << fifo << write("list.py", "x = [1]\n"));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(statusOf(process.processId()).contains("Seccomp:\t2"), 30000);
    QFile reader(fifo);
    QVERIFY(reader.open(QIODevice::ReadOnly));
    QVERIFY(!reader.readAll().isEmpty());
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestBinary::isHardened()
{
#ifdef IS_HARDENED
    const auto readelf = [](const char *what) {
        QProcess process;
        process.start(QStringLiteral("readelf"),
                      {QString::fromLatin1(what), QStringLiteral("-W"), QStringLiteral(BINARY)});
        process.waitForFinished();
        return process.readAllStandardOutput();
    };
    const QByteArray symbols = readelf("--dyn-syms");
    QVERIFY2(symbols.contains("__stack_chk_fail"), "-fstack-protector-strong");
    QVERIFY2(symbols.contains("__snprintf_chk"), "_FORTIFY_SOURCE");
    QVERIFY2(symbols.contains("__glibcxx_assert_fail"), "_GLIBCXX_ASSERTIONS");
    const QByteArray dynamic = readelf("-d");
    QVERIFY2(dynamic.contains("NOW"), "-z now");
    QVERIFY2(dynamic.contains("PIE"), "position independent");
    QVERIFY2(readelf("-l").contains("GNU_RELRO"), "-z relro");
#else
    QSKIP("this is no optimised build");
#endif
}

QTEST_GUILESS_MAIN(TestBinary)
#include "tst_binary.moc"
