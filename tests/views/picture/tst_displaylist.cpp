// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "views/picture/list/displaylist.h"

#include <QTest>

using namespace clonescope::views;

class TestDisplayList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsHoldTheirPrimitivesAndBounds()
    {
        DisplayList list;
        list.begin({NodeKey::Kind::Name, {}, {}, QStringLiteral("x")}, QStringLiteral("name x"));
        list.add(Box {{0, 0, 10, 10}});
        list.add(Box {{30, 5, 10, 10}, 0, Ink::Panel, Ink::Text, 2});
        list.begin({NodeKey::Kind::Card, {3, 1}, {}, {}}, QStringLiteral("list"));
        list.add(Pip {{100, 100}});
        QCOMPARE(list.groups().size(), std::size_t {2});
        QCOMPARE(list.groups()[0].count, std::size_t {2});
        QCOMPARE(list.groups()[0].bounds, QRectF(0, 0, 41, 16));
        QCOMPARE(list.groups()[1].first, std::size_t {2});
    }

    void anAppendedListMovesWithItsBounds()
    {
        DisplayList part, whole;
        part.begin({}, {});
        part.add(TextRun {{5, 20}, QStringLiteral("text")});
        part.add(Curve {{{0, 0}, {1, 0}, {2, 0}, {3, 0}}});
        whole.append(part, {100, 50});
        QCOMPARE(whole.bounds(), part.bounds().translated(100, 50));
        QCOMPARE(std::get<TextRun>(whole[0]).at, QPointF(105, 70));
    }

    void whatIsAddedDuringASpanShowsDuringItAlone()
    {
        DisplayList part;
        part.begin({}, {});
        part.add(Box {{0, 0, 10, 10}});
        {
            const auto span = part.during({Stage::Path, Stage::Seers});
            part.add(Box {{0, 0, 20, 20}});
        }
        part.add(Box {{0, 0, 30, 30}});
        DisplayList list;
        list.append(part, {});
        QCOMPARE(list.span(0), StageSpan());
        QCOMPARE(list.span(1), (StageSpan {Stage::Path, Stage::Seers}));
        QCOMPARE(list.span(2), StageSpan());
        QVERIFY(!list.span(1).holds(Stage::Line) && list.span(1).holds(Stage::Path));
        QVERIFY(list.span(1).holds(Stage::ThirdCell) && !list.span(1).holds(finished));
        QCOMPARE(list.stages(), (std::vector {Stage::Path, Stage::Seers}));
        QCOMPARE(list.at(Stage::Path).size(), std::size_t {3});
        QCOMPARE(list.at(finished).size(), std::size_t {2});
        QCOMPARE(list.at(finished).span(1), StageSpan());
    }

    void oneGroupIsAppendedByItself()
    {
        DisplayList part, whole;
        part.begin({NodeKey::Kind::Name, {}, {}, QStringLiteral("a")}, {});
        part.add(Box {{0, 0, 10, 10}});
        part.begin({NodeKey::Kind::Name, {}, {}, QStringLiteral("b")}, {});
        part.add(Pip {{5, 5}});
        whole.append(part, part.groups()[1], {100, 0});
        QCOMPARE(whole.size(), std::size_t {1});
        QCOMPARE(whole.groups()[0].key.name, QStringLiteral("b"));
        QCOMPARE(std::get<Pip>(whole[0]).centre, QPointF(105, 5));
    }

    void identifiersTellNodesApartInPlainLetters()
    {
        const NodeKey name {NodeKey::Kind::Name, {}, {}, QStringLiteral("größe")};
        const QString id = identifier(name);
        QVERIFY(std::all_of(id.begin(), id.end(), [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        }));
        QVERIFY(id != identifier({NodeKey::Kind::Name, {}, {}, QStringLiteral("große")}));
        QVERIFY(identifier({NodeKey::Kind::Card, {1, 12}, {}, {}})
                != identifier({NodeKey::Kind::Card, {11, 2}, {}, {}}));
    }

    void anArrowheadPointsWhereTheCurveWent()
    {
        const auto head = arrowhead(Curve {{{0, 0}, {5, 0}, {10, 10}, {10, 20}}});
        QVERIFY(head[0].y() > 20);
        QVERIFY(std::abs(head[0].x() - 10) < 1e-9);
    }
};

QTEST_MAIN(TestDisplayList)
#include "tst_displaylist.moc"
