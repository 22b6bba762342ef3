// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "app/document/statementmap.h"
#include "app/document/viewstate.h"

#include <QTest>
#include <numeric>

using namespace clonescope;
using namespace clonescope::app;

namespace
{

Outline outline(const char *statements)
{
    Outline result;
    for (const QByteArray &statement : QByteArray(statements).split(' '))
        if (!statement.isEmpty())
            result.statements.push_back(statement);
    return result;
}

} // namespace

class TestStatementMap final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreFoundAgain_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("steps"); // of each statement before; 0 where gone
        const auto row = [](const char *before, const char *after, const char *steps) {
            QTest::newRow(qPrintable(QString::fromLatin1(before) + QStringLiteral(" > ")
                                     + QString::fromLatin1(after)))
                << QByteArray(before) << QByteArray(after) << QByteArray(steps);
        };
        row("", "a", "");
        row("a", "", "0");
        row("a b c", "a b c", "1 2 3");
        row("a b c", "n a b c", "2 3 4");
        row("a b c", "a n b c", "1 3 4");
        row("a b c", "a c", "1 0 2");
        row("a b c", "a B c", "1 2 3"); // edited where it stands
        row("a b c d e", "n a B c e", "2 3 4 0 5");
        row("a a a", "a a a a", "1 2 3");
        row("a b c d", "b a c d", "0 1 3 4"); // moved: one of the two is kept
        row("a b", "c d e", "0 0");
        row("x a y b z", "x n a y m b z", "1 3 4 6 7");
    }
    void statementsAreFoundAgain()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, steps);
        const Outline from = outline(before), to = outline(after);
        const StatementMap map(from, to);
        QByteArrayList found;
        for (std::size_t step = 1; step <= from.statements.size(); ++step)
            found << QByteArray::number(static_cast<qulonglong>(map.step(step).value_or(0)));
        const QByteArray all = found.join(' ');
        if (before == "a b c d")
            QVERIFY2(all == "0 1 3 4" || all == "2 0 3 4", all);
        else
            QCOMPARE(all, steps);
        QCOMPARE(map.step(0), std::optional<std::size_t>(0));
    }

    void keysFollowTheirStatement()
    {
        const StatementMap map(outline("a b c"), outline("n a c"));
        QCOMPARE(map.key({1, 7}), (std::optional(model::OriginKey {2, 7})));
        QCOMPARE(map.key({2, 0}), std::nullopt);
        QCOMPARE(map.key({0, 3}), (std::optional(model::OriginKey {0, 3})));
        QCOMPARE(map.stepOrEarlier(2), std::size_t {2});
        QCOMPARE(map.stepOrEarlier(99), std::size_t {3});
    }

    void viewStateIsCarriedOver()
    {
        ViewState state;
        state.outline = std::make_shared<Outline>(outline("a b c"));
        state.step = 2;
        state.selection = {{2, 0}, QStringLiteral("y")};
        state.pins.insert({1, 0}, {5, 6});
        state.pins.insert({3, 0}, {7, 8});
        const auto after = std::make_shared<Outline>(outline("n a b"));
        const ViewState next = carriedOver(state, after);
        QCOMPARE(next.step, std::size_t {3});
        QCOMPARE(next.selection, (Selection {{3, 0}, QStringLiteral("y")}));
        QCOMPARE(next.pins, (Pins {{{2, 0}, {5, 6}}}));
        state.step = 3; // the last: stays at the end
        QCOMPARE(carriedOver(state, std::make_shared<Outline>(outline("a b c d"))).step,
                 std::size_t {4});
    }

    void hugeProgramsAreMatchedInNearLinearTime()
    {
        Outline before, after;
        for (int i = 0; i < 100'000; ++i) {
            before.statements.push_back(QByteArray::number(i % 50'000));
            after.statements.push_back(QByteArray::number((i * 7) % 50'000));
        }
        const StatementMap map(before, after); // squares would run into the test's time limit
        std::vector<std::size_t> steps;
        for (std::size_t step = 1; step <= before.statements.size(); ++step)
            if (const auto found = map.step(step))
                steps.push_back(*found);
        QVERIFY2(std::adjacent_find(steps.begin(), steps.end(), std::greater_equal<>())
                     == steps.end(),
                 "each is matched once, in order");
    }
};

QTEST_APPLESS_MAIN(TestStatementMap)
#include "tst_statementmap.moc"
