// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"

#include <QTest>

using namespace clonescope::views;

namespace
{

// "list 5 1": the card's title, the label of the row and what stands there, or the text of a cell.
QStringList changedPlaces(const Cards &cards)
{
    QStringList places;
    for (const Card &card : cards.cards) {
        for (const RowIndex i : card.rowIndices())
            if (card.row(i).changed)
                places << card.title + u' ' + card.row(i).label;
        if (const Grid *grid = card.grid())
            for (const GridLine &line : grid->lines)
                for (const ValueCell &cell : line.cells)
                    if (cell.changed)
                        places << card.title + u" cell " + cell.text;
        if (const Strip *strip = card.strip())
            for (const ValueCell &cell : strip->cells)
                if (cell.changed)
                    places << card.title + u' ' + QString::number(cell.index);
    }
    return places;
}

// The row that the reference with this mark leaves from, or the name.
QString markedAt(const Cards &cards, int beat)
{
    for (const Reference &r : cards.references)
        if (r.beat == beat)
            return r.tag ? cards.tags[r.tag].name : cards.cards[r.card].row(r.row).label;
    return {};
}

} // namespace

// What a step changed is in the picture, with the way that was taken to it.
class TestCardChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangedIsShown_data();
    void whatChangedIsShown();
    void allThatALongStepDidIsMarked_data();
    void allThatALongStepDidIsMarked();
    void placesBeyondTheFirstTwentyAreShown_data();
    void placesBeyondTheFirstTwentyAreShown();
    void aCutStaysACutWhereNothingChanged();
    void aStripHasTheMarkOfTheNameThatItTells();
};

void TestCardChanges::whatChangedIsShown_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QString>("way"); // where the second mark stands
    const auto lists = QStringLiteral("x = []\nfor i in range(10000):\n    x.append([i])\n");
    QTest::newRow("an item") << QStringLiteral("x = list(range(10000))\ny = x\ny[5000] = -1\n")
                             << QStringLiteral("list 5000") << QStringLiteral("y");
    QTest::newRow("an item from the end")
        << QStringLiteral("x = list(range(10000))\ny = x\ny[-5000] = -1\n")
        << QStringLiteral("list 5000") << QStringLiteral("y");
    QTest::newRow("an item removed") << QStringLiteral("x = list(range(10000))\ndel x[5000]\n")
                                     << QStringLiteral("list 5000") << QStringLiteral("x");
    QTest::newRow("a list in a list") << lists + QStringLiteral("y = list(x)\ny[5000].append(7)\n")
                                      << QStringLiteral("list 1") << QStringLiteral("5000");
    QTest::newRow("a list from the end") << lists + QStringLiteral("x[-3000].append(7)\n")
                                         << QStringLiteral("list 1") << QStringLiteral("7000");
    QTest::newRow("an entry") << QStringLiteral(
        "d = {}\nfor i in range(10000):\n    d[i] = i\nd[5000] = -1\n")
                              << QStringLiteral("dict 5000") << QStringLiteral("d");
    QTest::newRow("a list in a dict") << QStringLiteral("d = {}\nfor i in range(10000):\n"
                                                        "    d['k' + str(i)] = [i]\n"
                                                        "d['k5000'].append(7)\n")
                                      << QStringLiteral("list 1") << QStringLiteral("'k5000'");
    QString attributes = QStringLiteral("import torch\nx = torch.zeros(2)\n");
    for (int i = 0; i < 40; ++i)
        attributes += QStringLiteral("x.a%1 = [%1]\n").arg(i);
    QTest::newRow("an attribute") << attributes + QStringLiteral("x.a20 = 1\n")
                                  << QStringLiteral("Tensor a20") << QStringLiteral("x");
    QTest::newRow("a list on an attribute")
        << attributes + QStringLiteral("y = x\ny.a20.append(1)\n") << QStringLiteral("list 1")
        << QStringLiteral("a20");
    QTest::newRow("the row that was taken")
        << QStringLiteral("row = [0]\nboard = [row, [1], row, row]\nboard[2].append(9)\n")
        << QStringLiteral("list 1") << QStringLiteral("2");
    QTest::newRow("the key that was taken")
        << QStringLiteral("v = [1]\nd = {'a': v, 'b': v, 'c': v}\nd['c'].append(2)\n")
        << QStringLiteral("list 1") << QStringLiteral("'c'");
    QTest::newRow("the number that was taken")
        << QStringLiteral("v = [1]\nd = {7: v, 8: v, (1, 2): v}\nd[8].append(2)\n")
        << QStringLiteral("list 1") << QStringLiteral("8");
    QTest::newRow("beyond what is drawn")
        << QStringLiteral("x = []\nfor i in range(12):\n    y = []\n    for j in range(12):\n"
                          "        z = []\n        for k in range(12):\n            z.append([k])\n"
                          "        y.append(z)\n    x.append(y)\ndel y\ndel z\n"
                          "x[10][10][10].append(7)\n")
        << QStringLiteral("list 1") << QStringLiteral("10");
    QTest::newRow("a cell") << QStringLiteral("import torch\nx = torch.zeros(25, 40)\n"
                                              "x[12, 20] = 5\n")
                            << QStringLiteral("Tensor cell 5") << QStringLiteral("bytes");
    QTest::newRow("a cell of a transposed view")
        << QStringLiteral("import torch\nx = torch.zeros(25, 40)\ny = x.t()\ny[20, 12] = 5\n")
        << QStringLiteral("Tensor cell 5") << QStringLiteral("bytes");
    QTest::newRow("a cell of a line") << QStringLiteral("import torch\nx = torch.zeros(1000)\n"
                                                        "y = x[2::3]\ny[100] = 5\n")
                                      << QStringLiteral("Tensor cell 5") << QStringLiteral("bytes");
}

void TestCardChanges::whatChangedIsShown()
{
    QFETCH(const QString, program);
    QFETCH(const QString, changed);
    QFETCH(const QString, way);
    const Pictured ran(program.toUtf8());
    QVERIFY(!ran.outcome.run->steps.empty() && !ran.outcome.run->steps.back().error);
    const Cards cards = project(ran.program(), ran.last(), {});
    const QStringList places = changedPlaces(cards);
    QVERIFY2(places.contains(changed), qPrintable(places.join(QStringLiteral(", "))));
    QCOMPARE(markedAt(cards, 2), way);
    QVERIFY(cards.cards.size() <= 300);
    // Every tensor that sees a cell shows it.
    if (changed.startsWith(QStringLiteral("Tensor cell")))
        QCOMPARE(std::count_if(cards.cards.begin(), cards.cards.end(),
                               [](const Card &card) { return card.kind == CardKind::Tensor; }),
                 places.count(changed));
}

void TestCardChanges::allThatALongStepDidIsMarked_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<QString>("last"); // a place, or a name that was bound
    QTest::newRow("keys") << QStringLiteral("d = {}\nfor i in range(2000):\n    d[i] = i\n")
                          << QStringLiteral("dict") << QStringLiteral("dict 1999");
    QTest::newRow("items") << QStringLiteral("x = [0] * 200\nfor i in range(200):\n    x[i] = 7\n")
                           << QStringLiteral("list") << QStringLiteral("list 199");
    QTest::newRow("lists") << QStringLiteral(
        "x = []\nfor i in range(40):\n    x.append([])\nfor y in x:\n    y.append(5)\n")
                           << QStringLiteral("list") << QStringLiteral("y");
    QTest::newRow("elements") << QStringLiteral("import torch\nx = torch.zeros(100)\n"
                                                "for i in range(100):\n    x[i] = 5\n")
                              << QStringLiteral("Storage") << QStringLiteral("Storage 99");
    QTest::newRow("attributes") << QStringLiteral("import torch\nx = torch.zeros(2)\n"
                                                  "for i in range(30):\n    x.n = i\n")
                                << QStringLiteral("Tensor") << QStringLiteral("Tensor n");
}

void TestCardChanges::allThatALongStepDidIsMarked()
{
    QFETCH(const QString, program);
    QFETCH(const QString, changed);
    QFETCH(const QString, last);
    const Pictured ran(program.toUtf8());
    QVERIFY(!ran.outcome.run->steps.empty() && !ran.outcome.run->steps.back().error);
    const Cards cards = project(ran.program(), ran.last(), {});
    QStringList places = changedPlaces(cards);
    for (const Tag &tag : cards.tags)
        if (tag.changed)
            places << tag.name;
    QVERIFY2(places.contains(last), qPrintable(places.join(QStringLiteral(", "))));
    int marked = 0;
    for (const Card &card : cards.cards) {
        if (card.title != changed || card.created || card.drawer)
            continue;
        const bool isOuter = changed == QStringLiteral("list")
            && std::any_of(card.rows.begin(), card.rows.end(),
                           [](const Row &row) { return row.refers; });
        QVERIFY2(isOuter || card.changed, qPrintable(card.title));
        for (const Row &row : card.rows)
            QVERIFY2(isOuter || row.kind != RowKind::Member || row.changed, qPrintable(row.label));
        ++marked;
    }
    QVERIFY(marked > 0 || changed == QStringLiteral("Tensor"));
}

// Each object that changed is drawn with the place that did, also where all others are cut out.
void TestCardChanges::placesBeyondTheFirstTwentyAreShown_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("changed");
    QTest::addColumn<int>("count");
    QString names, lists;
    for (int i = 0; i < 400; ++i)
        names += QStringLiteral("a%1 = [%1]\n").arg(i);
    for (int i = 370; i < 400; ++i)
        lists += QStringLiteral("a%1, ").arg(i);
    QTest::newRow("lists that are not drawn for themselves")
        << names + u"for x in (" + lists + u"):\n    x.append(7)\n"
        << QStringLiteral("list 1") << 30;
    QTest::newRow("items in the middle")
        << QStringLiteral("x = {}\nfor i in range(30):\n    x[i] = list(range(100))\n"
                          "for i in range(30):\n    x[i][50] = -1\n")
        << QStringLiteral("list 50") << 12; // as many as the dict shows
    QTest::newRow("entries in the middle")
        << QStringLiteral(
               "x = []\nfor i in range(30):\n    x.append(dict.fromkeys(range(100)))\n"
               "a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, z = "
               "x[:24]\nfor y in x:\n    y[50] = 1\n")
        << QStringLiteral("dict 50") << 27; // named, or shown by the list
}

void TestCardChanges::placesBeyondTheFirstTwentyAreShown()
{
    QFETCH(const QString, program);
    QFETCH(const QString, changed);
    QFETCH(const int, count);
    const Pictured ran(program.toUtf8());
    QVERIFY(!ran.outcome.run->steps.empty() && !ran.outcome.run->steps.back().error);
    const Cards cards = project(ran.program(), ran.last(), {});
    QCOMPARE(changedPlaces(cards).count(changed), count);
    QVERIFY(cards.cards.size() <= 300);
}

void TestCardChanges::aCutStaysACutWhereNothingChanged()
{
    const Pictured ran("x = list(range(10000))\ny = [1]\n");
    const Cards cards = project(ran.program(), ran.last(), {});
    QCOMPARE(cards.cards[CardIndex(0)].rows.size(), std::size_t {11});
}

void TestCardChanges::aStripHasTheMarkOfTheNameThatItTells()
{
    const Pictured ran("import torch\nd = {'w': torch.zeros(6)}\nw = d['w']\nv = w[1:4]\n");
    for (const bool isComparing : {false, true}) {
        CardOptions options;
        if (isComparing)
            options.compare = {QStringLiteral("d"), QStringLiteral("v")};
        const Cards cards = project(ran.program(), ran.last(), options);
        int told = 0;
        for (const Card &card : cards.cards) {
            if (!card.strip())
                continue;
            for (const Reader &reader : card.strip()->readers)
                for (const Tag &tag : cards.tags)
                    if (tag.name == reader.label) {
                        QCOMPARE(reader.rank, tag.rank);
                        ++told;
                    }
        }
        QCOMPARE(told, 2); // w and v
    }
}

QTEST_MAIN(TestCardChanges)
#include "tst_cardchanges.moc"
