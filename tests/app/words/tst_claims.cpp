// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/app/words/claims.h"
#include "tests/support/randomprogram.h"

#include <QDir>
#include <QtTest>

using namespace clonescope;
using namespace clonescope::tests;

// Nothing false is said: CLONESCOPE_CLAIMS=5000 tries more programs than the usual ones.
class TestClaims final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofExamplesAreTrue_data();
    void ofExamplesAreTrue();
    void ofCopiesAreTrue_data();
    void ofCopiesAreTrue();
    void ofRandomProgramsAreTrue();
    void aFalseOneIsFound();
};

namespace
{

QStringList faultsOf(const QByteArray &program, const std::vector<const char *> &names,
                     std::size_t stride, int &checked)
{
    const app::RunOutcome outcome = app::runProgram(program, {});
    Claims claims(outcome);
    claims.checkSteps();
    claims.checkCopies();
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::size_t j = i + 1; j < names.size(); ++j)
            claims.checkPair(names[i], names[j], stride);
    if (stride == 1)
        for (const char *name : names)
            claims.checkWays(name);
    checked += claims.checked();
    return claims.faults();
}

} // namespace

void TestClaims::ofExamplesAreTrue_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(RESOURCES_DIR "/examples"));
    for (const QString &file : folder.entryList({QStringLiteral("*.py")}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestClaims::ofExamplesAreTrue()
{
    QFETCH(QString, file);
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    int checked = 0;
    const QStringList faults = faultsOf(
        read.readAll(), {"x", "y", "z", "a", "v", "w", "x.tags", "y.tags", "y.me"}, 1, checked);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QVERIFY(checked > 50);
}

void TestClaims::ofCopiesAreTrue_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(TESTS_DIR "/app/words/copies"));
    for (const QString &file : folder.entryList({QStringLiteral("*.py")}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void TestClaims::ofCopiesAreTrue()
{
    QFETCH(QString, file);
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    const app::RunOutcome outcome
        = app::runProgram(read.readAll(), {.torch = model::TorchVersion::V1_13});
    QVERIFY(outcome.run->problems.empty() && !outcome.run->steps.back().error);
    Claims claims(outcome);
    claims.checkCopies();
    QVERIFY2(claims.faults().isEmpty(), qPrintable(claims.faults().join(u'\n')));
    QVERIFY(claims.checked() > 20);
}

void TestClaims::ofRandomProgramsAreTrue()
{
    const int programs = std::max(500, qEnvironmentVariableIntValue("CLONESCOPE_CLAIMS"));
    int checked = 0, false_ = 0;
    for (int seed = 0; seed < programs; ++seed) {
        const std::string program = randomProgram(static_cast<unsigned>(seed));
        const QStringList faults
            = faultsOf(QByteArray::fromStdString(program), {"a", "x", "d['k']"}, 5, checked);
        if (faults.isEmpty())
            continue;
        ++false_;
        qWarning("program %d:\n%s%s", seed, program.c_str(),
                 qPrintable(faults.mid(0, 5).join(u'\n')));
        if (false_ > 10)
            break;
    }
    QCOMPARE(false_, 0);
    QVERIFY(checked > programs * 50);
}

// The run says that its writes were others than they were: the checker sees through it.
void TestClaims::aFalseOneIsFound()
{
    const app::RunOutcome outcome = app::runProgram("a = [1]\nb = a\nc = [2]\na.append(3)\n", {});
    model::Run changed = *outcome.run;
    changed.steps.back().writes.front().object = changed.steps.back().heap.name("c");
    changed.steps.back().writes.front().uid
        = changed.steps.back().heap.uid(changed.steps.back().heap.name("c"));
    const app::RunOutcome wrong {outcome.text, std::make_shared<model::Run>(changed), true, false};
    Claims claims(wrong);
    claims.checkSteps();
    QVERIFY(!claims.faults().isEmpty());
}

QTEST_APPLESS_MAIN(TestClaims)
#include "tst_claims.moc"
