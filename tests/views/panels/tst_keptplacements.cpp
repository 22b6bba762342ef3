// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"
#include "views/panels/keptplacements.h"

#include <QtTest>

#include <thread>

using namespace clonescope;
using namespace clonescope::views;

class TestKeptPlacements final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreHandedOnWithinARun();
    void oneDrawingHasThemAtATime();
    void drawingsAtOnceDisturbNoOther();
};

void TestKeptPlacements::theyAreHandedOnWithinARun()
{
    const app::RunPtr run = app::runProgram("a = [1]\n", {}).run,
                      other = app::runProgram("b = [2]\n", {}).run;
    KeptPlacements kept;
    auto first = kept.take(run);
    const RunPlacements *was = first.get();
    kept.give(std::move(first));
    auto second = kept.take(run);
    QCOMPARE(second.get(), was);
    kept.give(std::move(second));
    QVERIFY(kept.take(other)->run == other);
}

void TestKeptPlacements::oneDrawingHasThemAtATime()
{
    const app::RunPtr run = app::runProgram("a = [1]\n", {}).run;
    KeptPlacements kept;
    kept.give(kept.take(run));
    const auto one = kept.take(run), two = kept.take(run);
    QVERIFY(one && two && one != two);
}

// As where a drawing that was called off has not ended when the next begins.
void TestKeptPlacements::drawingsAtOnceDisturbNoOther()
{
    QByteArray text;
    for (int i = 0; i < 30; ++i)
        text += "n" + QByteArray::number(i) + " = [[" + QByteArray::number(i) + "], []]\n";
    Pictured pictured(text);
    const Program program = pictured.program();
    std::vector<ByCard<QRectF>> expected;
    for (std::size_t step = 0; step <= pictured.last(); ++step)
        expected.push_back(pictured.scene(step).rects);
    KeptPlacements kept;
    std::atomic<int> wrong = 0;
    const auto draw = [&](std::size_t begin) {
        for (std::size_t n = 0; n < 60; ++n) {
            const std::size_t step = (begin + n * 7) % expected.size();
            auto placements = kept.take(pictured.outcome.run);
            if (buildScene(program, step, {}, placements->placements).rects != expected[step])
                ++wrong;
            kept.give(std::move(placements));
        }
    };
    std::thread one(draw, 3), two(draw, 17);
    one.join();
    two.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_MAIN(TestKeptPlacements)
#include "tst_keptplacements.moc"
