// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/window/monkey.h"

#include <QElapsedTimer>

#include <malloc.h>
#include <unistd.h>

using namespace clonescope;

namespace
{

constexpr int fewActions = 300;
constexpr qint64 samples = 60; // of the memory in use, over a long run

qint64 residentMegabytes()
{
    malloc_trim(0); // what is free is not in use
    QFile statm(QStringLiteral("/proc/self/statm"));
    return statm.open(QIODevice::ReadOnly)
        ? statm.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) >> 20
        : 0;
}

// The most in use in the second and in the last fifth, in megabytes. It varies with what is shown.
struct Growth {
    qint64 early = 0, late = 0;
    QString all;

    explicit Growth(const QList<qint64> &resident)
    {
        const qsizetype fifth = resident.size() / 5;
        for (qsizetype i = 0; i < resident.size(); ++i) {
            if (i >= fifth && i < 2 * fifth)
                early = std::max(early, resident[i]);
            if (i >= resident.size() - fifth)
                late = std::max(late, resident[i]);
            all += QString::number(resident[i]) + QLatin1Char(' ');
        }
    }
    [[nodiscard]] bool isFlat() const { return late <= early + early / 4 + 32; }
};

} // namespace

// CLONESCOPE_SOAK_SECONDS lengthens it, CLONESCOPE_SOAK_SEED makes it another one, and
// CLONESCOPE_SOAK_LOG names a file that tells each action before it is done.
class TestSoak final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRandomEndsTheWindow();
};

void TestSoak::nothingRandomEndsTheWindow()
{
    QTemporaryDir folder;
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        QVERIFY(qputenv(variable, folder.path().toUtf8()));
    QApplication::setQuitOnLastWindowClosed(false); // Quit is among what is chosen
    WindowFixture person;
    Monkey monkey(person.window, folder.path(),
                  std::uint64_t(qEnvironmentVariableIntValue("CLONESCOPE_SOAK_SEED")));
    monkey.logTo(qEnvironmentVariable("CLONESCOPE_SOAK_LOG"));
    const qint64 end = 1000LL * qEnvironmentVariableIntValue("CLONESCOPE_SOAK_SECONDS");
    QElapsedTimer clock;
    clock.start();
    QList<qint64> resident;
    qint64 actions = 0;
    for (; end > 0 ? clock.elapsed() < end : actions < fewActions; ++actions) {
        if (clock.elapsed() * samples >= end * resident.size())
            resident << residentMegabytes();
        monkey.act();
    }
    qInfo("%lld actions, of which the longest took %lld ms: %s", actions, monkey.longest(),
          qPrintable(monkey.longestAction()));
    if (const Growth growth(resident); end >= 300'000) {
        qInfo("MB resident: %s", qPrintable(growth.all));
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
        QVERIFY(growth.isFlat());
#endif
    }
    monkey.leave();
    person.settle();
    person.type(QStringLiteral("x = [1]\n")); // and it still works
    QCOMPARE(person.window.document().stepCount(), std::size_t {1});
}

int main(int argc, char **argv)
{
    // QTest ends what lasts longer than five minutes.
    const int seconds = 300 + 2 * qEnvironmentVariableIntValue("CLONESCOPE_SOAK_SECONDS");
    qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(1000LL * seconds));
    QApplication application(argc, argv);
    TestSoak test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_soak.moc"
