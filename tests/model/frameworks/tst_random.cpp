// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/frameworks/torch/random.h"

#include "tests/support/kerneltable.h"

using namespace clonescope::model;
using namespace clonescope::model::torch;

class TestRandom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAsPyTorch();
    void theWordsAreTheWholeState();
    void onlyTheLowerHalfOfASeedCounts();
};

// In one piece, as each draw depends on those before it.
void TestRandom::drawsAsPyTorch()
{
    QFile file(QStringLiteral(TESTS_DIR "/model/tensors/draws.txt"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    int line = 0;
    while (!file.atEnd()) {
        const QStringList parts = QString::fromUtf8(file.readLine()).chopped(1).split(u'\t');
        QCOMPARE(parts.size(), 2);
        const auto answer = clonescope::tests::answerKernelCase(parts[0].toStdString());
        ++line;
        QVERIFY2(answer == parts[1].toStdString(),
                 qPrintable(QStringLiteral("line %1: %2").arg(line).arg(parts[0])));
    }
    QVERIFY(line > 0);
}

void TestRandom::theWordsAreTheWholeState()
{
    TorchGenerator first(5);
    for (int i = 0; i < 700; ++i)
        first.random();
    TorchGenerator second(first.words());
    QCOMPARE(second.random64(), first.random64());
    QVERIFY(second.words() == first.words());
}

void TestRandom::onlyTheLowerHalfOfASeedCounts()
{
    QCOMPARE(TorchGenerator(7).random(), TorchGenerator((std::uint64_t {3} << 32U) + 7).random());
    QVERIFY(TorchGenerator(7).random() != TorchGenerator(8).random());
}

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_random.moc"
