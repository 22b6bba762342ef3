// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/frameworks.h"
#include "model/syntax/parse.h"

#include <QtTest>

using namespace clonescope;

// Every program of tests/model/programs prints and raises what real Python and PyTorch 1.13 did
// (programs/update.py wrote that down).
class TestPrograms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printAndRaiseWhatPythonDoes_data();
    void printAndRaiseWhatPythonDoes();
    void linesPrintAndRaiseWhatPythonDoes_data();
    void linesPrintAndRaiseWhatPythonDoes();
};

namespace
{

const QString folder = QStringLiteral(TESTS_DIR "/model/programs");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray expectedBeside(const QString &path)
{
    const QString beside
        = path.left(path.lastIndexOf(QLatin1Char('.'))) + QStringLiteral(".expected");
    return QFile::exists(beside) ? contents(beside) : QByteArrayLiteral("no file of expected text");
}

struct Answer {
    QByteArray output;
    QByteArray error;
};

Answer answer(const QByteArray &program)
{
    const std::string_view text(program.constData(), static_cast<std::size_t>(program.size()));
    const syntax::Tree tree = syntax::parse(text);
    for (const syntax::Problem &problem : tree.problems)
        return {{}, "unread: " + QByteArray::fromStdString(problem.message)};
    const model::Run run
        = model::execute(text, tree.body, model::Semantics {model::TorchVersion::V1_13});
    Answer result;
    for (const model::Step &step : run.steps) {
        result.output += QByteArray::fromStdString(step.output);
        if (step.error)
            result.error = QByteArray::fromStdString(
                step.error->type + (step.error->message.empty() ? "" : ": ") + step.error->message
                + " (line " + std::to_string(step.error->line) + ")");
    }
    for (const model::RunProblem &problem : run.problems)
        result.error = "unrun: " + QByteArray::fromStdString(problem.message);
    return result;
}

void listFiles(const QString &suffix, const std::function<void(const QString &)> &visit)
{
    QDirIterator files(folder, {QStringLiteral("*.") + suffix}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        visit(files.next());
}

} // namespace

void TestPrograms::printAndRaiseWhatPythonDoes_data()
{
    QTest::addColumn<QString>("path");
    listFiles(QStringLiteral("py"), [](const QString &path) {
        if (QFileInfo(path).dir() != QDir(folder))
            QTest::newRow(qPrintable(path.mid(folder.size() + 1))) << path;
    });
}

void TestPrograms::printAndRaiseWhatPythonDoes()
{
    QFETCH(QString, path);
    const Answer got = answer(contents(path));
    const QByteArray all = got.output + got.error + (got.error.isEmpty() ? "" : "\n");
    const QList<QByteArray> lines = all.split('\n');
    const QList<QByteArray> expected = expectedBeside(path).split('\n');
    for (qsizetype i = 0; i < std::max(lines.size(), expected.size()); ++i)
        QCOMPARE(QString::fromUtf8(lines.value(i)), QString::fromUtf8(expected.value(i)));
}

void TestPrograms::linesPrintAndRaiseWhatPythonDoes_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("expected");
    listFiles(QStringLiteral("lines"), [](const QString &path) {
        const QList<QByteArray> lines = contents(path).split('\n');
        const QList<QByteArray> expected = expectedBeside(path).split('\n');
        QVERIFY2(lines.size() == expected.size(), qPrintable(path));
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            QTest::newRow(lines.at(i).constData()) << lines.at(i) << expected.at(i);
    });
}

void TestPrograms::linesPrintAndRaiseWhatPythonDoes()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, expected);
    Answer got = answer(program);
    const QByteArray all = got.output.replace('\n', '|') + got.error;
    QCOMPARE(QString::fromUtf8(all), QString::fromUtf8(expected));
}

QTEST_APPLESS_MAIN(TestPrograms)
#include "tst_programs.moc"
