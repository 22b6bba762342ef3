// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"
#include "app/cli/commandoutput.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <new>
#include <stdexcept>

using namespace clonescope;
using namespace clonescope::app;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private:
    Options m_ran;
    std::vector<Command> m_commands;

    [[nodiscard]] Invocation parse(const char *line) const
    {
        return parseCommandLine(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                                m_commands);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto run = [this](const Options &options) {
            m_ran = options;
            return 1;
        };
        const auto words = [](const char *list) {
            return QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        m_commands = {{{},
                       QStringLiteral("opens the window"),
                       words("torch step compare theme"),
                       {},
                       {},
                       false,
                       run},
                      {QStringLiteral("trace"),
                       QStringLiteral("writes a trace"),
                       words("torch output events"),
                       {},
                       {},
                       true,
                       run},
                      {QStringLiteral("render"),
                       QStringLiteral("draws"),
                       words("torch step compare theme scale size window output"),
                       words("output"),
                       {},
                       true,
                       run},
                      {QStringLiteral("report"),
                       QStringLiteral("tells"),
                       words("torch step compare format output"),
                       {},
                       words("text json"),
                       true,
                       run},
                      {QStringLiteral("record"),
                       QStringLiteral("executes"),
                       words("output python args"),
                       {},
                       {},
                       true,
                       run,
                       true}};
    }

    void everyOptionIsRead()
    {
        const Invocation it = parse("render a.py -o b.png --step 3 --compare x,y.tags --theme dark "
                                    "--scale=1.5 --size 800x600 --window --torch 1.13");
        QCOMPARE(it.error, QString());
        QCOMPARE(carryOut(it), 1);
        Options expected;
        expected.command = QStringLiteral("render");
        expected.file = QStringLiteral("a.py");
        expected.output = QStringLiteral("b.png");
        expected.theme = QStringLiteral("dark");
        expected.torch = model::TorchVersion::V1_13;
        expected.step = 3;
        expected.compare = ComparePair {QStringLiteral("x"), QStringLiteral("y.tags")};
        expected.scale = 1.5;
        expected.size = QSize(800, 600);
        expected.window = true;
        QCOMPARE(m_ran, expected);
    }

    void whatFollowsArgsIsThePrograms()
    {
        const Options options
            = parse("record a.py --python py3 -o t --args -o x -- --args").options;
        QCOMPARE(options.file, QStringLiteral("a.py"));
        QCOMPARE(options.python, QStringLiteral("py3"));
        QCOMPARE(options.output, QStringLiteral("t"));
        QCOMPARE(options.arguments.join(QLatin1Char('|')), QStringLiteral("-o|x|--|--args"));
        QCOMPARE(parse("record a.py --args").error, QString());
        QVERIFY(parse("record --args a.py").error.contains(QStringLiteral("needs a FILE")));
        QVERIFY(parse("record a.py --torch 2").error.contains(QStringLiteral("--torch")));
    }

    void theWindowIsWhatIsLeft()
    {
        QVERIFY(parse("").wantsWindow());
        QVERIFY(parse("a.py").wantsWindow());
        QCOMPARE(parse("a.py --torch 2.6").options.torch, model::TorchVersion::V2_6);
        QVERIFY(parse("--torch 2 a.py").wantsWindow());
        QVERIFY(parse("-- trace").wantsWindow()); // a file of that name
        QCOMPARE(parse("-- trace").options.file, QStringLiteral("trace"));
        QVERIFY(!parse("trace a.py").wantsWindow());
        QVERIFY(!parse("--help").wantsWindow());
        QVERIFY(!parse("--version").wantsWindow());
        QVERIFY(!parse("a.py --nonsense").wantsWindow());
    }

    void helpAndVersionAreTexts()
    {
        QCOMPARE(parse("--version").text, QStringLiteral("clonescope " CLONESCOPE_VERSION "\n"));
        const QString help = parse("--help").text;
        for (const Command &command : m_commands)
            QVERIFY2(help.contains(command.summary), qPrintable(help));
        const QString report = parse("report --help").text;
        QVERIFY2(report.contains(QStringLiteral("--format text|json")), qPrintable(report));
        QVERIFY(!report.contains(QStringLiteral("--scale")));
        QCOMPARE(carryOut(parse("render -h")), 0);
    }

    void wrongUsageIsToldAndEndsWithTwo_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *line, const char *says) {
            QTest::newRow(line) << QByteArray(line) << QString::fromLatin1(says);
        };
        row("trace", "needs a FILE");
        row("trace a.py b.py", "too many");
        row("a.py b.py", "no command a.py");
        row("a.py --bogus", "--bogus");
        row("-x", "-x");
        row("trace a.py --scale 2", "does not take --scale");
        row("render a.py", "needs --output");
        row("render a.py -o", "needs a value");
        row("render a.py -o b.png --step -1", "--step");
        row("render a.py -o b.png --step x", "--step");
        row("render a.py -o b.png --compare x", "--compare");
        row("render a.py -o b.png --theme pink", "--theme");
        row("render a.py -o b.png --scale 0", "--scale");
        row("render a.py -o b.png --scale nan", "--scale");
        row("render a.py -o b.png --scale 1e9", "--scale");
        row("render a.py -o b.png --size 10", "--size");
        row("render a.py -o b.png --size 0x10", "--size");
        row("render a.py -o b.png --size 99999x10", "--size");
        row("render a.py -o b.png --window=yes", "takes no value");
        row("render a.py -o b.png --torch 3", "--torch");
        row("render a.py -o b.png --torch 2.1", "--torch");
        row("report a.py --format png", "text|json");
        row("report a.py --format=", "--format");
        row("render a.py -o b.png --step 99999999999999", "--step");
        row("render a.py -o b.png --size 10x10x10", "--size");
        row("render a.py -o b.png --size -5x10", "--size");
        row("render a.py -o b.png --scale inf", "--scale");
        row("render a.py --output=", "--output");
        row("--=x", "no option --");
        row("--help=x", "no option --help");
        row("render a.py -output b.png", "no option -output, but --output");
        row("render a.py -o b.png -scale=2", "no option -scale, but --scale");
        row("render a.py -o b.png -o c.png", "--output is given twice");
        row("render a.py -o b.png --step 1 --step=1", "--step is given twice");
        row("render a.py -o b.png --window --window", "--window is given twice");
        row("report a.py --format=", "cannot be \"\": it takes text|json");
        row("render a.py -o b.png --step -1", "takes a whole number, from 0");
        row("render a.py -o b.png --step", "needs a value: a whole number, from 0");
        row("render a.py -o b.png --scale 1,5", "takes a number from 0.05 to 20");
        row("render a.py -o b.png --size 10", "each from 1 to 32767");
        row("render a.py -o b.png --compare x", "takes two names or paths");
        row("render a.py --output=", "takes the name of a file");
    }
    void wrongUsageIsToldAndEndsWithTwo()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, says);
        const Invocation it = parse(line.constData());
        QVERIFY2(it.error.contains(says), qPrintable(it.error));
        QVERIFY(!it.command);
        QCOMPARE(carryOut(it), 2);
    }

    // Every option says that it cannot be this, by its own name.
    void garbageIsNoValueOfAnyOption_data()
    {
        QTest::addColumn<QString>("garbage");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << QStringLiteral("  ");
        QTest::newRow("nul") << QString(2, QChar());
        QTest::newRow("minus") << QStringLiteral("--");
        QTest::newRow("number") << QStringLiteral("1e999");
        QTest::newRow("words") << QStringLiteral("<b>%1</b> %n");
        QTest::newRow("long") << QString(100'000, u'9');
        QTest::newRow("half a character") << QString(QChar(0xd800));
    }
    void garbageIsNoValueOfAnyOption()
    {
        QFETCH(QString, garbage);
        for (const char *name : {"torch", "step", "compare", "theme", "scale", "size"}) {
            const QString option = QStringLiteral("--") + QString::fromLatin1(name);
            const Invocation it
                = parseCommandLine({QStringLiteral("render"), QStringLiteral("a.py"), option,
                                    garbage, QStringLiteral("-ob.png")},
                                   m_commands);
            QVERIFY2(it.error.contains(option), qPrintable(it.error));
            QVERIFY(!it.command);
        }
    }

    void outputIsWrittenWholeOrItsErrorTold()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.txt"));
        QCOMPARE(writeOutput(path, "text"), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("text"));
        QVERIFY(writeOutput(folder.path(), "text").contains(folder.path()));
        QVERIFY(!writeOutput(folder.filePath(QStringLiteral("no/out.txt")), "text").isEmpty());
        QVERIFY(QFile::exists(QStringLiteral("/dev/full")));
        QVERIFY(
            writeOutput(QStringLiteral("/dev/full"), "text").contains(QStringLiteral("/dev/full")));
    }

    void aCommandThatMemoryDoesNotSufficeForFails_data()
    {
        QTest::addColumn<std::function<int(const Options &)>>("run");
        const auto row = [](const char *name, const std::function<int(const Options &)> &run) {
            QTest::newRow(name) << run;
        };
        row("none is left", [](const Options &) -> int { throw std::bad_alloc(); });
        row("none is that large",
            [](const Options &) -> int { throw std::length_error("vector"); });
    }
    void aCommandThatMemoryDoesNotSufficeForFails()
    {
        QFETCH(std::function<int(const Options &)>, run);
        Command command;
        command.run = run;
        QCOMPARE(carryOut({&command, {}, {}, {}}), int(Failed));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
