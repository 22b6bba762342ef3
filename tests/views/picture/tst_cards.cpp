// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/views/pictured.h"

#include <QTest>
#include <algorithm>

using namespace clonescope::views;

namespace
{

QString projected(const QByteArray &text, const CardOptions &options = {})
{
    const Pictured program(text);
    return toText(project(program.program(), program.last(), options));
}

const Card *cardTitled(const Cards &cards, const QString &title)
{
    for (const Card &card : cards.cards)
        if (card.title == title)
            return &card;
    return nullptr;
}

} // namespace

class TestCards final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListOnATensorIsARowADotAndACard()
    {
        const Pictured program("import torch\nx = torch.arange(3.)\nx.tags = [1, 'a']\n");
        const Cards cards = project(program.program(), program.last(), {});
        QCOMPARE(cards.cards.size(), std::size_t {3});
        const Card &tensor = cards.cards[CardIndex(0)];
        QCOMPARE(tensor.kind, CardKind::Tensor);
        QCOMPARE(tensor.grid()->facts, QStringLiteral("stride 1   offset 0"));
        QCOMPARE(tensor.drawer->rows.size(), std::size_t {1});
        QCOMPARE(tensor.drawer->rows[0].label, QStringLiteral("tags"));
        QVERIFY(tensor.drawer->rows[0].target > CardIndex(0));
        QCOMPARE(tensor.drawer->rows[0].note, QStringLiteral("added"));
        const Card *list = cardTitled(cards, QStringLiteral("list"));
        QVERIFY(list);
        QCOMPARE(list->rows[1].value, QStringLiteral("'a'"));
        QCOMPARE(list->border, LineStyle::Solid);
    }

    void twoNamesOfOneListAreTwoTagsOnOneCard()
    {
        const Pictured program("x = [1]\ny = x\n");
        const Cards cards = project(program.program(), program.last(), {});
        QCOMPARE(cards.cards.size(), std::size_t {1});
        QCOMPARE(cards.tags.size(), std::size_t {2});
        QCOMPARE(cards.tags[TagIndex(0)].card, cards.tags[TagIndex(1)].card);
        QCOMPARE(cards.cards[CardIndex(0)].border, LineStyle::Double);
    }

    // A class with data, a default argument and an instance; a function without any is no card.
    void whatAProgramDefinesIsDrawnWhereItHoldsOnToObjects()
    {
        const Pictured program(
            "class A:\n    items = []\n    def __init__(self):\n        self.own = [1]\n"
            "def f(x, acc=[]): pass\ndef plain(): pass\na = A()\n");
        const Cards cards = project(program.program(), program.last(), {});
        const Card *type = nullptr, *instance = nullptr;
        for (const Card &card : cards.cards)
            if (card.title == QStringLiteral("A"))
                (card.detail.isEmpty() ? instance : type) = &card;
        QVERIFY(type && instance);
        QCOMPARE(type->rows[0].label, QStringLiteral("items"));
        QCOMPARE(instance->drawer->rows[0].label, QStringLiteral("own"));
        const Card *function = cardTitled(cards, QStringLiteral("f"));
        QVERIFY(function);
        QCOMPARE(function->rows[0].label, QStringLiteral("default 0"));
        QVERIFY(!cardTitled(cards, QStringLiteral("plain")));
        QCOMPARE(cards.tags.size(), std::size_t {3});
    }

    void aMethodTakenAsAValueKeepsItsObjectInThePicture()
    {
        const Pictured program("x = [1]\nf = x.append\ndel x\nf(2)\n");
        const Cards cards = project(program.program(), program.last(), {});
        QCOMPARE(cards.cards.size(), std::size_t {2});
        QCOMPARE(cards.tags.size(), std::size_t {1});
        const Card &method = cards.cards[CardIndex(0)];
        QCOMPARE(method.title, QStringLiteral("method"));
        QCOMPARE(method.detail, QStringLiteral("append"));
        QCOMPARE(method.rows.size(), std::size_t {1});
        QCOMPARE(method.rows[0].label, QStringLiteral("__self__"));
        QCOMPARE(method.rows[0].target, CardIndex(1));
        QCOMPARE(cards.cards[CardIndex(1)].title, QStringLiteral("list"));
        QCOMPARE(cards.cards[CardIndex(1)].rows.size(), std::size_t {2});
        QCOMPARE(cards.cards[CardIndex(1)].rows[1].note, QStringLiteral("added"));
    }

    void aListThatANameAndAMethodReachIsShared()
    {
        const Pictured program("x = [1]\nf = x.append\n");
        const Cards cards = project(program.program(), program.last(), {});
        const Card *list = cardTitled(cards, QStringLiteral("list"));
        QVERIFY(list);
        QCOMPARE(list->border, LineStyle::Double);
    }

    void aGradFunctionTakenAsAValueIsACard()
    {
        const Pictured program("import torch\ny = torch.ones(2, requires_grad=True) * 2\n"
                               "f = y.grad_fn\ng = y.grad_fn\n");
        const Cards cards = project(program.program(), program.last(), {});
        const Card *node = cardTitled(cards, QStringLiteral("MulBackward0"));
        QVERIFY(node);
        QVERIFY(node->rows.empty());
        QCOMPARE(node->detail, QStringLiteral("grad_fn"));
        QCOMPARE(std::count_if(
                     cards.cards.begin(), cards.cards.end(),
                     [](const Card &card) { return card.title == QStringLiteral("MulBackward0"); }),
                 std::ptrdiff_t {1});
    }

    void lanesFollowWhatIsShared()
    {
        CardOptions options;
        options.compare = {QStringLiteral("x"), QStringLiteral("y")};
        Pictured shallow = Pictured::example(QStringLiteral("shallow.py"));
        const Cards cards = project(shallow.program(), shallow.last() - 1, options);
        QVERIFY(cards.hasLanes);
        const Card *list = cardTitled(cards, QStringLiteral("list")),
                   *storage = cardTitled(cards, QStringLiteral("Storage"));
        QVERIFY(list && storage);
        QCOMPARE(list->lane, clonescope::model::Lane::Shared);
        QVERIFY(list->changed);
        QCOMPARE(list->rows.back().note, QStringLiteral("added"));
        QCOMPARE(storage->strip()->readers.size(), std::size_t {2});
        QCOMPARE(cards.cards[CardIndex(0)].lane, clonescope::model::Lane::OnlyA);
        QVERIFY(cards.hasBeats);
        int second = 0, fourth = 0;
        for (const Reference &r : cards.references) {
            second += r.beat == 2 ? 1 : 0;
            fourth += r.beat == 4 ? 1 : 0;
        }
        QCOMPARE(second, 1);
        QCOMPARE(fourth, 1);
    }

    void aCloneShowsWhatItLost()
    {
        Pictured loses = Pictured::example(QStringLiteral("clone_loses.py"));
        const QString text = toText(project(loses.program(), loses.last(), {}));
        QVERIFY2(text.contains(QStringLiteral("history"))
                     && text.contains(QStringLiteral("(lost)")),
                 qPrintable(text));
    }

    void viewsAreBracketsOnOneStrip()
    {
        Pictured views = Pictured::example(QStringLiteral("views.py"));
        const QString text = toText(project(views.program(), views.last(), {}));
        QVERIFY2(text.contains(QStringLiteral("[########] a")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("[.####...] v")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("[#.#.#.#.] w")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("*6.>60.")), qPrintable(text));
    }

    void aDictOfTwoTensorsIsACardOfItsOwn()
    {
        Pictured cycle = Pictured::example(QStringLiteral("cycle.py"));
        const Cards cards = project(cycle.program(), cycle.last(), {});
        const Card *dict = cardTitled(cards, QStringLiteral("__dict__"));
        QVERIFY(dict);
        QCOMPARE(dict->kind, CardKind::Attributes);
    }

    // A key and an attribute of one name lead to two lists.
    void aContainerOfAClassOfItsOwnShowsItsAttributes()
    {
        CardOptions options;
        options.compare = {QStringLiteral("a"), QStringLiteral("b")};
        const QString text = projected("import copy\nclass D(dict): pass\na = D()\na.tags = [1]\n"
                                       "a['tags'] = [5]\nb = copy.copy(a)\nb.tags.append(2)\n",
                                       options);
        const QStringList expected {
            QStringLiteral("a['tags'] is b['tags']: yes"), QStringLiteral("a.tags is b.tags: yes"),
            QStringLiteral("    tags -> 2"), QStringLiteral("beat 4 #0.1 -> 2"),
            QStringLiteral("beat 2 #3.1 -> 2")};
        for (const QString &line : expected)
            QVERIFY2(text.contains(line + QLatin1Char('\n')), qPrintable(text));
        for (const auto *kind : {"list", "tuple"}) {
            const QString other
                = projected("class C(" + QByteArray(kind) + "): pass\na = C([1])\na.note = [2]\n");
            QVERIFY2(other.contains(QStringLiteral("note -> 1")), qPrintable(other));
        }
    }

    void longListsAreCutWithACount()
    {
        const QString text = projected("a = [0] * 1000\n");
        QVERIFY2(text.contains(QStringLiteral("990 more")), qPrintable(text));
    }

    void aFoldedCardSaysWhatItHides()
    {
        const Pictured program("a = [[1], [2]]\nb = a[0]\n");
        CardOptions options;
        options.folds.insert(program.origins
                                 .key(program.outcome.run->steps[0].heap,
                                      program.outcome.run->steps[0].heap.name("a"))
                                 .value(),
                             true);
        const Cards cards = project(program.program(), program.last(), options);
        QVERIFY(!cards.cards[CardIndex(0)].folded.isEmpty());
        QVERIFY2(cards.cards[CardIndex(0)].folded.contains(QStringLiteral("1 object")),
                 qPrintable(cards.cards[CardIndex(0)].folded));
    }

    void eachRebindLeavesFromItsOwnRow()
    {
        const QString text = projected("a = [[1], [2], [3]]\nb = a[:]\nb[0], b[2] = 5, 6\n");
        QVERIFY2(text.contains(QStringLiteral("was #4.0 -> 1\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("was #4.2 -> 3\n")), qPrintable(text));
    }

    void aKeyThatWentIsWrittenAsItWas()
    {
        const QByteArray dict("d = {'a': [1], 1: 2}\n");
        const QString text = projected(dict + "del d['a']\n"),
                      number = projected(dict + "del d[1]\n");
        QVERIFY2(text.contains(QStringLiteral("* 'a' ~list~ (removed)")), qPrintable(text));
        QVERIFY2(number.contains(QStringLiteral("* 1 ~2~ (removed)")), qPrintable(number));
        const QString attribute = projected("class C: pass\nc = C()\nc.a = c.b = 1\ndel c.a\n");
        QVERIFY2(attribute.contains(QStringLiteral("* a ~1~ (removed)")), qPrintable(attribute));
    }

    void aRebindLeavesItsOldReference()
    {
        const QString text = projected("x = [1]\ny = x\ny = [2]\n");
        QVERIFY2(text.contains(QStringLiteral("was y -> 0")), qPrintable(text));
    }

    void manyObjectsAreFoldedWithACount()
    {
        const Pictured program("a = []\nfor i in range(2000):\n    a = [a]\n");
        const Cards cards = project(program.program(), program.last(), {});
        QCOMPARE(cards.cards.size(), std::size_t {300});
        QCOMPARE(cards.hidden, std::size_t {1701});
    }

    void theSameStepIsProjectedAlike()
    {
        Pictured cycle = Pictured::example(QStringLiteral("cycle.py"));
        QCOMPARE(project(cycle.program(), cycle.last(), {}),
                 project(cycle.program(), cycle.last(), {}));
    }
};

QTEST_MAIN(TestCards)
#include "tst_cards.moc"
